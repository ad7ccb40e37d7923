"""Section lines are known by likeness to the tables, city and oblast of one name kept apart."""

from __future__ import annotations

import pytest

from desk.scan_import.sections import SectionName, match_section


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("▷ НҰР-СҰЛТАН ҚАЛАСЫ – ГОРОД НУР-СҰЛТАН", "astana"),
        ("► АЛМАТАЙ ҚАЛАСЫ – ГОРОД АЛМАТАЙ", "almaty-city"),
        ("▷ АЛМАТАЙ ОБЛЫСЫ – АЛМАТИНСКАЯ ОБЛАСТЬ", "almaty-region"),
        ("▷ АҚТӨБЕ ОБЛЬІСЫ - АКТЮБNНСКАЯ ОБЛАСТЪ", "aktobe"),
        ("► КОМПЕТЕНТО", "kompetentno"),
        ("АҚТӨБЕ ОБЛЫСЫ – АКТЮБИНСКАЯ ОБЛАСТЬ", "aktobe"),
    ],
)
def test_a_misread_line_still_names_its_section(
    line: str, section: str, names: tuple[SectionName, ...]
) -> None:
    match = match_section(line, names)
    assert match is not None
    assert match.section.id == section


@pytest.mark.parametrize(
    "line",
    [
        "Город Алматы встретил гостей",
        "ОТКРЫТЫЙ УРОК",
        "▷ ПОГОДА НА ЗАВТРА ОБЕЩАЕТ БЫТЬ СОЛНЕЧНОЙ",
        "▷",
        "– – –",
    ],
)
def test_other_lines_name_none(line: str, names: tuple[SectionName, ...]) -> None:
    assert match_section(line, names) is None


def test_the_plan_of_a_page_follows_the_kind(names: tuple[SectionName, ...]) -> None:
    plan = {name.kind: name.pieces for name in names}
    assert plan == {"city": 2, "oblast": 4, "rubric": 1}
