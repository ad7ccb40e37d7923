"""Rules on moved.toml: an old address is free, and leads to a page that is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem
from plugins.issue.vocabulary import where_moved
from plugins.validation.manuscript import Manuscript, Rule


def old_addresses_lead_on(manuscript: Manuscript) -> Iterator[Problem]:
    """No row leads in a ring, from a page that is still there, or to one that is not."""
    issue = manuscript.issue
    slugs, led = _slugs(issue), where_moved(issue.moved)
    for row in issue.moved:
        final = led[row.kind, row.old]
        if final is None:
            message = N_("“%(old)s” leads in a ring back to itself. Delete one of the rows.")
            yield row.source.problem("old", "moved-ring", message, old=row.old)
        elif row.old in slugs[row.kind]:
            message = N_(
                "A page still lies at the old address “%(old)s”. Delete this row or rename the"
                " page."
            )
            yield row.source.problem("old", "moved-used", message, old=row.old)
        elif final not in slugs[row.kind]:
            message = N_("There is no page at the new address “%(new)s”. Correct the row.")
            yield row.source.problem("new", "moved-lost", message, new=row.new)


def _slugs(issue: Issue) -> Mapping[str, Collection[str]]:
    """The slugs and ids of all pages, by their kind."""
    return {
        "article": issue.pair,
        "author": issue.author,
        "page": {page.slug for page in issue.pages},
        "region": issue.region,
        "rubric": issue.rubric,
        "theme": issue.theme,
    }


RULES: tuple[Rule, ...] = (old_addresses_lead_on,)
