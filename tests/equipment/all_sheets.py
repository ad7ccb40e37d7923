"""The pages of all rooms for one issue, as the rooms hand them to the writer."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bylines.sheets import author_sheets
from plugins.issue.issue import Issue
from plugins.issue.sheet import Sheet
from plugins.language_switcher.stubs import stub_sheets
from plugins.pages.sheets import edition_sheets, redirect_sheets
from plugins.regional_index.sheets import regional_sheets


def sheets_of(issue: Issue) -> tuple[Sheet, ...]:
    """Every page of the site but the redirects."""
    rooms = (regional_sheets, author_sheets, stub_sheets, edition_sheets)
    return tuple(sheet for room in rooms for sheet in room(issue))


def sheets_with_redirects(issue: Issue) -> Iterator[Sheet]:
    """Every page of the site."""
    sheets = sheets_of(issue)
    yield from sheets
    yield from redirect_sheets(sorted(sheet.here.path for sheet in sheets))
