"""Whether a generator made the pages it was asked for: equal work, or no comparison."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.contributions import LANGUAGES, REGIONS, number_of_authors

# The language may stand before the folder or, where names tell them apart, nowhere.
_PLACE = r"(?:(?:kk|ru)/)?"
_PAGE = r"/(?!index\.html|alphabet\.html)[^/]+(?:/index)?\.html"
KINDS = {
    "article": re.compile(rf"{_PLACE}articles{_PAGE}"),
    "region": re.compile(rf"{_PLACE}regions?{_PAGE}"),
    "author": re.compile(rf"{_PLACE}authors?{_PAGE}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Pages by kind; ``other`` are those that only some generators make."""

    article: int
    region: int
    author: int
    front: int
    sitemap: int
    other: int

    @property
    def pages(self) -> int:
        """All pages, also those the others do not make."""
        return self.article + self.region + self.author + self.front + self.other


def wanted(size: int) -> Counts:
    """What every generator makes of ``size`` contributions."""
    both = len(LANGUAGES)
    return Counts(
        article=size * both,
        region=REGIONS * both,
        author=number_of_authors(size) * both,
        front=both,
        sitemap=1,
        other=0,
    )


def count(output: Path, fronts: Collection[str]) -> Counts:
    """What stands in the folder ``output``."""
    paths = {file.relative_to(output).as_posix() for file in output.rglob("*.html")}
    found = {kind: sum(map(bool, map(form.fullmatch, paths))) for kind, form in KINDS.items()}
    front = len(paths & set(fronts))
    return Counts(
        **found,
        front=front,
        sitemap=len(list(output.glob("sitemap.xml"))),
        other=len(paths) - front - sum(found.values()),
    )


def differences(found: Counts, asked: Counts) -> tuple[str, ...]:
    """What is not as asked, in words; other pages are a generator's own matter."""
    return tuple(
        f"{kind}: {getattr(found, kind)} made, {getattr(asked, kind)} asked for"
        for kind in ("article", "region", "author", "front", "sitemap")
        if getattr(found, kind) != getattr(asked, kind)
    )
