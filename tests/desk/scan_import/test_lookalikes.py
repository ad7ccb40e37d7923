"""Foreign letters inside Cyrillic words are mended, foreign words are left alone."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.scan_import.letters import mend_lookalikes
from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH, RUSSIAN

KNOWN = Counter(
    ["коллаборация", "лицейі", "әдіс", "бiр", "мектеп", "нақтылап", "школы", "әлеуетін"]
)


def begun(beginning: str) -> int:
    return sum(word.startswith(beginning.lower()) for word in KNOWN)


def mend(text: str, lang: Language) -> str:
    return mend_lookalikes(text, lang, KNOWN.__getitem__, begun)[0]


@pytest.mark.parametrize(
    ("before", "after", "lang"),
    [
        ("коллaborация", "коллаборация", Language.RU),
        ("шкoлы", "школы", Language.RU),
        ("бiр мeктеп", "бір мектеп", Language.KK),
        ("нақтылаپ", "нақтылап", Language.KK),
        ("лицеї", "лицейі", Language.KK),
        ("F.Тастемір", "Ғ.Тастемір", Language.KK),
        ("Эдіс", "Әдіс", Language.KK),
        ("Элеуetті", "Әлеуетті", Language.KK),
        ("Эмоциялық", "Эмоциялық", Language.KK),
        ("мәртебеcі", "мәртебесі", Language.KK),
    ],
)
def test_a_mixed_word_becomes_one_script(before: str, after: str, lang: Language) -> None:
    known = Counter({"әдіс": 2, **KNOWN})
    assert mend_lookalikes(before, lang, lambda word: known[word.lower()], begun)[0] == after


@pytest.mark.parametrize("text", ["Lesson Study", "STEAM-урок", "www.example.kz", "VUCA әлемі"])
def test_foreign_words_stay(text: str) -> None:
    assert mend(text, Language.RU) == text


def test_a_kazakh_name_in_a_russian_text_keeps_its_letters() -> None:
    assert mend("сообщество «Жетісу»", Language.RU) == "сообщество «Жетісу»"


@given(st.text(alphabet=KAZAKH + RUSSIAN + " .,–«»№12", max_size=80))
def test_clean_kazakh_text_is_not_touched(text: str) -> None:
    assert mend(text, Language.KK) == text


@given(st.text(alphabet="абвгд aceopқi .", max_size=60))
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mend(text, Language.KK)
    assert mend(once, Language.KK) == once
