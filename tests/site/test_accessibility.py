"""No barrier that axe-core can find on any page; test_in_the_browser.py asks the same of one page
of every kind with all other tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser
from built_pages import BuiltPage

PARTS = 4  # so that the workers share them


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_in_every_look(
    part: int,
    read_pages: tuple[BuiltPage, ...],
    browser: Browser,
    axe: Callable[[], tuple[str, ...]],
    serve_folder: Callable[[Path], str],
) -> None:
    found = []
    for page in read_pages[part::PARTS]:
        browser.visit(f"{serve_folder(page.site)}/{page.path}")
        for width in (360, 1280):
            for scheme in ("light", "dark"):
                browser.look(width=width, scheme=scheme)
                found += [(page.path, width, scheme, violation) for violation in axe()]
    assert found == []
