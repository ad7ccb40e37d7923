"""What a page gets of an article's photos."""

from __future__ import annotations

import datetime

import photo_samples as photos

from plugins.images.pictures import make_pictures
from plugins.issue.contribution import Article, Photo, Text
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Source, Spot


def article(*files):
    source = Source(
        path="content/articles/aral.kk.md",
        lines_by_key={"photos": 9, **{f"photos.{n}.file": 10 + 5 * n for n in range(len(files))}},
    )
    return Article(
        slug="aral",
        lang=Language.KK,
        title="A",
        standfirst="B",
        order=1,
        authors=(),
        printed_in=Language.KK,
        themes=(),
        status="published",
        published=datetime.date(2026, 11, 23),
        body=Text(html="", markdown="", path=source.path),
        source=source,
        photos=tuple(
            Photo(file=f, alt=Bilingual(kk="x", ru="y"), credit="c", consent="d") for f in files
        ),
    )


def test_every_bad_photo_is_told_with_its_line_and_the_good_ones_are_made(tmp_path):
    images = tmp_path / "images"
    images.mkdir()
    photos.truncated(images / "cut.jpg")
    photos.page_named_jpg(images / "page.jpg")
    photos.with_gps(images / "yard.jpg")
    made = make_pictures((article("cut.jpg", "page.jpg", "yard.jpg"),), images, tmp_path / "shelf")
    assert [p.spot for p in made.problems] == [
        Spot("content/articles/aral.kk.md", 10),
        Spot("content/articles/aral.kk.md", 15),
    ]
    assert set(made.by_file) == {"yard.jpg"}
    picture = made.by_file["yard.jpg"]
    assert {c.path for found in picture.candidates.values() for c in found} == set(made.files)
    assert picture.fallback.path in made.files


def test_a_path_out_of_the_folder_is_not_followed(tmp_path):
    images = tmp_path / "images"
    images.mkdir()
    photos.with_gps(tmp_path / "secret.jpg")
    made = make_pictures((article("../secret.jpg"),), images, tmp_path / "shelf")
    assert not made.by_file
    assert not made.files
