"""The files of books: what they are made of, and under which key they are kept between builds."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
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
_OFFERS = {  # of digests or not
    ("epub", True): N_("The issue as an e-book"),
    ("epub", False): N_("Full texts: e-book"),
    ("pdf", True): N_("The issue to print"),
    ("pdf", False): N_("Full texts: to print"),
}
_PHOTOS = "images"  # below the cache of the site: a folder for each photo, a file for each width


def book_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """An e-book and a newspaper to print per language, and both as printed."""
    recipe = cache(_recipe)
    for planned in books(issue, site):
        gather = cache(planned.gather)  # once for both forms, and the key
        key = cache(partial(_key, recipe, gather))
        for form, make in (("epub", epub), ("pdf", pdf)):
            yield FileSpec(
                path=f"{planned.path}.{form}",
                content=partial(_made, make, gather, site.cache / _PHOTOS),
                key=key,
                offer=Offer(words=_OFFERS[form, planned.has_digests], lang=planned.lang),
            )


def _made(
    make: Callable[[Book, Mapping[str, bytes]], bytes], gather: Callable[[], Book], photos: Path
) -> bytes:
    book = gather()
    return make(book, _photos(book, photos))


def _key(recipe: Callable[[], str], gather: Callable[[], Book]) -> str:
    made_of = f"{recipe()}{gather()!r}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(made_of).hexdigest()


def _recipe() -> str:
    """What books are made with: this room's code, templates, fonts, libraries."""
    digest = hashlib.sha256(" ".join(version(name) for name in _LIBRARIES).encode())
    here = sorted(Path(__file__).parent.rglob("*.py"))
    for file in (*here, *sorted(TEMPLATES.iterdir()), *(FONTS / face for face in FACES)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _photos(book: Book, folder: Path) -> dict[str, bytes]:
    """The photos of a book by their keys, in the width that a page of paper needs."""
    found = {}
    for story in book.stories:
        for photo in story.photos:
            widths = sorted((folder / photo.key).glob("*.jpeg"))
            found[photo.key] = widths[-1].read_bytes()
    return found
