"""One spelling of a word, however it is typed."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.letters.stems.layouts import KAZAKH_KEYS, LATIN_KEYS, RUSSIAN_KEYS
from plugins.letters.stems.spelling import one_spelling, words_in


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # On a Russian keyboard, with letters that look alike, in capitals, as a Mac saves them.
        ("каргалы", "Қарғалы"),
        ("билим", "білім"),
        ("былым", "білім"),
        ("бiлiм", "білім"),
        ("əлем", "әлем"),
        ("ОСКЕМЕН", "Өскемен"),
        ("Андреи\u0306", "Андрей"),
        ("ещё", "еще"),
        # In Latin of passports, of maps, of the alphabets of 2017, 2018 and 2021.
        ("Karaganda", "Караганда"),
        ("Qaraghandy", "Қарағанды"),
        ("Qarag'andy", "Қарағанды"),
        ("Qaraǵandy", "Қарағанды"),
        ("Qarağandı", "Қарағанды"),
        ("Kostanay", "Қостанай"),
        ("Kostanai", "Костанай"),
        ("Kostanaj", "Костанай"),
        ("Shymkent", "Шымкент"),
        ("Şymkent", "Шымкент"),
        ("Jambyl", "Жамбыл"),
        ("Zhambyl", "Жамбыл"),
        ("Öskemen", "Өскемен"),
        ("Türkıstan", "Түркістан"),
        ("Aigul", "Айгүл"),
        ("Aygül", "Айгуль"),
        ("Yerlan", "Ерлан"),
        ("Evgeniy", "Евгений"),
        ("Evgenii", "Евгений"),
        ("Shchuchinsk", "Щучинск"),
        ("Assel", "Асель"),
        ("Taiynsha", "Тайынша"),
        ("Ayan", "Аян"),
        ("Zhumagali", "Жұмағали"),
        # As Kazakh names were written in Russian.
        ("Джезказган", "Жезқазған"),
        ("Dzhezkazgan", "Жезқазған"),
        ("Djalagash", "Жалағаш"),
    ],
)
def test_ways_of_writing_one_word(typed: str, meant: str) -> None:
    assert one_spelling(typed) == one_spelling(meant) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("мектеп", "мектен"), ("қала", "бала"), ("129", "128"), ("Омаров", "Умаров")],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)


def test_words_are_letters_and_numbers() -> None:
    text = "№129 мектеп-лицей, «Lesson Study»: 2020/21; Qarag'andy – 4К."
    words = ["129", "мектеп", "лицей", "Lesson", "Study", "2020", "21", "Qarag'andy", "4К"]
    assert words_in(text) == words


@given(st.text())
@example("İ")
@example("ЙЙ")
@example("Ыы'")
def test_what_is_spelt_once_stays_so(text: str) -> None:
    for word in words_in(text):
        spelt = one_spelling(word)
        assert one_spelling(spelt) == spelt
        assert spelt == spelt.lower()
        assert not re.search("[әғқңөұүһіёйэюяыщьъ'’]", spelt)


def test_every_key_of_a_keyboard_has_its_own_letter() -> None:
    assert len(LATIN_KEYS) == len(KAZAKH_KEYS) == len(set(LATIN_KEYS)) == len(set(KAZAKH_KEYS))
    assert set(KAZAKH_KEYS[:RUSSIAN_KEYS]) == set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    assert set(KAZAKH_KEYS[RUSSIAN_KEYS:]) == set("әғқңөұүһі")
