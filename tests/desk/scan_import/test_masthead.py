"""The first page: masthead apart, the foreword's headline put together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled

Untangle = Callable[[str], Untangled]


def test_a_headline_over_two_lines_is_one(small_scan: str, untangle_text: Untangle) -> None:
    untangled = untangle_text(small_scan)
    assert untangled.pieces[0].title == "Утро начинается с вопроса"
    assert [part.text for part in untangled.parts if part.kind is Kind.MASTHEAD] == [
        "ОСОБЫЙ НОМЕР",
        "ЖАҢА ТАҢ НОВОЕ УТРО",
        "Республикалық апталық газет",
    ]


@pytest.mark.parametrize("before", [True, False])
def test_the_author_may_stand_before_the_foreword(
    before: bool, small_scan: str, untangle_text: Untangle
) -> None:
    signature = "Инна ВЕРЕСОВА\n\n"
    start = "В этом номере"
    moved = small_scan.replace(signature, "") if before else small_scan
    moved = moved.replace(start, signature + start) if before else moved
    first = untangle_text(moved).pieces[0]
    assert first.title == "Утро начинается с вопроса"
    assert [person.full for person in first.people] == ["Инна Вересова"]


def test_a_foreword_that_breaks_off_early_is_no_headline(
    small_scan: str, untangle_text: Untangle
) -> None:
    broken = small_scan.replace("они сменили звонок", "они сменили\n\nзвонок", 1)
    first, whole = (untangle_text(scan).pieces[0] for scan in (broken, small_scan))
    assert first.title == whole.title
    assert first.text.markdown == whole.text.markdown


def test_a_scan_that_begins_with_a_section_has_no_foreword(
    small_scan: str, untangle_text: Untangle
) -> None:
    pieces = untangle_text(small_scan[small_scan.index("▷") :]).pieces
    assert {piece.section for piece in pieces} == {"astana", "aktobe", "kompetentno"}
