"""The imprint becomes data; telephone numbers and addresses do not."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

from desk.scan_import.cues import Cues
from desk.scan_import.imprint import imprint_toml, read_imprint_parts, without_private
from desk.scan_import.pieces import Untangled

COUNCIL = (
    "Алова Б.А., ректор института, Белов В.Г., декан, Волова Д.Е., судья конкурсов, "
    "Громов Ж.З., врач."
)


def test_names_and_facts_are_read(
    small_scan: str, untangle_text: Callable[[str], Untangled], cues: Cues
) -> None:
    parts = untangle_text(
        small_scan.replace("Редакция мекен", f"{COUNCIL}\n\nРедакция мекен")
    ).parts
    values = tomllib.loads(imprint_toml(read_imprint_parts(parts, cues)))
    assert values["imprint"]["editor_in_chief"] == "Инна Вересова"
    assert values["imprint"]["owner"] == "«Таң» ЖШС"
    assert values["imprint"]["subscription_index"] == "11223"
    assert values["imprint"]["email"] == "office@example.org"
    assert values["council"][0] == {"name": "Алова Б.А.", "post": "ректор института"}
    assert len(values["council"]) == 4


def test_telephone_numbers_and_addresses_are_flagged_and_not_written(
    small_scan: str, untangle_text: Callable[[str], Untangled], cues: Cues
) -> None:
    imprint = read_imprint_parts(untangle_text(small_scan).parts, cues)
    written = imprint_toml(imprint)
    assert "111-22-33" not in written
    assert "к-сі" not in written
    places = map(small_scan.index, ("Бас редактор", "Редакция мекен"))
    lines = [small_scan[:place].count("\n") + 1 for place in places]
    assert sorted(imprint.withheld) == sorted(lines)


def test_a_number_inside_an_article_is_taken_out() -> None:
    assert without_private("Звоните 8(700)111-22-33 или +7 700 111 22 33.") == (
        "Звоните […] или […]."
    )


def test_a_block_that_repeats_the_imprint_adds_nothing(
    small_scan: str, untangle_text: Callable[[str], Untangled], cues: Cues
) -> None:
    once = read_imprint_parts(untangle_text(small_scan).parts, cues)
    again = small_scan + "\n<p>Бас редактор: Инна Вересова ұялы тел. 8(700)111-22-33</p>\n"
    twice = read_imprint_parts(untangle_text(again).parts, cues)
    assert twice.fields == once.fields
    assert len(twice.withheld) == len(once.withheld) + 1
