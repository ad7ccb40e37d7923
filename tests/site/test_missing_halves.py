"""A contribution with one file only is found in both trees; both say honestly what is missing."""

from __future__ import annotations

import gaps
import pytest
from built_pages import BuiltPage


@pytest.fixture(scope="module")
def by_path(pages_with_gaps: tuple[BuiltPage, ...]) -> dict[str, BuiltPage]:
    return {page.path: page for page in pages_with_gaps}


@pytest.fixture(scope="module", params=["kk", "ru"])
def lone(request: pytest.FixtureRequest) -> tuple[str, str, str]:
    """``(slug, language it has, language it lacks)``"""
    if request.param == "kk":
        return gaps.ONLY_KAZAKH, "kk", "ru"
    return gaps.ONLY_RUSSIAN, "ru", "kk"


def _links_of(page: BuiltPage) -> set[str]:
    return {target for _written, target in page.targets()}


def test_it_stands_in_the_lists_of_both_trees(
    lone: tuple[str, str, str], by_path: dict[str, BuiltPage]
) -> None:
    slug, has, lacks = lone
    for lang in (has, lacks):
        address = f"{lang}/articles/{slug}.html"
        lists = {page.kind for page in by_path.values() if address in _links_of(page)}
        assert {"home", "region", "author", "practice"} <= lists, lang


def _as_written(headline: str) -> str:
    """A headline without what is put in for large type."""
    return headline.replace("\u00ad", "").replace("\u00a0", " ")


def test_its_stub_leads_to_the_text_and_is_not_indexed(
    lone: tuple[str, str, str], by_path: dict[str, BuiltPage]
) -> None:
    slug, has, lacks = lone
    stub, text = by_path[f"{lacks}/articles/{slug}.html"], f"{has}/articles/{slug}.html"
    assert stub.kind == "stub"
    assert text in _links_of(stub)
    assert "noindex" in str(stub.soup.find("meta", attrs={"name": "robots"}))
    assert stub.soup.find("link", rel="alternate", hreflang=True) is None
    heading = stub.soup.h1
    assert heading is not None
    title = by_path[text].soup.h1
    assert title is not None
    assert _as_written(title.get_text(strip=True)) in stub.soup.get_text()


def test_its_words_are_marked_with_their_language_in_the_other_tree(
    lone: tuple[str, str, str], by_path: dict[str, BuiltPage]
) -> None:
    slug, has, lacks = lone
    unmarked = [
        page.path
        for page in by_path.values()
        if page.path.startswith(f"{lacks}/")
        for link in page.soup.find_all("a", href=True)
        if str(link["href"]).endswith(f"articles/{slug}.html")
        and link.find_parent("nav", class_="switcher") is None
        and not link.find_parent(attrs={"lang": has})
        and link.get("lang") != has
        and any(sign.isalpha() for sign in link.get_text())  # a number has no language
        and page.path != f"{lacks}/articles/{slug}.html"
    ]
    assert unmarked == []


def test_the_switcher_of_its_page_leads_to_the_stub(
    lone: tuple[str, str, str], by_path: dict[str, BuiltPage]
) -> None:
    slug, has, lacks = lone
    page = by_path[f"{has}/articles/{slug}.html"]
    assert f"{lacks}/articles/{slug}.html" in _links_of(page)
    assert page.soup.find("link", rel="alternate", hreflang=lacks) is None


def test_a_withdrawn_contribution_keeps_its_address_only(by_path: dict[str, BuiltPage]) -> None:
    for lang in ("kk", "ru"):
        address = f"{lang}/articles/{gaps.WITHDRAWN}.html"
        page = by_path[address]
        assert "noindex" in str(page.soup.find("meta", attrs={"name": "robots"}))
        leading_there = [
            other.path
            for other in by_path.values()
            if address in _links_of(other)
            and other.path.split("/", 1)[-1] not in (page.path[3:], "corrections.html")
        ]
        assert leading_there == []


def test_a_full_text_is_shown_in_its_language_only(by_path: dict[str, BuiltPage]) -> None:
    sentence = "Школа провела открытый урок."
    assert sentence in by_path[f"ru/articles/{gaps.WITH_FULL_TEXT}.html"].soup.get_text()
    assert sentence not in by_path[f"kk/articles/{gaps.WITH_FULL_TEXT}.html"].soup.get_text()


def test_corrections_are_shown(by_path: dict[str, BuiltPage]) -> None:
    page = by_path[f"kk/articles/{gaps.CORRECTED}.html"]
    assert "Мектептің аты түзетілді." in page.soup.get_text()
