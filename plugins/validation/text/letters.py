"""Rules on letters: one alphabet to a word, Kazakh letters where they belong, nothing invisible, a
Kazakh file in Kazakh and a Russian one in Russian.

Of letters in Kazakh prose a fifth are letters Russian has not; Russian prose has none outside
quotations. From forty letters on the share decides; headlines are told by small words and endings.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from enum import Enum

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.letters.alphabet import KAZAKH, KAZAKH_ONLY
from plugins.letters.file_names import proposed_name
from plugins.letters.invisible import INVISIBLE, invisible_in
from plugins.letters.mixed_scripts import MixedWord, mixed_words
from plugins.letters.running_text import outside_quotes
from plugins.validation.manuscript import Manuscript, Passage, Rule
from plugins.validation.text.names import blanker, names_of_tables

_KAZAKH = "".join(sorted(KAZAKH_ONLY))
_KAZAKH_WORD = re.compile(rf"(?<![^\W\d_])[^\W\d_]*[{_KAZAKH}][^\W\d_]*")
ENOUGH_LETTERS = 40
LEAST_IN_KAZAKH = 0.03  # share of letters only Kazakh has; measured: 0.07 and more
MOST_IN_RUSSIAN = 0.06  # measured: none but for names
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u052f]+"), re.compile("[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"^\w+\.\d+\.")
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


def one_alphabet_to_a_word(manuscript: Manuscript) -> Iterator[Problem]:
    """No Latin letters inside Cyrillic words, nor the other way round."""
    for passage in manuscript.passages:
        for found in mixed_words(passage.text, passage.lang):
            if found.mended:
                message = N_(
                    "Letters of another alphabet in “%(word)s”: %(letters)s. Write “%(mended)s”;"
                    " “inv fix” does it."
                )
            else:
                message = N_(
                    "Letters of two alphabets in “%(word)s”: %(letters)s. Type the word again, or"
                    " put a hyphen between a foreign name and its ending."
                )
            letters = ", ".join(_letters_to_blame(found))
            args = {"word": found.word, "letters": letters, "mended": found.mended}
            yield passage.problem(found.start, "mixed-alphabets", message, **args)


def _letters_to_blame(found: MixedWord) -> list[str]:
    """The letters that change; where nobody knows the right ones, all that are of no alphabet of
    ours."""
    foreign = {old for old, new in zip(found.word, found.mended, strict=False) if old != new}
    blamed = foreign or {letter for letter in found.word if letter.lower() not in KAZAKH}
    return sorted(f"{letter} (U+{ord(letter):04X})" for letter in blamed)


def kazakh_letters_in_russian(manuscript: Manuscript) -> Iterator[Problem]:
    """Kazakh words in Russian running text stand between «…» or are names of the tables."""
    message = N_(
        "Kazakh letters in Russian text: %(words)s. Put Kazakh words between «…», or write"
        " them with Russian letters."
    )
    issue = manuscript.issue
    names = names_of_tables(issue)
    titles = {article.title for article in issue.articles if article.lang is Language.KK}
    in_titles, in_texts = blanker(names), blanker(names | titles)
    for passage in manuscript.passages:
        blanked = in_titles if passage.key == "title" else in_texts
        for words in _foreign_words(passage, blanked) if _may_have_foreign(passage) else ():
            told = ", ".join(dict.fromkeys(word[0] for word in words))
            yield passage.problem(words[0].start(), "kazakh-letters", message, words=told)


def _may_have_foreign(passage: Passage) -> bool:
    """Whether to look closer; a whole text in Kazakh is told as what it is, by another rule."""
    return (
        passage.lang is Language.RU
        and not passage.is_of_table
        and bool(KAZAKH_ONLY & set(passage.text))
        and verdict(passage) is not Verdict.OTHER
    )


def _foreign_words(passage: Passage, blanked: Callable[[str], str]) -> list[list[re.Match[str]]]:
    """Words with Kazakh letters that are no known names, line by line."""
    text = blanked(outside_quotes(passage.text))
    roman = {found.start for found in mixed_words(text, passage.lang)}
    lines: dict[int, list[re.Match[str]]] = {}
    for match in _KAZAKH_WORD.finditer(text):
        if match.start() not in roman:
            lines.setdefault(passage.at(match.start()).line, []).append(match)
    return list(lines.values())


def nothing_invisible(manuscript: Manuscript) -> Iterator[Problem]:
    """No characters that nobody sees and search does not understand."""
    message = N_(
        "An invisible or lost character (%(character)s) stands after “%(before)s”. Delete"
        " it, or type the lost letter."
    )
    for passage in manuscript.passages:
        for start, sign in invisible_in(passage.markdown):
            before = passage.markdown[max(0, start - 20) : start].rpartition("\n")[2]
            args = {"character": f"U+{ord(sign):04X}", "before": INVISIBLE.sub("", before)}
            yield passage.problem(start, "invisible-character", message, **args)


class Verdict(Enum):
    """What the letters of a text tell about its language."""

    OWN = "the language of its file"
    OTHER = "the other language"
    NEITHER = "another script"
    UNKNOWN = "too little to tell"


def verdict(passage: Passage) -> Verdict:
    """The verdict on a whole passage: by its letters, of a short one by its words."""
    found = _by_letters(outside_quotes(passage.text), passage.lang)
    is_short = found is Verdict.UNKNOWN and passage.key and not passage.is_of_table
    return _by_words(passage) if is_short else found


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
        if found is Verdict.OWN and passage.is_story and passage.lang is Language.KK:
            yield from _foreign_paragraphs(passage)
        elif found in (Verdict.OTHER, Verdict.NEITHER):
            first = len(passage.text) - len(passage.text.lstrip())
            yield _problem(passage, first, found, manuscript.files)


def _foreign_paragraphs(passage: Passage) -> Iterator[Problem]:
    """Single paragraphs in Russian; in Russian texts another rule tells the letters."""
    message = N_("This paragraph is in Russian, in a file in Kazakh. Write it in Kazakh.")
    for paragraph in _PARAGRAPH.finditer(outside_quotes(passage.text)):
        if _by_letters(paragraph[0], passage.lang) is Verdict.OTHER:
            yield passage.problem(paragraph.start(), "other-language", message)


def _by_words(passage: Passage) -> Verdict:
    text = outside_quotes(passage.text)
    words = {word.lower() for word in _WORD.findall(text)}
    kazakh = bool(KAZAKH_ONLY & set(text))
    if passage.lang is Language.KK:
        russian = words & _SMALL_WORDS[Language.RU]
        foreign = not kazakh and bool(russian or any(map(_RUSSIAN_ENDING.fullmatch, words)))
    else:
        in_kazakh = bool(words & _SMALL_WORDS[Language.KK]) or _is_mostly_kazakh(text)
        foreign = not words & _SMALL_WORDS[Language.RU] and in_kazakh
    return Verdict.OTHER if foreign else Verdict.UNKNOWN


def _is_mostly_kazakh(text: str) -> bool:
    """Whether most words have a letter only Kazakh has, names aside."""
    words: list[str] = _WORD.findall(text)
    kazakh = [word for word in words if word[0].islower() and KAZAKH_ONLY & set(word)]
    return 2 * len(kazakh) > len(words)


_IN_OTHER_LANGUAGE = {
    "value": {
        Language.KK: N_("“%(key)s” is in Russian here. Write it in Kazakh."),
        Language.RU: N_("“%(key)s” is in Kazakh here. Write it in Russian."),
    },
    "story with a twin": {
        Language.KK: N_(
            "The file's name says Kazakh (kk), but its text is in Russian. Put the Kazakh text"
            " here; the Russian one belongs into %(other)s."
        ),
        Language.RU: N_(
            "The file's name says Russian (ru), but its text is in Kazakh. Put the Russian text"
            " here; the Kazakh one belongs into %(other)s."
        ),
    },
    "story": {
        Language.KK: N_(
            "The file's name says Kazakh (kk), but its text is in Russian. Put the Kazakh text"
            " here, or rename the file to %(other)s."
        ),
        Language.RU: N_(
            "The file's name says Russian (ru), but its text is in Kazakh. Put the Russian text"
            " here, or rename the file to %(other)s."
        ),
    },
}


def _problem(passage: Passage, offset: int, found: Verdict, files: Collection[str]) -> Problem:
    if found is Verdict.NEITHER:
        message = N_("This text is in Latin letters. Write it in Cyrillic ones.")
        return passage.problem(offset, "latin-text", message)
    folder, name = posixpath.split(passage.start.path)
    other = f"{folder}/{proposed_name(name).name_in(passage.lang.other)}"
    story = "story with a twin" if other in files else "story"
    message = _IN_OTHER_LANGUAGE["value" if passage.key else story][passage.lang]
    key = _NUMBERED.sub("", passage.key)
    return passage.problem(offset, "other-language", message, key=key, other=other)


RULES: tuple[Rule, ...]
RULES = (one_alphabet_to_a_word, kazakh_letters_in_russian, nothing_invisible, text_in_its_language)
