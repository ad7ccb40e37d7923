"""What a contribution costs is the same in an issue of any size. Calls are counted, which no busy
machine changes."""

from __future__ import annotations

import sys
from types import FrameType

from all_pages import pages_of
from issue_values import author, issue, pair, practice, region

from plugins.issue.issue import Issue
from plugins.issue.language import Language

_STEP = 40  # contributions: more than are compared with each other


def _issue(size: int) -> Issue:
    """An author has two contributions, each third one has no Russian text yet."""
    pairs = (
        pair(
            f"p{number}",
            tuple(Language) if number % 3 else (Language.KK,),
            order=number,
            region="north",
            authors=(f"a{number // 2}",),
            practices=("digital",),
        )
        for number in range(size)
    )
    return issue(
        *pairs,
        sections=("north",),
        regions=(region("north"),),
        practices=(practice("digital"),),
        authors=tuple(author(f"a{number}") for number in range(size // 2)),
    )


def _calls(size: int) -> int:
    """How often any function was called, or a generator went on, for all pages and files."""
    one, counted = _issue(size), 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        pages_of(one)
    finally:
        sys.setprofile(before)
    return counted


def test_pages_and_files_cost_the_same_in_an_issue_of_any_size() -> None:
    """Forty contributions more cost as much as those before."""
    _calls(2)  # fills the caches of words and addresses
    first, second, third = (_calls(times * _STEP) for times in (1, 2, 3))
    assert third - second <= 1.02 * (second - first)
