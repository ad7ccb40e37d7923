"""The shipped content, read as the build reads it, and the print beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed_text import PrintedIssue, read_printed_issue
from reviewed_exceptions import ReviewedExceptions, read_exceptions

from plugins.issue.issue import Issue
from plugins.reading.assembling import Assembled, assemble_content

HERE = Path(__file__).parent


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "acceptance: true of the issue as printed only")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Hooks of this file are called for the tests below it."""
    item.add_marker(pytest.mark.acceptance)


@pytest.fixture(scope="session", autouse=True)
def _beside_the_print(shared: Path) -> None:
    """A newsroom's edition is another: nothing here is tried without the print of this one."""


@pytest.fixture(scope="session")
def assembled(project: Path) -> Assembled:
    """The content of this repository with all problems of its files."""
    return assemble_content(project / "content")


@pytest.fixture(scope="session")
def issue(assembled: Assembled) -> Issue:
    """The Issue of this repository."""
    assert [str(problem) for problem in assembled.problems if problem.stops] == []
    assert assembled.public is not None
    return assembled.public


@pytest.fixture(scope="session")
def exceptions() -> ReviewedExceptions:
    """What a person has looked at and let stand."""
    return read_exceptions(HERE / "exceptions.toml")


@pytest.fixture(scope="session")
def printed(shared: Path) -> PrintedIssue:
    """The print, contribution by contribution; skips where the scan is not."""
    return read_printed_issue(shared / "issue" / "scan.txt", HERE / "scan_lines.toml")
