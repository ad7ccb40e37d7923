"""Telephone numbers, others' e-mail and traces in photos are found."""

import pytest
from makers import miniature, write_files
from PIL import Image, PngImagePlugin

from desk.publishing.checks.private_data import (
    allowed_emails,
    private_in_content,
    private_in_site,
)
from plugins.built_site.site import read_site

OFFICE = frozenset(("office@edition.kz",))


def in_site(folder):
    return private_in_site(read_site(folder, "https://edition.kz"), OFFICE)


def found(problems):
    return [(str(problem.spot), problem.code) for problem in problems]


def test_in_content_the_line_is_named_and_the_office_may_be_reached(tmp_path):
    article = tmp_path / "content" / "articles" / "a.ru.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\n---\noffice@edition.kz\nПишите: teacher@mail.ru\n8 701 123 45 67\n")
    assert found(private_in_content(tmp_path, OFFICE)) == [
        ("content/articles/a.ru.md:4", "private-email"),
        ("content/articles/a.ru.md:5", "private-phone"),
    ]


def test_in_the_site_text_links_and_hidden_words_are_looked_at(tmp_path):
    (tmp_path / "kk").mkdir()
    (tmp_path / "kk" / "a.html").write_text(
        '<p>office@edition.kz</p>\n<a href="tel:+77011234567">x</a>\n'
        '<meta name="d" content="teacher@mail.ru">\n'
        '<a href="mailto:head@school.kz?subject=a">x</a>\n'
        '<script type="application/ld+json">{"telephone": "+7 701 123 45 67"}</script>\n',
        encoding="utf-8",
    )
    (tmp_path / "data.json").write_text('{\n"mail": "x@y.kz"}')
    assert sorted(found(in_site(tmp_path))) == [
        ("output/data.json:2", "private-email"),
        ("output/kk/a.html:2", "private-phone"),
        ("output/kk/a.html:3", "private-email"),
        ("output/kk/a.html:4", "private-email"),
        ("output/kk/a.html:5", "private-phone"),
    ]


def test_a_link_that_opens_a_talk_a_comment_and_a_drawing_are_looked_at(tmp_path):
    (tmp_path / "a.html").write_text(
        '<a href="https://wa.me/77011234567">x</a>\n<!-- teacher@mail.ru -->\n', encoding="utf-8"
    )
    (tmp_path / "b.svg").write_text("<svg><text>8 701 123 45 67</text></svg>")
    (tmp_path / "c.TXT").write_text("x@y.kz")
    assert found(in_site(tmp_path)) == [
        ("output/a.html:2", "private-email"),
        ("output/a.html:1", "private-phone"),
        ("output/b.svg:1", "private-phone"),
        ("output/c.TXT:1", "private-email"),
    ]


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
    assert [code for _, code in found(in_site(tmp_path))] == ["private-exif"] * 2


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


def test_a_picture_nobody_can_look_into_is_held_back(tmp_path, photo, monkeypatch):
    """A bomb, and the format of some telephones, which keeps where a photo was taken."""
    photo.save(tmp_path / "a.png")
    (tmp_path / "b.HEIC").write_bytes(b"\0\0\0\x18ftypheic")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 8)
    assert [code for _, code in found(in_site(tmp_path))] == ["bad-picture"] * 2


def test_the_office_of_the_edition_may_be_written_to(tmp_path):
    assert "office@newspaper.example" in allowed_emails(write_files(tmp_path, miniature()))
