"""No barrier that axe-core can find: every kind of page in every look, every page in one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser
from built_pages import BuiltPage

Axe = Callable[[], tuple[str, ...]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page_in_every_look(
    width: int,
    scheme: str,
    every_kind: tuple[BuiltPage, ...],
    browser: Browser,
    axe: Axe,
    serve_folder: Callable[[Path], str],
) -> None:
    browser.look(width=width, scheme=scheme)
    found = {}
    for page in every_kind:
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        if violations := axe():
            found[page.path] = violations
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_every_page_on_a_telephone(
    part: int,
    built_site: Path,
    read_pages: tuple[BuiltPage, ...],
    browser: Browser,
    axe: Axe,
    serve_folder: Callable[[Path], str],
) -> None:
    """In four parts, so that the workers share them."""
    start = serve_folder(built_site)
    browser.look(width=360)
    found = {}
    for page in read_pages[part::4]:
        browser.visit(f"{start}/{page.path}")
        if violations := axe():
            found[page.path] = violations
    assert found == {}
