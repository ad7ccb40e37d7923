"""issue.toml as one value, with stand-ins for what cannot be read."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from makers import miniature, write_files

from plugins.issue.imprint import Imprint
from plugins.issue.language import Bilingual
from plugins.issue.problem import Problem
from plugins.reading.imprint_table import KEYS, read_imprint

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


@pytest.mark.parametrize(
    ("line", "place"), [("", 1), ("format = 1\n", 1), ("# a note\nformat = 1\n", 2)]
)
def test_an_older_form_is_told_once_whatever_else_it_lacks(
    line: str, place: int, tmp_path: Path
) -> None:
    text = line + TEXT.replace("format = 2\n", "").replace("[country]", "[land]")
    imprint, (problem,) = _read(tmp_path, text)
    assert (problem.code, problem.spot.line, problem.stops) == ("format-older", place, True)
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


@pytest.mark.parametrize("text", ["", "\n# a note\n"])
def test_an_empty_table_is_told_as_that_and_not_as_an_older_one(text: str, tmp_path: Path) -> None:
    imprint, (problem,) = _read(tmp_path, text)
    assert (problem.code, problem.spot.line) == ("table-empty", 1)
    assert {"sections", "country", "contact"} <= imprint.invalid_keys
    assert imprint.email == "" and imprint.published.year == 1
    assert imprint.sections == imprint.region_kinds == imprint.staff == ()


def test_a_table_of_rows_alone_is_of_the_first_form(tmp_path: Path) -> None:
    _imprint, (problem,) = _read(tmp_path, TEXT[TEXT.index("[[staff]]") :])
    assert problem.code == "format-older"


@pytest.mark.parametrize("group", ["descriptions", "headings", "newspaper", "contact"])
def test_a_group_whose_header_is_missing_is_told_where_it_begins(
    group: str, tmp_path: Path
) -> None:
    """Everything in it is read, and further faults have their lines."""
    text = TEXT.replace(f"[{group}]\n", "").replace('section.ru = "Статьи номера."\n', "")
    imprint, problems = _read(tmp_path, text)
    lost, section = problems
    begins = TEXT[: TEXT.index(f"[{group}]")].count("\n") + 1
    assert lost.code == "missing-key" and dict(lost.args) == {"name": group}
    assert lost.spot.line == begins - (group not in ("descriptions",))
    assert section.args["missing"] == "ru"
    assert text.split("\n")[section.spot.line - 1].startswith("section.kk")
    assert imprint.invalid_keys == {"section"}
    assert imprint.email == "office@newspaper.example"


def test_the_first_group_without_its_header_is_told_where_it_begins(tmp_path: Path) -> None:
    """Or every key of it would be told as one to delete."""
    text = TEXT.replace("[country]\n", "").replace("south = 40", "south = []")
    imprint, (lost, south) = _read(tmp_path, text)
    lines = text.split("\n")
    assert (lost.code, dict(lost.args)) == ("missing-key", {"name": "country"})
    assert lines[lost.spot.line - 1] == 'code = "kz"'
    assert (south.code, lines[south.spot.line - 1]) == ("bad-value", "south = []")
    assert imprint.invalid_keys == {"south"}
    assert (imprint.country.code, imprint.country.name.kk) == ("kz", "Қазақстан")


def test_a_key_that_a_group_without_header_lacks_is_told(tmp_path: Path) -> None:
    """Also where the group above has one of that name."""
    lines = TEXT.replace("[newspaper]\n", "").split("\n")
    begins = lines.index('name.kk = "Өлке"')
    text = "\n".join(lines[:begins] + lines[begins + 2 :])
    _imprint, (lost, name) = _read(tmp_path, text)
    assert (lost.args["name"], name.code) == ("newspaper", "missing-key")
    assert dict(name.args) == {"key": "name"}


def test_half_a_group_without_its_header_is_no_group(tmp_path: Path) -> None:
    lines = TEXT.split("\n")
    first = lines.index("[headings]")
    text = "\n".join(lines[:first] + lines[first + 1 : first + 3] + lines[first + 7 :])
    _imprint, problems = _read(tmp_path, text)
    assert {problem.code for problem in problems} == {"unknown-key", "missing-key"}
    assert problems[-1].args["key"] == "summary" and problems[0].args["key"] == "headings"


def test_rows_of_people_are_read_with_their_faults(tmp_path: Path) -> None:
    text = TEXT + TEXT[TEXT.index("[[staff]]") :].replace("[[staff]]", "[[council]]")
    imprint, (problem,) = _read(tmp_path, text.replace('spelling.kk = "printed"', "", 1))
    assert [person.invalid_keys for person in imprint.staff] == [{"spelling"}]
    assert (problem.code, problem.spot) == ("bad-value", imprint.staff[0].source.at("spelling.ru"))
    (person,) = imprint.council
    assert (person.invalid_keys, person.spelling.ru) == (frozenset(), "editorial")
    assert imprint.staff[0].spelling.kk == ""


def test_what_could_not_be_read_has_a_stand_in(tmp_path: Path) -> None:
    text = TEXT.replace("published = 2026-11-23", "published = 3").replace('"kis-2020"', "3")
    for line in ('title.kk = "Жетекші мектептер"\n', 'region_kinds = ["oblast", "city"]\n'):
        text = text.replace(line, "")
    imprint, problems = _read(tmp_path, text)
    assert sorted(problem.spot.line for problem in problems) == [1, 2, 3, 9]
    assert imprint.invalid_keys == {"published", "id", "title", "region_kinds"}
    assert (imprint.published, imprint.id, imprint.region_kinds) == (datetime.date.min, "", ())
    assert imprint.title == Bilingual(kk="", ru="")


def _keys_of(group: str) -> dict[str, list[str]]:
    """The lines of a group of the table by their keys."""
    lines = TEXT[TEXT.index(f"[{group}]\n") :].split("\n\n")[0].split("\n")[1:]
    keys = dict.fromkeys(line.partition(" ")[0].partition(".")[0] for line in lines if line)
    return {
        key: [line for line in lines if line.startswith((f"{key} ", f"{key}."))] for key in keys
    }


@pytest.mark.parametrize("group", ["country", "descriptions", "headings", "newspaper", "contact"])
@pytest.mark.parametrize("is_more_than_half", [True, False])
def test_more_than_half_of_its_keys_are_a_group_without_header(
    group: str, is_more_than_half: bool, tmp_path: Path
) -> None:
    """Whatever stands above it."""
    keys = _keys_of(group)
    assert keys.keys() <= KEYS[group].keys()
    kept = [*keys.values()][: len(KEYS[group]) // 2 + is_more_than_half]
    written = "\n".join([f"[{group}]", *(line for lines in keys.values() for line in lines)])
    assert written in TEXT
    rest = "\n".join(line for lines in kept for line in lines)
    _imprint, problems = _read(tmp_path, TEXT.replace(written, rest))
    lost = [problem for problem in problems if problem.message.startswith("A line [")]
    assert [problem.args["name"] for problem in lost] == [group] * is_more_than_half


def test_a_group_that_is_there_is_not_looked_for_elsewhere(tmp_path: Path) -> None:
    text = TEXT.replace("[newspaper]\n", '[newspaper]\nemail = "x@newspaper.example"\n')
    imprint, (problem,) = _read(tmp_path, text)
    assert (problem.code, problem.args["key"]) == ("unknown-key", "email")
    assert imprint.email == "office@newspaper.example"


def test_a_value_in_place_of_a_group_hides_no_other_that_lost_its_header(tmp_path: Path) -> None:
    text = TEXT.replace('[contact]\nemail = "office@newspaper.example"\n', "")
    text = 'contact = "a@b.example"\n' + text.replace("[headings]\n", "")
    imprint, problems = _read(tmp_path, text)
    assert sorted(problem.code for problem in problems) == ["bad-value", "missing-key"]
    assert imprint.invalid_keys == {"contact"} and imprint.headings.steps.kk == "Қалай жасалды"


def test_slips_of_a_table_of_another_form_are_told_first(tmp_path: Path) -> None:
    """Who knows whether the form is what was read."""
    text = TEXT.replace("format = 2", "format = 3").replace("south = 40", "south =")
    _imprint, problems = _read(tmp_path, text)
    assert [problem.code for problem in problems] == ["table-unreadable"]
