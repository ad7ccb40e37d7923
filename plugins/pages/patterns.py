"""The pattern page: every component of the theme on one page, with the shortest and the longest
words that the edition has. It is made on request alone and never published."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.cards.card import Card, cards
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import SectionName, section_name
from plugins.pages.charts import ChartRow, bars, shares
from plugins.pages.key_figures import KeyFigure, key_figures
from plugins.pages.setting.headings import Heading
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternsValues:
    """``samples`` are contributions: those with the shortest and the longest headline and the one
    with the longest word in it; ``sections`` the shortest and the longest name, ``figures`` the
    numbers with the shortest and the longest words. The rest is made of them."""

    samples: tuple[Card, ...]
    sections: tuple[SectionName, ...]
    figures: tuple[KeyFigure, ...]
    headings: tuple[Heading, ...]
    table: tuple[tuple[str, ...], ...]
    bars: tuple[ChartRow, ...]
    shares: tuple[ChartRow, ...]
    published: datetime.date | None


def pattern_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """The page, in both languages."""
    for lang in Language:
        title = site.word(lang, N_("Patterns"))
        info = page_of_tree("patterns", lang, title, is_indexed=False)
        yield PageSpec(info=info, template="patterns", values=_samples(issue, lang))


def _samples(issue: Issue, lang: Language) -> PatternsValues:
    by_title = sorted(
        cards(issue, issue.pairs, lang), key=lambda card: (len(card.title), card.slug)
    )
    by_word = sorted(by_title, key=lambda card: max(map(len, card.title.split())))
    names = [section_name(row, lang) for row in issue.section_rows]
    names.sort(key=lambda name: (len(name.name), name.id))
    figures = [figure for pair in issue.pairs for figure in key_figures(issue, pair.slug, lang)]
    figures.sort(key=lambda figure: (len(figure.what), figure.what, figure.value))
    samples = (*by_title[:1], *by_title[-1:], *by_word[-1:])
    numbers = [(name.name, float(len(name.name))) for name in (*names[:1], *names[-2:])]
    return PatternsValues(
        samples=samples,
        sections=(*names[:1], *names[-1:]),
        figures=(*figures[:1], *figures[-1:]),
        headings=tuple(Heading(id="note", words=card.title) for card in samples),
        table=tuple(
            (name.name, card.title, str(len(card.title)))
            for name, card in zip(names[-3:], samples, strict=False)
        ),
        bars=bars(numbers),
        shares=shares(numbers),
        published=max(
            (half.published for pair in issue.pairs for half in pair.halves), default=None
        ),
    )
