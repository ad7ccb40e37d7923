"""The whole special issue as one value; made once by reading, read by every room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from plugins.issue.contribution import Article, Draft, Page, Pair, Picture
from plugins.issue.imprint import Imprint
from plugins.issue.language import Language
from plugins.issue.vocabulary import (
    Author,
    Figure,
    InvalidRow,
    Moved,
    NotPrivate,
    Organisation,
    Outline,
    Place,
    Practice,
    Region,
    Row,
    Rubric,
    Term,
)

# The tables of content/data, as the attributes of the Issue that hold their rows; what issue.toml
# says is its ``imprint``.
TABLES = (
    *("regions", "outlines", "rubrics", "practices", "places", "organisations", "authors"),
    *("figures", "terms", "moved", "not_private"),
)
MOST_LEADING = 4  # contributions at the head of a front page
_Row = TypeVar("_Row", Region, Rubric, Practice, Place, Organisation, Author, Term)


def _by_id(rows_of: Callable[[Issue], tuple[_Row, ...]]) -> cached_property[dict[str, _Row]]:
    return cached_property(lambda issue: {row.id: row for row in rows_of(issue)})


@dataclass(frozen=True, kw_only=True)
class Issue:
    """Everything the edition is made from. Pairs stand in print order; ``features`` are overviews
    and dossiers by the editors of the site.

    The look-ups raise ``KeyError`` for an unknown id: validation has reported it before.
    ``pictures`` are the photos that could be opened, by their file below content/images.
    ``invalid_ids`` holds, by the name of the table, ids whose rows are there but could not be read;
    ``invalid_tables`` names the tables of which nothing could be read;
    ``invalid_rows`` are those rows of tables that could be read otherwise.
    """

    imprint: Imprint
    regions: tuple[Region, ...] = ()
    outlines: tuple[Outline, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    practices: tuple[Practice, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    authors: tuple[Author, ...] = ()
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    pairs: tuple[Pair, ...] = ()
    pages: tuple[Page, ...] = ()
    features: tuple[Page, ...] = ()
    moved: tuple[Moved, ...] = ()
    not_private: tuple[NotPrivate, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    invalid_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    invalid_tables: frozenset[str] = frozenset()
    invalid_rows: tuple[InvalidRow, ...] = ()
    drafts: tuple[Draft, ...] = ()

    region = _by_id(lambda issue: issue.regions)
    rubric = _by_id(lambda issue: issue.rubrics)
    practice = _by_id(lambda issue: issue.practices)
    place = _by_id(lambda issue: issue.places)
    organisation = _by_id(lambda issue: issue.organisations)
    author = _by_id(lambda issue: issue.authors)
    term = _by_id(lambda issue: issue.terms)

    @cached_property
    def pair(self) -> dict[str, Pair]:
        return {pair.slug: pair for pair in self.pairs}

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article file, pair by pair."""
        return tuple(half for pair in self.pairs for half in pair.halves)

    @property
    def texts(self) -> tuple[Article | Page, ...]:
        """Everything that is written in Markdown: articles, pages, overviews and dossiers."""
        return (*self.articles, *self.pages, *self.features)

    @cached_property
    def listed(self) -> tuple[Pair, ...]:
        """The contributions that stand in lists, in print order."""
        return tuple(pair for pair in self.pairs if pair.is_listed)

    @cached_property
    def languages_of_listed(self) -> frozenset[Language]:
        """The languages in which any of them has a text."""
        return frozenset(half.lang for pair in self.listed for half in pair.halves)

    @cached_property
    def has_corrections(self) -> bool:
        """Whether an article was put right or a contribution withdrawn after publication."""
        corrected = any(article.corrections for article in self.articles)
        return corrected or len(self.listed) < len(self.pairs)

    @property
    def section_rows(self) -> tuple[Region | Rubric, ...]:
        """The rows of both tables of sections, in the order of the tables."""
        return (*self.regions, *self.rubrics)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows that have an id, table by table."""
        named = self.section_rows + self.practices + self.places + self.organisations
        return named + self.authors + self.terms

    @property
    def located_rows(self) -> tuple[Region | Place, ...]:
        """The rows that have coordinates."""
        return (*self.regions, *self.places)

    def without_drafts(self) -> Issue:
        """The issue as the public sees it."""
        public = (pair.without_drafts() for pair in self.pairs)
        return replace(self, pairs=tuple(pair for pair in public if pair is not None))

    def section(self, section_id: str) -> Region | Rubric:
        """The region or rubric with this id."""
        return self.region.get(section_id) or self.rubric[section_id]

    @property
    def sections(self) -> tuple[Region | Rubric, ...]:
        """Regions and rubrics in print order."""
        return tuple(self.section(section_id) for section_id in self.imprint.sections)

    @property
    def leading(self) -> tuple[Pair, ...]:
        """What stands at the head, the first largest: as the imprint says, else the rubrics in
        print order, else the first contribution there is."""
        named = [self.pair[slug] for slug in self.imprint.leading if slug in self.pair]
        rubrics = [pair for pair in self.pairs if pair.facts.section in self.rubric]
        for pairs in (named, rubrics, self.pairs[:1]):
            if listed := [pair for pair in pairs if pair.is_listed]:
                return tuple(listed[:MOST_LEADING])
        return ()

    def in_section(self, section_id: str) -> tuple[Pair, ...]:
        """Contributions of a region or rubric in print order."""
        return self._grouped.get(("section", section_id), ())

    def listed_in(self, section_id: str) -> tuple[Pair, ...]:
        """Those of them that stand in lists."""
        return tuple(pair for pair in self.in_section(section_id) if pair.is_listed)

    def in_practice(self, practice_id: str) -> tuple[Pair, ...]:
        """Contributions with a practice in print order."""
        return self._grouped.get(("practice", practice_id), ())

    def by_author(self, author_id: str) -> tuple[Pair, ...]:
        """Contributions of a person in print order."""
        return self._grouped.get(("author", author_id), ())

    def figures_of(self, slug: str) -> tuple[Figure, ...]:
        """The figures that a contribution reports, in the order of the table."""
        return self._figures.get(slug, ())

    @cached_property
    def _figures(self) -> dict[str, tuple[Figure, ...]]:
        groups: dict[str, list[Figure]] = {}
        for row in self.figures:
            groups.setdefault(row.contribution, []).append(row)
        return {slug: tuple(rows) for slug, rows in groups.items()}

    @cached_property
    def _grouped(self) -> dict[tuple[str, str], tuple[Pair, ...]]:
        """The pairs by section, practice and author; every page asks for some of them."""
        groups: dict[tuple[str, str], list[Pair]] = {}
        for pair in self.pairs:
            facts = pair.facts
            kinds = (("section", (facts.section,)), ("practice", facts.practices))
            for kind, ids in (*kinds, ("author", facts.authors)):
                for group_id in dict.fromkeys(ids):
                    groups.setdefault((kind, group_id), []).append(pair)
        return {key: tuple(pairs) for key, pairs in groups.items()}

    def place_of(self, author: Author) -> Place | None:
        """Where a person writes from: their own place, else that of their organisation."""
        organisation = self.organisation_of(author)
        place_id = author.place or (organisation.place if organisation else None)
        return self.place[place_id] if place_id else None

    def places_in(self, region_id: str) -> tuple[Place, ...]:
        """The places of a region that listed contributions come from. Authors from elsewhere write
        for a region too; their places are not said to lie in it."""
        named = (
            self.place_of(self.author[author_id])
            for pair in self.listed_in(region_id)
            for author_id in pair.facts.authors
        )
        found = {row.id: row for row in named if row is not None and row.region == region_id}
        return tuple(found.values())

    def organisation_of(self, author: Author) -> Organisation | None:
        """The organisation a person speaks for."""
        return self.organisation[author.organisation] if author.organisation else None

    def page(self, slug: str, lang: Language, kind: str = "page") -> Page | None:
        """The page, overview or dossier with this slug in this language."""
        found = (text for text in (*self.pages, *self.features) if text.kind == kind)
        return next((text for text in found if text.slug == slug and text.lang is lang), None)

    def features_of(self, kind: str, lang: Language) -> tuple[Page, ...]:
        """The overviews or the dossiers in this language, in their order."""
        return tuple(text for text in self.features if text.kind == kind and text.lang is lang)


def in_print_order(pairs: Iterable[Pair], sections: tuple[str, ...]) -> tuple[Pair, ...]:
    """Pairs by section, then by their order within it; unknown sections last."""
    place = {section_id: number for number, section_id in enumerate(sections)}

    def key(pair: Pair) -> tuple[int, int, str]:
        facts = pair.facts
        return place.get(facts.section, len(place)), facts.order, facts.slug

    return tuple(sorted(pairs, key=key))
