"""What can be put on pages where something is wrong: rows and articles with a fault are left out,
and so is an article that names what is not there."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from plugins.issue.contribution import Article, Page, Pair
from plugins.issue.issue import Issue
from plugins.issue.problem import Spot

_TABLES = ("regions", "rubrics", "practices", "places", "organisations", "authors", "moved")


def without_rows(issue: Issue, faults: Collection[Spot]) -> Issue:
    """The issue without the rows of its tables in which one of ``faults`` lies, and with no section
    that has no row."""
    places = frozenset(faults)
    kept: dict[str, Any] = {
        table: tuple(row for row in getattr(issue, table) if row.source.spots.isdisjoint(places))
        for table in _TABLES
    }
    known = {row.id for table in ("regions", "rubrics") for row in kept[table]}
    imprint = issue.imprint
    sections, lost = (
        tuple(name for name in names if name in known)
        for names in (imprint.sections, imprint.sections_lost)
    )
    return replace(issue, imprint=replace(imprint, sections=sections, sections_lost=lost), **kept)


def with_articles(issue: Issue, is_shown: Callable[[Article], bool]) -> Issue:
    """The issue with those of its articles alone."""
    pairs = []
    for pair in issue.pairs:
        halves = {half.lang.value: half for half in pair.halves if is_shown(half)}
        if halves:
            pairs.append(Pair(**halves))
    return replace(issue, pairs=tuple(pairs))


def with_pages(issue: Issue, is_shown: Callable[[Page], bool]) -> Issue:
    """The issue with those of its pages alone."""
    return replace(issue, pages=tuple(page for page in issue.pages if is_shown(page)))


def is_whole(issue: Issue, article: Article) -> bool:
    """Whether everything is there that the pages of an article name."""
    if article.section not in issue.region and article.section not in issue.rubric:
        return False
    if any(practice not in issue.practice for practice in article.practices):
        return False
    return all(_is_whole_author(issue, author_id) for author_id in article.authors)


def _is_whole_author(issue: Issue, author_id: str) -> bool:
    author = issue.author.get(author_id)
    if author is None:
        return False
    organisation = issue.organisation.get(author.organisation or "")
    if author.organisation and organisation is None:
        return False
    place_id = author.place or (organisation.place if organisation else None)
    place = issue.place.get(place_id or "")
    if place is None:
        return not place_id
    return place.district is None or place.district in issue.place
