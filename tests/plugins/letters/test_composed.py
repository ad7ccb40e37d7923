"""Letters saved as two signs become one; marks of stress stay."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from strategies import words

from plugins.letters.composed import composed, in_two_signs


def test_letters_in_two_signs_are_found() -> None:
    assert list(in_two_signs("Але\u0438\u0306, е\u0308ж")) == [
        (3, "и\u0306", "й"),
        (7, "е\u0308", "ё"),
    ]


def test_stress_is_no_part_of_a_letter() -> None:
    text = "за\u0301мок, Ω, m\u0304"
    assert composed(text) == text and list(in_two_signs(text)) == []


@given(words)
def test_no_letter_is_lost(word: str) -> None:
    apart = unicodedata.normalize("NFD", word)
    assert composed(apart) == unicodedata.normalize("NFC", word)
    assert list(in_two_signs(composed(apart))) == []
