"""How the search page looks: nothing jumps, found words are read in every look, no barrier."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from browsing import Browser
from readable import PALE_WORDS
from search_page import DONE, TYPE, Search

TARGET = 44  # pixels, of what the search is done with


def test_what_stands_below_leaves_room_until_results_come(server: str, browser: Browser) -> None:
    """Else the lists and the foot of the page jump out of sight when they do."""
    browser.look(width=360)
    browser.visit(f"{server}/kk/search.html")
    height = "document.querySelector('[data-results]').offsetHeight"
    asked = f"({TYPE.strip() % json.dumps('мұғалім')}, {height})"
    assert browser.evaluate(height) == 0
    assert browser.evaluate(asked) >= browser.evaluate("innerHeight")
    browser.evaluate(DONE)
    assert browser.evaluate("document.querySelector('[data-results]').style.minHeight") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_found_words_are_read_in_forced_colours_and_are_no_links(
    scheme: str, search: Search, browser: Browser
) -> None:
    """Browsers give marks black letters there: on black they were not seen."""
    browser.look(width=360, scheme=scheme, colours="active")
    assert any(result["marked"] for result in search("мұғалім учитель"))
    assert browser.evaluate(PALE_WORDS) == []
    browser.look(width=360, scheme=scheme)
    search("мұғалім учитель")
    lines = "getComputedStyle(document.querySelector('p mark')).textDecorationLine"
    assert browser.evaluate(lines) == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_there_is_no_barrier(
    scheme: str, search: Search, browser: Browser, axe: Callable[[], tuple[str, ...]]
) -> None:
    browser.look(width=320, scheme=scheme)
    assert search("мұғалім учитель", more="&region=aktobe")
    assert axe() == ()
    assert browser.evaluate("document.scrollingElement.scrollWidth") == 320
    low = browser.evaluate(
        "[...document.querySelectorAll('.search-form :is(input, button, select)')]"
        ".map(part => part.getBoundingClientRect().height)"
    )
    assert len(low) == 5 and min(low) >= TARGET
    links = browser.evaluate(
        "[...document.querySelectorAll('main :is(a, summary)')]"
        ".map(link => link.getBoundingClientRect().height).filter(height => height)"
    )
    assert min(links) >= 24
