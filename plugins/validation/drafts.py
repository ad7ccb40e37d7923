"""What belongs to drafts alone: their files, and the rows of tables that nothing else needs.

Nobody is stopped by a colleague's unfinished work, so what is wrong there is a note. Only what does
harm at once is told as the error it is: private data, and two files that claim one address.
"""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.issue.contribution import FULL_TEXTS, Article
from plugins.issue.issue import TABLES, Issue
from plugins.issue.problem import Problem, Severity, Source, Spot
from plugins.issue.vocabulary import where_moved
from plugins.validation.text.private_data import CODES

_STOPS = frozenset((*CODES, "duplicate-slug"))
# What a row may name, by its key, and the table in which that stands.
_NAMED = {
    "region": "regions",
    "place": "places",
    "district": "places",
    "organisation": "organisations",
}
_Id = tuple[str, str]  # the name of a table, and an id in it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of ``table``, readable or not, with the texts by which it names others."""

    table: str
    texts: Mapping[str, object]
    source: Source


@dataclass(frozen=True, kw_only=True)
class Drafts:
    """What belongs to the drafts of ``issue`` and to nothing that readers see."""

    issue: Issue

    def own(self, spot: Spot) -> bool:
        """Whether a place lies in a draft, or in a row that drafts alone need."""
        return spot.path in self.files or spot in self.spots_of_rows

    def judged(self, problem: Problem) -> Problem:
        """The problem as severe as it is here. A warning about a row stays one."""
        if problem.code in _STOPS or not self.own(problem.spot):
            return problem
        return noted(problem) if problem.stops or problem.spot.path in self.files else problem

    @cached_property
    def files(self) -> frozenset[str]:
        """The files of drafts, with the full texts beside them."""
        paths = {article.source.path for article in self.issue.articles if article.is_draft}
        full_texts = {f"{FULL_TEXTS}/{posixpath.basename(path)}" for path in paths}
        return frozenset(paths | full_texts | {draft.path for draft in self.issue.drafts})

    @cached_property
    def spots_of_rows(self) -> frozenset[Spot]:
        """The lines of rows that drafts need, or that are about them, and that nobody else does."""
        articles = self.issue.articles
        others = [article for article in articles if not article.is_draft]
        if len(others) == len(articles):
            return frozenset()
        unpublished = {half.slug for half in articles} - {half.slug for half in others}
        rows = tuple(_rows(self.issue))
        needed = _needed(articles, rows) - _needed(others, rows)
        led = where_moved(self.issue.moved)
        own: set[Spot] = set()
        foreign: set[Spot] = set()
        for row in rows:
            slugs = {row.texts.get("contribution")}
            if row.table == "moved" and row.texts.get("kind") == "article":
                old = str(row.texts.get("old"))
                slugs |= {old, row.texts.get("new"), led.get(("article", old))}
            is_own = (row.table, row.texts.get("id")) in needed or bool(slugs & unpublished)
            (own if is_own else foreign).update(row.source.spots)
        return frozenset(own - foreign)


def noted(problem: Problem) -> Problem:
    """The same, which stops nobody."""
    return replace(problem, severity=Severity.NOTE)


def spots_of_all_rows(issue: Issue) -> frozenset[Spot]:
    """The places of all rows that are read one by one."""
    return frozenset(spot for row in _rows(issue) for spot in row.source.spots)


def spots_needed(issue: Issue, article: Article) -> frozenset[Spot]:
    """The places of the rows without which an article cannot be shown."""
    rows = tuple(_rows(issue))
    needed = _needed((article,), rows)
    return frozenset(
        spot
        for row in rows
        if (row.table, row.texts.get("id")) in needed
        for spot in row.source.spots
    )


def _rows(issue: Issue) -> Iterator[_Row]:
    keys = ("id", "contribution", "kind", "old", "new", *_NAMED)
    for table in TABLES:
        for row in getattr(issue, table):
            texts = {key: getattr(row, key, None) for key in keys}
            yield _Row(table=table, texts=texts, source=row.source)
    for invalid in issue.invalid_rows:
        yield _Row(table=invalid.table, texts=invalid.texts, source=invalid.source)


def _needed(articles: Iterable[Article], rows: Collection[_Row]) -> set[_Id]:
    """The rows that articles name, and those that these rows name in turn."""
    named: dict[_Id, set[_Id]] = {}
    for row in rows:
        ids = {(table, str(row.texts[key])) for key, table in _NAMED.items() if row.texts.get(key)}
        named.setdefault((row.table, str(row.texts.get("id"))), set()).update(ids)
    waiting: set[_Id] = set()
    for article in articles:
        waiting |= {("regions", article.region or ""), ("rubrics", article.rubric or "")}
        waiting |= {("practices", practice) for practice in article.practices}
        waiting |= {("authors", author) for author in article.authors}
    found: set[_Id] = set()
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting |= named.get(one, set())
    return found
