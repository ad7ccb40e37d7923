"""All faults of all keys of a file are told at once."""

from __future__ import annotations

import pytest

from plugins.issue.language import Language
from plugins.reading.front_matter import ARTICLE_KEYS, read_front_matter
from plugins.reading.source_file import SourceFile


def _source(facts: str) -> SourceFile:
    return SourceFile(
        path="a.kk.md",
        slug="a",
        lang=Language.KK,
        front_matter=facts,
        story="",
        story_line=9,
    )


def _read(facts: str) -> tuple[dict[str, object], list[tuple[str, int]]]:
    values, _lines, problems = read_front_matter(_source(facts), ARTICLE_KEYS)
    return values, [(problem.code, problem.spot.line) for problem in problems]


def test_every_fault_has_its_line() -> None:
    values, told = _read("titel: а\norder: 010\npractices: [a]\nslug: a\nstatus: lost")
    assert values == {"practices": ("a",)}
    assert sorted(told[:2]) == [("unknown-key", 2), ("unknown-key", 5)]
    assert set(told[2:]) == {("missing-key", 1), ("bad-value", 3), ("bad-value", 6)}
    assert told.count(("missing-key", 1)) == 5  # title, standfirst, authors, printed_in, published


@pytest.mark.parametrize("key", ["slug", "lang", "language"])
def test_what_the_name_of_the_file_says_is_not_said_again(key: str) -> None:
    _values, source, problems = read_front_matter(_source(f"title: а\n{key}: kk"), ARTICLE_KEYS)
    (problem,) = [told for told in problems if told.code == "unknown-key"]
    assert problem.spot == source.at(key)
    assert "known from the name of the file" in problem.message


def test_of_two_equal_keys_the_first_is_read_but_for_the_status() -> None:
    """Whether a text is a draft is not to be guessed."""
    values, told = _read("title: а\ntitle: б\nstatus: draft")
    assert (values["title"], values["status"]) == ("а", "draft")
    assert ("duplicate-key", 3) in told
    values, told = _read("title: а\nstatus: published\nstatus: draft")
    assert values == {"title": "а"} and ("duplicate-key", 4) in told


def test_facts_that_cannot_be_read_are_one_fault() -> None:
    assert _read("- а\n- б") == ({}, [("yaml", 2)])


def test_a_line_that_cannot_be_read_hides_no_other_fault() -> None:
    values, told = _read("title: а: б\nкалай\npractices: [a\norder: 0\nstatus: lost")
    assert values == {"title": "а: б", "practices": ("a",)}
    assert {("yaml-colon", 2), ("yaml", 3), ("yaml", 4)} <= set(told)
    assert {("bad-value", 5), ("bad-value", 6)} <= set(told)


def test_every_fault_inside_a_list_is_told_at_once() -> None:
    values, told = _read(
        "photos:\n  - file: []\n    alt: {kk: а}\n    credit: а\n    size: 1\n  - а\n"
        "corrections:\n  - date: 2025-13-31\n    note: ''\n"
    )
    assert values == {}
    bad = sorted(line for code, line in told if code in ("bad-value", "yaml"))
    # file, alt, size, no consent (told where the item begins), no item, date, note
    assert bad == [3, 3, 4, 6, 7, 9, 10]


@pytest.mark.parametrize("written", ["“Школа\n  и сад”", "„Школа\n  и сад“", "‘Школа\n  и сад’"])
def test_curly_marks_around_a_text_of_several_lines_are_told_with_straight_ones(
    written: str,
) -> None:
    facts = f"title: {written}\norder: 1"
    _values, _lines, problems = read_front_matter(_source(facts), ARTICLE_KEYS)
    (marks,) = (problem for problem in problems if problem.code == "marks")
    assert marks.args["mended"] == 'title: "Школа и сад"'
