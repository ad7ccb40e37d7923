"""The index of authors and a page for everybody in it."""

from __future__ import annotations

from hypothesis import given
from issue_values import author, issue, issues, pair

from plugins.bylines.sheets import author_sheets
from plugins.issue.issue import Issue
from plugins.issue.language import Language


def test_each_language_has_the_index_and_a_page_per_author() -> None:
    one = issue(pair("a", authors=("aigul", "anna")), authors=(author("aigul"), author("anna")))
    assert [(sheet.here.path, sheet.template) for sheet in author_sheets(one)] == [
        (f"{lang}/authors/{name}.html", template)
        for lang in Language
        for name, template in (("index", "authors"), ("aigul", "author"), ("anna", "author"))
    ]


def test_an_author_page_lists_what_the_person_wrote_in_print_order() -> None:
    pairs = (
        pair("second", order=2, authors=("aigul", "anna")),
        pair("first", [Language.RU], order=1, authors=("aigul",)),
        pair("gone", order=3, authors=("aigul",), status="withdrawn"),
    )
    one = issue(*pairs, authors=(author("aigul"), author("anna")))
    found = {
        sheet.here.path: [(entry.slug, entry.is_stub) for entry in sheet.values["entries"]]
        for sheet in author_sheets(one)
        if sheet.template == "author"
    }
    assert found == {
        "kk/authors/aigul.html": [("first", True), ("second", False)],
        "kk/authors/anna.html": [("second", False)],
        "ru/authors/aigul.html": [("first", False), ("second", False)],
        "ru/authors/anna.html": [("second", False)],
    }


def test_the_page_of_an_author_outlives_a_withdrawn_contribution() -> None:
    """Its byline still leads there; the page lists nothing and is in no index."""
    one = issue(pair("gone", authors=("aigul",), status="withdrawn"), authors=(author("aigul"),))
    sheets = [sheet for sheet in author_sheets(one) if sheet.here.lang is Language.KK]
    index, page = sheets
    assert index.values["groups"] == ()
    assert (page.here.path, page.here.is_indexed) == ("kk/authors/aigul.html", False)
    assert page.values["entries"] == ()


def test_who_wrote_nothing_has_no_page() -> None:
    one = issue(pair("a"), authors=(author("silent"),))
    assert [sheet.here.kind for sheet in author_sheets(one)] == ["authors", "authors"]


@given(issues())
def test_everybody_a_byline_names_has_a_page(issue: Issue) -> None:
    """In the index stand those whose page has something to list."""
    signing = {name for pair in issue.pairs for name in pair.facts.authors}
    for lang in Language:
        sheets = [sheet for sheet in author_sheets(issue) if sheet.here.lang is lang]
        (index,) = [sheet for sheet in sheets if sheet.template == "authors"]
        listed = {credit.author.id for group in index.values["groups"] for credit in group.credits}
        pages = [sheet for sheet in sheets if sheet.template == "author"]
        assert {sheet.here.slug for sheet in pages} == signing
        for page in pages:
            assert page.values["credit"].author.id == page.here.slug
            assert (page.here.slug in listed) is bool(page.values["entries"])
            assert page.here.is_indexed is bool(page.values["entries"])
