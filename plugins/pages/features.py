"""Overviews and dossiers: what the editors of the site wrote about the issue and beside it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.issue.cards.feature import FeatureCard, feature_cards
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.vocabulary import PracticeName, practice_names
from plugins.pages.setting.headings import MANY, Heading, headings_of
from plugins.pages.setting.reading_time import reading_minutes
from plugins.pages.setting.typesetting import set_story
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureValues:
    """An overview or dossier; ``headings`` are the contents of a long one, ``others`` those of the
    same kind."""

    kind: str
    title: str
    description: str
    text: str
    headings: tuple[Heading, ...]
    minutes: int
    published: datetime.date | None
    practices: tuple[PracticeName, ...]
    others: tuple[FeatureCard, ...]


def features(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page for every overview and dossier."""
    for feature in issue.features:
        lang = feature.lang
        has_twin = issue.page(feature.slug, lang.other, feature.kind) is not None
        info = page_of_tree(feature.kind, lang, feature.title, feature.slug, has_twin=has_twin)
        headings = headings_of(feature.body.html)
        rows = (issue.practice[practice] for practice in feature.practices)
        values = FeatureValues(
            kind=feature.kind,
            title=feature.title,
            description=feature.description,
            text=set_story(feature.body.html, lang),
            headings=headings if len(headings) >= MANY else (),
            minutes=reading_minutes(lang, feature.body.html),
            published=feature.published,
            practices=practice_names(rows, lang),
            others=tuple(
                other
                for other in feature_cards(issue, feature.kind, lang)
                if other.slug != feature.slug
            ),
        )
        spec = PageSpec(info=info, template="overview", values=values)
        yield spec if feature.kind == "overview" else replace(spec, template="dossier")
