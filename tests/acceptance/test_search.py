"""What readers type in this issue: hundreds of queries, nearly all of which find what is meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser
from search_queries import Query, forms, missed, names

from plugins.issue.issue import Issue

AT_LEAST = 0.97


@pytest.mark.parametrize("make", [names, forms])
def test_what_is_meant_is_among_the_first_three(
    make: Callable[[Issue], tuple[Query, ...]],
    issue: Issue,
    built_site: Path,
    serve_folder: Callable[[Path], str],
    browser: Browser,
) -> None:
    queries = make(issue)
    lost = missed(queries, browser, serve_folder(built_site))
    assert len(queries) > 300
    assert len(lost) <= (1 - AT_LEAST) * len(queries), lost
