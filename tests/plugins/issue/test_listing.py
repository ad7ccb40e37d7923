"""What the listing knows of a page: where it lies, and which pages are its other language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import languages, page_infos

from plugins.issue.addresses import alphabetical_address
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, Written, language_versions, page_of_tree, pages_in

KK, RU = Language.KK, Language.RU
KK_HOME, RU_HOME = "kk/index.html", "ru/index.html"


def test_the_path_follows_from_the_rest() -> None:
    assert PageInfo(kind="region", slug="akmola", lang=RU).path == "ru/regions/akmola.html"


def test_a_given_path_is_kept() -> None:
    assert PageInfo(kind="redirect", lang=KK, path="kz/index.html").path == "kz/index.html"


@pytest.mark.parametrize(
    ("info", "depth"),
    [
        (PageInfo(kind="door"), 0),
        (PageInfo(kind="home", lang=KK), 1),
        (PageInfo(kind="article", slug="aral", lang=KK), 2),
    ],
)
def test_a_page_knows_how_many_folders_lie_above_it(info: PageInfo, depth: int) -> None:
    assert info.depth == depth


def test_the_twin_lies_at_the_same_place_of_the_other_tree() -> None:
    assert page_of_tree("article", KK, "Арал", "aral").twin == "ru/articles/aral.html"
    alphabet = page_of_tree("regions", RU, "Регионы", path=alphabetical_address("regions", RU))
    assert (alphabet.path, alphabet.twin) == (
        "ru/regions/alphabet.html",
        "kk/regions/alphabet.html",
    )
    assert page_of_tree("article", KK, "Арал", "aral", has_twin=False).twin is None


@given(lang=languages, slug=st.from_regex(r"[a-z]{1,9}", fullmatch=True))
def test_the_twin_of_the_twin_is_the_page_itself(lang: Language, slug: str) -> None:
    for kind in ("article", "region", "rubric", "practice", "author", "page"):
        here = page_of_tree(kind, lang, "", slug)
        there = page_of_tree(kind, lang.other, "", slug)
        assert (here.twin, there.twin) == (there.path, here.path)


def test_a_page_in_both_languages_has_both_versions() -> None:
    found = language_versions(page_of_tree("article", RU, "Арал", "aral"))
    assert found == ((KK, "kk/articles/aral.html"), (RU, "ru/articles/aral.html"))


def test_the_versions_of_the_front_door_are_the_homes() -> None:
    homes = ((KK, KK_HOME), (RU, RU_HOME))
    assert language_versions(PageInfo(kind="door")) == homes
    assert language_versions(page_of_tree("home", KK, "")) == homes


@pytest.mark.parametrize(
    "info",
    [
        PageInfo(kind="404"),
        page_of_tree("article", KK, "", "lone", has_twin=False),
        page_of_tree("article", KK, "", "gone", is_indexed=False),
        PageInfo(kind="door", is_indexed=False),
    ],
)
def test_other_pages_have_no_versions(info: PageInfo) -> None:
    assert language_versions(info) == ()


@given(page_infos)
def test_a_page_is_one_of_its_own_versions(info: PageInfo) -> None:
    versions = dict(language_versions(info))
    if versions:
        assert list(versions) == list(Language)
        if info.lang is not None:
            assert versions[info.lang] == info.path


def test_the_pages_of_a_listing_are_the_lines_that_have_one() -> None:
    home = page_of_tree("home", KK, "")
    lines = (
        Written(path="static/a.svg", output="theme-files"),
        Written(path=home.path, output="front", page=home),
    )
    assert pages_in(lines) == (home,)


def test_a_file_that_is_only_declared_has_no_digest() -> None:
    assert not Written(path="book.epub", output="books").is_made
    assert Written(path="empty.txt", output="texts", size=0, digest="e3b0").is_made
