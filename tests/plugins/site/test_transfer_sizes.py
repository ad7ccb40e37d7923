"""What goes over the line: counted once for the same bytes, whatever became of what was kept."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from writing import Writing, file, output, page

from plugins.issue.listing import Offer
from plugins.site.outputs import FileSpec, Purpose
from plugins.site.transfer_sizes import TransferSizes

TEXT = b"word " * 200


def _counted(kept: Path, digest: str = "d1", data: bytes = TEXT) -> int:
    sizes = TransferSizes(kept)
    size = sizes.of(digest, data)
    sizes.keep()
    return size


def test_the_same_bytes_are_counted_once(tmp_path: Path) -> None:
    kept = tmp_path / "new" / "cache" / "sizes.json"
    first = _counted(kept)
    assert first == len(zlib.compress(TEXT))
    assert _counted(kept, data=b"never looked at") == first
    assert _counted(kept, "d2", b"other") == len(zlib.compress(b"other"))


def test_only_those_of_the_last_build_are_kept(tmp_path: Path) -> None:
    kept = tmp_path / "sizes.json"
    _counted(kept)
    _counted(kept, "d2", b"other")
    assert _counted(kept, data=b"") == len(zlib.compress(b"")), "it was counted anew"
    assert [file.name for file in tmp_path.iterdir()] == ["sizes.json"]


@pytest.mark.parametrize(
    "damage", [b"", b'{"d1": 4', b"\0\0\0", b"\xff", b"[1]", b'{"d1": "4", "d2": 5}']
)
def test_what_a_power_cut_spoiled_is_counted_anew(tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "sizes.json"
    kept.write_bytes(damage)
    assert _counted(kept) == len(zlib.compress(TEXT))
    assert _counted(kept, data=b"") == len(zlib.compress(TEXT)), "and kept"


def test_a_build_that_changes_nothing_leaves_what_is_kept_alone(tmp_path: Path) -> None:
    kept = tmp_path / "sizes.json"
    _counted(kept)
    before = kept.stat()
    _counted(kept)
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_publishing_asks_it_of_what_a_saved_copy_may_hold_alone(
    writing: Writing, tmp_path: Path
) -> None:
    """Of pages and files; not of books to take away, nor of what needs a server, nor of photos,
    which are packed already."""
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(TEXT)
    book = FileSpec(path="a.pdf", content=TEXT, offer=Offer(words="A book"))
    feed = replace(output("feeds", file("a.xml", TEXT)), is_portable=False)
    outputs = (
        output("articles", page(), file("a.txt", TEXT)),
        output("books", book),
        feed,
        output("photos", FileSpec(path="photo.jpg", content=photo)),
    )
    for purpose in (Purpose.PUBLISH, Purpose.PUBLISH, Purpose.BUILD):
        listing = writing.write(*outputs, purpose=purpose)
        sizes = {line.path: line.transfer_size for line in listing}
        is_public = purpose is Purpose.PUBLISH
        page_file = writing.files["kk/articles/aral.html"]
        assert sizes == {
            "kk/articles/aral.html": len(zlib.compress(page_file)) if is_public else None,
            "a.txt": len(zlib.compress(TEXT)) if is_public else None,
            "a.pdf": None,
            "a.xml": None,
            "photo.jpg": None,
        }
