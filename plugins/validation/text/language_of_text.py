"""Rules on the language of a text: a Kazakh file is in Kazakh, a Russian one in Russian.

Of letters in Kazakh prose a fifth are letters Russian has not; Russian prose has none outside
quotations. From forty letters on the share decides; headlines are told by small words and endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.letters.alphabet import KAZAKH_ONLY
from plugins.letters.running_text import outside_quotes
from plugins.validation.manuscript import Manuscript, Rule
from plugins.validation.text.passages import Passage

ENOUGH_LETTERS = 40
LEAST_IN_KAZAKH = 0.03  # share of letters only Kazakh has; measured: 0.07 and more
MOST_IN_RUSSIAN = 0.06  # measured: none but for names
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u052f]+"), re.compile("[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
# Endings of Russian words that Kazakh ones, borrowed ones too, do not have.
_RUSSIAN_ENDING = re.compile(
    r"\w{3,}(?:ые|ие|ая|ое|ого|его|ость|ости|ство|ства|ение|ания|ание|ться|ются|ами|ями|ах|ях|ых|их)"
)
# Words that no text in the other language has.
_SMALL_WORDS = {
    Language.KK: frozenset(
        ("мен", "пен", "бен", "емес", "туралы", "арқылы", "бойынша", "жаңа", "болып", "қалай")
    ),
    Language.RU: frozenset(
        ("в", "и", "на", "с", "к", "по", "для", "из", "что", "как", "это", "или", "под", "при")
    ),
}


class Verdict(Enum):
    """What the letters of a text tell about its language."""

    OWN = "the language of its file"
    OTHER = "the other language"
    NEITHER = "another script"
    UNKNOWN = "too little to tell"


def verdict(passage: Passage) -> Verdict:
    """The verdict on a whole passage, by its letters."""
    return _by_letters(outside_quotes(passage.text), passage.lang)


def _by_letters(text: str, lang: Language) -> Verdict:
    cyrillic = len(text) - len(_CYRILLIC.sub("", text))
    latin = len(text) - len(_LATIN.sub("", text))
    if cyrillic + latin < ENOUGH_LETTERS:
        return Verdict.UNKNOWN
    if latin > cyrillic:
        return Verdict.NEITHER
    share = sum(map(text.count, KAZAKH_ONLY)) / cyrillic
    if lang is Language.KK:
        return Verdict.OTHER if share < LEAST_IN_KAZAKH else Verdict.OWN
    return Verdict.OTHER if share > MOST_IN_RUSSIAN else Verdict.OWN


def text_in_its_language(manuscript: Manuscript) -> Iterator[Problem]:
    """Stories, standfirsts and headlines are in the language their file's name says."""
    for passage in manuscript.passages:
        if passage.is_of_table:
            continue  # names: too short, and of either language
        found = verdict(passage)
        if found is Verdict.UNKNOWN and passage.key:
            found = _by_words(passage)
        if found is Verdict.OWN and passage.is_story and passage.lang is Language.KK:
            yield from _foreign_paragraphs(passage)
        elif found in (Verdict.OTHER, Verdict.NEITHER):
            first = len(passage.text) - len(passage.text.lstrip())
            yield _problem(passage, first, found)


def _foreign_paragraphs(passage: Passage) -> Iterator[Problem]:
    """Single paragraphs in Russian; in Russian texts another rule tells the letters."""
    for paragraph in _PARAGRAPH.finditer(outside_quotes(passage.text)):
        if _by_letters(paragraph[0], passage.lang) is Verdict.OTHER:
            yield _problem(passage, paragraph.start(), Verdict.OTHER)


def _by_words(passage: Passage) -> Verdict:
    text = outside_quotes(passage.text)
    words = {word.lower() for word in _WORD.findall(text)}
    kazakh = bool(KAZAKH_ONLY & set(text))
    if passage.lang is Language.KK:
        russian = words & _SMALL_WORDS[Language.RU]
        foreign = not kazakh and bool(russian or any(map(_RUSSIAN_ENDING.fullmatch, words)))
    else:
        foreign = not words & _SMALL_WORDS[Language.RU] and bool(words & _SMALL_WORDS[Language.KK])
    return Verdict.OTHER if foreign else Verdict.UNKNOWN


def _problem(passage: Passage, offset: int, found: Verdict) -> Problem:
    if found is Verdict.NEITHER:
        message = N_("This text is in Latin letters. Write it in Cyrillic ones.")
        return passage.problem(offset, "latin-text", message)
    if passage.lang is Language.KK:
        message = N_(
            "The file's name says Kazakh (kk), but this text is in Russian. Put the Kazakh text"
            " here, or rename the file to .ru.md."
        )
    else:
        message = N_(
            "The file's name says Russian (ru), but this text is in Kazakh. Put the Russian text"
            " here, or rename the file to .kk.md."
        )
    return passage.problem(offset, "other-language", message)


RULES: tuple[Rule, ...] = (text_in_its_language,)
