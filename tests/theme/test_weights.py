"""The theme's own pages keep the budget, in an issue of the size that one is printed in."""

from __future__ import annotations

import brotli
from all_pages import RENDERER, pages_of, site_for
from heavy_issue import heavy_issue
from makers import PROJECT

from desk.weights import FIRST_VIEW_AT_MOST, PAGE_AT_MOST
from plugins.site.frame import frame_key
from plugins.site.outputs import PageSpec


def test_no_page_of_the_theme_is_over_its_budget() -> None:
    """One page of each kind and language; fonts come to the first view."""
    issue = heavy_issue()
    frames = site_for(issue).frames
    fonts = sum(file.stat().st_size for file in (PROJECT / "theme/static/fonts").glob("*.woff2"))
    weights: dict[str, int] = {}
    for page in _one_of_each(pages_of(issue)):
        html = RENDERER.render(page, frames[frame_key(page.info)])
        weights[page.path] = len(brotli.compress(html))
    assert {"kk/index.html", "ru/practices/practice-0.html"} <= set(weights)
    assert min(weights.values()) > 1000
    assert {path: w for path, w in weights.items() if w > PAGE_AT_MOST} == {}
    assert {path: w for path, w in weights.items() if w + fonts > FIRST_VIEW_AT_MOST} == {}


def _one_of_each(pages: tuple[PageSpec, ...]) -> tuple[PageSpec, ...]:
    found = {}
    for page in pages:
        if page.info.kind not in ("redirect", "patterns"):
            found.setdefault((page.info.kind, page.info.lang), page)
    return tuple(found.values())
