"""The finished e-book: documents, cover, fonts and style in one file, the same on any day."""

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from plugins.books.book import Book
from plugins.books.epub.indexes import COVER_PICTURE, front_documents, index_documents
from plugins.books.epub.navigation import Entry, contents, navigation
from plugins.books.epub.places import NAVIGATION, links_of
from plugins.books.epub.stories import photo_name, reading_documents
from plugins.books.epub.xhtml import STYLE, XML
from plugins.books.signs import with_every_text
from plugins.books.typesetting import FACES, FONTS, TEMPLATES, typeset
from plugins.letters.invisible import allowed_in_xml

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP knows
_PACKAGE = "EPUB/content.opf"


def epub(book: Book, photos: Mapping[str, bytes]) -> bytes:
    """The EPUB of a book; ``photos`` are the files of its photos by their keys."""
    from ebooklib import epub as library  # takes time, and nearly no build needs it

    book = with_every_text(book, allowed_in_xml)
    entries = contents(book)
    package = library.EpubBook()
    package.set_identifier(book.identifier)
    package.set_title(". ".join(filter(None, (book.title, book.subtitle))))
    package.language = book.lang.value
    for name, value in _metadata(book):
        package.add_metadata("DC", name, value)
    for name, value in _accessibility(book):
        package.add_metadata(None, "meta", value, {"property": f"schema:{name}"})
    documents = [*front_documents(book), navigation(book, entries)]
    documents += [*reading_documents(book, links_of(book)), *index_documents(book)]
    package.spine = [
        _item(library, document.name, "application/xhtml+xml", document.data)
        for document in documents
    ]
    package.toc = [_outline(library, entry) for entry in entries]
    for item in (*package.spine, *_files(library, book, photos), library.EpubNcx()):
        package.add_item(item)
    file = io.BytesIO()
    noon = datetime.datetime.combine(book.changed, datetime.time(12))
    library.write_epub(file, package, {"mtime": noon, "raise_exceptions": True})
    return _same_on_any_day(file, book)


def _metadata(book: Book) -> Iterator[tuple[str, str]]:
    """What catalogues are told. Nobody's name stands as author over our digests."""
    for lang in book.languages:
        yield "language", lang.value
    for name in book.creators:
        yield "creator", name
    yield "description", f"{book.description} {book.labels.whose_words}"
    yield "date", book.published.isoformat()
    yield "source", f"{book.labels.special_issue}: {book.source}"
    if book.labels.licence:
        yield "rights", book.labels.licence


def _accessibility(book: Book) -> Iterator[tuple[str, str]]:
    for mode in ("textual", "visual"):
        yield "accessMode", mode
    yield "accessModeSufficient", "textual"
    for feature in (
        *("alternativeText", "readingOrder", "structuralNavigation", "tableOfContents"),
        *("displayTransformability", "unlocked"),
    ):
        yield "accessibilityFeature", feature
    yield "accessibilityHazard", "none"
    yield "accessibilitySummary", book.labels.accessibility


def _files(library: Any, book: Book, photos: Mapping[str, bytes]) -> Iterator[Any]:
    """What documents show: cover, photos, style and fonts."""
    cover = _item(library, COVER_PICTURE, "image/png", _cover(book))
    cover.properties = ["cover-image"]
    yield cover
    for key, data in photos.items():
        yield _item(library, photo_name(key), "image/jpeg", data)
    yield _item(library, STYLE, "text/css", (TEMPLATES / STYLE).read_bytes())
    for face in FACES:
        yield _item(library, face, "font/ttf", (FONTS / face).read_bytes())


def _cover(book: Book) -> bytes:
    """The picture of the cover."""
    longest = max(map(len, book.title.split()), default=0)
    data = {
        "title": book.title,
        "subtitle": book.subtitle or book.tagline,
        "newspaper": book.newspaper[book.lang],
        "printed": f"{book.labels.special_issue} · {book.printed}",
        "lang": book.lang.value,
        "size": max(30, min(76, 760 // max(longest, 1))),
    }
    return typeset("cover.typ", data, "png", date=book.changed)


def _item(library: Any, name: str, media_type: str, data: bytes) -> Any:
    item = library.EpubItem(
        uid=f"file-{name.replace('.', '-')}", file_name=name, media_type=media_type, content=data
    )
    item.properties = ["nav"] if name == NAVIGATION else []
    return item


def _outline(library: Any, entry: Entry) -> Any:
    """A line of the contents that older reading systems show."""
    if not entry.entries:
        uid = f"line-{entry.href.replace('.', '-').replace('#', '-')}"
        return library.Link(entry.href, entry.title, uid)
    section = library.Section(entry.title, entry.href)
    return section, [_outline(library, below) for below in entry.entries]


def _same_on_any_day(file: io.BytesIO, book: Book) -> bytes:
    """The file with the first day of all on its entries, and its language on the package."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as written, zipfile.ZipFile(packed, "w") as fresh:
        for name in written.namelist():
            data = written.read(name)
            if name == _PACKAGE:
                root = etree.fromstring(data)
                root.set(f"{{{XML}}}lang", book.lang.value)
                data = etree.tostring(root, xml_declaration=True, encoding="utf-8")
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system = 3  # Unix, also where this runs on Windows
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            fresh.writestr(entry, data, compresslevel=9)
    return packed.getvalue()
