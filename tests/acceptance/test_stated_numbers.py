"""Numbers are read off a text in digits and in the words of both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated_numbers import counts_and_percentages, stated_numbers

from plugins.issue.language import Language

KK, RU = Language.KK, Language.RU


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        (RU, "из 13 тысяч", [13_000]),
        (RU, "более 300 000 книг и 1,5 часа", [300_000, 1.5]),
        (RU, "двадцать четыре кружка, пятнадцать клубов", [24, 15]),
        (RU, "в четырёх дворах", [4]),
        (RU, "пятнадцать тысяч", [15_000]),
        (RU, "рост на 4-5%", [4, 5]),
        (RU, "один сад, одна тропа, во-вторых", []),
        (RU, "миллион стоил 7 миллионов", [1_000_000, 7_000_000]),
        (KK, "он екі бау, жиырма бес бақ", [12, 25]),
        (KK, "50 мыңнан астам", [50_000]),
        (KK, "2-ден 10-ға дейін жеті үй", [2, 10, 7]),
        (KK, "ол үшін жетекші келді, оң көз", []),
        (KK, "жүз елу бала", [150]),
    ],
)
def test_numbers_are_read(lang: Language, text: str, values: list[float]) -> None:
    assert [stated.value for stated in stated_numbers(text, lang)] == values


def test_a_number_put_together_keeps_its_parts() -> None:
    (stated,) = stated_numbers("13 тысяч", RU)
    assert stated.parts == (13, 1000)
    assert not stated.is_word
    assert stated_numbers("семь", RU)[0].is_word


@pytest.mark.parametrize("text", ["68%", "68 %", "68%-ы", "68-ы %", "68 процентов", "68 пайыз"])
def test_percentages_are_told_from_counts(text: str) -> None:
    assert stated_numbers(text, KK)[0].is_percent


def test_school_numbers_years_and_marks_of_lists_are_no_counts() -> None:
    text = "1. Кружок в 2019 году\nшколы №3, 14, 15 и №16 и ещё 12 садов, 40%"
    assert counts_and_percentages(text, RU) == {12, 40}


@given(st.integers(0, 999_999), st.sampled_from(list(Language)))
def test_any_number_in_digits_is_read_however_it_is_grouped(number: int, lang: Language) -> None:
    grouped = f"{number:,}".replace(",", "\u00a0")
    for text in (f"({number})", f"№{number}.", f"x {grouped} y"):
        assert [stated.value for stated in stated_numbers(text, lang)] == [number]
