"""What a browser does with the pages: no request leaves the site, nothing sticks out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser, foreign
from built_pages import BuiltPage

_DASH = re.compile(r"\s–")


def test_no_request_leaves_the_site(
    every_kind: tuple[BuiltPage, ...],
    browser: Browser,
    serve_folder: Callable[[Path], str],
) -> None:
    browser.look(width=1280)
    browser.requests()
    for page in every_kind:
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        asked = browser.requests()
        start = serve_folder(page.site)
        assert f"{start}/{page.path}" in asked
        assert foreign(asked, start) == (), page.path


def test_the_console_stays_silent(
    every_kind: tuple[BuiltPage, ...],
    browser: Browser,
    serve_folder: Callable[[Path], str],
) -> None:
    browser.look(width=1280)
    browser.console()
    for page in every_kind:
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
    assert [line for line in browser.console() if "favicon.ico" not in line] == []


@pytest.mark.parametrize("width", [320, 360, 768])
def test_nothing_scrolls_sideways(
    width: int,
    every_kind: tuple[BuiltPage, ...],
    browser: Browser,
    serve_folder: Callable[[Path], str],
) -> None:
    browser.look(width=width)
    wide = {}
    for page in every_kind:
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        needed = browser.evaluate("document.scrollingElement.scrollWidth")
        if needed > width:
            wide[page.path] = needed
    assert wide == {}


# Headlines with a dash, and whether each of their dashes is on the line of the letter before it.
_HEADLINES = """
[...document.querySelectorAll("h1, h2 a, h3 a")].map(headline => {
  const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT), letters = [];
  while (texts.nextNode())
    for (let at = 0; at < texts.currentNode.length; at++) letters.push([texts.currentNode, at]);
  const top = ([text, at]) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().top;
  };
  const dashes = [...headline.textContent.matchAll(/\\S[ \u00a0]–/g)].map(found => found.index);
  return [headline.textContent, dashes.map(at => top(letters[at]) === top(letters[at + 2]))];
}).filter(([text, tied]) => tied.length)
"""


@pytest.mark.parametrize("width", [320, 360, 412, 1280])
def test_no_line_of_a_headline_begins_with_a_dash(
    width: int,
    read_pages: tuple[BuiltPage, ...],
    browser: Browser,
    serve_folder: Callable[[Path], str],
) -> None:
    """On the homes, and on the pages of the longest headlines that have one."""
    dashed = [
        (headline.get_text(), page)
        for page in read_pages
        if page.kind == "article"
        and (headline := page.soup.h1)
        and _DASH.search(headline.get_text())
    ]
    longest = sorted(dashed, key=lambda found: (-len(found[0]), found[1].path))[:3]
    homes = [page for page in read_pages if page.kind == "home"]
    browser.look(width=width)
    seen = []
    for page in (*homes, *(page for _headline, page in longest)):
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        seen += browser.evaluate(_HEADLINES)
    assert len(seen) >= len(longest)
    assert [text for text, tied in seen if not all(tied)] == []
