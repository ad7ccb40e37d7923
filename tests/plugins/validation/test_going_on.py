"""What is shown where something is faulty: in the preview all that is sound, elsewhere nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, Files, miniature, write_files

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem, Spot
from plugins.reading.assembling import assemble_content
from plugins.validation.going_on import can_go_on, held_back, what_is_shown
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

KIR, ABOUT = "content/articles/kir.ru.md", "content/pages/about.ru.md"
LANGS = ("kk", "ru")
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


def _preview(folder: Path, files: Files) -> tuple[set[str], dict[str, list[str]]]:
    """The files of which the preview shows something, and what is told of the others."""
    content = write_files(folder, {**miniature(), **files}) / "content"
    both = assemble_content(content)
    assert both.public is not None
    manuscript = Manuscript(issue=both.written, files=files_below(content))
    problems = judge(manuscript, both.problems)
    assert can_go_on(manuscript.issue, problems)
    shown = what_is_shown(both.public, problems, drafts=True, is_preview=True)
    held = held_back(manuscript, shown, problems)
    assert list(held) == sorted(held)
    return _files(shown), {path: [told.code for told in faults] for path, faults in held.items()}


def test_a_full_text_holds_its_article_back(tmp_path: Path) -> None:
    full = f"{RUSSIAN_STORY}\nЗвоните: 8 701 123 45 67.\n"
    shown, held = _preview(tmp_path, {"content/fulltext/kir.ru.md": full})
    assert held == {KIR: ["phone-number"]} and KIR not in shown


def test_a_row_without_an_address_holds_back_who_names_it(tmp_path: Path) -> None:
    files: Files = {
        path: str(text).replace("aygul-omarova", "Aygul")
        for path, text in miniature().items()
        if "aygul-omarova" in str(text)
    }
    shown, held = _preview(tmp_path, files)
    named = {f"content/articles/{slug}.{lang}.md" for slug in ("kir", "oris") for lang in LANGS}
    assert held == {path: ["bad-id"] for path in named}
    assert not named & shown and ABOUT in shown


def test_a_warning_holds_nothing_back(tmp_path: Path) -> None:
    files: Files = {KIR: str(miniature()[KIR]).replace("2026-11-23", "2026-11-24")}
    shown, held = _preview(tmp_path, files)
    assert held == {} and KIR in shown


def test_a_file_that_cannot_be_read_is_held_back_wherever_texts_lie(tmp_path: Path) -> None:
    names = [
        f"content/{folder}/x.ru.md" for folder in ("articles", "pages", "overviews", "dossiers")
    ]
    _shown, held = _preview(tmp_path, dict.fromkeys(names, b"\xff\xfe"))
    assert list(held) == sorted(names)
    assert all(codes for codes in held.values())
