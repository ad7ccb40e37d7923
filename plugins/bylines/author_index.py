"""The index of authors: letter groups by the alphabet of the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from plugins.bylines.credits import Credit, credit_of
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.letters.alphabet import index_letter, sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterGroup:
    """The people whose family name begins with ``letter``."""

    letter: str
    credits: tuple[Credit, ...]


def letter_groups(issue: Issue, lang: Language) -> tuple[LetterGroup, ...]:
    """Everybody with a listed contribution, by family name, then given name."""
    writing = [author for author in issue.authors if has_listed_pair(issue, author.id)]
    writing.sort(
        key=lambda a: (sort_key(a.family[lang], lang), sort_key(a.given[lang], lang), a.id)
    )
    return tuple(
        LetterGroup(letter=letter, credits=tuple(credit_of(a.id, issue) for a in group))
        for letter, group in groupby(writing, key=lambda a: index_letter(a.family[lang], lang))
    )


def has_listed_pair(issue: Issue, author_id: str) -> bool:
    """Whether the edition shows anything by this person."""
    return any(pair.is_listed for pair in issue.by_author(author_id))
