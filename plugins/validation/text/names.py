"""Kazakh names in running text: found whole, and gathered from the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.vocabulary import Author
from plugins.letters.alphabet import KAZAKH_ONLY

_FIRST = re.compile(r"(?<!\w)(?:\w+|\W)")  # what a name may begin with: a word, or one sign
_OF_WORD = re.compile(r"\w")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names that are looked for in texts, in capitals or small letters; made by ``names_of``.

    Found by their first word, then by the lengths names with this first word have: the work for a
    text does not grow with the number of names. (All of them in one regular expression took 94
    seconds at 2,000 contributions.)
    """

    spellings: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    def blanked(self, text: str) -> str:
        """``text`` with every name made blank, the longest of those that begin in one place."""
        small, parts, end = _small(text), [], 0
        for first in _FIRST.finditer(small):
            start = first.start()
            if start >= end and (length := self._length_at(small, start, first[0])):
                parts += [text[end:start], " " * length]
                end = start + length
        return "".join([*parts, text[end:]])

    def _length_at(self, small: str, start: int, first: str) -> int:
        """How long the longest name is that begins here; none has the length 0."""
        for length in self.lengths.get(first, ()):
            name = small[start : start + length]
            if name in self.spellings and not _OF_WORD.match(small, start + len(name)):
                return len(name)
        return 0


def names_of(names: Iterable[str]) -> Names:
    """Those of ``names`` that have Kazakh letters, ready to be looked for."""
    spellings = frozenset(_small(name) for name in names if KAZAKH_ONLY & set(name))
    lengths: dict[str, set[int]] = {}
    for name in spellings:
        lengths.setdefault(_FIRST.findall(name)[0], set()).add(len(name))
    longest_first = {first: tuple(sorted(of, reverse=True)) for first, of in lengths.items()}
    return Names(spellings=spellings, lengths=longest_first)


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
