"""Soft hyphens: between syllables of long words, nowhere else, and they change nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.alphabet import KAZAKH, RUSSIAN
from plugins.letters.soft_hyphens import SOFT_HYPHEN, with_soft_hyphens

VOWELS = frozenset("аәеёиоөуұүыіэюя")


@pytest.mark.parametrize(
    "word",
    [
        "Ынты-мақ-тас-тық-тың",
        "мем-ле-кет-ті-лік-те-рі-міз-дің",
        "қоғам-дас-тық-тары",
        "Қазақ-стан-дық-тар",
        "про-фес-сио-наль-ного",
        "взаи-мо-сот-руд-ни-чества",
        "Казах-стан-ская",
        "районный",
        "қызмет",
        "ЕҰУПШДЖБҚРСТК",
    ],
)
def test_words_break_between_syllables(word: str) -> None:
    shown = with_soft_hyphens(word.replace("-", ""))
    assert shown.replace(SOFT_HYPHEN, "-") == word


def test_only_words_longer_than_the_limit_break() -> None:
    assert with_soft_hyphens("Жамбыл", 5) == f"Жам{SOFT_HYPHEN}был"
    assert with_soft_hyphens("Жамбыл", 6) == "Жамбыл"
    assert with_soft_hyphens("мектептеріміз") == SOFT_HYPHEN.join(("мек", "теп", "те", "рі", "міз"))
    assert with_soft_hyphens("мектептеріне") == "мектептеріне"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="ынтымақтастықтарымыз">',
        "&ынтымақтастықтарымыз;",
        "<ынтымақтастықтарымыз",
        "incomprehensibilities",
    ],
)
def test_tags_entities_and_other_alphabets_are_left_alone(html: str) -> None:
    assert with_soft_hyphens(html) == html


@given(st.text(st.sampled_from(KAZAKH + RUSSIAN + KAZAKH.upper() + " -<>&;.«»1a"), max_size=60))
def test_nothing_but_soft_hyphens_is_added(text: str) -> None:
    shown = with_soft_hyphens(text, 4)
    assert shown.replace(SOFT_HYPHEN, "") == text
    for word in re.findall(rf"[^\W\d_{SOFT_HYPHEN}]+(?:{SOFT_HYPHEN}[^\W\d_]+)+", shown):
        parts = word.split(SOFT_HYPHEN)
        assert all(VOWELS & {*part.lower()} for part in parts)
        assert len(parts[0]) >= 3 <= len(parts[-1])
