"""Books of issues in memory: what the room hands over, and the finished files."""

from __future__ import annotations

import io
from pathlib import Path

from all_pages import site_for
from PIL import Image
from printed_pages import PrintedPages

from plugins.books import OUTPUTS
from plugins.issue.issue import Issue
from plugins.site.outputs import FileSpec

NOWHERE = Path("nowhere")


def cache_with_photo(cache: Path) -> Path:
    """A cache that holds the finished photo of the whole issue."""
    folder = cache / "images" / "yard"
    folder.mkdir(parents=True)
    picture = io.BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, "jpeg")
    (folder / "02.80x60.0123456789.jpeg").write_bytes(picture.getvalue())
    return cache


def book_specs(one: Issue, cache: Path = NOWHERE) -> dict[str, FileSpec]:
    """Every file of a book by its path; none is made."""
    site = site_for(one, cache=cache)
    specs = [spec for output in OUTPUTS for spec in output.make(one, site, ())]
    return {spec.path: spec for spec in specs if isinstance(spec, FileSpec)}


def book_keys(one: Issue) -> dict[str, str]:
    """What each of them follows from."""
    specs = book_specs(one)
    return {path: spec.key() for path, spec in specs.items() if callable(spec.key)}


def made_book(one: Issue, path: str, cache: Path = NOWHERE) -> bytes:
    """One of them, made."""
    make = book_specs(one, cache)[path].content
    assert callable(make)
    return make()


def printed_book(
    one: Issue, path: str = "books/winter-ru.pdf", cache: Path = NOWHERE
) -> PrintedPages:
    """One of the newspapers to print, as a reader of PDF has it."""
    return PrintedPages(made_book(one, path, cache))
