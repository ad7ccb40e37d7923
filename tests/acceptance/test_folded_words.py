"""Words and names are found whatever their case, their endings and the scanner's letters."""

from __future__ import annotations

import pytest
from folded_words import NameSearch, capitalised_words, fold, is_same_name, words_of
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.text(alphabet="абвгәқңөұүһіёАӘҚabcXYZ019-–«» .,", max_size=60)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, st.booleans(), st.booleans())
def test_words_hold_no_punctuation(text: str, hyphens_part: bool, numbers_count: bool) -> None:
    for word in words_of(text, hyphens_part=hyphens_part, numbers_count=numbers_count):
        assert not set(word) & set("–«» ")
        assert not (hyphens_part and "-" in word)
        assert numbers_count or not word.isdecimal()


def test_readings_of_a_word() -> None:
    text = "Бал-құрақ 78,7 кг"
    assert words_of(text) == ("бал-курак", "78,7", "кг")
    assert words_of(text, hyphens_part=True, numbers_count=False) == ("бал", "курак", "кг")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("қапшағайдағы", "Капшагае", True),
        ("Тайынше", "Тайынша", True),
        ("Оспанбек", "Оспанбек", True),
        ("КДУ", "КДУ", True),
        ("КДУ", "КДП", False),
        ("Роза", "Розия", False),
        ("Садыкова", "Саркан", False),
        ("Аккол", "Акмола", False),
    ],
)
def test_names_differ_in_their_endings_only(one: str, other: str, same: bool) -> None:
    assert is_same_name(fold(one), fold(other)) is same
    assert is_same_name(fold(other), fold(one)) is same
    assert (fold(one) in NameSearch([fold(other)])) is same


@given(st.lists(st.text(alphabet="абвгд", min_size=1, max_size=8)), st.text("абвгд", max_size=8))
def test_a_search_finds_what_comparing_one_by_one_finds(words: list[str], name: str) -> None:
    if len(name) > 1:
        assert (name in NameSearch(words)) is any(is_same_name(name, word) for word in words)


def test_initials_are_found() -> None:
    assert "б" in NameSearch(["бақыт"])
    assert "т" not in NameSearch(["бақыт"])


def test_words_that_open_a_sentence_are_no_names() -> None:
    text = "Сад у Аксая. Весной «Парус» и ЖМУ.\n\nЛес: Ромашка и Орал-Тау, «Белый Парус»"
    names = ("Аксая", "Парус", "ЖМУ", "Орал", "Тау")
    assert capitalised_words(text, quotes_open_sentences=True) == names
    with_titles = capitalised_words(text, quotes_open_sentences=False)
    assert set(with_titles) == {*names, "Белый"}
