"""Corrections and withdrawals: what was put right after publication, and what was taken back."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.cards.card import Card, card
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedCorrection:
    """What was put right in a contribution, and when."""

    date: datetime.date
    note: str
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsValues:
    """Corrections, the newest first, and the contributions that were withdrawn."""

    corrections: tuple[DatedCorrection, ...]
    withdrawn: tuple[Card, ...]


def corrections_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per language, where anything was corrected or withdrawn in either."""
    for lang in Language if issue.has_corrections else ():
        corrections = [
            DatedCorrection(date=row.date, note=row.note, card=_card(issue, article.slug, lang))
            for article in issue.articles
            if article.lang is lang
            for row in article.corrections
        ]
        values = CorrectionsValues(
            corrections=tuple(sorted(corrections, key=lambda row: row.date, reverse=True)),
            withdrawn=tuple(
                _card(issue, pair.slug, lang) for pair in issue.pairs if not pair.is_listed
            ),
        )
        title = site.word(lang, N_("Corrections and withdrawals"))
        info = page_of_tree("corrections", lang, title)
        yield PageSpec(info=info, template="corrections", values=values)


def _card(issue: Issue, slug: str, lang: Language) -> Card:
    return card(issue, issue.pair[slug], lang, with_standfirst=False)
