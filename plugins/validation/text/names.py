"""Kazakh names in running text: found whole, and gathered from the tables."""

import re
from collections.abc import Callable, Iterable

from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.vocabulary import Author
from plugins.letters.alphabet import KAZAKH_ONLY

_FIRST = re.compile(r"(?<!\w)(?:\w+|\W)")  # what a name may begin with: a word, or one sign
_OF_WORD = re.compile(r"\w")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def blanker(names: Iterable[str]) -> Callable[[str], str]:
    """What makes those of ``names`` that have Kazakh letters blank in a text, in capitals or small
    letters, the longest of those that begin in one place.

    Found by their first word, then by the lengths names with this first word have: the work for a
    text does not grow with the number of names. (All of them in one regular expression took 94
    seconds at 2,000 contributions.)
    """
    spellings = frozenset(_small(name) for name in names if KAZAKH_ONLY & set(name))
    lengths: dict[str, set[int]] = {}
    for name in spellings:
        lengths.setdefault(_FIRST.findall(name)[0], set()).add(len(name))
    longest_first = {first: tuple(sorted(of, reverse=True)) for first, of in lengths.items()}

    def blanked(text: str) -> str:
        small, parts, end = _small(text), [], 0
        for first in _FIRST.finditer(small):
            start = first.start()
            for length in longest_first.get(first[0], ()) if start >= end else ():
                name = small[start : start + length]
                if name in spellings and not _OF_WORD.match(small, start + len(name)):
                    parts += [text[end:start], " " * len(name)]
                    end = start + len(name)
                    break
        return "".join([*parts, text[end:]])

    return blanked


def _small(text: str) -> str:
    """``text`` in small letters, every letter in its place (İ alone would become two)."""
    return text.replace("İ", "i").lower()


def names_of_tables(issue: Issue) -> set[str]:
    """All names of the tables, of which some have Kazakh letters."""
    imprint = issue.imprint
    paper = imprint.newspaper
    bilingual: list[Bilingual | None]
    bilingual = [imprint.title, imprint.tagline, paper.name, paper.owner, paper.kind]
    bilingual += [row.name for row in issue.rows if not isinstance(row, Author)]
    bilingual += [row.now for row in issue.located_rows]
    bilingual += [region.centre for region in issue.regions]
    names = {both[lang] for both in bilingual if both is not None for lang in Language}
    for person in (*imprint.staff, *imprint.council):
        names |= {word for lang in Language for word in _WORD.findall(person.name[lang])}
    for author in issue.authors:
        names |= {part[lang] for lang in Language for part in (author.given, author.family)}
    return names
