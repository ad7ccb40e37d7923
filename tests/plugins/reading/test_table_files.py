"""TOML with the line of every row and key."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from plugins.issue.problem import Spot
from plugins.reading.table_files import Table, ids_in, read_table

TEXT = """\
# Rows.
title.kk = "а"

[group]
key = 1

[[row]]
id = "one"  # first
name.kk = "б"

[[row]]
name.kk = "в"
id = "two"
"""


def _table(file: Path, data: bytes) -> Table:
    file.write_bytes(data)
    table, problems = read_table(file, "data/rows.toml")
    assert problems == () and table is not None
    return table


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_key_has_its_line(line_end: str, mark: bytes, tmp_path: Path) -> None:
    table = _table(tmp_path / "rows.toml", mark + TEXT.replace("\n", line_end).encode())
    one, two = table.rows["row"]
    assert table.top.source.at("title.kk").line == 2
    assert (table.top.source.at("group").line, table.top.source.at("group.key").line) == (4, 5)
    assert (one.source.at("id").line, one.source.at("name.kk").line) == (8, 9)
    assert (two.source.at("id").line, two.source.at("name.ru").line) == (13, 12)


def test_the_line_of_a_fault_is_told(tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    file.write_text(TEXT + "key = \n", encoding="utf-8")
    table, (problem,) = read_table(file, "data/rows.toml")
    assert table is not None and len(table.rows["row"]) == 2
    assert problem.spot == Spot("data/rows.toml", 14)
    assert dict(problem.args) == {"text": "key ="}, "the library's reason is English"


def test_a_second_value_is_told_with_the_first(tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    file.write_text(TEXT.replace("key = 1", "key = 1\nkey = 2"), encoding="utf-8")
    _table, (problem,) = read_table(file, "data/rows.toml")
    assert problem.spot.line == 6
    assert "second value" in problem.message and problem.args["first"] == 5


def test_a_second_id_begins_a_further_row(tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    file.write_text(TEXT + 'id = "three"\n', encoding="utf-8")
    table, (problem,) = read_table(file, "data/rows.toml")
    assert table is not None
    assert [row.values["id"] for row in table.rows["row"]] == ["one", "two", "three"]
    assert table.rows["row"][2].source.at("id").line == problem.spot.line == 14


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [("a = 1\nб = ".encode("cp1251"), "not-utf-8", 2), (b"a = '\x00'", "not-text", 1)],
)
def test_bytes_that_are_no_text_are_told(data: bytes, code: str, line: int, tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    file.write_bytes(data)
    _table, (problem,) = read_table(file, "rows.toml")
    assert (problem.code, problem.spot.line) == (code, line)


def test_letters_that_a_mac_saved_as_two_signs_are_told_once_and_joined(tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    text = TEXT.replace('"б"', '"Край"').replace('"в"', '"Өлкей"')
    file.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    table, (problem,) = read_table(file, "data/rows.toml")
    assert (problem.code, problem.spot) == ("two-signs", Spot("data/rows.toml", 9))
    assert dict(problem.args) == {"letter": "й", "number": 2}
    assert table is not None and table.rows["row"][1].values["name"] == {"kk": "Өлкей"}


def test_a_folder_in_place_of_a_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "rows.toml").mkdir()
    _table, (problem,) = read_table(tmp_path / "rows.toml", "rows.toml")
    assert problem.code == "unreadable"


def test_ids_are_found_in_a_broken_table(tmp_path: Path) -> None:
    file = tmp_path / "rows.toml"
    file.write_text(TEXT + "key = \n", encoding="utf-8")
    assert ids_in(file) == {"one", "two"}
    file.write_bytes(b'id = "one"\n\xff\n id=\'two\'  # id = "no"\nmid = "no"\n')
    assert ids_in(file) == {"one", "two"}, "also where it is no text"
    assert ids_in(tmp_path / "absent.toml") == frozenset()


@pytest.mark.parametrize(
    ("other", "nearest"),
    [
        ("Regions.toml", "Regions.toml"),
        ("region.toml", "region.toml"),
        ("regions.toml.txt", "regions.toml.txt"),
        ("region s.toml", "region s.toml"),
        ("rubrics.toml", ""),
        ("", ""),
    ],
)
def test_a_table_under_another_name_is_known(other: str, nearest: str, tmp_path: Path) -> None:
    for name in filter(None, ("places.toml", other)):
        (tmp_path / name).write_bytes(b"")
    table, (problem,) = read_table(tmp_path / "regions.toml", "data/regions.toml")
    assert (table, problem.code, problem.spot) == (None, "table-missing", Spot("data/regions.toml"))
    assert dict(problem.args) == {"nearest": nearest, "name": "regions.toml"}
    assert ("rename it" in problem.message) is bool(nearest)


def test_a_folder_that_is_not_there_has_no_table(tmp_path: Path) -> None:
    _table, (problem,) = read_table(tmp_path / "data" / "regions.toml", "data/regions.toml")
    assert problem.code == "table-missing"


def test_rows_in_one_line_are_read_and_stand_in_their_file(tmp_path: Path) -> None:
    table = _table(tmp_path / "rows.toml", b"a = 1\nrow = [{id = 1}, {id = 2}]\nb = [1]\nc = []\n")
    assert [row.values for row in table.rows["row"]] == [{"id": 1}, {"id": 2}]
    assert {str(row.source.at("id")) for row in table.rows["row"]} == {"data/rows.toml:1"}
    assert table.top.values == {"a": 1, "b": [1], "c": []}
    assert table.top.source.lines_by_key == {"a": 1, "row": 2, "b": 3, "c": 4}


def test_rows_of_two_names_have_their_own_lines(tmp_path: Path) -> None:
    text = b"[[a]]\nb = 1\n[[c]]\nb = 2\n\n[[a]]\n\nb.kk = 3\nb.ru = 4\n"
    table = _table(tmp_path / "rows.toml", text)
    assert [row.source.first_line for row in table.rows["a"]] == [1, 6]
    assert [row.source.lines_by_key for row in table.rows["a"]] == [
        {"b": 2},
        {"b.kk": 8, "b": 8, "b.ru": 9},
    ]
    assert table.rows["c"][0].source.lines_by_key == {"b": 4}
    assert table.top.values == table.top.source.lines_by_key == {}
