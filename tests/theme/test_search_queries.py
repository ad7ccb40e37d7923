"""Whatever readers type, what they mean is among the first three results: queries made of the
edition by rules, in every way of typing that is known.

How many of them must be right in this issue as printed is acceptance; in an edition that editors
change, more names may be alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser
from makers import PROJECT, read_issue
from search_queries import Query, forms, missed, names

from plugins.issue.issue import Issue

AT_LEAST = 0.9
MAY_MISS = 3  # of an edition of a few contributions


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
    lost = missed(queries, browser, serve_folder(built_site))
    assert queries
    assert len(lost) <= max(MAY_MISS, (1 - AT_LEAST) * len(queries)), lost
