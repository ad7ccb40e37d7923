"""The pages of this room: the index of authors, and a page per author."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bylines.author_index import has_listed_pair, letter_groups
from plugins.bylines.credits import credit_of
from plugins.issue.entry import entries
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet


def author_sheets(issue: Issue) -> Iterator[Sheet]:
    """Every page of this room, in both languages.

    A withdrawn contribution keeps its address, and so do its authors, in no list and no index.
    """
    for lang in Language:
        here = Here(kind="authors", lang=lang)
        groups = letter_groups(issue, lang)
        yield Sheet(here=here, template="authors", values={"groups": groups})
        for author in issue.authors:
            pairs = issue.by_author(author.id)
            if not pairs:
                continue
            values = {
                "credit": credit_of(author.id, issue),
                "entries": entries(pairs, lang),
            }
            is_indexed = has_listed_pair(issue, author.id)
            here = Here(kind="author", slug=author.id, lang=lang, is_indexed=is_indexed)
            yield Sheet(here=here, template="author", values=values)
