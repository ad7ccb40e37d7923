"""The files of books: what they are made of, and under which key they are kept between builds."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path

from plugins.books.book import Book
from plugins.books.epub.package import epub
from plugins.books.gathering import books
from plugins.books.newspaper.pdf import pdf
from plugins.books.typesetting import FACES, FONTS, TEMPLATES
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, Offer
from plugins.issue.problem import N_
from plugins.site.outputs import FileSpec, Site

_LIBRARIES = ("ebooklib", "lxml", "typst")
_PHOTOS = "images"  # below the cache of the site: a folder for each photo, a file for each width


def epub_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """An e-book per language, and one as printed."""
    recipe = _recipe()
    for book in books(issue, site):
        content = partial(_epub, book, site.cache / _PHOTOS)
        words = N_("The issue as an e-book") if book.labels.licence else N_("Full texts: e-book")
        yield _spec(book, "epub", content, recipe, words)


def pdf_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """A newspaper to print per language, and one as printed."""
    recipe = _recipe()
    for book in books(issue, site):
        content = partial(_pdf, book, site.cache / _PHOTOS)
        words = N_("The issue to print") if book.labels.licence else N_("Full texts: to print")
        yield _spec(book, "pdf", content, recipe, words)


def _pdf(book: Book, cache: Path) -> bytes:
    return pdf(book, _photos(book, cache))


def _epub(book: Book, cache: Path) -> bytes:
    return epub(book, _photos(book, cache))


def _spec(book: Book, form: str, content: Callable[[], bytes], recipe: str, words: str) -> FileSpec:
    made_of = f"{recipe}{book!r}".encode("utf-8", "surrogatepass")
    lang = book.lang if len(book.languages) == 1 else None
    return FileSpec(
        path=f"{book.path}.{form}",
        content=content,
        key=hashlib.sha256(made_of).hexdigest(),
        offer=Offer(words=words, lang=lang),
    )


def _recipe() -> str:
    """What books are made with: this room's code, templates, fonts, libraries."""
    digest = hashlib.sha256(" ".join(version(name) for name in _LIBRARIES).encode())
    here = sorted(Path(__file__).parent.rglob("*.py"))
    for file in (*here, *sorted(TEMPLATES.iterdir()), *(FONTS / face for face in FACES)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _photos(book: Book, cache: Path) -> dict[str, bytes]:
    """The photos of a book by their keys, in the width that a page of paper needs."""
    found = {}
    for story in book.stories:
        for photo in story.photos:
            widths = sorted((cache / photo.key).glob("*.jpeg"))
            found[photo.key] = widths[-1].read_bytes()
    return found
