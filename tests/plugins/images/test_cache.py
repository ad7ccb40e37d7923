"""Only new photos are worked on."""

from __future__ import annotations

import hashlib

import photo_samples as photos
import pytest
from PIL import Image

from plugins.images.opening import Refused
from plugins.images.renditions import FORMATS, WIDTHS, kept_renditions, key_of, renditions_of


def snapshot(folder):
    return {f: f.stat().st_mtime_ns for f in sorted(folder.rglob("*")) if f.is_file()}


def test_a_second_build_takes_the_files_from_the_cache(tmp_path):
    file, cache = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache"
    first = renditions_of(file, cache)
    kept = snapshot(cache)
    assert renditions_of(file, cache) == first
    assert snapshot(cache) == kept


def test_renditions_that_a_power_cut_emptied_are_made_anew(tmp_path):
    file, cache = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache"
    _key, first = renditions_of(file, cache)
    whole = {one.file: one.file.read_bytes() for one in first}
    first[0].file.write_bytes(b"")
    first[1].file.write_bytes(whole[first[1].file][:-1])
    assert renditions_of(file, cache)[1] == first
    assert {one.file: one.file.read_bytes() for one in first} == whole


def test_a_changed_photo_is_made_anew(tmp_path):
    file, cache = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache"
    key, first = renditions_of(file, cache)
    photos.gradient((900, 900)).save(file, "JPEG")
    new_key, second = renditions_of(file, cache)
    assert new_key != key
    assert second != first


def test_a_photo_is_known_by_its_bytes_and_not_by_its_name(tmp_path):
    one, other = photos.with_gps(tmp_path / "a.jpg"), photos.turned(tmp_path / "b.jpg")
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(one.read_bytes())
    assert key_of(copy) == key_of(one) != key_of(other)


def test_a_refused_file_leaves_the_cache_empty(tmp_path):
    file, cache = photos.truncated(tmp_path / "a.jpg"), tmp_path / "cache"
    with pytest.raises(Refused):
        renditions_of(file, cache)
    assert list(cache.rglob("*")) == []


def test_kept_files_are_told_by_their_names_alone(tmp_path):
    """Format, size and fingerprint are those of the file, though nobody opens it."""
    key, renditions = renditions_of(photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache")
    assert kept_renditions(tmp_path / "cache" / key) == renditions
    assert [(one.width, one.format) for one in renditions] == [
        (width, format) for width in WIDTHS for format in FORMATS
    ]
    for one in renditions:
        with Image.open(one.file) as image:
            assert (image.size, image.format.lower()) == ((one.width, one.height), one.format)
        mark = hashlib.sha256(one.file.read_bytes()).hexdigest()[:10]
        assert one.path("yard") == f"static/images/yard-{one.width}.{mark}.{one.format}"


def test_a_build_that_was_killed_does_not_disturb_the_next(tmp_path):
    """What it left lies beside the finished files, under no photo's key."""
    file, cache = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache"
    left = cache / "tmp-of-a-killed-build"
    left.mkdir(parents=True)
    (left / "00.400x225.0123abcd45.avif").write_bytes(b"half a pho")
    _key, renditions = renditions_of(file, cache)
    assert len(renditions) == len(WIDTHS) * len(FORMATS)
    assert all(left not in one.file.parents for one in renditions)


def test_what_the_disk_refuses_is_not_taken_for_a_quicker_build(tmp_path):
    """On Windows a program that looks at new files can keep a folder from its place."""
    file, cache = photos.with_gps(tmp_path / "a.jpg"), tmp_path / "cache"
    cache.mkdir()
    (cache / key_of(file)).write_bytes(b"in the way")
    with pytest.raises(OSError):
        renditions_of(file, cache)
    assert [path.name for path in cache.iterdir()] == [key_of(file)]
