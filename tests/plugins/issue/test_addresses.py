"""Where pages lie, and links between them."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.issue.addresses import (
    KINDS,
    absolute_link,
    address,
    alphabetical_address,
    in_tree,
    public_path,
    relative_link,
)
from plugins.issue.language import Language

SITE = "https://site.example/a/"


def test_every_kind_has_one_address_in_each_language() -> None:
    kinds = KINDS - {"stub", "redirect"}  # these lie at addresses of other kinds
    found = [address(kind, "x", lang) for kind in kinds for lang in Language]
    shared = {address("door"), address("404")}
    assert len(set(found)) == 2 * len(kinds) - len(shared)
    assert all(path.endswith(".html") for path in found)


def test_a_stub_lies_where_its_article_would() -> None:
    assert address("stub", "aral", Language.KK) == address("article", "aral", Language.KK)


def test_the_same_list_by_alphabet_is_a_page_of_its_own() -> None:
    by_alphabet = alphabetical_address("regions", Language.RU)
    assert by_alphabet != address("regions", None, Language.RU)
    assert posixpath.dirname(by_alphabet) == "ru/regions"


@pytest.mark.parametrize("arguments", [("article", None, Language.KK), ("home", None, None)])
def test_an_address_is_never_guessed(arguments: tuple[str, str | None, Language | None]) -> None:
    with pytest.raises(ValueError):
        address(*arguments)


@pytest.mark.parametrize("kind", ["artcle", "redirect"])
def test_a_kind_without_an_address_is_an_error(kind: str) -> None:
    """A redirect lies wherever an old address was."""
    with pytest.raises(KeyError):
        address(kind, "a", Language.KK)


def test_the_same_place_in_the_other_tree() -> None:
    for kind in KINDS - {"door", "404", "redirect"}:
        kazakh, russian = (address(kind, "x", lang) for lang in Language)
        assert in_tree(kazakh, Language.RU) == russian
        assert in_tree(russian, Language.KK) == kazakh


_names = st.text("abc", min_size=1, max_size=3)
_paths = st.lists(_names, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".html")


@given(_paths, _paths)
def test_a_relative_link_leads_from_any_page_to_any_other(start: str, target: str) -> None:
    link = relative_link(start, target)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), link)) == target
    assert not link.startswith("/") and link.endswith(".html")


def test_a_fragment_is_kept() -> None:
    link = relative_link("kk/index.html", "kk/articles/a.html", "part-1")
    assert link == "articles/a.html#part-1"


def test_the_public_form_leaves_index_out() -> None:
    assert public_path("index.html") == ""
    assert public_path("kk/regions/index.html") == "kk/regions/"
    assert public_path("kk/about.html") == "kk/about.html"


def test_absolute_links_have_one_slash_between() -> None:
    assert absolute_link(SITE, "kk/index.html") == "https://site.example/a/kk/"
    assert absolute_link(SITE, "index.html") == "https://site.example/a/"
