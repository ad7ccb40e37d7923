"""The built site and its pages, for the tests of what readers get."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_pages import BuiltPage, each_way_to_build_a_page, pages_of


@pytest.fixture(scope="session")
def pages(built_site: Path) -> tuple[BuiltPage, ...]:
    """All HTML pages, redirects included."""
    return pages_of(built_site)


@pytest.fixture(scope="session")
def read_pages(pages: tuple[BuiltPage, ...]) -> tuple[BuiltPage, ...]:
    """The pages people read: all but the redirects."""
    return tuple(page for page in pages if not page.is_redirect)


@pytest.fixture(scope="session")
def pages_with_gaps(built_site_with_gaps: Path) -> tuple[BuiltPage, ...]:
    """All HTML pages of the site with gaps."""
    return pages_of(built_site_with_gaps)


@pytest.fixture(scope="session", params=["pages", "pages_with_gaps"])
def any_pages(request: pytest.FixtureRequest) -> tuple[BuiltPage, ...]:
    """All pages of the one site, then of the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def every_kind(
    read_pages: tuple[BuiltPage, ...], pages_with_gaps: tuple[BuiltPage, ...]
) -> tuple[BuiltPage, ...]:
    """So few pages that each kind in each language and each element that any page has is there;
    all of them can be shown at any address."""
    told = (page for page in (*read_pages, *pages_with_gaps) if not page.is_redirect)
    return each_way_to_build_a_page(tuple(page for page in told if page.is_movable))
