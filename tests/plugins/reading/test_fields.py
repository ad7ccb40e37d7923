"""The keys of a row, read at once, and what is said about those that are wrong."""

from __future__ import annotations

import pytest

from plugins.issue.language import Bilingual
from plugins.issue.problem import Source
from plugins.reading.fields import BOTH, TEXT, complete, optional, read_row
from plugins.reading.table_files import Row
from plugins.reading.table_slips.statements import LOST

SOURCE = Source(path="a.toml", lines_by_key={"id": 2, "nmae": 3}, first_line=1)


def test_unknown_and_missing_keys_are_told_in_one_row() -> None:
    row = Row(values={"id": "a", "nmae": "б"}, source=SOURCE)
    values, invalid_keys, problems = read_row(row, {"id": TEXT, "name": TEXT})
    assert (values, invalid_keys) == ({"id": "a", "name": ""}, {"name"})
    assert [(p.code, p.spot.line) for p in problems] == [("unknown-key", 3), ("missing-key", 1)]
    assert problems[0].args["nearest"] == "name"


def test_a_key_unlike_all_others_is_told_with_those_that_are_known() -> None:
    row = Row(values={"id": "a", "xyz": "б"}, source=SOURCE)
    _, _, (problem,) = read_row(row, {"name": optional(TEXT), "id": TEXT})
    assert (problem.args["nearest"], problem.args["known"]) == ("", "id, name")


def test_an_optional_key_may_be_absent() -> None:
    assert read_row(Row(values={}, source=SOURCE), {"note": optional(TEXT)}) == ({}, set(), ())


def test_a_fault_of_a_row_names_the_row() -> None:
    row = Row(values={"id": "asan", "name": {"kk": "", "ru": "б"}}, source=SOURCE)
    _, _, (problem,) = read_row(row, {"id": TEXT, "name": BOTH})
    assert problem.args["key"] == "asan: name.kk"
    _, _, (problem,) = read_row(Row(values={"id": 3}, source=SOURCE), {"id": TEXT})
    assert problem.args["key"] == "id"


def test_stand_ins_are_for_needed_keys_only() -> None:
    fields = {"id": TEXT, "name": BOTH, "note": optional(TEXT), "about": optional(TEXT)}
    values, invalid_keys = complete({"id": "a"}, fields, ("id", "name", "note"))
    assert values == {"id": "a", "name": BOTH.stand_in}
    assert invalid_keys == {"name", "note"}


def test_a_key_in_capitals_is_told_and_read() -> None:
    row = Row(values={"ID": "a"}, source=SOURCE)
    values, invalid_keys, (problem,) = read_row(row, {"id": TEXT})
    assert (values, invalid_keys) == ({"id": "a"}, set())
    assert (problem.code, problem.args["nearest"]) == ("unknown-key", "id")


def test_a_half_that_is_not_joined_by_a_full_stop_is_known() -> None:
    row = Row(values={"name_kk": "а", "name": {"kk": "а", "ru": "б"}}, source=SOURCE)
    _, _, (problem,) = read_row(row, {"name": BOTH})
    assert problem.args["nearest"] == "name.kk"


def test_a_value_that_is_lost_is_told_nowhere_else() -> None:
    row = Row(values={"id": LOST, "name": {"kk": "а", "ru": LOST}}, source=SOURCE)
    _values, invalid_keys, problems = read_row(row, {"id": TEXT, "name": BOTH})
    assert (invalid_keys, problems) == ({"id", "name"}, ())
    row = Row(values={"": LOST}, source=SOURCE)
    assert read_row(row, {"id": TEXT})[1:] == ({"id"}, ())


def test_a_key_that_is_there_already_is_never_proposed() -> None:
    fields = {"status": TEXT, "themes": TEXT}
    row = Row(values={"status": "a", "themes": "b", "statuss": "c"}, source=SOURCE)
    _values, _invalid, (problem,) = read_row(row, fields)
    assert (problem.args["nearest"], problem.args["known"]) == ("", "status, themes")


def test_what_is_missing_stands_in_the_line_where_the_row_begins() -> None:
    source = Source(path="a.toml", lines_by_key={"id": 8}, first_line=7)
    _, _, (problem,) = read_row(Row(values={"id": "a"}, source=source), {"id": TEXT, "b": BOTH})
    assert (problem.spot.line, dict(problem.args)) == (7, {"key": "b"})


def test_a_key_whose_value_cannot_be_read_is_not_told_as_missing() -> None:
    """Its line is there and has been told."""
    source = Source(path="a.md", lines_by_key={"id": 2})
    values, invalid_keys, problems = read_row(Row(values={}, source=source), {"id": TEXT})
    assert (values, invalid_keys, problems) == ({"id": ""}, {"id"}, ())


def test_where_a_key_could_not_be_made_out_no_half_is_missed() -> None:
    row = Row(values={"": LOST, "name": {"kk": "а"}}, source=SOURCE)
    values, invalid_keys, problems = read_row(row, {"name": BOTH, "post": TEXT})
    assert (problems, invalid_keys) == ((), {"name", "post"})
    assert values == {"name": BOTH.stand_in, "post": ""}


def test_halves_of_a_key_in_capitals_are_joined_with_the_others() -> None:
    row = Row(values={"Name": {"kk": "а"}, "name": {"ru": "б"}}, source=SOURCE)
    values, invalid_keys, (problem,) = read_row(row, {"name": BOTH})
    assert values == {"name": Bilingual(kk="а", ru="б")} and invalid_keys == frozenset()
    assert (problem.code, problem.args["key"]) == ("unknown-key", "Name")


def test_of_a_key_in_capitals_and_the_right_one_the_right_one_counts() -> None:
    row = Row(values={"name": {"kk": "а", "ru": "б"}, "Name": {"kk": "в"}}, source=SOURCE)
    values, _invalid_keys, _problems = read_row(row, {"name": BOTH})
    assert values == {"name": Bilingual(kk="а", ru="б")}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("name_kk", "name.kk"), ("name-ru", "name.ru"), ("nameKK", "name.kk"), ("title_kk", ""),
     ("nmae", "name"), ("NAMES", "name"), ("xyz", "")],
)  # fmt: skip
def test_the_key_that_is_meant_is_named(written: str, meant: str) -> None:
    row = Row(values={written: "а"}, source=SOURCE)
    _, _, (problem,) = read_row(row, {"name": optional(BOTH), "id": optional(TEXT)})
    assert (problem.code, problem.args["key"]) == ("unknown-key", written)
    assert problem.args["nearest"].lower() == meant
    assert ("Did you mean" in problem.message) is bool(meant)


def test_an_optional_value_that_cannot_be_read_is_named_and_left_out() -> None:
    row = Row(values={"id": "a", "note": 3}, source=SOURCE)
    values, invalid_keys, (problem,) = read_row(row, {"id": TEXT, "note": optional(TEXT)})
    assert (values, invalid_keys) == ({"id": "a"}, {"note"})
    assert (problem.code, problem.args["key"]) == ("bad-value", "a: note")
