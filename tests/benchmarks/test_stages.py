"""The benchmark's clock knows the rooms as they stand, and whose work a stack is."""

from __future__ import annotations

from pathlib import Path

from benchmarks.stages import PLACES, stage_of

RENDERER = "/site/plugins/reading/markdown_text.py: Renderer.render"
LETTERS = "/site/plugins/letters/running_text.py: without_addresses"


def test_rooms_stand_where_the_clock_looks(project: Path) -> None:
    rooms = [place for _stage, places in PLACES for place in places if place.endswith("/")]
    assert [room for room in rooms if not (project / room.strip("/")).is_dir()] == []


def test_letters_work_for_who_asks_them() -> None:
    rule = "/site/plugins/validation/text/contacts.py: no_private_contacts"
    assert stage_of([LETTERS, rule]) == "validation"
    assert stage_of([LETTERS, RENDERER]) == "reading"


def test_second_look_is_no_rule_on_texts() -> None:
    assert stage_of(["/site/plugins/validation/site/links.py: judge"]) == "second pass"


def test_what_a_template_calls_is_rendering() -> None:
    stack = ["/site/plugins/bylines/credits.py: credit", "/lib/jinja2/environment.py: render"]
    assert stage_of([*stack, "/site/plugins/pages/sheets.py: pages"]) == "rendering"


def test_library_works_for_the_room_that_calls_it() -> None:
    assert stage_of(["/lib/markdown/core.py: convert", RENDERER]) == "reading"
