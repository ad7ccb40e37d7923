"""The way from an old address, or one that begins with the code of the country, to the page."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

import pytest
from all_pages import OUTPUTS, declared, made_by
from drawn_issues import issues
from hypothesis import given
from hypothesis import strategies as st
from issue_values import issue, moved, page, pair, region

from plugins.issue.addresses import address
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing
from plugins.issue.vocabulary import Moved
from plugins.pages.redirects import country_code_pages, moved_pages
from plugins.site.outputs import PageSpec

_SLUGS = st.sampled_from("abcdef")


def _site_of(issue: Issue) -> Listing:
    """The listing of everything but the redirects."""
    others = [output for output in OUTPUTS if output.name not in ("country-code", "moved")]
    listing, _specs = declared(issue, others)
    return listing


def _ways(pages: tuple[PageSpec, ...]) -> Mapping[str, str | None]:
    return {one.path: one.info.leads_to for one in pages}


def _moved_ways(issue: Issue) -> Mapping[str, str | None]:
    return _ways(made_by(moved_pages, issue, _site_of(issue)))


def _is_a_redirect(one: PageSpec) -> bool:
    """It is in no index, it leads where the listing says, and it says so."""
    led = posixpath.normpath(posixpath.join(posixpath.dirname(one.path), one.values.href))
    return (
        (one.info.kind, one.template, one.info.is_indexed) == ("redirect", "redirect", False)
        and one.info.twin is None
        and led == one.values.target == one.info.leads_to
    )


def test_the_country_code_leads_to_the_home_and_the_indexes() -> None:
    one = issue(
        pair("aral", region="north"),
        sections=("north",),
        regions=(region("north"),),
        pages=tuple(page("about", lang) for lang in Language),
    )
    assert _ways(made_by(country_code_pages, one, _site_of(one))) == {
        "kz/regions/index.html": "kk/regions/index.html",
        "kz/regions/alphabet.html": "kk/regions/alphabet.html",
        "kz/authors/index.html": "kk/authors/index.html",
        "kz/index.html": "kk/index.html",
    }


@given(issues())
def test_the_country_code_leads_to_pages_that_are_there(issue: Issue) -> None:
    listing = _site_of(issue)
    written = {line.path for line in listing}
    for one in made_by(country_code_pages, issue, listing):
        assert one.info.leads_to in written
        assert one.path == f"kz/{str(one.info.leads_to).removeprefix('kk/')}"
        assert one.info.lang is Language.KK
        assert _is_a_redirect(one)


def test_who_moved_has_a_page_at_the_old_address_in_both_languages() -> None:
    one = issue(pair("new"), moved=(moved("old", "new"),))
    assert _moved_ways(one) == {
        "kk/articles/old.html": "kk/articles/new.html",
        "ru/articles/old.html": "ru/articles/new.html",
    }
    languages = [one.info.lang for one in made_by(moved_pages, one, _site_of(one))]
    assert languages == list(Language)


def test_every_kind_of_page_can_move() -> None:
    one = issue(regions=(region("new"),), moved=(moved("old", "new", kind="region"),))
    assert _moved_ways(one)["kk/regions/old.html"] == "kk/regions/new.html"


def test_who_moved_twice_leads_to_the_end() -> None:
    """Every old address at once, or a reader would go through all of them."""
    rows = (moved("a", "b"), moved("b", "c"), moved("c", "d"))
    found = _moved_ways(issue(pair("d"), moved=rows))
    assert found == {
        address("article", old, lang): address("article", "d", lang)
        for old in "abc"
        for lang in Language
    }


def test_pages_of_another_kind_are_no_part_of_a_chain() -> None:
    rows = (moved("a", "b"), moved("b", "c", kind="region"))
    found = _moved_ways(issue(pair("b"), regions=(region("c"),), moved=rows))
    assert found["kk/articles/a.html"] == "kk/articles/b.html"
    assert found["kk/regions/b.html"] == "kk/regions/c.html"


@pytest.mark.parametrize(
    "rows",
    [
        [moved("a", "a")],
        [moved("a", "b"), moved("b", "a")],
        [moved("a", "b"), moved("b", "c"), moved("c", "b")],
        [moved("a", "lost")],
        [moved("a", "b"), moved("b", "lost")],
    ],
)
def test_rings_and_lost_targets_lead_nowhere(rows: list[Moved]) -> None:
    """Validation tells them; no reader is sent round and round or into the void."""
    assert _moved_ways(issue(pair("other"), moved=tuple(rows))) == {}


def test_a_half_that_is_missing_is_a_stub_and_so_a_target() -> None:
    one = issue(pair("new", [Language.KK]), moved=(moved("old", "new"),))
    assert _moved_ways(one)["ru/articles/old.html"] == "ru/articles/new.html"


@given(st.dictionaries(_SLUGS, _SLUGS), st.sets(_SLUGS))
def test_a_way_ends_at_a_page_whatever_the_table_says(
    steps: dict[str, str], pages: set[str]
) -> None:
    """Following the table by hand from the old address ends at that very page."""
    rows = tuple(moved(old, new) for old, new in steps.items() if old not in pages)
    one = issue(*(pair(slug) for slug in sorted(pages)), moved=rows)
    written = {line.path for line in _site_of(one)}
    found = made_by(moved_pages, one, _site_of(one))
    assert all(_is_a_redirect(way) for way in found)
    assert {way.path for way in found}.isdisjoint(written)
    for row in rows:
        slug = row.old
        for _step in rows:
            slug = {row.old: row.new for row in rows}.get(slug, slug)
        way = _ways(found).get(address("article", row.old, Language.RU))
        target = address("article", slug, Language.RU)
        assert way == (target if slug in pages else None)
