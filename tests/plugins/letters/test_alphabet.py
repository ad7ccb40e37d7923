"""Order of lists, letters of indexes, look-alikes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import languages, words

from plugins.issue.language import Language
from plugins.letters.alphabet import (
    KAZAKH,
    KAZAKH_ONLY,
    LOOKALIKES,
    RUSSIAN,
    index_letter,
    is_cyrillic,
    sort_key,
)


def _sorted(names: list[str], lang: Language) -> list[str]:
    return sorted(names, key=lambda name: sort_key(name, lang))


def test_the_kazakh_alphabet_has_its_42_letters_in_order() -> None:
    assert len(KAZAKH) == 42
    assert _sorted(sorted(KAZAKH), Language.KK) == list(KAZAKH)


def test_russian_files_yo_with_ye() -> None:
    assert len(RUSSIAN) == 33
    assert _sorted(["Ёлкин", "Елагин", "Жуков", "Еремин"], Language.RU) == [
        "Елагин",
        "Ёлкин",
        "Еремин",
        "Жуков",
    ]


def test_kazakh_letters_stand_beside_the_letter_a_russian_reader_knows() -> None:
    names = ["Яна", "Құралай", "Лев", "Кира"]
    assert _sorted(names, Language.RU) == ["Кира", "Құралай", "Лев", "Яна"]


def test_punctuation_does_not_count_and_digits_come_first() -> None:
    assert _sorted(["«Өрлеу»", "№67 мектеп", "Аққайың"], Language.KK) == [
        "№67 мектеп",
        "Аққайың",
        "«Өрлеу»",
    ]


def test_a_hyphen_parts_words_as_a_space_does() -> None:
    names = ["Нурлан", "Нур-Султан", "Нур Отан", "Нура"]
    assert _sorted(names, Language.RU) == ["Нур Отан", "Нур-Султан", "Нура", "Нурлан"]


def test_letters_of_other_scripts_come_last() -> None:
    assert _sorted(["Zoom", "Яна", "5 шаг", "1 шаг"], Language.RU) == [
        "1 шаг",
        "5 шаг",
        "Яна",
        "Zoom",
    ]
    assert _sorted(["Zoom", "Alem"], Language.KK) == ["Alem", "Zoom"]


@given(st.lists(words, max_size=8), languages)
def test_order_is_total(names: list[str], lang: Language) -> None:
    """Whatever order names come in, they leave in one; only equal names have equal keys."""
    assert _sorted(names, lang) == _sorted(names[::-1], lang)
    assert len({sort_key(name, lang) for name in names}) == len(set(names))


@given(words, words, languages)
def test_capitals_do_not_change_the_order(one: str, two: str, lang: Language) -> None:
    small = sort_key(one.lower(), lang)[0] < sort_key(two.lower(), lang)[0]
    assert (sort_key(one.upper(), lang)[0] < sort_key(two.upper(), lang)[0]) == small


def test_index_letters() -> None:
    assert index_letter("әбдіраманова", Language.KK) == "Ә"
    assert index_letter("«Өрлеу»", Language.KK) == "Ө"
    assert index_letter("Ёлкин", Language.RU) == "Е"
    assert index_letter("Ёлкин", Language.KK) == "Ё"
    assert index_letter("67", Language.KK) == ""


def test_every_look_alike_has_a_letter_of_our_alphabets() -> None:
    ours = set(KAZAKH + KAZAKH.upper())
    for other, letter in LOOKALIKES.items():
        assert letter in ours
        assert other not in ours
        assert other.isupper() == letter.isupper() or other == "ӏ"


def test_the_letters_only_kazakh_has() -> None:
    assert {letter.lower() for letter in KAZAKH_ONLY} == set(KAZAKH) - set(RUSSIAN)
    assert all(is_cyrillic(letter) for letter in KAZAKH_ONLY)
    assert not is_cyrillic("a")
