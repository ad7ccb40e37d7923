"""Readings and tables become the Issue; what does not fit becomes problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.issue.contribution import Article, Page, Pair
from plugins.issue.issue import Issue, in_print_order
from plugins.issue.problem import Problem
from plugins.reading.article_file import Reading, read_file
from plugins.reading.markdown_text import Renderer
from plugins.reading.tables import Tables, read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """``written`` is all that editors wrote, faults included: rules judge it. ``public`` is what
    can be put on pages; ``None`` where issue.toml cannot be read."""

    written: Issue
    public: Issue | None
    problems: tuple[Problem, ...]


def assemble_content(content: Path, *, drafts: bool = True) -> Assembled:
    """The Issue in the folder ``content``, without Pelican: for commands that do not build."""
    renderer = Renderer()
    tables = read_tables(content / "data")
    country = tables.imprint.country.code
    readings = [
        read_file(file, content, renderer, country)
        for folder in ("articles", "pages")
        for file in (content / folder).glob("*.md")
    ]
    return assemble(readings, tables, drafts=drafts)


def assemble(readings: Iterable[Reading], tables: Tables, *, drafts: bool) -> Assembled:
    """Join the readings of all files with the tables; ``drafts`` makes drafts public too."""
    readings = tuple(sorted(readings, key=lambda reading: reading.path))

    def issue_of(articles: Iterable[Article], pages: Iterable[Page]) -> Issue:
        return replace(
            tables,
            pairs=in_print_order(pair_up(articles), tables.imprint.sections),
            pages=tuple(sorted(pages, key=lambda page: (page.order, page.slug, page.lang))),
        )

    articles = [reading.article for reading in readings if reading.article is not None]
    pages = [reading.page for reading in readings if reading.page is not None]
    public = issue_of(
        (article for article in articles if not article.invalid_keys),
        (page for page in pages if not page.invalid_keys),
    )
    if not drafts:
        public = public.without_drafts()
    return Assembled(
        written=issue_of(articles, pages),
        public=None if tables.imprint.invalid_keys else public,
        problems=(
            *tables.problems,
            *(problem for reading in readings for problem in reading.problems),
        ),
    )


def pair_up(articles: Iterable[Article]) -> tuple[Pair, ...]:
    """Articles with the same slug as pairs."""
    halves: dict[str, dict[str, Article]] = {}
    for article in articles:
        halves.setdefault(article.slug, {})[article.lang.value] = article
    return tuple(Pair(**found) for found in halves.values())
