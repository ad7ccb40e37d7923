"""A contribution of the print issue: its file in one language, its photos, the pair of both."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Literal

from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Source
from plugins.issue.text import Text

STATUSES = ("draft", "published", "withdrawn")
PAGE_ADDITIONS = ("imprint", "losses")
# What the texts in a folder become: the kind of their page.
KIND_OF_FOLDER = {
    "content/articles": "article",
    "content/pages": "page",
    "content/overviews": "overview",
    "content/dossiers": "dossier",
}
FULL_TEXTS = "content/fulltext"
# What the print says of a contribution: the same in both files of a pair.
PRINT_FACTS = ("order", "authors", "printed_in", "practices", "scan_lost")
# Stands in printed_in for a language, where a contribution was written for this edition alone.
NOWHERE: Literal["nowhere"] = "nowhere"
SCAN_LOSSES = ("headline", "signature", "start", "end", "middle")
_IN_ANY_ORDER = ("practices", "scan_lost")  # the order of authors is a fact


def facts_differ(key: str, one: Any, other: Any) -> bool:
    """Whether two files say different things under a key of ``PRINT_FACTS``."""
    return {*one} != {*other} if key in _IN_ANY_ORDER else bool(one != other)


def written_fact(value: object) -> str:
    """A fact as it stands behind its key."""
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was put right after publication, shown on the page."""

    date: datetime.date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture an article declares; ``file`` is a path below content/images/."""

    file: str
    alt: Bilingual
    credit: str
    consent: str
    caption: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One entry of a ``srcset``: the file's path from the site's root and its width in pixels."""

    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSource:
    """The files of one format (``avif``, ``webp``, ``jpeg``), the narrowest first."""

    format: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo on a page: its files by format, best first; the size of the largest, in pixels.

    ``key`` tells the finished files of this photo from those of any other.
    """

    sources: tuple[PictureSource, ...]
    width: int
    height: int
    key: str

    @property
    def fallback(self) -> Candidate:
        """The file for browsers that know none of the newer formats."""
        candidates = self.sources[-1].candidates
        return candidates[min(1, len(candidates) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file of a pair. Facts stand in both files; title, standfirst and body in one language.

    ``invalid_keys`` could not be read and hold a stand-in: rules pass them over, and an
    article with any of them is never shown. ``photo_files`` are the pictures that it names where
    its photos are such a key.
    """

    slug: str
    lang: Language
    title: str
    standfirst: str
    order: int
    authors: tuple[str, ...]
    printed_in: Language | Literal["nowhere"]
    practices: tuple[str, ...]
    status: str
    published: datetime.date
    body: Text
    source: Source
    region: str | None = None
    rubric: str | None = None
    scan_lost: tuple[str, ...] = ()
    authors_lost: str | None = None
    title_note: str | None = None
    scan_lost_note: str | None = None
    corrections: tuple[Correction, ...] = ()
    photos: tuple[Photo, ...] = ()
    full_text: Text | None = None
    photo_files: frozenset[str] = frozenset()
    invalid_keys: frozenset[str] = frozenset()

    @property
    def section(self) -> str:
        """Id of the region or rubric the contribution is printed in."""
        return self.region or self.rubric or ""

    @property
    def is_draft(self) -> bool:
        """Whether the file says that it is not for readers yet; a status that cannot be read says
        nothing."""
        return self.status == "draft" and "status" not in self.invalid_keys

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back: it keeps its address and shows no text."""
        return self.status == "withdrawn"

    @property
    def is_as_printed(self) -> bool:
        """Whether this file is in the language of the print."""
        return self.lang is self.printed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file that says it is a draft, as it was written. ``stray`` is the text of one that has no
    place yet, since its name or its folder is wrong: no article is made of it."""

    path: str
    front_matter: str
    stray: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two files of one contribution; a missing one is ``None`` and stands as a stub."""

    kk: Article | None = None
    ru: Article | None = None

    def __getitem__(self, lang: Language) -> Article | None:
        return self.kk if lang is Language.KK else self.ru

    @property
    def halves(self) -> tuple[Article, ...]:
        """The files that exist, Kazakh first."""
        if self.kk is None or self.ru is None:
            return tuple(half for half in (self.kk, self.ru) if half is not None)
        return self.kk, self.ru  # asked hundreds of times for each

    @property
    def facts(self) -> Article:
        """The file whose facts count: the one in the printed language where there is one."""
        for half in self.halves:
            if half.is_as_printed:
                return half
        return self.halves[0]

    @property
    def slug(self) -> str:
        return self.facts.slug

    @property
    def is_listed(self) -> bool:
        """A withdrawn contribution keeps its address but stands in no list."""
        return not self.facts.is_withdrawn

    def in_lang(self, lang: Language) -> Article:
        """What stands in the lists of a tree: the article in ``lang``, else the one there is."""
        return self[lang] or self.halves[0]

    def without_drafts(self) -> Pair | None:
        """The pair as the public sees it; ``None`` where nothing of it is public."""
        halves = {half.lang.value: half for half in self.halves if not half.is_draft}
        return Pair(**halves) if halves else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text by the editors of the site, in one language: a page about the edition (content/pages),
    an overview of what contributions say, or a dossier on something beside the issue.

    ``kind`` is that of its address. ``shows`` names what the build adds below the text: the
    imprint, what the scan lost. Overviews and dossiers have ``practices`` and a day, pages none.
    """

    kind: str = "page"
    slug: str
    lang: Language
    title: str
    description: str
    body: Text
    source: Source
    order: int = 0
    shows: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    published: datetime.date | None = None
    invalid_keys: frozenset[str] = frozenset()
