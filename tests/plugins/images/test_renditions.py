"""The files a photo becomes."""

from __future__ import annotations

import io

import photo_samples as photos
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.images.opening import open_photo
from plugins.images.renditions import FORMATS, WIDTHS, make_renditions, widths_for


@given(st.integers(min_value=1, max_value=20_000))
def test_no_width_is_wider_than_the_photo_or_the_layout(width):
    widths = widths_for(width)
    assert widths
    assert list(widths) == sorted(set(widths))
    assert max(widths) == min(width, WIDTHS[-1])


def test_every_format_in_every_width(tmp_path):
    made = list(make_renditions(open_photo(photos.with_gps(tmp_path / "a.jpg"), 1280)))
    assert {(one.format, one.width) for one in made} == {(f, w) for f in FORMATS for w in WIDTHS}


def test_files_hold_no_metadata_and_stay_small(tmp_path):
    for one in make_renditions(open_photo(photos.with_gps(tmp_path / "a.jpg"), 1280)):
        image = Image.open(io.BytesIO(one.data))
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)
        assert b"yard" not in one.data
        assert b"Telephone" not in one.data
        assert image.size == (one.width, one.height)
        assert len(one.data) <= 120_000


def test_white_paper_shows_through_in_jpeg_only(tmp_path):
    made = list(make_renditions(open_photo(photos.see_through(tmp_path / "a.png"), 1280)))
    jpeg = Image.open(io.BytesIO(next(o.data for o in made if o.format == "jpeg")))
    webp = Image.open(io.BytesIO(next(o.data for o in made if o.format == "webp")))
    assert min(jpeg.getpixel((3, 3))) > 240
    assert webp.convert("RGBA").getpixel((3, 3))[3] == 0


@pytest.mark.parametrize("make", [photos.with_gps, photos.for_print, photos.turned])
def test_same_photo_same_bytes(tmp_path, make):
    file = make(tmp_path / "a.jpg")
    first, second = (
        [(one.width, one.format, one.data) for one in make_renditions(open_photo(file, 1280))]
        for _ in range(2)
    )
    assert first == second
