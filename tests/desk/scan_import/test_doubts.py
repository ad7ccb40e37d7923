"""The uncertain spots: each with its line and reason, the worst first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk.scan_import.cues import Cues
from desk.scan_import.doubts import Doubt, find_doubts
from desk.scan_import.imprint import read_imprint_parts
from desk.scan_import.pieces import Untangled
from desk.scan_import.report import account_for

Doubts = Callable[[str], tuple[Doubt, ...]]


@pytest.fixture
def doubts_of(untangle_text: Callable[[str], Untangled], cues: Cues) -> Doubts:
    def find(text: str) -> tuple[Doubt, ...]:
        untangled = untangle_text(text)
        imprint = read_imprint_parts(untangled.parts, cues)
        account = account_for(text, untangled)
        return find_doubts(untangled, imprint, account.size - account.total, "scan.txt")

    return find


def spots(doubts: tuple[Doubt, ...], code: str) -> list[int]:
    return [row.problem.spot.line for row in doubts if row.problem.code == code]


def test_the_worst_come_first(small_scan: str, doubts_of: Doubts) -> None:
    weights = [row.weight for row in doubts_of(small_scan + "\n▷ НЕВЕДОМЫЕ КРАЯ\n")]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 100


def test_a_page_off_its_plan_is_told_at_its_section_line(
    small_scan: str, doubts_of: Doubts
) -> None:
    start, end = small_scan.index("Жеті сұрақ"), small_scan.index("Бас редактор")
    scan = small_scan[:start] + small_scan[end:]
    line = scan[: scan.index("▷ АҚТӨБЕ")].count("\n") + 1
    assert spots(doubts_of(scan), "off-plan") == [line]


def test_a_number_in_an_article_is_flagged_where_it_stands(
    small_scan: str, doubts_of: Doubts
) -> None:
    scan = small_scan.replace("беречь время друг друга.", "звонить по 8(700)111-22-33.")
    line = scan[: scan.index("звонить по")].count("\n") + 1
    assert line in spots(doubts_of(scan), "private")


def test_mended_letters_are_told_with_both_spellings(small_scan: str, doubts_of: Doubts) -> None:
    scan = small_scan.replace("посторонней", "постoрoнней")
    facts = [row.problem.args for row in doubts_of(scan) if row.problem.code == "look-alike"]
    assert facts == [{"before": "постoрoнней", "after": "посторонней"}]


def test_a_block_printed_twice_is_told_and_left_out(
    small_scan: str, doubts_of: Doubts, untangle_text: Callable[[str], Untangled]
) -> None:
    paragraph = next(line for line in small_scan.split("\n") if line.startswith("За полугодие"))
    scan = small_scan.replace(paragraph, f"{paragraph}\n\n{paragraph}")
    assert len(spots(doubts_of(scan), "copy")) == 1
    text = untangle_text(scan).pieces[2].text.markdown
    assert text.count("За полугодие") == 1
