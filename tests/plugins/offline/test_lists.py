"""What belongs to a copy: of which files, in whose copies, with what they weigh."""

from __future__ import annotations

import json
from typing import Any

from all_pages import made_by
from issue_values import author, both, issue, pair, photo, picture, region, rubric

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, Written, page_of_tree
from plugins.offline.lists.saved_lists import saved_lists

DIGEST = "0123456789abcdef"
NORTH = {"region": "north", "authors": ("aigul",)}


def _issue() -> Issue:
    yard = photo("yard.jpg", both("Аула"))
    return issue(
        pair("aral", order=1, photos=(yard,), **NORTH),
        pair("qala", order=1, region="south", authors=("aigul",)),
        pair("word", order=1, rubric="foreword", authors=()),
        sections=("foreword", "north", "south"),
        regions=(region("north"), region("south")),
        rubrics=(rubric("foreword"),),
        authors=(author("aigul"),),
        pictures={"yard.jpg": picture("yard")},
    )


def _page(kind: str, slug: str | None = None, lang: Language = Language.KK, **more: Any) -> Written:
    info = page_of_tree(kind, lang, "Бет", slug, **more)
    return Written(path=info.path, output=kind, page=info, size=90, digest=DIGEST, transfer_size=30)


def _file(path: str, output: str, size: int = 50) -> Written:
    return Written(path=path, output=output, size=size, digest=DIGEST)


def _listed(*lines: Written, lang: Language = Language.KK) -> dict[str, list[Any]]:
    """The rows of one list by path."""
    text = {file.path: file.content for file in made_by(saved_lists, _issue(), lines)}
    rows = json.loads(text[f"offline/issue-{lang}.json"])["files"]
    return {path: rest for path, *rest in rows}


def test_pages_of_the_language_with_digest_and_what_they_weigh_on_the_line() -> None:
    door = PageInfo(kind="door")
    lines = (
        _page("home"),
        _page("home", lang=Language.RU),
        Written(path=door.path, output="front", page=door, size=80, digest=DIGEST),
    )
    assert _listed(*lines) == {
        "kk/index.html": [f"f{DIGEST[:12]}", 30, ""],
        "index.html": [f"f{DIGEST[:12]}", 80, ""],
    }


def test_the_copy_of_a_region_has_its_contributions_and_their_authors() -> None:
    lines = (
        _page("article", "aral", section="north"),
        _page("region", "north", section="north"),
        _page("article", "word", section="foreword"),
        _page("author", "aigul"),
        _page("overview", "lesson"),
        _page("offline", is_indexed=False),
    )
    sections = {path: row[2] for path, row in _listed(*lines).items()}
    assert sections == {
        "kk/articles/aral.html": "north",
        "kk/regions/north.html": "north",
        "kk/articles/word.html": "foreword",
        "kk/authors/aigul.html": "north south",
        "kk/overviews/lesson.html": "*",
        "kk/offline.html": "",
    }


def test_the_search_and_drawings_are_the_whole_issue_s_and_books_are_not_saved() -> None:
    lines = (
        _file("search/kk-ab.js", "search-shards"),
        _file("static/map.0123456789.svg", "map"),
        _file("books/issue-kk.pdf", "books"),
        _file("sitemap.xml", "sitemap"),
    )
    assert {path: row[2] for path, row in _listed(*lines).items()} == {
        "search/kk-ab.js": "*",
        "static/map.0123456789.svg": "*",
    }


def test_one_file_of_a_photo_is_saved_with_its_region() -> None:
    fallback = picture("yard").fallback.path
    lines = [_file(fallback, "photos"), _file("static/images/yard-400.0123456789.avif", "photos")]
    assert _listed(*lines) == {fallback: [f"f{DIGEST[:12]}", 50, "north"]}


def test_what_leads_on_or_is_not_made_is_not_saved() -> None:
    lines = (
        Written(path="404.html", output="front", page=PageInfo(kind="404"), size=1, digest=DIGEST),
        Written(path="kk/articles/old.html", output="moved", digest=DIGEST, size=1,
                page=PageInfo(kind="redirect", lang=Language.KK, path="kk/articles/old.html")),
        Written(path="kk/patterns.html", output="patterns",
                page=page_of_tree("patterns", Language.KK, "")),
    )  # fmt: skip
    assert _listed(*lines) == {}


def test_fonts_and_scripts_are_in_every_copy_and_pictures_of_apps_in_none() -> None:
    names = ("fonts/a.0123456789.woff2", "js/b.0123456789.js", "icons/c.0123456789.png")
    lines = [_file(f"static/{name}", "theme-files") for name in names]
    assert {path: row[2] for path, row in _listed(*lines).items()} == {
        f"static/{name}": "" for name in names[:2]
    }
