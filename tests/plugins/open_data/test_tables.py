"""Open data: the same rows in every format, each key found, every column told in both languages."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from all_pages import ADDRESS, made_by, site_for
from drawn_issues import issues
from hypothesis import given
from issue_values import both, issue, region
from whole_issue import figure, whole_issue

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.open_data.datapackage import PACKAGE, column_words
from plugins.open_data.files import csv_file
from plugins.open_data.pages import data_files
from plugins.open_data.tables import TABLES


def _files(drawn: Issue) -> dict[str, bytes]:
    return {file.path: file.content for file in made_by(data_files, drawn)}


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def _json(files: dict[str, bytes], name: str) -> Any:
    return json.loads(files[f"data/{name}"])


@given(issues())
def test_csv_and_json_have_the_same_rows(drawn: Issue) -> None:
    files = _files(drawn)
    for table in TABLES:
        told = [
            {name: "" if value is None else str(value) for name, value in record.items()}
            for record in _json(files, f"{table.name}.json")
        ]
        rows = _rows(files[f"data/{table.name}.csv"])
        assert [{key: cell.removeprefix("'") for key, cell in row.items()} for row in rows] == [
            {key: cell.removeprefix("'") for key, cell in row.items()} for row in told
        ]


@given(issues())
def test_every_row_that_is_named_is_there_and_keys_are_unique(drawn: Issue) -> None:
    files = _files(drawn)
    rows = {table.name: _json(files, f"{table.name}.json") for table in TABLES}
    for table in TABLES:
        keys = [tuple(row[name] for name in table.key) for row in rows[table.name]]
        assert not table.key or len({*keys}) == len(keys)
        for column in (column for column in table.columns if column.refers_to):
            there = {row["id"] for row in rows[str(column.refers_to)]}
            named = {row[column.name] for row in rows[table.name]} - {None}
            assert named <= there, (table.name, column.name)


def test_what_must_hold_a_value_does_and_choices_are_kept() -> None:
    files = _files(whole_issue())
    for table in TABLES:
        for row in _json(files, f"{table.name}.json"):
            assert list(row) == [column.name for column in table.columns]
            for column in table.columns:
                assert row[column.name] is not None or not column.is_required, column.name
                assert not column.choices or row[column.name] in (*column.choices, None)


def test_withdrawn_contributions_stand_in_no_table() -> None:
    text = b"".join(_files(whole_issue()).values()).decode()
    assert '"gone"' not in text and '"gone-lone"' not in text


def test_numbers_of_contributions_that_are_not_shown_are_left_out() -> None:
    drawn = whole_issue()
    shown = _rows(_files(drawn)["data/figures.csv"])
    more = replace(drawn, figures=(*drawn.figures, figure("a-draft", 1), figure("gone", 2)))
    assert _rows(_files(more)["data/figures.csv"]) == shown


def test_contributions_tell_what_a_reader_sees() -> None:
    drawn = whole_issue()
    rows = _rows(_files(drawn)["data/contributions.csv"])
    assert [row["id"] for row in rows] == [pair.slug for pair in drawn.pairs if pair.is_listed]
    assert [row["position"] for row in rows] == [str(1 + number) for number in range(len(rows))]
    (lone,) = [row for row in rows if row["id"] == "lone"]
    assert lone["page_ru"] == lone["title_ru"] == ""
    assert lone["page_kk"] == f"{ADDRESS}/kk/articles/lone.html"


def test_the_package_describes_every_column_in_both_languages() -> None:
    files = _files(whole_issue())
    package = json.loads(files[PACKAGE])
    csv_files = {entry["path"]: entry for entry in package["resources"]}
    assert {f"data/{path}" for path in csv_files} == {*files} - {PACKAGE}
    for table in TABLES:
        fields = csv_files[f"{table.name}.csv"]["schema"]["fields"]
        assert [field["name"] for field in fields] == [column.name for column in table.columns]
        for field, column in zip(fields, table.columns, strict=True):
            words = {column_words(site_for(whole_issue()), column, lang) for lang in Language}
            assert {field["description"], field["description@ru"]} == words
            assert column.about not in words, "not translated"
            assert len(words) == 2


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    table = next(table for table in TABLES if table.name == "regions")
    name = f"{sign}HYPERLINK(1)"
    drawn = issue(regions=(replace(region("north"), name=both(name, name)),))
    (row,) = _rows(csv_file(table, table.records(drawn, site_for(drawn))))
    assert row["name_kk"] == row["name_ru"] == f"'{name}"
    assert float(row["lat"]) == drawn.regions[0].lat


@pytest.mark.parametrize("cut", [";", '";', "\t", "\n", ";;", '";"'])
def test_a_spreadsheet_that_cuts_lines_at_other_signs_finds_no_formula(cut: str) -> None:
    """Where a comma stands in decimals (Kazakhstan, Russia), Excel cuts at semicolons."""
    table = next(table for table in TABLES if table.name == "regions")
    name = f"Солтүстік{cut}=HYPERLINK(1)"
    drawn = issue(regions=(replace(region("north"), name=both(name, name)),))
    written = csv_file(table, table.records(drawn, site_for(drawn))).decode("utf-8-sig")
    cells = [cell.strip('"') for cell in re.split("[;\t\r\n,]", written)]
    assert not [cell for cell in cells if cell.startswith("=")]
    (row,) = _rows(written.encode("utf-8-sig"))
    assert row["name_kk"].replace("'", "") == name


def test_points_lie_where_the_table_has_them() -> None:
    drawn = whole_issue()
    features = _json(_files(drawn), "regions.geojson")["features"]
    assert [feature["geometry"]["coordinates"] for feature in features] == [
        [row.lon, row.lat] for row in drawn.regions
    ]
    without = [row.id for row in drawn.places if row.lat is None]
    bare = [
        feature["id"]
        for feature in _json(_files(drawn), "places.geojson")["features"]
        if feature["geometry"] is None
    ]
    assert bare == without
