"""What a page gets of an article's photos, and the files that are written for it."""

from __future__ import annotations

from dataclasses import replace

import photo_samples as photos
import pytest
from all_pages import site_for
from issue_values import article, issue, pair, photo

from plugins.images.pictures import make_pictures, photo_files
from plugins.images.renditions import CACHE, FORMATS, WIDTHS
from plugins.issue.language import Language
from plugins.issue.problem import Source, Spot


@pytest.fixture
def images(tmp_path):
    """The folder of the photos that editors gave."""
    folder = tmp_path / "images"
    folder.mkdir()
    return folder


def _with_photos(*files):
    lines = {"photos": 9, **{f"photos.{n}.file": 10 + 5 * n for n in range(len(files))}}
    source = Source(path="content/articles/aral.kk.md", lines_by_key=lines)
    return article("aral", photos=tuple(photo(file) for file in files), source=source)


def _written(one, images, cache):
    """What the output hands over for an issue whose photos lie in ``images``."""
    pictures, problems = make_pictures(one.articles, images, cache / CACHE)
    assert problems == ()
    shown = replace(one, pictures=pictures)
    return shown, list(photo_files(shown, site_for(shown, cache=cache), ()))


def test_every_bad_photo_is_told_with_its_line_and_the_good_ones_are_made(tmp_path, images):
    photos.truncated(images / "cut.jpg")
    photos.page_named_jpg(images / "page.jpg")
    photos.with_gps(images / "yard.jpg")
    written = _with_photos("cut.jpg", "page.jpg", "yard.jpg")
    pictures, problems = make_pictures((written,), images, tmp_path / "cache")
    assert [(problem.spot, problem.code) for problem in problems] == [
        (Spot("content/articles/aral.kk.md", 10), "bad-photo"),
        (Spot("content/articles/aral.kk.md", 15), "bad-photo"),
    ]
    assert [problem.args["file"] for problem in problems] == ["cut.jpg", "page.jpg"]
    assert set(pictures) == {"yard.jpg"}


def test_a_picture_offers_every_format_the_best_first_and_the_narrowest_file_first(
    tmp_path, images
):
    photos.with_gps(images / "yard.jpg")
    pictures, _problems = make_pictures((_with_photos("yard.jpg"),), images, tmp_path / "cache")
    picture = pictures["yard.jpg"]
    assert [source.format for source in picture.sources] == list(FORMATS)
    for source in picture.sources:
        assert [candidate.width for candidate in source.candidates] == list(WIDTHS)
    assert (picture.width, picture.height) == (1280, 720)
    assert picture.fallback == picture.sources[-1].candidates[1]


def test_a_photo_narrower_than_the_column_has_one_width(tmp_path, images):
    photos.gradient((120, 80)).save(images / "small.jpg", "JPEG")
    pictures, _problems = make_pictures((_with_photos("small.jpg"),), images, tmp_path / "cache")
    picture = pictures["small.jpg"]
    assert [candidate.width for candidate in picture.sources[-1].candidates] == [120]
    assert picture.fallback.width == 120


def test_a_path_out_of_the_folder_is_not_followed(tmp_path, images):
    photos.with_gps(tmp_path / "secret.jpg")
    made = make_pictures((_with_photos("../secret.jpg"),), images, tmp_path / "cache")
    assert made == ({}, ())


def test_a_missing_file_is_left_to_validation(tmp_path, images):
    assert make_pictures((_with_photos("none.jpg"),), images, tmp_path / "cache") == ({}, ())


def test_the_files_that_pages_name_are_those_that_are_written(tmp_path, images):
    photos.with_gps(images / "yard.jpg")
    one = issue(pair("aral", photos=(photo("yard.jpg"),)))
    shown, files = _written(one, images, tmp_path / "kept")
    picture = shown.pictures["yard.jpg"]
    named = [found.path for source in picture.sources for found in source.candidates]
    assert sorted(file.path for file in files) == sorted(named)
    assert all(file.content.is_relative_to(tmp_path / "kept") for file in files)


def test_a_photo_of_two_articles_is_written_once(tmp_path, images):
    photos.gradient((120, 80)).save(images / "yard.jpg", "JPEG")
    pairs = (
        pair("aral", photos=(photo("yard.jpg"),)),
        pair("balqash", photos=(photo("yard.jpg"),)),
    )
    _shown, files = _written(issue(*pairs), images, tmp_path / "kept")
    assert len(files) == len({file.path for file in files}) == len(FORMATS)


def test_the_photos_of_a_withdrawn_article_are_not_written(tmp_path, images):
    """Unless a page that is still shown has them too."""
    for name in ("gone.jpg", "both.jpg"):
        photos.gradient((120, 80)).save(images / name, "JPEG")
    pairs = (
        pair("gone", photos=(photo("gone.jpg"), photo("both.jpg")), status="withdrawn"),
        pair("shown", [Language.RU], photos=(photo("both.jpg"),)),
    )
    _shown, files = _written(issue(*pairs), images, tmp_path / "kept")
    assert {file.path.partition("-")[0] for file in files} == {"static/images/both"}


def test_a_photo_that_could_not_be_opened_has_no_files(tmp_path):
    one = issue(pair("aral", photos=(photo("cut.jpg"),)))
    assert list(photo_files(one, site_for(one, cache=tmp_path), ())) == []
