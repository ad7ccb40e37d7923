"""A whole built site: what is read, and where the addresses on its pages lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import write_files

from plugins.built_site.site import BuiltSite, Lead, Missing, read_site

URL = "https://edition.kz/archive"


@pytest.fixture
def site(tmp_path: Path) -> BuiltSite:
    files = {
        "index.html": "<p>",
        "kk/index.html": "<p>",
        "kk/a.html": '<p id="here">',
        "static/good.svg": "<svg/>",
        "static/bad.svg": "<svg>\n",
        "static/a.css": "",
        "static/photo.avif": "no page",
    }
    return read_site(write_files(tmp_path, files), f"{URL}/")


def test_every_page_drawing_and_stylesheet_is_read(site: BuiltSite) -> None:
    assert site.url == URL
    assert set(site.pages) == {"index.html", "kk/index.html", "kk/a.html"}
    assert [(drawing.path, drawing.broken is None) for drawing in site.drawings] == [
        ("static/a.css", True),
        ("static/bad.svg", False),
        ("static/good.svg", True),
    ]
    assert "static/photo.avif" in site.files


def test_who_asks_for_no_words_gets_all_else(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {"index.html": '<h1 id="top">Газет</h1><a href="#top">↑</a>'})
    with_words, without = (read_site(folder, URL, with_words=each) for each in (True, False))
    page, bare = with_words.pages["index.html"], without.pages["index.html"]
    assert page.words and not bare.words
    assert (bare.ids, bare.references, bare.headings) == (page.ids, page.references, 1)


@pytest.mark.parametrize(
    ("target", "lead"),
    [
        ("", Lead("kk/a.html", "")),
        ("#here", Lead("kk/a.html", "here")),
        ("index.html?x=1#%D0%B0", Lead("kk/index.html", "а")),
        ("..", Lead("index.html", "")),
        ("../kk/", Lead("kk/index.html", "")),
        ("./", Lead("kk/index.html", "")),
        ("../../b.html", Lead("../b.html", "")),
        ("../../", Lead("../index.html", "")),
        ("/ru/b.html", Lead("ru/b.html", "")),
        (URL, Lead("index.html", "")),
        (f"{URL}/kk/#x", Lead("kk/index.html", "x")),
        (f"{URL}/kk/%D0%B0.html", Lead("kk/а.html", "")),
        (f"{URL}2/kk/", None),
        ("//edition.kz/archive/", None),
        ("https://[", None),
        ("mailto:a@b.kz", None),
    ],
)
def test_where_an_address_leads(site: BuiltSite, target: str, lead: Lead | None) -> None:
    assert site.resolve("kk/a.html", target) == lead


def test_what_is_missing_there(site: BuiltSite) -> None:
    assert site.missing(Lead("kk/b.html", "")) is Missing.FILE
    assert site.missing(Lead("kk/a.html", "there")) is Missing.PLACE
    assert site.missing(Lead("kk/a.html", "here")) is None
    assert site.missing(Lead("static/photo.avif", "anything")) is None
