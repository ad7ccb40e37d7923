"""issue.toml as one value, with stand-ins for what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, write_files

from plugins.issue.imprint import Imprint
from plugins.issue.problem import Problem
from plugins.reading.imprint_table import read_imprint

SHOWN = "content/data/issue.toml"
TEXT = str(miniature()[SHOWN])


def _read(tmp_path: Path, text: str) -> tuple[Imprint, tuple[Problem, ...]]:
    return read_imprint(write_files(tmp_path, {SHOWN: text}) / SHOWN, SHOWN)


def test_a_sound_table_is_read_whole(tmp_path: Path) -> None:
    imprint, problems = _read(tmp_path, TEXT)
    assert problems == () and imprint.invalid_keys == frozenset()
    assert imprint.sections == ("foreword", "akmola")
    assert imprint.newspaper.name.kk == "Өлке"
    assert imprint.email == "office@newspaper.example"
    assert imprint.region_kinds == ("oblast", "city") and imprint.organisation_kinds == ("school",)
    assert (imprint.country.code, imprint.country.west, imprint.country.east) == ("kz", 46.0, 88.0)
    assert imprint.descriptions.section.ru == "Статьи номера."
    lines = TEXT.split("\n")
    assert lines[imprint.staff[0].source.at("post.kk").line - 1].startswith("post.kk")


@pytest.mark.parametrize(
    ("old", "new", "key", "invalid_keys"),
    [
        ("published = 2026-11-23", 'published = "23.11.2026"', "published", {"published"}),
        ('title.ru = "Ведущие школы"\n', "", "title.kk", {"title"}),
        ('certificate = "№1"\n', "", "newspaper", {"certificate"}),
        ("south = 40", 'south = "40"', "country.south", {"south"}),
        ('code = "kz"\n', "", "country", {"code"}),
        ('welcome.ru = "Школы учатся вместе."\n', "", "descriptions.welcome", {"welcome"}),
        ('["village", "district"]', '["village", "village"]', "place_kinds", {"place_kinds"}),
        ('sections = ["foreword", "akmola"]', "sections = 3", "sections", {"sections"}),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_kept(
    old: str, new: str, key: str, invalid_keys: set[str], tmp_path: Path
) -> None:
    assert old in TEXT
    imprint, problems = _read(tmp_path, TEXT.replace(old, new))
    assert len(problems) == 1 and problems[0].stops
    assert problems[0].spot == imprint.source.at(key)
    assert imprint.invalid_keys == invalid_keys
    assert imprint.tagline.kk == "Шағын нөмір"


def test_a_misspelt_array_is_told(tmp_path: Path) -> None:
    _imprint, (problem,) = _read(tmp_path, TEXT.replace("[[staff]]", "[[staf]]"))
    assert (problem.code, problem.args["nearest"]) == ("unknown-key", "staff")
    _imprint, problems = _read(tmp_path, TEXT.replace("[[staff]]", "[staff]"))
    assert [problem.args["mended"] for problem in problems] == ["[[staff]]"]


@pytest.mark.parametrize("group", ["newspaper", "contact", "country", "descriptions"])
def test_a_missing_group_is_told(group: str, tmp_path: Path) -> None:
    imprint, problems = _read(tmp_path, TEXT.replace(f"[{group}]", f"[{group}s]"))
    assert {problem.code for problem in problems} == {"missing-key", "unknown-key"}
    assert group in imprint.invalid_keys


def test_a_table_that_is_not_there_has_stand_ins(tmp_path: Path) -> None:
    imprint, (problem,) = read_imprint(tmp_path / "issue.toml", SHOWN)
    assert problem.code == "table-missing"
    assert imprint.sections == () and "sections" in imprint.invalid_keys


def test_beyond_an_edge_that_cannot_be_read_lies_nothing(tmp_path: Path) -> None:
    text = TEXT
    for edge in ("south = 40", "north = 56", "west = 46", "east = 88"):
        text = text.replace(edge, f"{edge.split()[0]} = []")
    imprint, problems = _read(tmp_path, text)
    country = imprint.country
    assert len(problems) == 4
    assert (country.south, country.north, country.west, country.east) == (-90, 90, -180, 180)


def test_a_value_in_place_of_a_group_is_told_once(tmp_path: Path) -> None:
    text = TEXT.replace('[contact]\nemail = "office@newspaper.example"\n', "")
    imprint, (problem,) = _read(tmp_path, f'contact = "a@b.example"\n{text}')
    assert (problem.code, problem.spot.line) == ("bad-value", 1)
    assert imprint.invalid_keys == {"contact"}


@pytest.mark.parametrize("line", ["", "format = 1\n"])
def test_an_older_form_is_told_once_whatever_else_it_lacks(line: str, tmp_path: Path) -> None:
    text = line + TEXT.replace("format = 2\n", "").replace("[country]", "[land]")
    imprint, (problem,) = _read(tmp_path, text)
    assert (problem.code, problem.spot.line, problem.stops) == ("format-older", 1, True)
    assert "country" in imprint.invalid_keys and imprint.tagline.kk == "Шағын нөмір"


def test_a_newer_form_is_told_once_whatever_else_it_has(tmp_path: Path) -> None:
    text = TEXT.replace("format = 2", "# a note\nformat = 3\nmotto = 7")
    _imprint, (problem,) = _read(tmp_path, text)
    assert (problem.code, problem.spot.line) == ("format-newer", 2)
    assert dict(problem.args) == {"format": 3, "known": 2}


@pytest.mark.parametrize("written", ['"2"', "2.0", "true", "0", "-1", "[]"])
def test_a_form_that_is_no_number_is_told_and_the_rest_is_read(
    written: str, tmp_path: Path
) -> None:
    text = TEXT.replace("format = 2", f"format = {written}").replace('certificate = "№1"\n', "")
    _imprint, problems = _read(tmp_path, text)
    assert [problem.code for problem in problems] == ["bad-value", "missing-key"]
    assert problems[0].spot.line == 1
