"""Values of a table's keys, and what is said about those that are none."""

from __future__ import annotations

import datetime

import pytest

from plugins.issue.language import Bilingual
from plugins.issue.problem import Source
from plugins.reading import fields
from plugins.reading.table_files import Row

SOURCE = Source(path="a.toml", lines_by_key={"id": 2, "nmae": 3}, first_line=1)


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (fields.text, " а ", "а"),
        (fields.text, "  ", None),
        (fields.text, 3, None),
        (fields.number, 3, 3.0),
        (fields.number, True, None),
        (fields.number, "3", None),
        (fields.day, datetime.date(2026, 11, 23), datetime.date(2026, 11, 23)),
        (fields.day, datetime.datetime(2026, 11, 23), None),
        (fields.bilingual, {"kk": "а", "ru": "б"}, Bilingual(kk="а", ru="б")),
        (fields.bilingual, {"kk": "а"}, None),
        (fields.bilingual, {"kk": "а", "ru": ""}, None),
        (fields.bilingual, {"kk": "а", "ru": "б", "en": "c"}, None),
        (fields.texts, ["а"], ("а",)),
        (fields.texts, ["а", 3], None),
        (fields.one_of("a", "b"), "b", "b"),
        (fields.one_of("a", "b"), ["b"], None),
        (fields.pair_of("a"), {"kk": "a", "ru": "a"}, Bilingual(kk="a", ru="a")),
        (fields.pair_of("a"), {"kk": "a", "ru": "b"}, None),
    ],
)
def test_a_value_is_read_or_refused(read: object, value: object, expected: object) -> None:
    assert callable(read)
    assert read(value) == expected


def test_the_nearest_word_is_a_real_likeness() -> None:
    assert fields.nearest("akmolla", ["akmola", "aktobe"]) == "akmola"
    assert fields.nearest("xyz", ["akmola", "aktobe"]) == ""


def test_unknown_and_missing_keys_are_told_in_one_row() -> None:
    row = Row(values={"id": "a", "nmae": "б"}, source=SOURCE)
    wanted = fields.Field(read=fields.text, wanted="text")
    values, problems = fields.read_row(row, {"id": wanted, "name": wanted})
    assert values is None
    assert [(p.code, p.spot.line) for p in problems] == [("unknown-key", 3), ("missing-key", 1)]
    assert problems[0].args["nearest"] == "name"


def test_an_optional_key_may_be_absent() -> None:
    field = fields.Field(read=fields.text, wanted="text", optional=True)
    assert fields.read_row(Row(values={}, source=SOURCE), {"note": field}) == ({}, ())


@pytest.mark.parametrize(
    ("value", "line", "shown"),
    [
        ({"kk": "printed", "ru": "edited"}, 3, 'kk = "printed", ru = "edited"'),
        ({"kk": "edited", "ru": "printed"}, 2, 'kk = "edited", ru = "printed"'),
        ({"kk": "printed"}, 2, 'kk = "printed"'),
        ({"kk": "printed", "ru": 3}, 3, 'kk = "printed", ru = 3'),
        (True, 1, "true"),
        (datetime.date(2026, 11, 23), 1, "2026-11-23"),
        ({}, 1, ""),
    ],
)
def test_of_a_pair_the_half_at_fault_is_shown_as_the_editor_wrote_it(
    value: object, line: int, shown: str
) -> None:
    source = Source(path="a.toml", lines_by_key={"spelling.kk": 2, "spelling.ru": 3})
    wanted = fields.Field(read=fields.pair_of("printed"), wanted="printed")
    row = Row(values={"spelling": value}, source=source)
    _, (problem,) = fields.read_row(row, {"spelling": wanted})
    assert (problem.spot.line, problem.args["value"]) == (line, shown)
