"""Overviews and dossiers: what the editors of the site wrote about the issue and beside it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.contribution import Page
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.vocabulary import ThemeName, theme_names
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureCard:
    """An overview or dossier in a list; ``kind`` is that of its address."""

    kind: str
    slug: str
    title: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureValues:
    """An overview or dossier; ``others`` are those of the same kind."""

    kind: str
    title: str
    description: str
    text: str
    published: datetime.date | None
    themes: tuple[ThemeName, ...]
    others: tuple[FeatureCard, ...]


def feature_card(feature: Page) -> FeatureCard:
    """An overview or dossier as lists show it."""
    return FeatureCard(
        kind=feature.kind,
        slug=feature.slug,
        title=feature.title,
        description=feature.description,
    )


def features(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page for every overview and dossier."""
    for feature in issue.features:
        lang = feature.lang
        has_twin = issue.page(feature.slug, lang.other, feature.kind) is not None
        info = page_of_tree(feature.kind, lang, feature.title, feature.slug, has_twin=has_twin)
        rows = (issue.theme[practice] for practice in feature.practices)
        values = FeatureValues(
            kind=feature.kind,
            title=feature.title,
            description=feature.description,
            text=feature.body.html,
            published=feature.published,
            themes=theme_names(rows, lang),
            others=tuple(
                feature_card(other)
                for other in issue.features_of(feature.kind, lang)
                if other is not feature
            ),
        )
        yield PageSpec(info=info, template="feature", values=values)
