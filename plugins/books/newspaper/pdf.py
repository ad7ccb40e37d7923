"""The finished PDF: set, tagged, the same on any day, and its words as they were written."""

import io
import re
from collections.abc import Mapping
from typing import Any

from plugins.books.book import Book
from plugins.books.newspaper.layout_data import layout_data
from plugins.books.signs import printable, with_every_text
from plugins.books.typesetting import typeset
from plugins.letters.soft_hyphens import SOFT_HYPHEN

# What a letter says to whoever copies it: a soft hyphen behind it says nothing. Where a line ends
# it stands alone.
_IN_FONT = re.compile(rb"(> <(?:[0-9A-F]{4})+)00AD>")
_IN_TEXT = re.compile(rb"(/ActualText ?<FEFF(?:[0-9A-F]{4})+)00AD>")


def pdf(book: Book, photos: Mapping[str, bytes]) -> bytes:
    """The newspaper of a book; ``photos`` are the files of its photos by their keys."""
    files = {f"photo-{key}.jpeg": data for key, data in photos.items()}
    data = layout_data(with_every_text(book, printable))
    return _without_soft_hyphens(
        typeset("newspaper.typ", data, "pdf", date=book.changed, files=files)
    )


def _without_soft_hyphens(made: bytes) -> bytes:
    """The file in which words that were not broken hold no soft hyphens, so that they are found and
    copied whole; no bookmark holds any."""
    import pikepdf  # takes time, and nearly no build needs it

    with pikepdf.open(io.BytesIO(made)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream) and _holds_words(thing):
                data = thing.read_bytes()
                changed = _IN_TEXT.sub(rb"\1>", _IN_FONT.sub(rb"\1>", data))
                if changed != data:
                    thing.write(changed)
            elif isinstance(thing, pikepdf.Dictionary) and "/Title" in thing:
                thing.Title = pikepdf.String(str(thing.Title).replace(SOFT_HYPHEN, ""))
        file = io.BytesIO()
        compact = pikepdf.ObjectStreamMode.generate
        document.save(file, deterministic_id=True, object_stream_mode=compact)
    return file.getvalue()


def _holds_words(stream: Any) -> bool:
    return "/Subtype" not in stream or stream.Subtype == "/Form"
