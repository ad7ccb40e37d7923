"""What can be put on pages where something is wrong: rows and articles with a fault are left out,
and so is an article that names what is not there."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from plugins.issue.contribution import Article, Page, Pair
from plugins.issue.issue import TABLES, Issue
from plugins.issue.problem import Spot
from plugins.issue.vocabulary import Row


def without_rows(issue: Issue, faults: Collection[Spot]) -> Issue:
    """The issue without the rows of its tables in which one of ``faults`` lies, and with no section
    that has no row."""
    places = frozenset(faults)
    kept: dict[str, Any] = {
        table: tuple(row for row in getattr(issue, table) if row.source.spots.isdisjoint(places))
        for table in TABLES
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
    """The issue with those of its pages, overviews and dossiers alone."""
    pages, features = (tuple(filter(is_shown, texts)) for texts in (issue.pages, issue.features))
    return replace(issue, pages=pages, features=features)


def without_sources(issue: Issue) -> Issue:
    """The issue as pages need it. It is most of the memory of a build how its texts were written
    and understood, which is of no use once they are judged."""

    def article(half: Article) -> Article:
        full_text = half.full_text.without_source() if half.full_text else None
        return replace(half, body=half.body.without_source(), full_text=full_text)

    def page(text: Page) -> Page:
        return replace(text, body=text.body.without_source())

    return replace(
        issue,
        pairs=tuple(
            Pair(**{half.lang.value: article(half) for half in pair.halves}) for pair in issue.pairs
        ),
        pages=tuple(map(page, issue.pages)),
        features=tuple(map(page, issue.features)),
        drafts=(),
    )


def is_whole(issue: Issue, text: Article | Page) -> bool:
    """Whether everything is there that the page of a text names, and can be read."""
    if any(_is_lost(issue.practice.get(practice)) for practice in text.practices):
        return False
    if isinstance(text, Page):
        return True
    section = issue.region.get(text.section) or issue.rubric.get(text.section)
    return not _is_lost(section) and all(_is_whole_author(issue, who) for who in text.authors)


def _is_lost(row: Row | None) -> bool:
    return row is None or bool(row.invalid_keys)


def _is_whole_author(issue: Issue, author_id: str) -> bool:
    author = issue.author.get(author_id)
    if author is None or author.invalid_keys:
        return False
    organisation = issue.organisation.get(author.organisation or "")
    if author.organisation and _is_lost(organisation):
        return False
    place_id = author.place or (organisation.place if organisation else None)
    place = issue.place.get(place_id or "")
    if place is None or place.invalid_keys:
        return not place_id
    return place.district is None or place.district in issue.place
