"""Words of two scripts: Latin letters inside Cyrillic words, and the other way round.

They look right and cannot be found, sorted or read aloud. Keyboards and scanners make them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH, KAZAKH_ONLY, LOOKALIKES, is_cyrillic

_WORD = re.compile(r"[^\W\d_]+")
_OURS = KAZAKH + KAZAKH.upper()
_LETTERS = frozenset(_OURS)
# A letter that is not ours beside one that is: a text without has no word of two scripts.
_SEAM = re.compile(rf"[^\W\d_{_OURS}](?:(?<=[{_OURS}].)|(?=[{_OURS}]))")
# Latin letters of all European alphabets and of phonetic script (ə is one of those).
_LATIN_END = "\u02b0"
# What stands beside letters of either alphabet: м², 5½, µм, 2ª.
_OF_UNITS = frozenset("²³¹¼½¾µªº")
_LATIN_TWINS = {twin: letter for letter, twin in LOOKALIKES.items() if letter < "\u0080"}
_ROMAN_NUMERAL = re.compile(r"[IVXLCDM]+")
# Russian words of one letter, as Latin letters between Cyrillic words; only the first three
# can be nothing else there.
_LONE = re.compile(r"(?<=[\u0400-\u052f,–] )[acoy](?= [«„]?[\u0400-\u052f])")
_SURE_ALONE = "aco"


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedWord:
    """A word of two scripts: where it begins, and how it should read (empty: nobody can tell)."""

    start: int
    word: str
    mended: str


def mixed_words(text: str, lang: Language) -> Iterator[MixedWord]:
    """The words of ``text``, which is in ``lang``, that mix scripts, in their order."""
    has_numerals = lang is Language.RU and "І" in text
    words = {
        match.start(): (match[0], _mended(match[0], lang))
        for match in (_WORD.finditer(text) if has_numerals or _SEAM.search(text) else ())
        if _is_mixed(match[0]) or (has_numerals and _is_numeral(match[0]))
    }
    for match in _LONE.finditer(text) if lang is Language.RU else ():
        words[match.start()] = match[0], LOOKALIKES[match[0]] if match[0] in _SURE_ALONE else ""
    for start, (word, mended) in sorted(words.items()):
        yield MixedWord(start=start, word=word, mended=mended)


def latin_reading(word: str) -> str:
    """``word`` in Latin letters only; empty where one of its letters has no Latin twin."""
    letters = [_LATIN_TWINS.get(char, char) for char in word]
    return "" if any(is_cyrillic(char) for char in letters) else "".join(letters)


def _is_mixed(word: str) -> bool:
    others = [char for char in word if char not in _LETTERS and char not in _OF_UNITS]
    known = all(char < _LATIN_END or is_cyrillic(char) for char in others)
    ours = len(word) - len(others) - sum(map(word.count, _OF_UNITS))
    return bool(others and ours) and known


def _is_numeral(word: str) -> bool:
    """Whether this is a Roman numeral with the Kazakh І, which no Russian word has."""
    return "І" in word and bool(_ROMAN_NUMERAL.fullmatch(latin_reading(word)))


def _mended(word: str, lang: Language) -> str:
    cyrillic = "".join(LOOKALIKES.get(char, char) for char in word)
    if any(char not in _LETTERS for char in cyrillic):
        cyrillic = ""
    elif lang is Language.RU and not KAZAKH_ONLY & set(word) and KAZAKH_ONLY & set(cyrillic):
        cyrillic = ""  # a Kazakh letter would come into a Russian word
    latin = latin_reading(word)
    if latin and _ROMAN_NUMERAL.fullmatch(latin):
        return latin
    if is_cyrillic(word[-1]) and not cyrillic:
        return ""  # a Latin name may have an ending of ours: «WhatsAppе»
    if cyrillic and latin:  # every letter has a twin: the greater part of them tells
        ours = sum(is_cyrillic(char) for char in word)
        return cyrillic if 2 * ours > len(word) else latin if 2 * ours < len(word) else ""
    return cyrillic or latin
