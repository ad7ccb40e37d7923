"""No rule of the style is there for nothing: each finds something on a page that carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from all_pages import THEME, WORDS, pages_of, site_for
from bs4 import BeautifulSoup
from makers import PROJECT
from whole_issue import whole_issue

from plugins.issue.language import Language
from plugins.site.frame import frame_key
from plugins.site.rendering import Renderer

# What a hand, a wish or the moment brings about, and what is no element.
_OF_THE_MOMENT = re.compile(
    r"\[open\]|:target|::?(?:before|after|marker|first-letter|hover|focus-visible|focus(?!-within))"
)
# States that scripts set on the page: the reader’s settings, that there are scripts at all, that a
# copy can be saved.
_SET_BY_THE_READER = (
    *("[data-contrast", "[data-size", "[data-spacing"),
    *("[data-script", "[data-offline"),
)
# What scripts write there: results of the search.
_WRITTEN = (".search-results",)


def _selectors(style: str) -> Iterator[str]:
    flat = re.sub(r"@(?:font-face|page)\{[^{}]*\}", "", style)
    flat = re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}", r"\1", flat)
    for found in re.finditer(r"([^{}@]+)\{", flat):
        yield from (part.strip() for part in found[1].split(",") if part.strip())


@pytest.fixture(scope="module")
def shown() -> dict[str, list[BeautifulSoup]]:
    """Pages of every kind, in one language, by the style they carry."""
    issue = whole_issue()
    frames = site_for(issue).frames
    renderer = Renderer(PROJECT / "theme" / "templates", WORDS)
    found: dict[str, list[BeautifulSoup]] = {}
    for page in pages_of(issue):
        if page.info.lang is Language.KK:
            continue
        html = renderer.render(page, frames[frame_key(page.info)])
        found.setdefault(THEME.styles[page.info.kind], []).append(BeautifulSoup(html, "lxml"))
    return found


def test_every_rule_is_used(shown: dict[str, list[BeautifulSoup]]) -> None:
    """By some page that carries it; what is for print and for wide screens counts too."""
    idle, used = set(), set()
    for style, pages in shown.items():
        for selector in _selectors(style):
            if selector not in used and not selector.startswith(_SET_BY_THE_READER + _WRITTEN):
                plain = _OF_THE_MOMENT.sub("", selector).strip() or "*"
                is_used = any(page.select_one(plain) for page in pages)
                (used if is_used else idle).add(selector)
    assert len(used) > 100
    assert idle - used == set()


def test_the_reading_of_selectors_finds_those_of_media_too(tmp_path: Path) -> None:
    style = "a,b:hover{c:d}@media print{e>f{g:h}.i{j:k}}.l{m:n}"
    assert [*_selectors(style)] == ["a", "b:hover", "e>f", ".i", ".l"]
