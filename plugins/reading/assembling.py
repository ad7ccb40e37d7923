"""Readings and tables become the Issue; what does not fit becomes problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.contribution import Article, Pair
from plugins.issue.issue import Issue, in_print_order
from plugins.issue.problem import Problem
from plugins.reading.article_file import Reading
from plugins.reading.imprint_table import read_imprint
from plugins.reading.tables import read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """``written`` is all that editors wrote, faults included: rules judge it. ``shown`` is what can
    be put on pages; ``None`` where issue.toml cannot be read."""

    written: Issue
    shown: Issue | None
    problems: tuple[Problem, ...]


def assemble(readings: Iterable[Reading], data: Path, *, drafts: bool) -> Assembled:
    """Join the readings of all files with the tables in ``data``; ``drafts`` shows drafts too."""
    readings = tuple(sorted(readings, key=lambda reading: reading.path))
    tables = read_tables(data)
    imprint, faults = read_imprint(data / "issue.toml", "content/data/issue.toml")
    problems = [*tables.problems, *faults]
    for reading in readings:
        problems.extend(reading.problems)
    articles = [reading.article for reading in readings if reading.article is not None]
    pages = [reading.page for reading in readings if reading.page is not None]

    def issue_of(chosen: Iterable[Article], whole_pages_only: bool) -> Issue:
        return Issue(
            imprint=imprint,
            regions=tables.regions,
            rubrics=tables.rubrics,
            themes=tables.themes,
            places=tables.places,
            organisations=tables.organisations,
            authors=tables.authors,
            figures=tables.figures,
            invalid_ids=tables.invalid_ids,
            pairs=in_print_order(pair_up(chosen), imprint.sections),
            pages=tuple(
                sorted(
                    (page for page in pages if not (whole_pages_only and page.invalid_keys)),
                    key=lambda page: (page.order, page.slug, page.lang),
                )
            ),
        )

    written = issue_of(articles, whole_pages_only=False)
    shown = issue_of((a for a in articles if not a.invalid_keys), whole_pages_only=True)
    if not drafts:
        shown = shown.without_drafts()
    return Assembled(
        written=written,
        shown=None if imprint.invalid_keys else shown,
        problems=tuple(problems),
    )


def pair_up(articles: Iterable[Article]) -> tuple[Pair, ...]:
    """Articles with the same slug as pairs."""
    halves: dict[str, dict[str, Article]] = {}
    for article in articles:
        halves.setdefault(article.slug, {})[article.lang.value] = article
    return tuple(Pair(**found) for found in halves.values())
