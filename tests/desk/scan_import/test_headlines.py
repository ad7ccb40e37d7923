"""The shape of headlines."""

from __future__ import annotations

import pytest

from desk.scan_import.blocks import cut_into_units, headline_likeness, is_attribution, tidy_headline


def likeness(text: str) -> float:
    (unit,) = cut_into_units(text)
    return headline_likeness(unit, " ".join(unit.lines))


@pytest.mark.parametrize(
    "text",
    [
        "Мост через четверть",
        "Идеал мектеп қандай?",
        "«Ключ», который подошёл всем",
        "Не сдаваться!",
    ],
)
def test_a_short_line_without_a_full_stop_looks_like_a_headline(text: str) -> None:
    assert likeness(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "Так мы и решили.",
        "продолжение предыдущей колонки",
        "Приоритетным направ-",
        "- пункт списка",
        "Вольский (2013)",
        "Первая строка, за которой следует запятая,",
        "Мы пришли к выводу, что лучше всего работает и",
        "Слово " * 20,
    ],
)
def test_other_lines_do_not(text: str) -> None:
    assert likeness(text) == 0


def test_a_source_of_a_quotation_is_told_from_a_headline() -> None:
    (unit,) = cut_into_units("Ада Вольская,\nфизик\nи поэт")
    assert is_attribution(unit, " ".join(unit.lines))
    (one_line,) = cut_into_units("Ада Вольская, физик и поэт")
    assert is_attribution(one_line, " ".join(one_line.lines))


@pytest.mark.parametrize(
    "text", ["Мост через четверть", "Сегодня урок,\nзавтра игра", "Бүгін сабақ,\nертең ойын"]
)
def test_a_headline_is_no_source(text: str) -> None:
    (unit,) = cut_into_units(text)
    assert not is_attribution(unit, " ".join(unit.lines))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("ВЕДУЩИЙ ГОЛОС", "Ведущий голос"),
        ("НОВОЕ УТРО начинается", "Новое утро начинается"),
        ("Опыт НИШ в ауле", "Опыт НИШ в ауле"),
        ("ПОЛОВ", "ПОЛОВ"),
    ],
)
def test_capitals_become_the_case_of_a_sentence(printed: str, shown: str) -> None:
    assert tidy_headline(printed) == shown
