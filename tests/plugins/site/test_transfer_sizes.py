"""What goes over the line: counted once for the same bytes, whatever became of what was kept."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from plugins.site.transfer_sizes import TransferSizes

TEXT = b"word " * 200


def _counted(kept: Path, digest: str = "d1", data: bytes = TEXT) -> int:
    sizes = TransferSizes(kept)
    size = sizes.of(digest, data)
    sizes.keep()
    return size


def test_the_same_bytes_are_counted_once(tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "sizes.json"
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


@pytest.mark.parametrize("damage", [b"", b'{"d1": 4', b"\0\0\0", b"\xff", b"[1]", b'{"d1": "4"}'])
def test_what_a_power_cut_spoiled_is_counted_anew(tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "sizes.json"
    kept.write_bytes(damage)
    assert _counted(kept) == len(zlib.compress(TEXT))
    assert _counted(kept, data=b"") == len(zlib.compress(TEXT)), "and kept"
