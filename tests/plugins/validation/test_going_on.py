"""What is shown where something is faulty: in the preview all that is sound, elsewhere nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, write_files

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem, Spot
from plugins.reading.assembling import assemble_content
from plugins.validation.going_on import can_go_on, held_back, what_is_shown
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

KIR, ABOUT = "content/articles/kir.ru.md", "content/pages/about.ru.md"
MIXED = "\nУчитeля.\n"  # with a Latin e


def _judged(tmp_path: Path, *spoiled: str) -> tuple[Manuscript, Issue, tuple[Problem, ...]]:
    """The miniature issue with a mixed word at the end of these files."""
    files = {**miniature(), **{path: f"{miniature()[path]}{MIXED}" for path in spoiled}}
    content = write_files(tmp_path, files) / "content"
    both = assemble_content(content)
    assert both.public is not None
    manuscript = Manuscript(issue=both.written, files=files_below(content))
    return manuscript, both.public, judge(manuscript, both.problems)


def _files(issue: Issue) -> set[str]:
    return {written.source.path for written in issue.texts}


@pytest.mark.parametrize("spoiled", [(KIR,), (ABOUT,), (KIR, ABOUT)])
def test_the_preview_shows_all_but_the_files_that_are_faulty(
    spoiled: tuple[str, ...], tmp_path: Path
) -> None:
    manuscript, public, problems = _judged(tmp_path, *spoiled)
    assert can_go_on(manuscript.issue, problems)
    shown = what_is_shown(public, problems, drafts=True, is_preview=True)
    assert _files(shown) == _files(public) - set(spoiled)
    held = held_back(manuscript, shown, problems)
    assert set(held) == set(spoiled)
    assert all(
        [(told.code, told.spot.path) for told in faults] == [("mixed-alphabets", path)]
        for path, faults in held.items()
    )


def test_outside_the_preview_nothing_is_left_out(tmp_path: Path) -> None:
    """A build with errors has stopped before; what is left are warnings and drafts."""
    _manuscript, public, problems = _judged(tmp_path, KIR, ABOUT)
    shown = what_is_shown(public, problems, drafts=False, is_preview=False)
    assert _files(shown) == _files(public)


@pytest.mark.parametrize(
    ("path", "line", "goes_on"),
    [(KIR, 3, True), ("content/data/authors.toml", 2, True), ("content/data/issue.toml", 2, False)],
)
def test_files_and_rows_can_be_left_out_and_the_facts_of_the_issue_cannot(
    path: str, line: int, goes_on: bool, tmp_path: Path
) -> None:
    manuscript, _public, _problems = _judged(tmp_path)
    fault = Spot(path, line).problem("trial", "a fault")
    assert can_go_on(manuscript.issue, (fault,)) is goes_on
