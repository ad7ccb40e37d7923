"""Remedies followed to the letter, as an editor would, lead to a clean check at the first try."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults import FAULTS, Fault
from makers import Files, article, miniature, problems_of, said_of, write_files

from plugins.issue.problem import Problem

AUTHORS = "content/data/authors.toml"
KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"


def _replaced(files: Files, problem: Problem, old: str, new: str) -> None:
    """The line that is told, with ``new`` in place of ``old``."""
    lines = str(files[problem.spot.path]).split("\n")
    line = lines[problem.spot.line - 1]
    assert old in line
    lines[problem.spot.line - 1] = line.replace(old, new)
    files[problem.spot.path] = "\n".join(lines)


def _spoiled(fault: Fault) -> Files:
    files = {**miniature(), **article(fault.name, order=3)}
    fault.spoil(files, fault.name)
    return files


_WITH_A_LINE = [
    fault
    for fault in FAULTS
    if fault.code == "table-unreadable"
    and fault.name
    not in (
        *("key-of-table-in-kazakh", "no-value", "two-values", "two-keys-in-a-line"),
        "conflict-in-table",
        *("text-over-two-lines", "header-forgotten", "key-beside-header", "row-cannot-be-read"),
    )
]


@pytest.mark.parametrize("fault", _WITH_A_LINE, ids=lambda fault: fault.name)
def test_the_line_that_is_spelt_out_is_the_mend(fault: Fault, tmp_path: Path) -> None:
    files = _spoiled(fault)
    for problem in problems_of(write_files(tmp_path / "spoiled", files)):
        line = str(files[problem.spot.path]).split("\n")[problem.spot.line - 1]
        _replaced(files, problem, line.strip(), str(problem.args["mended"]))
    assert said_of(write_files(tmp_path / "mended", files)) == []


@pytest.mark.parametrize(
    "name",
    [fault.name for fault in FAULTS if fault.code == "name-form" and "digit" not in fault.name],
)
def test_the_name_that_is_spelt_out_is_the_mend(name: str, tmp_path: Path) -> None:
    files = _spoiled(next(fault for fault in FAULTS if fault.name == name))
    (problem,) = problems_of(write_files(tmp_path / "spoiled", files))
    line = str(files[problem.spot.path]).split("\n")[problem.spot.line - 1]
    _replaced(files, problem, line.split('"')[1], str(problem.args["mended"]))
    assert said_of(write_files(tmp_path / "mended", files)) == []


@pytest.mark.parametrize(
    ("written", "kk", "ru"),
    [
        ("gulnar-esenova", "", ""),
        ("Гүлнар Есенова", "Гүлнар", ""),
        ("Есенова Гүлнар", "Гүлнар", ""),
        ('Есенова "Гүлнар" \\', "Гүлнар", ""),
    ],
)
def test_the_row_of_a_new_author_can_be_pasted(
    written: str, kk: str, ru: str, tmp_path: Path
) -> None:
    """Two files name somebody new; the row is pasted, its dots are filled, the id is written."""
    files = miniature()
    for path in (KK, RU):
        quoted = written.replace("\\", "\\\\").replace('"', '\\"')
        files[path] = str(files[path]).replace("[aygul-omarova]", f'["{quoted}"]')
    problems = problems_of(write_files(tmp_path / "spoiled", files))
    first, second = (problem for problem in problems if problem.code == "unknown-author")
    row = str(first.args["row"])
    assert f'given.kk = "{kk or "…"}"' in row
    for key, text in (("given", "Гүлнар"), ("family", "Есенова"), ("post", "мұғалім")):
        row = row.replace(f'{key}.kk = "…"', f'{key}.kk = "{text}"')
    for key, text in (("given", "Гульнар"), ("family", "Есенова"), ("post", "учитель")):
        row = row.replace(f'{key}.ru = "…"', f'{key}.ru = "{text}"')
    files[AUTHORS] = f"{files[AUTHORS]!s}\n{row}\n"
    for path, problem in ((KK, first), (RU, second)):
        assert problem.spot.path == path and problem.args["id"] == "gulnar-esenova"
        text = str(files[path])
        listed = text[text.index("authors: ") : text.index("\nprinted_in")]
        files[path] = text.replace(listed, f"authors: [{problem.args['id']}]")
    left = problems_of(write_files(tmp_path / "mended", files))
    assert {problem.code for problem in left} == {"spelling-unchecked"}


def test_dots_that_were_left_in_the_row_are_told(tmp_path: Path) -> None:
    files = miniature()
    for path in (KK, RU):
        files[path] = str(files[path]).replace("aygul-omarova", "gulnar-esenova")
    row = next(problem.args["row"] for problem in problems_of(write_files(tmp_path / "a", files)))
    files[AUTHORS] = f"{files[AUTHORS]!s}\n{row}\n"
    codes = [problem.code for problem in problems_of(write_files(tmp_path / "b", files))]
    assert codes.count("left-blank") == 6


@pytest.mark.parametrize("name", ["author-by-name", "region-by-name", "school-by-name"])
def test_the_id_that_is_told_is_the_mend(name: str, tmp_path: Path) -> None:
    files = _spoiled(next(fault for fault in FAULTS if fault.name == name))
    for problem in problems_of(write_files(tmp_path / "spoiled", files)):
        if "ids" in problem.args:
            _replaced(files, problem, str(problem.args["value"]), str(problem.args["ids"]))
    assert said_of(write_files(tmp_path / "mended", files)) == []
