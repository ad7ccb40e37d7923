"""The scan is cut into units that cover every character but white space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.scan_import.blocks import cut_into_units

LONG = (
    "Длинная строка полной колонки тянется дальше, чем строки узкого столбца, и кончается точкой."
)


def test_a_narrow_column_is_one_unit() -> None:
    (unit,) = cut_into_units("Узкая ко-\nлонка из\nтрёх строк.")
    assert unit.lines == ("Узкая ко-", "лонка из", "трёх строк.")
    assert (unit.first_line, unit.last_line) == (1, 3)


def test_lines_of_a_column_that_blank_lines_part_are_one_unit() -> None:
    column = (
        "Строки узкой колонки сканер",
        "разделил пустыми строками, и",
        "читать их стало",
        "труднее.",
    )
    (unit,) = cut_into_units("\n\n".join(column))
    assert unit.lines == column


def test_two_lines_apart_may_belong_to_two_articles() -> None:
    assert len(cut_into_units("Первая статья обрывается на\n\nсередине второй.")) == 2


def test_an_author_block_and_the_text_around_it_part_without_a_blank_line() -> None:
    units = cut_into_units(f"{LONG}\nГлеб СТРИЖОВ,\nдиректор школы\n{LONG} {LONG}")
    assert [unit.lines[0][:8] for unit in units] == ["Длинная ", "Глеб СТР", "Длинная "]


def test_bullets_and_bold_are_taken_off_and_remembered() -> None:
    bullet, bold = cut_into_units("- первый шаг;\n\n**Жирная строка**")
    assert (bullet.lines, bullet.bullet, bullet.bold) == (("первый шаг;",), True, False)
    assert (bold.lines, bold.bullet, bold.bold) == (("Жирная строка",), False, True)


def test_tags_go_and_addresses_in_angle_brackets_stay() -> None:
    (unit,) = cut_into_units("<p>Смотрите</p> <https://example.org/a>")
    assert unit.lines == ("Смотрите <https://example.org/a>",)


@given(st.text(alphabet="аБ№ёқ.-– *▷\n\r\t<>", max_size=300))
def test_units_are_disjoint_and_hold_every_visible_character(text: str) -> None:
    covered = [False] * len(text)
    for unit in cut_into_units(text):
        for at in range(unit.start, unit.end):
            assert not covered[at]
            covered[at] = True
    assert all(covered[at] or char.isspace() for at, char in enumerate(text))
