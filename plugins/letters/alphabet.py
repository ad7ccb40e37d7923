"""The two alphabets: order for lists, letters for indexes, look-alikes from other scripts.

Order of Kazakh from CLDR (kk): 42 letters, Ә after А, І after Ы. ``sorted()`` on plain strings
puts all nine Kazakh letters after Я. Russian files Ё with Е, and Kazakh letters beside the letter
they are written over.
"""

import unicodedata

from plugins.issue.language import Language

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KAZAKH_ONLY = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")

# Kazakh letters inside a Russian list stand right after the Russian letter readers know them by.
_RUSSIAN_WITH_GUESTS = "аәбвгғдежзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя"
_ORDER = {
    Language.KK: {letter: place for place, letter in enumerate(KAZAKH)},
    Language.RU: {letter: place for place, letter in enumerate(_RUSSIAN_WITH_GUESTS)},
}
_ORDER[Language.RU]["ё"] = _ORDER[Language.RU]["е"]

# What keyboards and scanners put where a Cyrillic letter belongs.
LOOKALIKES = {
    **dict(zip("aceopxyiABCEHKMOPTXYI", "асеорхуіАВСЕНКМОРТХУІ", strict=True)),
    "ə": "ә", "Ə": "Ә", "ӏ": "І", "h": "һ", "ѳ": "ө", "Ѳ": "Ө",
}  # fmt: skip


def sort_key(text: str, lang: Language) -> tuple[tuple[tuple[int, int], ...], str]:
    """A key that orders ``text`` as a dictionary of ``lang`` does.

    Quotation marks and other punctuation do not count, digits come before letters, letters of
    other scripts after both; equal primary keys fall back to the text itself, so order is total.
    """
    order = _ORDER[lang]
    primary = []
    for char in unicodedata.normalize("NFC", text).lower():
        if char in order:
            primary.append((3, order[char]))
        elif char.isdigit():
            primary.append((2, ord(char)))
        elif char.isalpha():
            primary.append((4, ord(char)))
        elif char.isspace() or char == "-":
            primary.append((1, 0))
    return tuple(primary), text


def index_letter(text: str, lang: Language) -> str:
    """The capital under which ``text`` stands in an alphabetical index of ``lang``."""
    first = next((char for char in unicodedata.normalize("NFC", text) if char.isalpha()), "")
    letter = first.upper()
    return "Е" if lang is Language.RU and letter == "Ё" else letter


def is_cyrillic(char: str) -> bool:
    """Whether ``char`` is a Cyrillic letter."""
    return "\u0400" <= char <= "\u052f"
