"""Text files compressed ahead of time, so that a server sends them without work of its own.

Equal input gives equal bytes. Results are kept by the content's digest: only what changed is
compressed again.
"""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import brotli

from desk.publishing.store.folder import Folder
from desk.publishing.values.release import COMPRESSED_ENDINGS, info_of

TEXT_ENDINGS = frozenset(
    (".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".csv", ".webmanifest")
)
_SMALLEST = 200  # bytes; below it the headers outweigh the gain


def compress_tree(tree: Path, cache: Path) -> None:
    """Write .br and .gz beside every text file that gets smaller by it; ``cache`` forgets what is
    in no file any more."""
    cache.mkdir(parents=True, exist_ok=True)
    unused = {stored.name for stored in cache.iterdir()}
    for path in sorted(tree.rglob("*")):
        if path.suffix not in TEXT_ENDINGS or not path.is_file():
            continue
        data = path.read_bytes()
        if len(data) < _SMALLEST:
            continue
        for ending in COMPRESSED_ENDINGS:
            stored = cache / f"{info_of(data).digest}{ending}"
            if not stored.is_file():
                Folder(cache).write(stored.name, _compressed(data, ending))
            unused.discard(stored.name)
            if stored.stat().st_size < len(data):
                path.with_name(path.name + ending).write_bytes(stored.read_bytes())
    Folder(cache).remove(unused)


def _compressed(data: bytes, ending: str) -> bytes:
    if ending == ".br":
        return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11))
    # No time, file name or system in the header: the same text gives the same bytes.
    buffer = io.BytesIO()
    with gzip.GzipFile("", "wb", compresslevel=9, fileobj=buffer, mtime=0) as packed:
        packed.write(data)
    return buffer.getvalue()
