"""The keys of a row, read at once, and what is said about those that are wrong."""

from __future__ import annotations

from plugins.issue.problem import Source
from plugins.reading.fields import BOTH, TEXT, complete, optional, read_row
from plugins.reading.table_files import Row

SOURCE = Source(path="a.toml", lines_by_key={"id": 2, "nmae": 3}, first_line=1)


def test_unknown_and_missing_keys_are_told_in_one_row() -> None:
    row = Row(values={"id": "a", "nmae": "б"}, source=SOURCE)
    values, problems = read_row(row, {"id": TEXT, "name": TEXT})
    assert values is None
    assert [(p.code, p.spot.line) for p in problems] == [("unknown-key", 3), ("missing-key", 1)]
    assert problems[0].args["nearest"] == "name"


def test_a_key_unlike_all_others_is_told_with_those_that_are_known() -> None:
    row = Row(values={"id": "a", "xyz": "б"}, source=SOURCE)
    _, (problem,) = read_row(row, {"name": optional(TEXT), "id": TEXT})
    assert (problem.args["nearest"], problem.args["known"]) == ("", "id, name")


def test_an_optional_key_may_be_absent() -> None:
    assert read_row(Row(values={}, source=SOURCE), {"note": optional(TEXT)}) == ({}, ())


def test_a_fault_of_a_row_names_the_row() -> None:
    row = Row(values={"id": "asan", "name": {"kk": "", "ru": "б"}}, source=SOURCE)
    _, (problem,) = read_row(row, {"id": TEXT, "name": BOTH})
    assert problem.args["key"] == "asan: name.kk"
    _, (problem,) = read_row(Row(values={"id": 3}, source=SOURCE), {"id": TEXT})
    assert problem.args["key"] == "id"


def test_stand_ins_are_for_needed_keys_only() -> None:
    fields = {"id": TEXT, "name": BOTH, "note": optional(TEXT), "about": optional(TEXT)}
    values, invalid_keys = complete({"id": "a"}, fields, ("id", "name", "note"))
    assert values == {"id": "a", "name": BOTH.stand_in}
    assert invalid_keys == {"name", "note"}
