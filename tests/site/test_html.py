"""Every page is valid HTML, says what it is and brings all it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from built_pages import BuiltPage

PAGE_TYPES = {
    *("door", "home", "article", "regions", "region", "rubric", "practice", "authors", "author"),
    *("overview", "dossier", "glossary", "corrections"),
    *("page", "search", "figures", "data", "downloads", "offline", "glossary", "404", "stub"),
}


@pytest.mark.slow
def test_nu_checker_finds_no_error(
    built_site: Path, built_site_with_gaps: Path, nu: Callable[..., tuple[str, ...]]
) -> None:
    assert nu(built_site, built_site_with_gaps) == ()


def test_every_page_says_its_type(read_pages: tuple[BuiltPage, ...]) -> None:
    assert {page.path: page.kind for page in read_pages if page.kind not in PAGE_TYPES} == {}


def test_every_page_states_the_language_of_its_tree(read_pages: tuple[BuiltPage, ...]) -> None:
    in_trees = [page for page in read_pages if page.path.startswith(("kk/", "ru/"))]
    assert in_trees
    assert [page.path for page in in_trees if page.lang != page.path[:2]] == []


def test_no_page_carries_a_style_attribute_or_a_script(pages: tuple[BuiltPage, ...]) -> None:
    styled = [page.path for page in pages if page.soup.find(style=True)]
    handlers = [
        f"{page.path}: {name}"
        for page in pages
        for tag in page.soup.find_all(True)
        for name in tag.attrs
        if name.startswith("on")
    ]
    assert styled == []
    assert handlers == []
    # A strict policy names what runs by its hash: one script, the same on every page, and one more
    # where an answer is looked for.
    elsewhere, anywhere = _inline(pages, but="search"), _inline(pages)
    assert len(elsewhere) <= 1
    assert len(anywhere) <= 2


def _inline(pages: Iterable[BuiltPage], *, but: str = "") -> set[str]:
    """The scripts that stand in pages, but of one kind; data aside."""
    scripts = (tag for p in pages if p.kind != but for tag in p.soup.find_all("script", src=False))
    return {str(tag) for tag in scripts if tag.get("type") != "application/ld+json"}


def test_every_page_carries_one_style(read_pages: tuple[BuiltPage, ...]) -> None:
    assert [page.path for page in read_pages if len(page.soup.find_all("style")) != 1] == []


def test_a_page_has_one_main_heading(read_pages: tuple[BuiltPage, ...]) -> None:
    assert [page.path for page in read_pages if len(page.soup.find_all("h1")) != 1] == []
