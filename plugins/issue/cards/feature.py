"""Overviews and dossiers as lists show them."""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureCard:
    """An overview or dossier in a list; ``kind`` is that of its address, ``description`` is
    ``None`` where the list does not show it."""

    kind: str
    slug: str
    title: str
    description: str | None


def feature_cards(
    issue: Issue,
    kind: str,
    lang: Language,
    practice: str | None = None,
    *,
    with_description: bool = True,
) -> tuple[FeatureCard, ...]:
    """The overviews or the dossiers in this language, in their order; only those of a practice
    where one is given."""
    return tuple(
        FeatureCard(
            kind=kind,
            slug=feature.slug,
            title=feature.title,
            description=feature.description if with_description else None,
        )
        for feature in issue.features_of(kind, lang)
        if practice is None or practice in feature.practices
    )
