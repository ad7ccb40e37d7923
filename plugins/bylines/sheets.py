"""The pages of this room: the index of authors, and a page per author."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bylines.author_index import letter_groups, listed_pairs
from plugins.bylines.credits import credit_of
from plugins.issue.entry import entries
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet


def author_sheets(issue: Issue) -> Iterator[Sheet]:
    """Every page of this room, in both languages."""
    for lang in Language:
        here = Here(kind="authors", lang=lang)
        groups = letter_groups(issue, lang)
        yield Sheet(here=here, template="authors", values={"groups": groups})
        for author in issue.authors:
            if not listed_pairs(issue, author.id):
                continue
            pairs = issue.by_author(author.id)
            values = {
                "credit": credit_of(author.id, issue),
                "entries": entries(pairs, lang),
            }
            here = Here(kind="author", slug=author.id, lang=lang)
            yield Sheet(here=here, template="author", values=values)
