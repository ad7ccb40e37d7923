"""Rules on letters: one alphabet to a word, Kazakh letters where they belong, nothing invisible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.letters.alphabet import KAZAKH_ONLY
from plugins.letters.mixed_scripts import MixedWord, mixed_words
from plugins.letters.running_text import outside_quotes
from plugins.validation.manuscript import Manuscript, Rule
from plugins.validation.text.language_of_text import Verdict, verdict
from plugins.validation.text.names import Names, names_of, names_of_tables
from plugins.validation.text.passages import Passage

_KAZAKH = "".join(sorted(KAZAKH_ONLY))
_KAZAKH_WORD = re.compile(rf"[^\W\d_]*[{_KAZAKH}][^\W\d_]*")
# Control characters but tab and line end; soft hyphen, zero-width marks, lost and replaced letters.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd]")


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
            facts = {"word": found.word, "letters": letters, "mended": found.mended}
            yield passage.problem(found.start, "mixed-alphabets", message, **facts)


def _letters_to_blame(found: MixedWord) -> list[str]:
    """The letters that change; where nobody knows the right ones, all Latin letters."""
    foreign = {old for old, new in zip(found.word, found.mended, strict=False) if old != new}
    blamed = foreign or {letter for letter in found.word if letter.isascii()}
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
    in_titles, in_texts = names_of(names), names_of(names | titles)
    for passage in manuscript.passages:
        known = in_titles if passage.key == "title" else in_texts
        for words in _foreign_words(passage, known) if _may_have_foreign(passage) else ():
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


def _foreign_words(passage: Passage, known: Names) -> list[list[re.Match[str]]]:
    """Words with Kazakh letters that are no known names, line by line."""
    text = known.blanked(outside_quotes(passage.text))
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
        for match in _INVISIBLE.finditer(passage.markdown):
            start = match.start()
            before = passage.markdown[max(0, start - 20) : start].rpartition("\n")[2]
            facts = {"character": f"U+{ord(match[0]):04X}", "before": _INVISIBLE.sub("", before)}
            yield passage.problem(start, "invisible-character", message, **facts)


RULES: tuple[Rule, ...] = (one_alphabet_to_a_word, kazakh_letters_in_russian, nothing_invisible)
