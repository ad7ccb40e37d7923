"""Words of two scripts: found in every place, mended only where one reading is left."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from strategies import languages, texts

from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH, RUSSIAN
from plugins.letters.mixed_scripts import latin_reading, mixed_words

KK, RU = Language.KK, Language.RU


@pytest.mark.parametrize(
    ("text", "lang", "mended"),
    [
        ("мeктеп", KK, "мектеп"),
        ("Әлеyметтік", KK, "Әлеуметтік"),
        ("əдіс", KK, "әдіс"),
        ("бiлiм", KK, "білім"),
        ("Шkола", RU, ""),  # a small k is no look-alike
        ("школi", RU, ""),  # would bring a Kazakh letter into a Russian word
        ("Бiлiмдi ұл", RU, ""),
        ("Бiлім", RU, "Білім"),  # a Kazakh name in a Russian text
        ("Zооm", RU, "Zoom"),
        ("XXІ ғасыр", KK, "XXI"),
        ("Bоx", RU, "Box"),  # every letter has a twin, and most of them are Latin
        ("Рoст", RU, "Рост"),
        ("Pacоре", RU, ""),  # as many of the one as of the other
        ("СOР мен БЖБ", KK, "СОР"),
        ("WhatsAppе", RU, ""),  # perhaps an ending
        ("WhatsAppта", KK, ""),
        ("мектебiңiз", KK, "мектебіңіз"),
        ("работа c детьми", RU, "с"),
        ("дом y реки", RU, ""),
        ("ХХІ век", RU, "XXI"),  # in Cyrillic, but І is no Russian letter
    ],
)
def test_one_word_is_found(text: str, lang: Language, mended: str) -> None:
    assert [found.mended for found in mixed_words(text, lang)] == [mended]


@pytest.mark.parametrize(
    "text",
    [
        "Lesson Study әдісі",
        "IT-мамандары COVID-19-ға қарсы",
        "Zoom-да, WhatsApp-та, №67 мектеп",
        "8«А» сынып, XXI ғасыр",
        "точки A и B",
        "вариант c)",
        "сөзʰ",  # a mark of phonetic script is no letter of another alphabet
        "сөзα",
        "",
    ],
)
@pytest.mark.parametrize("lang", list(Language))
def test_words_of_one_script_are_left_alone(text: str, lang: Language) -> None:
    assert list(mixed_words(text, lang)) == []


def test_lone_letters_between_russian_words() -> None:
    text = "работа, c детьми и – o школе, дом a «сад» y реки"
    found = [(text[word.start], word.word, word.mended) for word in mixed_words(text, RU)]
    assert found == [("c", "c", "с"), ("o", "o", "о"), ("a", "a", "а")]
    assert list(mixed_words(text, KK)) == []


def test_the_place_of_a_word_is_its_first_letter() -> None:
    text = "Екі мeктеп пен үш мектeп."
    assert [text[found.start :].split()[0] for found in mixed_words(text, KK)] == [
        "мeктеп",
        "мектeп.",
    ]


def test_latin_readings() -> None:
    assert latin_reading("аstаnа") == "astana"
    assert latin_reading("школа") == ""


@given(texts, languages)
def test_a_mended_word_is_not_mixed_any_more(text: str, lang: Language) -> None:
    for found in mixed_words(text, lang):
        assert text[found.start : found.start + len(found.word)] == found.word
        if found.mended:
            assert len(found.mended) == len(found.word)
            assert list(mixed_words(found.mended, lang)) == []


@given(texts, languages)
def test_every_word_with_letters_of_both_is_found(text: str, lang: Language) -> None:
    found = {word.start for word in mixed_words(text, lang)}
    for match in re.finditer(r"[^\W\d_]+", text):
        if {*match[0].lower()} & {*KAZAKH} and re.search("[A-Za-z]", match[0]):
            assert match.start() in found


@pytest.mark.parametrize(("lang", "letters"), [(KK, KAZAKH), (RU, RUSSIAN)])
def test_no_letter_of_a_language_is_foreign_to_it(lang: Language, letters: str) -> None:
    assert list(mixed_words(letters + letters.upper(), lang)) == []


@pytest.mark.parametrize(
    "text",
    ["540 м²", "м/с²", "10³ см³", "1½ урока", "5 µм", "СО₂", "5-«Ә»", "25 °С", "кг·м", "20 ₸"],
)
@pytest.mark.parametrize("lang", list(Language))
def test_units_are_of_no_alphabet(text: str, lang: Language) -> None:
    assert list(mixed_words(text, lang)) == []
