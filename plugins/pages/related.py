"""What else to read: for each contribution those that share most of its practices, and those beside
it in its section."""

from collections import Counter
from collections.abc import Mapping

from plugins.issue.issue import Issue

_NEAR, _MOST = 12, 3  # contributions


def related_slugs(issue: Issue) -> Mapping[str, tuple[str, ...]]:
    """Up to three others by slug, those that share most practices and the nearest in print order
    first. Of a practice with many only the neighbours are asked: a contribution costs the same at
    any size."""
    shared: dict[str, Counter[str]] = {}
    distance: dict[tuple[str, str], int] = {}
    for practice in issue.practices:
        group = [pair.slug for pair in issue.in_practice(practice.id) if pair.is_listed]
        for place, slug in enumerate(group):
            for number in range(max(0, place - _NEAR), min(len(group), place + _NEAR + 1)):
                if number != place:
                    other, apart = group[number], abs(number - place)
                    shared.setdefault(slug, Counter())[other] += 1
                    distance[slug, other] = min(distance.get((slug, other), apart), apart)
    return {
        slug: tuple(
            sorted(others, key=lambda other: (-others[other], distance[slug, other], other))[:_MOST]
        )
        for slug, others in shared.items()
    }


def slugs_beside(issue: Issue) -> Mapping[str, tuple[str, ...]]:
    """Up to three others of the same region or rubric by slug, those nearest in print order, as
    they are printed."""
    found: dict[str, tuple[str, ...]] = {}
    for section in issue.section_rows:
        group = [pair.slug for pair in issue.listed_in(section.id)]
        for place, slug in enumerate(group):
            first = max(0, min(place - _MOST // 2, len(group) - _MOST - 1))
            found[slug] = tuple(
                other for other in group[first : first + _MOST + 1] if other != slug
            )
    return found
