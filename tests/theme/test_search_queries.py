"""Whatever readers type, what they mean is among the first three results: hundreds of queries made
of the edition by rules, in every way of typing that is known."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser
from makers import PROJECT, read_issue
from search_queries import Query, forms, names

from plugins.issue.issue import Issue

AT_LEAST = 0.97
_FIRST_THREE = """
Promise.all(%s.map(query => new Promise((done, failed) => siteSearch.find(query, {}, results => {
  const first = results.slice(0, 3).map(result => result.thing.documents[result.lang]);
  siteSearch.loadRows(first, () => done(first.map(one => siteSearch.row(one)[1].slice(3))), failed);
}, failed))))
"""


@pytest.fixture(scope="module")
def edition_issue() -> Issue:
    return read_issue(PROJECT).without_drafts()


@pytest.mark.edition
@pytest.mark.parametrize("make", [names, forms])
def test_what_is_meant_is_among_the_first_three(
    make: Callable[[Issue], tuple[Query, ...]],
    edition_issue: Issue,
    built_site: Path,
    serve_folder: Callable[[Path], str],
    browser: Browser,
) -> None:
    queries = make(edition_issue)
    browser.visit(f"{serve_folder(built_site)}/kk/search.html")
    found = browser.evaluate(_FIRST_THREE % json.dumps([query.typed for query in queries]))
    missed = [
        (query.typed, sorted(query.pages), first)
        for query, first in zip(queries, found, strict=True)
        if query.pages.isdisjoint(first)
    ]
    assert len(queries) > 300
    assert len(missed) <= (1 - AT_LEAST) * len(queries), missed
