"""Only new photos are worked on."""

from __future__ import annotations

import photo_samples as photos
import pytest
from plugins.images.shelf import renditions_of

from plugins.images.opening import Refused


def snapshot(folder):
    return {f: f.stat().st_mtime_ns for f in sorted(folder.rglob("*")) if f.is_file()}


def test_a_second_build_takes_the_files_from_the_shelf(tmp_path):
    file, shelf = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "shelf"
    first = renditions_of(file, shelf)
    kept = snapshot(shelf)
    assert renditions_of(file, shelf) == first
    assert snapshot(shelf) == kept


def test_a_changed_photo_is_made_anew(tmp_path):
    file, shelf = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "shelf"
    first = renditions_of(file, shelf)
    photos.gradient((900, 900)).save(file, "JPEG")
    assert renditions_of(file, shelf) != first


def test_a_refused_file_leaves_the_shelf_empty(tmp_path):
    file, shelf = photos.truncated(tmp_path / "a.jpg"), tmp_path / "shelf"
    with pytest.raises(Refused):
        renditions_of(file, shelf)
    assert not list(shelf.rglob("*")) if shelf.exists() else True
