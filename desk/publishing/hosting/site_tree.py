"""The built site made ready for readers: redirects, hosting files, compressed twins.

Text files are compressed ahead of time, so that a server sends them without work of its own. Equal
input gives equal bytes. Results are kept by the content's digest: only what changed is compressed
again.
"""

import gzip
import io
import shutil
import zlib
from dataclasses import replace
from pathlib import Path

import brotli

from desk.publishing.git import Commit
from desk.publishing.hosting.hosting_files import headers_file, inline_of, redirects_file
from desk.publishing.store.folder import Folder
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import (
    COMPRESSED_ENDINGS,
    TEXT_ENDINGS,
    Release,
    files_of,
    info_of,
)
from desk.publishing.values.targets import Target
from plugins.built_site.site import BuiltSite
from plugins.issue.listing import Listing

_SMALLEST = 200  # bytes; below it the headers outweigh the gain


def redirects_of(listing: Listing) -> tuple[tuple[str, str], ...]:
    """Pairs of an old and a new path, for servers that lead on without a page. Where an output
    leads pages of one folder to another (kz to kk), the pair of folders stands for all of them,
    also for those that have no page of their own."""
    pairs = {}
    for line in listing:
        if line.page is not None and line.page.leads_to is not None:
            old, new = line.path, line.page.leads_to
            tree, _slash, rest = old.partition("/")
            other, _slash, same = new.partition("/")
            if tree != other and rest == same:
                old, new = f"{tree}/", f"{other}/"
            pairs[old] = new
    return tuple(pairs.items())


def add_hosting_files(
    site: BuiltSite,
    target: Target,
    commit: Commit,
    redirects: tuple[tuple[str, str], ...],
    cache: Path,
) -> Delivery:
    """Add what hosts read, and compressed twins where the target wants them."""
    tree = site.folder
    styles, scripts = inline_of(site)
    draft = Release(
        id="",
        commit=commit.id,
        date=commit.date,
        address=site.url,
        after="",
        styles=styles,
        scripts=scripts,
        redirects=redirects,
        files={},
    )
    (tree / "_headers").write_bytes(headers_file(draft))
    (tree / "_redirects").write_bytes(redirects_file(draft))
    if target.wants_compressed:
        compress_tree(tree, cache / "compressed")
    return Delivery(folder=tree, draft=replace(draft, files=files_of(tree)))


def copy_of(built: Path, tree: Path) -> None:
    """A copy of the built site that may be added to."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(built, tree)


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
            if not _unpacks_to(data, stored):  # a power cut may have emptied it
                Folder(cache).write(stored.name, _compressed(data, ending))
            unused.discard(stored.name)
            if stored.stat().st_size < len(data):
                path.with_name(path.name + ending).write_bytes(stored.read_bytes())
    Folder(cache).remove(unused)


def _unpacks_to(data: bytes, stored: Path) -> bool:
    unpack = brotli.decompress if stored.suffix == ".br" else gzip.decompress
    try:
        return bool(unpack(stored.read_bytes()) == data)
    except (OSError, EOFError, zlib.error, brotli.error):
        return False


def _compressed(data: bytes, ending: str) -> bytes:
    if ending == ".br":
        return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11))
    # No time, file name or system in the header: the same text gives the same bytes.
    buffer = io.BytesIO()
    with gzip.GzipFile("", "wb", compresslevel=9, fileobj=buffer, mtime=0) as packed:
        packed.write(data)
    return buffer.getvalue()
