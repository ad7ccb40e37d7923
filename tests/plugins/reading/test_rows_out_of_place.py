"""Rows of a table under another header than theirs, or under none."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import PRACTICE_ROW, miniature, write_files

from plugins.reading.tables import Tables, read_tables


def _read(tmp_path: Path, practices: str) -> Tables:
    """The miniature tables with these practices."""
    files = {**miniature(), "content/data/practices.toml": practices}
    return read_tables(write_files(tmp_path, files) / "content" / "data")


@pytest.mark.parametrize(
    ("above", "header", "line", "facts", "ids"),
    [
        ("", "[[prac]]\n", 1, {"name": "prac", "array": "practice"}, ["a"]),
        ("", "", 1, {"name": "", "array": "practice"}, ["a"]),
        ("x = 1\n", "[[practice]]\n", 1, {"name": "x", "array": "practice"}, ["a"]),
        ('id = "b"\n', "[[practice]]\n", 1, {"name": "id", "array": "practice"}, ["a"]),
        ("\n[x]\ny = 1\n", "[[practice]]\n", 2, {"name": "x", "array": "practice"}, ["a"]),
    ],
)
def test_what_stands_outside_the_rows_of_a_table_is_told(
    above: str, header: str, line: int, facts: dict[str, str], ids: list[str], tmp_path: Path
) -> None:
    """A row under no header, or under another, is read all the same."""
    text = f"{above}{header}{PRACTICE_ROW.format(id='a').removeprefix('[[practice]]').lstrip()}"
    tables = _read(tmp_path, text)
    (problem,) = tables.problems
    assert (problem.code, problem.spot.line, dict(problem.args)) == ("unknown-key", line, facts)
    assert [practice.id for practice in tables.practices] == ids


def test_a_row_without_header_and_one_with_another_are_read_in_one_run(tmp_path: Path) -> None:
    first = PRACTICE_ROW.format(id="a").replace("[[practice]]\n", "")
    text = (
        first
        + PRACTICE_ROW.format(id="b").replace("practice", "prac")
        + PRACTICE_ROW.format(id="c")
    )
    tables = _read(tmp_path, text)
    assert [practice.id for practice in tables.practices] == ["c", "a", "b"]
    assert sorted(problem.spot.line for problem in tables.problems) == [1, 6]


def test_two_keys_above_the_first_header_are_a_row_and_one_is_none(tmp_path: Path) -> None:
    row, other = 'id = "b"\nname.kk = "Б"\nname.ru = "Б"\n', PRACTICE_ROW.format(id="a")
    tables = _read(tmp_path, f"{row}\n{other}")
    assert [(problem.code, problem.spot.line) for problem in tables.problems] == [
        ("unknown-key", 1),
        ("missing-key", 1),
    ]
    assert [practice.id for practice in tables.practices] == ["a", "b"]
    tables = _read(tmp_path, f"{row.partition(chr(10))[0]}\n{other}")
    assert [problem.args["name"] for problem in tables.problems] == ["id"]
    assert [practice.id for practice in tables.practices] == ["a"]
