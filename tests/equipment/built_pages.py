"""The pages of a built site as the tests read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from plugins.issue.listing import Listing

_FILE_ATTRIBUTES = ("href", "src", "poster", "data", "action")


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file; ``path`` is its place from the site's root, with forward slashes."""

    site: Path
    path: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page, parsed once."""
        return BeautifulSoup((self.site / self.path).read_bytes(), "lxml")

    @property
    def kind(self) -> str:
        """``data-page-type`` of the body; empty on redirects."""
        return str(self.soup.body.get("data-page-type", "")) if self.soup.body else ""

    @property
    def lang(self) -> str:
        return str(self.soup.html["lang"]) if self.soup.html else ""

    @property
    def is_redirect(self) -> bool:
        return self.soup.find("meta", attrs={"http-equiv": "refresh"}) is not None

    @property
    def is_movable(self) -> bool:
        """Whether it is whole at any address: the 404 page of a site that knows its own names that
        as its base, so that it is whole at any depth of it."""
        return self.soup.find("base") is None

    def targets(self) -> Iterator[tuple[str, str]]:
        """``(link as written, path from the root with its fragment)`` of all inside links. A page
        with a base, which names the root on the site's host, is read as it is at any address."""
        start = f"/{self.path}" if self.is_movable else "/"
        for element in self.soup.find_all(True):
            is_canonical = element.name == "link" and "canonical" in element.get("rel", [])
            if is_canonical or element.name == "base":
                continue
            for name in _FILE_ATTRIBUTES:
                written = element.get(name)
                if written is None or urlsplit(written).scheme or written.startswith("//"):
                    continue
                yield written, urljoin(start, written).removeprefix("/")

    @cached_property
    def fragments(self) -> frozenset[str]:
        """All names on the page that a link can lead to."""
        return frozenset(str(element["id"]) for element in self.soup.find_all(id=True))


def pages_of(site: Path) -> tuple[BuiltPage, ...]:
    """All HTML pages of a site in the order of their addresses."""
    files = sorted(site.rglob("*.html"))
    return tuple(BuiltPage(site, file.relative_to(site).as_posix()) for file in files)


def file_of(site: Path, target: str) -> Path:
    """The file an inside link leads to, as a server would find it."""
    path = unquote(urlsplit(target).path)
    file = site / path
    return file / "index.html" if path.endswith("/") or path == "" else file


def remember_declared(folder: Path, listing: Listing) -> None:
    """Keep beside a built site which files of it other builds make."""
    paths = sorted(line.path for line in listing if not line.is_made)
    folder.with_name(f"{folder.name}-declared").write_text("\n".join(paths), encoding="utf-8")


def declared_beside(folder: Path) -> frozenset[str]:
    """The files that a built site only declares."""
    kept = folder.with_name(f"{folder.name}-declared")
    return frozenset(kept.read_text(encoding="utf-8").splitlines())


def one_of_each_kind(pages: tuple[BuiltPage, ...]) -> tuple[BuiltPage, ...]:
    """For every page type and language the first page that has them."""
    chosen: dict[tuple[str, str], BuiltPage] = {}
    for page in pages:
        chosen.setdefault((page.kind, page.lang), page)
    return tuple(chosen.values())


def each_way_to_build_a_page(pages: tuple[BuiltPage, ...]) -> tuple[BuiltPage, ...]:
    """So few of ``pages`` that every kind is there in its languages, and each element that any of
    them has: its name, classes and attributes, within another."""
    missing = {page: _places(page) for page in pages}
    chosen = []
    while fullest := max(missing, key=lambda page: len(missing[page]), default=None):
        chosen.append(fullest)
        seen = missing[fullest]
        missing = {page: left for page, places in missing.items() if (left := places - seen)}
    return tuple(chosen)


def _places(page: BuiltPage) -> frozenset[tuple[str, str]]:
    elements = page.soup.find_all(True)
    shape = {id(one): _shape(one) for one in elements}
    places = ((shape.get(id(one.parent), ""), shape[id(one)]) for one in elements)
    return frozenset((*places, (page.kind, page.lang)))


def _shape(element: Tag) -> str:
    named = {*element.attrs, *element.get_attribute_list("class", [])}
    return " ".join((element.name, *sorted(named)))
