"""What cameras and programs write into pictures is found, and what is no picture."""

import io

import pytest
from PIL import Image, PngImagePlugin

from desk.publishing.checks.private_data import private_in_site
from plugins.built_site.site import read_site


def in_site(folder):
    return private_in_site(read_site(folder, "https://edition.kz"), frozenset())


def found(problems):
    return [(str(problem.spot), problem.code) for problem in problems]


@pytest.fixture
def photo():
    return Image.new("RGB", (8, 8), "navy")


@pytest.mark.parametrize("ending", ["jpg", "webp", "avif", "png"])
def test_where_a_photo_was_taken_is_found_in_every_format(tmp_path, photo, ending):
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x8825] = {1: "N", 2: (43.0, 15.0, 7.0)}
    photo.save(tmp_path / f"a.{ending}", exif=exif)
    assert found(in_site(tmp_path)) == [(f"output/a.{ending}", "private-gps")]


def test_what_the_camera_wrote_is_found(tmp_path, photo):
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    photo.save(tmp_path / "a.jpg", exif=exif)
    photo.save(tmp_path / "b.jpg", comment=b"taken by Aigul")
    photo.save(tmp_path / "c.jpg", exif=exif, comment=b"taken by Aigul", xmp=b"<x/>")
    jpeg = io.BytesIO()
    photo.save(jpeg, "jpeg")
    caption = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\4Aral"
    part = b"\xff\xed" + (len(caption) + 2).to_bytes(2, "big") + caption
    (tmp_path / "d.jpg").write_bytes(jpeg.getvalue()[:2] + part + jpeg.getvalue()[2:])
    told = list(in_site(tmp_path))
    assert [problem.code for problem in told] == ["private-exif"] * 4
    carried = [problem.args["value"] for problem in told]
    assert carried == ["exif", "comment", "exif, xmp, comment", "photoshop"]


def test_of_a_picture_of_many_numbers_a_program_speaks_of_exif(tmp_path, photo):
    photo.save(tmp_path / "a.tiff")
    [problem] = in_site(tmp_path)
    assert (problem.code, problem.args["value"]) == ("private-exif", "EXIF")


@pytest.mark.parametrize(
    "ending", ["jpg", "jpeg", "png", "webp", "avif", "gif", "tif", "tiff", "heic", "heif", "JPG"]
)
def test_pictures_of_every_kind_are_looked_into(tmp_path, ending):
    (tmp_path / f"a.{ending}").write_text("<html>")
    assert found(in_site(tmp_path)) == [(f"output/a.{ending}", "bad-picture")]


def test_a_clean_photo_passes_and_something_else_named_jpg_does_not(tmp_path, photo):
    photo.save(tmp_path / "a.jpg")
    photo.save(tmp_path / "b.webp", icc_profile=b"x" * 200)
    (tmp_path / "c.jpg").write_text("<html>")
    assert found(in_site(tmp_path)) == [("output/c.jpg", "bad-picture")]


def test_text_hidden_in_a_png_is_looked_at(tmp_path, photo):
    notes = PngImagePlugin.PngInfo()
    notes.add_text("comment", "8 701 123 45 67")
    photo.save(tmp_path / "a.png", pnginfo=notes)
    assert found(in_site(tmp_path)) == [("output/a.png", "private-exif")]


def test_whatever_the_text_in_a_png_is_called(tmp_path, photo):
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Author", "Aigul")
    photo.save(tmp_path / "a.png", pnginfo=notes)
    assert found(in_site(tmp_path)) == [("output/a.png", "private-exif")]
    assert [problem.args["value"] for problem in in_site(tmp_path)] == ["Author"]


def test_a_picture_nobody_can_look_into_is_held_back(tmp_path, photo, monkeypatch):
    """A bomb, and the format of some telephones, which keeps where a photo was taken."""
    photo.save(tmp_path / "a.png")
    (tmp_path / "b.HEIC").write_bytes(b"\0\0\0\x18ftypheic")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 8)
    assert [code for _, code in found(in_site(tmp_path))] == ["bad-picture"] * 2
