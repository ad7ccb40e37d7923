"""Text files compressed ahead of time, so that a server sends them without work of its own.

Equal input gives equal bytes. Results are kept by the content's digest: only what changed is
compressed again.
"""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Iterator
from pathlib import Path

import brotli

from desk.publishing.values.snapshot import info_of

TEXT_ENDINGS = frozenset(
    (".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".csv", ".webmanifest")
)
_SMALLEST = 200  # bytes; below it the headers outweigh the gain


def compress_tree(tree: Path, cache: Path) -> tuple[int, int]:
    """Write .br and .gz beside every text file that gets smaller by it.

    Returns how many results were made anew and how many were taken from ``cache``.
    """
    cache.mkdir(parents=True, exist_ok=True)
    made = kept = 0
    for path in sorted(_text_files(tree)):
        data = path.read_bytes()
        if len(data) < _SMALLEST:
            continue
        for ending in (".br", ".gz"):
            stored = cache / f"{info_of(data).digest}{ending}"
            if stored.is_file():
                kept += 1
            else:
                _write_whole(stored, _compressed(data, ending))
                made += 1
            if stored.stat().st_size < len(data):
                path.with_name(path.name + ending).write_bytes(stored.read_bytes())
    return made, kept


def forget_unused(tree: Path, cache: Path) -> None:
    """Drop cached results whose content is no longer in ``tree``."""
    wanted = {info_of(path.read_bytes()).digest for path in _text_files(tree)}
    for stored in cache.iterdir():
        if stored.name.partition(".")[0] not in wanted:
            stored.unlink()


def _text_files(tree: Path) -> Iterator[Path]:
    return (path for path in tree.rglob("*") if path.is_file() and path.suffix in TEXT_ENDINGS)


def _compressed(data: bytes, ending: str) -> bytes:
    if ending == ".br":
        return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11))
    # No time, file name or system in the header: the same text gives the same bytes.
    buffer = io.BytesIO()
    with gzip.GzipFile("", "wb", compresslevel=9, fileobj=buffer, mtime=0) as packed:
        packed.write(data)
    return buffer.getvalue()


def _write_whole(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    beside.replace(path)
