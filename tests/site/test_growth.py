"""What a contribution costs is the same in an issue of any size. Calls are counted, which no busy
machine changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from all_pages import pages_of, site_for
from counted_calls import counted_calls
from issue_values import author, issue, outline, pair, practice, region, square
from makers import write_files

from desk.mending.print_facts import facts_to_copy
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import page_of_tree
from plugins.reading.source_file import read_source
from plugins.region_map.locator import locator
from plugins.validation.content.one_name import one_row_for_each
from plugins.validation.manuscript import Manuscript

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


def _grows_evenly(calls: Callable[[int], int]) -> bool:
    """Whether forty more cost as much as the forty before."""
    calls(2)  # fills the caches of words and addresses
    first, second, third = (calls(times * _STEP) for times in (1, 2, 3))
    return third - second <= 1.02 * (second - first)


def test_pages_and_files_cost_the_same_in_an_issue_of_any_size() -> None:
    assert _grows_evenly(lambda size: counted_calls(partial(pages_of, _issue(size))).total())


def test_facts_to_copy_are_found_at_the_same_cost_in_an_issue_of_any_size() -> None:
    def calls(size: int) -> int:
        one = _issue(size)
        return counted_calls(lambda: [*facts_to_copy(one)]).total()

    assert _grows_evenly(calls)


def test_rows_with_one_name_are_told_at_the_same_cost_in_a_table_of_any_size() -> None:
    def calls(size: int) -> int:
        rows = tuple(author(f"a{number}") for number in range(size))
        manuscript = Manuscript(issue=issue(authors=rows), files=frozenset())
        told = counted_calls(lambda: [*one_row_for_each(manuscript)])
        assert told["_problem"] == size - 1
        return told.total()

    assert _grows_evenly(calls)


def test_files_with_wrong_names_are_read_at_the_same_cost_among_any_number(tmp_path: Path) -> None:
    def calls(size: int) -> int:
        folder = tmp_path / str(size)
        written = write_files(folder, {f"Мақала {number}.md": "сөз" for number in range(size)})
        files = sorted(written.iterdir())
        return counted_calls(lambda: [read_source(file, file.name) for file in files]).total()

    assert _grows_evenly(calls)


def test_a_country_is_projected_once_for_the_pages_of_all_its_regions() -> None:
    lands = [outline(f"r{n}", (1, n + 1), square(40.123 + n, 60.456)) for n in range(12)]
    one = issue(
        sections=[row.region for row in lands],
        regions=tuple(region(row.region) for row in lands),
        outlines=tuple(lands),
    )
    site = site_for(one)

    def draw(names: Iterable[str]) -> None:
        for name in names:
            assert locator(one, site, page_of_tree("region", Language.KK, "", name)) is not None

    first, *others = (row.region for row in lands)
    whole = counted_calls(partial(draw, [first]))["sin"]
    assert counted_calls(partial(draw, others))["sin"] < whole
