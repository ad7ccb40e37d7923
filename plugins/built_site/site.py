"""A whole built site, every file read once, and where the addresses on its pages lead."""

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from plugins.built_site.page import BuiltPage
from plugins.built_site.reading import READERS

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Lead(NamedTuple):
    """Where an address leads: a file, from the site's root, and the id of an element there."""

    path: str
    fragment: str


class Missing(StrEnum):
    """What is not there where an address leads: the file, or the place in it."""

    FILE = "file"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """All files of a built site; ``url`` is what its absolute addresses begin with.

    ``pages`` are by path, ``drawings`` are the drawings and stylesheets; ``declared`` are files
    that are made in other builds.
    """

    folder: Path
    url: str
    files: frozenset[str]
    pages: Mapping[str, BuiltPage]
    drawings: tuple[BuiltPage, ...]
    declared: frozenset[str] = frozenset()

    def resolve(self, start: str, target: str) -> Lead | None:
        """Where an address on the page ``start`` leads, as a server would look for it; ``None``
        for other sites."""
        address, _mark, fragment = target.partition("#")
        address = address.partition("?")[0]
        path = _file_at(self.url, start.rpartition("/")[0], address) if address else start
        return None if path is None else Lead(path, unquote(fragment))

    def missing(self, lead: Lead) -> Missing | None:
        """What is not there of what an address leads to."""
        if lead.path not in self.files and lead.path not in self.declared:
            return Missing.FILE
        page = self.pages.get(lead.path)
        return Missing.PLACE if lead.fragment and page and lead.fragment not in page.ids else None


@lru_cache(maxsize=1_000)  # neighbours share most of their links
def _file_at(url: str, folder: str, address: str) -> str | None:
    """The file to which an address leads from a page in ``folder``."""
    if SCHEME.match(address):
        if address != url and not address.startswith(f"{url}/"):
            return None
        path = unquote(address[len(url) :]) or "/"
    else:
        path = posixpath.join(folder, unquote(address))
    is_folder = path.rpartition("/")[2] in ("", ".", "..")
    path = posixpath.normpath(path).lstrip("/")
    if is_folder:
        return "index.html" if path in ("", ".") else f"{path}/index.html"
    return path


def _files_below(folder: Path | str, place: str = "") -> Iterator[str]:
    """The paths of all files, from ``folder``, none where it is not there; links to folders are not
    followed."""
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{place}{entry.name}/")
            elif entry.is_file():
                yield f"{place}{entry.name}"


def read_site(
    folder: Path, url: str, declared: frozenset[str] = frozenset(), *, with_words: bool = True
) -> BuiltSite:
    """The site in ``folder``; every page, drawing and stylesheet is read once. ``declared`` are
    files that belong to it though this build did not make them. Words are most of a site: who asks
    for none keeps it small."""
    files = sorted(_files_below(folder), key=lambda path: path.split("/"))
    found: dict[str, BuiltPage] = {}
    for path in files:
        read = READERS.get(posixpath.splitext(path)[1])
        if read is not None:
            found[path] = read(path, (folder / path).read_bytes(), with_words=with_words)
    return BuiltSite(
        folder=folder,
        url=url.rstrip("/"),
        files=frozenset(files),
        pages={path: page for path, page in found.items() if path.endswith(".html")},
        drawings=tuple(page for path, page in found.items() if not path.endswith(".html")),
        declared=declared,
    )
