"""What a browser does with the pages: no request leaves the site, the console stays silent, nothing
sticks out, and axe-core finds no barrier in any look."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser, foreign
from built_pages import BuiltPage

PARTS = 4  # so that the workers share them
# Browsers ask for the one by themselves; the other is made when publishing.
_NOT_MADE = re.compile(r"/favicon\.ico|/offline/issue-(?:kk|ru)\.json")
_DASH = re.compile(r"\s–")


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page(
    part: int,
    every_kind: tuple[BuiltPage, ...],
    browser: Browser,
    axe: Callable[[], tuple[str, ...]],
    serve_folder: Callable[[Path], str],
) -> None:
    """Loaded once and looked at in every way, for loading is what takes the time."""
    assert {page.kind for page in every_kind} >= {"home", "article", "author", "stub", "404"}
    found = []
    for page in every_kind[part::PARTS]:
        start = serve_folder(page.site)
        browser.look(width=1280)
        browser.requests()
        browser.console()
        browser.visit(f"{start}/{page.path}")
        asked = browser.requests()
        assert f"{start}/{page.path}" in asked
        faults = [f"asks for {address}" for address in foreign(asked, start)]
        faults += [line for line in browser.console() if not _NOT_MADE.search(line)]
        for width in (320, 360, 768):
            browser.look(width=width)
            if (needed := browser.evaluate("document.scrollingElement.scrollWidth")) > width:
                faults.append(f"is {needed} wide on {width}")
        for width, scheme in ((360, "light"), (1280, "dark")):  # --long: all others too
            browser.look(width=width, scheme=scheme)
            faults += [f"{width}, {scheme}: {violation}" for violation in axe()]
        found += [f"{page.path}: {fault}" for fault in faults]
    assert found == []


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


@pytest.mark.slow
def test_no_line_of_a_headline_begins_with_a_dash(
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
    seen = []
    for page in (*homes, *(page for _headline, page in longest)):
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        for width in (320, 360, 412, 1280):
            browser.look(width=width)
            seen += [(width, *found) for found in browser.evaluate(_HEADLINES)]
    assert len(seen) >= 4 * len(longest)
    assert [(width, text) for width, text, tied in seen if not all(tied)] == []
