"""The site as a ZIP that opens by a double click from a folder or a stick.

The same files give the same bytes on any day: every time in it is that of the edition, the order
is that of the site. What is compressed already is stored.
"""

import datetime
import io
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

_PACKED = (".zip", ".epub", ".pdf", ".woff2", ".png", ".jpg", ".webp", ".avif")
_PLAIN_FILE = 0o100644 << 16  # rights of a file, as ZIP keeps those of Unix


def packer(day: datetime.date) -> Callable[[Iterable[tuple[str, bytes]]], bytes]:
    """A function that packs names and bytes; ``day`` (from 1980 on) is that of every file."""
    time = (max(day.year, 1980), day.month, day.day, 0, 0, 0)

    def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, data in parts:
                entry = zipfile.ZipInfo(name, time)
                entry.create_system = 3  # Unix, wherever it is made
                entry.external_attr = _PLAIN_FILE
                entry.compress_type = (
                    zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
                )
                archive.writestr(entry, data, compresslevel=9)
        return packed.getvalue()

    return pack


def packing_key(day: datetime.date) -> str:
    """What such a ZIP follows from beside its parts: its time, this module, and who compresses."""
    recipe = Path(__file__).read_text(encoding="utf-8")
    return f"{day} {sys.version} {zlib.ZLIB_RUNTIME_VERSION} {recipe}"
