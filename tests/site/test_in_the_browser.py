"""What a browser does with the pages: no request leaves the site, nothing sticks out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser, foreign
from built_pages import BuiltPage


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
