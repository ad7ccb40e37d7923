"""Photos come out upright, in sRGB and bare, or are refused with a reason."""

from __future__ import annotations

import photo_samples as photos
import pytest

from plugins.images.opening import MOST_PIXELS, Refused, open_photo


def colour(image, place):
    return image.convert("RGB").getpixel(place)


def test_nothing_but_pixels_is_left(tmp_path):
    image = open_photo(photos.with_gps(tmp_path / "a.jpg"), 1280)
    assert image.info == {}
    assert not image.getexif()


def test_a_photo_held_upright_stands_upright(tmp_path):
    image = open_photo(photos.turned(tmp_path / "a.jpg"), 1280)
    assert image.height > image.width
    red, _green, blue = colour(image, (image.width // 2, 5))
    assert red > 200 > 60 > blue, "the red edge belongs at the top"


def test_colours_of_print_become_colours_of_screens(tmp_path):
    image = open_photo(photos.for_print(tmp_path / "a.jpg"), 1280)
    assert image.mode == "RGB"
    red, _green, blue = colour(image, (5, 5))
    assert red > 180 > 90 > blue


def test_a_colour_profile_is_applied_and_forgotten(tmp_path):
    image = open_photo(photos.with_profile(tmp_path / "a.jpg"), 1280)
    assert "icc_profile" not in image.info
    assert image.mode == "RGB"


def test_transparency_stays(tmp_path):
    image = open_photo(photos.see_through(tmp_path / "a.png"), 1280)
    assert image.mode == "RGBA"
    assert image.getpixel((5, 5))[3] == 0


def test_a_colour_profile_is_applied_beside_transparency_too(tmp_path):
    image = open_photo(photos.see_through_in_other_colours(tmp_path / "a.png"), 1280)
    red, green, _blue, seen = image.getpixel((5, 5))
    assert red > 200 > 60 > green
    assert seen == 100
    assert image.info == {}


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (photos.truncated, "a.jpg"),
        (photos.page_named_jpg, "b.jpg"),
        (photos.giant, "c.png"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_remedy(tmp_path, make, name):
    with pytest.raises(Refused) as refusal:
        open_photo(make(tmp_path / name), 1280)
    said = refusal.value.message % {"file": name, **refusal.value.details}
    assert name in said
    assert said.endswith(".")


def test_a_giant_is_told_by_its_header_not_by_unpacking_it(tmp_path):
    with pytest.raises(Refused) as refusal:
        open_photo(photos.giant(tmp_path / "c.png", 10_000, 9_000), 1280)
    assert MOST_PIXELS < 10_000 * 9_000
    assert refusal.value.details["most"] == MOST_PIXELS // 1_000_000
