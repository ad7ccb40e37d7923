"""A site to search in, on a server with a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from all_pages import EXTRAS, OUTPUTS, RENDERER, site_for
from browsing import Browser
from search_page import DONE, SHOWN, Search
from searchable_issue import searchable_issue
from strict_server import serving_strictly

from plugins.site.writer import write_outputs


@pytest.fixture(scope="package")
def searchable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    issue = searchable_issue()
    place = tmp_path_factory.mktemp("searchable")
    made = [output for output in OUTPUTS if output.name != "photos"]
    site = site_for(issue, cache=place / "cache")
    write_outputs(made, EXTRAS, issue, site, RENDERER, place / "site")
    return place / "site"


@pytest.fixture(scope="package")
def server(searchable: Path) -> Iterator[str]:
    with serving_strictly(searchable) as address:
        yield address


@pytest.fixture
def search(browser: Browser, server: str) -> Search:
    """``search(query, page=…, more=…)``: the results of an address with this query."""
    browser.look(width=360)

    def ask(query: str, *, page: str = "kk/search.html", more: str = "") -> list[dict[str, object]]:
        browser.visit(f"{server}/{page}?q={quote(query)}{more}")
        browser.evaluate(DONE)
        return list(browser.evaluate(SHOWN))

    return ask
