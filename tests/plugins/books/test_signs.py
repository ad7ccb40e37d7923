"""Signs that books can print: those of their fonts, and what becomes of all others."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from plugins.books.signs import SIGNS, printable, with_every_text
from plugins.books.typesetting import FACES, FONTS
from plugins.issue.language import Bilingual, Language
from plugins.letters.alphabet import KAZAKH, RUSSIAN
from plugins.letters.invisible import allowed_in_xml

NO_LETTER = "\ue000"  # a private character no font of ours has


def _shape(font: ImageFont.FreeTypeFont, letter: str) -> tuple[object, bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def test_every_font_of_books_has_every_sign() -> None:
    for face in FACES:
        font = ImageFont.truetype(str(FONTS / face), 40)
        box = _shape(font, NO_LETTER)
        unseen = {"\u200b", "\u200c", "\u200d"}  # joined and parted by the typesetter
        assert {sign for sign in SIGNS - unseen if _shape(font, sign) == box} == set(), face


def test_fonts_of_books_have_full_names() -> None:
    """typst leaves out a font without them, and says nothing where no warning is heard."""
    for face in FACES:
        assert ImageFont.truetype(str(FONTS / face), 40).getname()[0] == "Literata"
        assert "Literata-".encode("utf-16-be") in Path(FONTS / face).read_bytes()


def test_both_alphabets_are_among_the_signs() -> None:
    assert {*KAZAKH, *KAZAKH.upper(), *RUSSIAN, *RUSSIAN.upper()} <= SIGNS
    assert set("«»“”„‘’–—…№§₸₽€©°½²≈→\u00a0\u202f\u2011") <= SIGNS


@given(st.text())
def test_whatever_is_written_can_be_printed(text: str) -> None:
    printed = printable(text)
    assert set(printed) <= SIGNS | set("\t\n\r")
    assert printable(printed) == printed


@given(st.text(st.sampled_from(sorted(SIGNS))))
def test_what_fonts_have_stays_as_it_is(text: str) -> None:
    assert printable(text) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_xml_keeps_all_that_it_may_hold(text: str) -> None:
    kept = allowed_in_xml(text)
    assert all(char in "\t\n\r" or ord(char) >= 0x20 for char in kept)
    assert allowed_in_xml(kept) == kept


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    lang: Language
    names: tuple[Bilingual, ...]
    number: int


def test_every_text_of_a_value_is_reached_and_nothing_else() -> None:
    shelf = _Shelf(lang=Language.KK, names=(Bilingual(kk="а", ru="б"),), number=1)
    assert with_every_text(shelf, str.upper) == _Shelf(
        lang=Language.KK, names=(Bilingual(kk="А", ru="Б"),), number=1
    )
