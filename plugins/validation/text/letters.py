"""Rules on letters: one alphabet to a word, Kazakh letters where they belong, nothing invisible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_, Problem
from plugins.letters.alphabet import KAZAKH_ONLY
from plugins.letters.mixed_scripts import mixed_words
from plugins.letters.quotes import outside_quotes
from plugins.validation.text.language_of_text import Verdict, verdict
from plugins.validation.text.passages import Passage, Passages

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KAZAKH = "".join(sorted(KAZAKH_ONLY))
_KAZAKH_WORD = re.compile(rf"[^\W\d_]*[{_KAZAKH}][^\W\d_]*")
# Control characters but tab and line end; soft hyphen, zero-width marks, lost and replaced letters.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd]")


def one_alphabet_to_a_word(issue: Issue, passages: Passages) -> Iterator[Problem]:
    """No Latin letters inside Cyrillic words, nor the other way round."""
    for passage in passages:
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
            foreign = zip(found.word, found.mended, strict=False)
            letters = {f"{a} (U+{ord(a):04X})" for a, b in foreign if a != b} or {
                f"{a} (U+{ord(a):04X})" for a in found.word if a.isascii()
            }
            facts = {
                "word": found.word,
                "letters": ", ".join(sorted(letters)),
                "mended": found.mended,
            }
            yield Problem(
                spot=passage.at(found.start),
                code="mixed-alphabets",
                message=message,
                args=facts,
                severity=passage.severity,
            )


def kazakh_letters_in_russian(issue: Issue, passages: Passages) -> Iterator[Problem]:
    """Kazakh words in Russian running text stand between «…» or are names of the tables."""
    names = _kazakh_names(issue)
    titles = {article.title for article in issue.articles if article.lang is Language.KK}
    in_titles, in_texts = _names_pattern(names), _names_pattern(names | titles)
    for passage in passages:
        if (
            passage.lang is Language.KK
            or passage.is_of_table
            or not KAZAKH_ONLY & set(passage.text)
        ):
            continue
        if verdict(passage) is Verdict.OTHER:
            continue  # told as what it is: a text in the other language
        known = in_titles if passage.key == "title" else in_texts
        text = known.sub(_blank, outside_quotes(passage.text))
        roman = {found.start for found in mixed_words(text, passage.lang)}
        words: dict[int, list[re.Match[str]]] = {}
        for match in _KAZAKH_WORD.finditer(text):
            if match.start() not in roman:
                words.setdefault(passage.at(match.start()).line, []).append(match)
        for found in words.values():
            message = N_(
                "Kazakh letters in Russian text: %(words)s. Put Kazakh words between «…», or write"
                " them with Russian letters."
            )
            facts = {"words": ", ".join(dict.fromkeys(match[0] for match in found))}
            yield Problem(
                spot=passage.at(found[0].start()),
                code="kazakh-letters",
                message=message,
                args=facts,
                severity=passage.severity,
            )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _kazakh_names(issue: Issue) -> set[str]:
    """All names of the tables, of which some have Kazakh letters."""
    imprint = issue.imprint
    bilingual: list[Bilingual | None] = [imprint.title, imprint.tagline, imprint.newspaper.name]
    bilingual += [imprint.newspaper.owner, imprint.newspaper.kind]
    for place in issue.located_rows:
        bilingual += [place.name, place.now]
    bilingual += [region.centre for region in issue.regions]
    for names_of in (issue.rubrics, issue.themes, issue.organisations):
        bilingual += [row.name for row in names_of]
    names = {both[lang] for both in bilingual if both is not None for lang in Language}
    for person in (*imprint.staff, *imprint.council):
        names |= {word for lang in Language for word in _WORD.findall(person.name[lang])}
    for author in issue.authors:
        names |= {part[lang] for lang in Language for part in (author.given, author.family)}
    return names


def _names_pattern(names: set[str]) -> re.Pattern[str]:
    """The names that have Kazakh letters, the longest first."""
    kazakh = sorted((name for name in names if KAZAKH_ONLY & set(name)), key=lambda n: (-len(n), n))
    either = "|".join(re.escape(name) for name in kazakh) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def nothing_invisible(issue: Issue, passages: Passages) -> Iterator[Problem]:
    """No characters that nobody sees and search does not understand."""
    for passage in passages:
        for match in _INVISIBLE.finditer(passage.markdown):
            message = N_(
                "An invisible or lost character (%(character)s) stands after “%(before)s”. Delete"
                " it, or type the lost letter."
            )
            before = passage.markdown[max(0, match.start() - 20) : match.start()]
            facts = {
                "character": f"U+{ord(match[0]):04X}",
                "before": _INVISIBLE.sub("", before.rpartition("\n")[2]),
            }
            yield _invisible(passage, match, message, facts)


def _invisible(
    passage: Passage, match: re.Match[str], message: str, facts: dict[str, str]
) -> Problem:
    return Problem(
        spot=passage.at(match.start()),
        code="invisible-character",
        message=message,
        args=facts,
        severity=passage.severity,
    )
