"""The tags that messengers read, on the pages as they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from all_pages import RENDERER, pages_of, site_for
from bs4 import BeautifulSoup
from PIL import Image
from whole_issue import whole_issue

from desk.building import build
from plugins.site.frame import frame_key

ISSUE = whole_issue()
ADDRESS = "https://edition.example/sub"
WANTED = {
    *("og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"),
    *("og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card"),
}


@pytest.fixture(scope="module")
def pages() -> dict[str, BeautifulSoup]:
    frames = site_for(ISSUE, ADDRESS).frames
    return {
        page.path: BeautifulSoup(RENDERER.render(page, frames[frame_key(page.info)]), "lxml")
        for page in pages_of(ISSUE)
    }


def _tags(page: BeautifulSoup) -> dict[str, str]:
    found = page.select('meta[property^="og:"], meta[name^="twitter:"]')
    assert len({tag.get("property") for tag in found}) == len(found)
    return {str(tag.get("property") or tag["name"]): str(tag["content"]) for tag in found}


def test_every_page_for_search_engines_has_them_and_no_other(
    pages: dict[str, BeautifulSoup],
) -> None:
    for path, page in pages.items():
        is_indexed = page.select_one('meta[name="robots"]') is None
        names = set(_tags(page)) - {"og:locale:alternate"}
        assert names == (WANTED if is_indexed else set()), path


def test_they_say_what_the_page_says(pages: dict[str, BeautifulSoup]) -> None:
    for path, page in pages.items():
        if tags := _tags(page):
            assert page.title is not None
            assert str(page.title.string).startswith(tags["og:title"]), path
            described = page.select_one('meta[name="description"]')
            assert described is not None
            assert tags["og:description"] == " ".join(str(described["content"]).split()), path
            canonical = page.select_one('link[rel="canonical"]')
            assert canonical is not None
            assert tags["og:url"] == canonical["href"], path
            assert re.fullmatch(
                rf"{ADDRESS}/static/cards/[a-z0-9/-]+\.[0-9a-f]{{10}}\.png", tags["og:image"]
            )


def test_the_language_is_the_page_s(pages: dict[str, BeautifulSoup]) -> None:
    kazakh, russian = (_tags(pages[f"{lang}/articles/aral.html"]) for lang in ("kk", "ru"))
    assert (kazakh["og:locale"], kazakh["og:locale:alternate"]) == ("kk_KZ", "ru_RU")
    assert (russian["og:locale"], russian["og:locale:alternate"]) == ("ru_RU", "kk_KZ")
    assert "og:locale:alternate" not in _tags(pages["kk/articles/lone.html"])
    assert kazakh["og:type"] == "article"
    assert _tags(pages["kk/index.html"])["og:type"] == "website"


def test_cards_are_made_when_publishing_and_only_declared_before(
    small_site: Callable[..., Path],
) -> None:
    site = small_site()
    built = build(site)
    assert built
    lines = [line for line in built.listing if line.output == "cards"]
    assert len(lines) > 6
    assert not any(line.is_made for line in lines)
    published = build(site, output="published", overrides={"PURPOSE": "publish"})
    assert published
    for line in published.listing:
        if line.output == "cards":
            with Image.open(site / "published" / line.path) as card:
                assert card.size == (1200, 630)


def test_a_card_that_nobody_declares_is_missed(small_site: Callable[..., Path]) -> None:
    site = small_site()
    partial = site / "theme/templates/partials/link_preview.html"
    text = partial.read_text(encoding="utf-8")
    partial.write_text(text.replace("(link_preview.image)", '("static/none.png")'), "utf-8")
    assert {problem.code for problem in build(site).problems} == {"built-lost-link"}
