"""robots.txt: everything may be read, and the site map lies there."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest
from all_pages import site_for
from issue_values import issue

from plugins.site.outputs import FileSpec
from plugins.site_map.robots import robots

ISSUE = issue()


def _made(address: str) -> list[FileSpec]:
    return list(robots(ISSUE, site_for(ISSUE, address), ()))


@pytest.mark.parametrize("address", ["https://press.kz", "http://localhost:8000"])
def test_at_the_root_of_a_host_robots_may_read_everything(address: str) -> None:
    (found,) = _made(address)
    assert found.path == "robots.txt"
    assert isinstance(found.content, bytes)
    rules = RobotFileParser()
    rules.parse(found.content.decode().splitlines())
    assert rules.can_fetch("AnyBot", f"{address}/kk/articles/aral.html")
    assert rules.site_maps() == [f"{address}/sitemap.xml"]


@pytest.mark.parametrize("address", ["https://press.github.io/issue", "https://press.kz/a/b"])
def test_below_a_path_there_is_none(address: str) -> None:
    """No robot reads it elsewhere; the host's own one may say otherwise."""
    assert _made(address) == []
