"""How the search page looks: nothing jumps, found words are read in every look, no barrier."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
from browsing import Browser
from readable import PALE_WORDS
from search_page import DONE, TYPE, Search

TARGET = 44  # pixels, of what the search is done with
_LINE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
# A telephone far from a mast: the page is painted long before its scripts come.
_THIN_LINE = {**_LINE, "latency": 200, "downloadThroughput": 50_000}
_SHIFTS = """
new Promise(done => {
  const found = [];
  new PerformanceObserver(list => found.push(...list.getEntries().map(shift => shift.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(found), 300);
})
"""


@pytest.mark.slow
@pytest.mark.parametrize(("width", "query"), [(360, "зщшхзщшх"), (1280, "омарова айгул")])
def test_nothing_jumps_where_an_address_brings_a_query(
    width: int, query: str, server: str, browser: Browser
) -> None:
    """On its first visit; lists and foot were pushed away by the script, and came back where there
    was little to show."""
    browser.look(width=width, height=800)
    send = browser.driver.execute_cdp_cmd
    send("Network.enable", {})
    send("Network.setCacheDisabled", {"cacheDisabled": True})
    send("Network.emulateNetworkConditions", _THIN_LINE)
    try:
        browser.visit(f"{server}/kk/search.html?q={quote(query)}&lang=ru")
        browser.evaluate(DONE)
        assert round(sum(browser.evaluate(_SHIFTS)), 2) == 0
    finally:
        send("Network.emulateNetworkConditions", _LINE)
        send("Network.setCacheDisabled", {"cacheDisabled": False})
    there = "[...document.querySelectorAll('.other-ways, .footer')].map(part => part.offsetHeight)"
    assert min(browser.evaluate(there)) > 0


def test_what_stands_below_leaves_room_until_results_come(server: str, browser: Browser) -> None:
    """Else the lists and the foot of the page jump out of sight when they do."""
    browser.look(width=360)
    browser.visit(f"{server}/kk/search.html")
    height = "document.querySelector('[data-results]').offsetHeight"
    asked = f"({TYPE.strip() % json.dumps('мұғалім')}, {height})"
    assert browser.evaluate(height) == 0
    assert browser.evaluate(asked) >= browser.evaluate("innerHeight")
    browser.evaluate(DONE)
    assert not browser.evaluate("document.documentElement.hasAttribute('data-asked')")


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
