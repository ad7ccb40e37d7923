"""All faults of all keys of a file are told at once."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from plugins.issue.contribution import PAGE_ADDITIONS, SCAN_LOSSES
from plugins.issue.language import Language
from plugins.reading.front_matter import ARTICLE_KEYS, keys_for, read_front_matter
from plugins.reading.source_file import SourceFile


def _source(facts: str) -> SourceFile:
    return SourceFile(
        path="a.kk.md",
        slug="a",
        lang=Language.KK,
        front_matter=facts,
        story="",
        story_line=9,
        facts_line=2,
        is_misnamed=False,
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


@pytest.mark.parametrize(
    "written", ["“Школа\n  и сад”", "„Школа\n  и сад“", "‘Школа\n  и сад’", "“Школа\n  и сад"]
)
def test_curly_marks_around_a_text_of_several_lines_are_told_with_straight_ones(
    written: str,
) -> None:
    facts = f"title: {written}\norder: 1"
    _values, _lines, problems = read_front_matter(_source(facts), ARTICLE_KEYS)
    (marks,) = (problem for problem in problems if problem.code == "marks")
    assert marks.args["mended"] == 'title: "Школа и сад"'
    assert "marks" not in {code for code, _line in _read("title: Школа\n  и сад”")[1]}


ALL_OF_AN_ARTICLE = """\
title: а
standfirst: б
region: akmola
order: 12
authors: [a]
authors_lost: в
printed_in: nowhere
practices: []
status: withdrawn
published: 2026-11-23
scan_lost: [{losses}]
scan_lost_note: г
title_note: д
corrections:
  - date: 2026-11-24
    note: е
photos:
  - file: a.jpg
    alt: {kk: а, ru: б}
    caption: {kk: в, ru: г}
    credit: ж
    consent: з
"""


def test_every_key_of_an_article_is_read() -> None:
    values, told = _read(ALL_OF_AN_ARTICLE.replace("{losses}", ", ".join(SCAN_LOSSES)).rstrip())
    assert told == []
    corrections, photos = values.pop("corrections"), values.pop("photos")
    assert [(c.date.day, c.note) for c in corrections] == [(24, "е")]  # type: ignore[attr-defined]
    (photo,) = photos  # type: ignore[misc]
    assert (photo.file, photo.credit, photo.consent) == ("a.jpg", "ж", "з")
    assert (photo.alt.ru, photo.caption.kk) == ("б", "в")
    assert values == {
        "title": "а",
        "standfirst": "б",
        "region": "akmola",
        "order": 12,
        "authors": ("a",),
        "authors_lost": "в",
        "printed_in": "nowhere",
        "practices": (),
        "status": "withdrawn",
        "published": datetime.date(2026, 11, 23),
        "scan_lost": SCAN_LOSSES,
        "scan_lost_note": "г",
        "title_note": "д",
    }


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("content/pages/a.kk.md", "title: а\ndescription: б\norder: 2\nshows: [{shows}]"),
        ("content/overviews/a.kk.md",
         "title: а\ndescription: б\norder: 2\npractices: [c]\npublished: 2026-11-23"),
        ("content/dossiers/a.kk.md",
         "title: а\ndescription: б\norder: 2\npractices: [c]\npublished: 2026-11-23"),
    ],
)  # fmt: skip
def test_every_key_of_a_page_is_read(path: str, facts: str) -> None:
    facts = facts.replace("{shows}", ", ".join(PAGE_ADDITIONS))
    values, _source_of, told = read_front_matter(_source(facts), keys_for(path))
    assert told == () and values.keys() == keys_for(path).keys()
    assert (values["title"], values["description"], values["order"]) == ("а", "б", 2)
    assert values.get("shows", PAGE_ADDITIONS) == PAGE_ADDITIONS
    assert values.get("practices", ("c",)) == ("c",)


@pytest.mark.parametrize(
    ("path", "needed"),
    [
        ("content/articles/a.kk.md", {"title", "standfirst", "order", "authors", "printed_in",
                                      "practices", "status", "published"}),
        ("content/pages/a.kk.md", {"title", "description"}),
        ("content/overviews/a.kk.md", {"title", "description", "published"}),
        ("content/dossiers/a.kk.md", {"title", "description", "published"}),
        ("content/data/a.kk.md", {"title", "standfirst", "order", "authors", "printed_in",
                                  "practices", "status", "published"}),
    ],
)  # fmt: skip
def test_what_a_file_needs_is_told_where_its_facts_begin(path: str, needed: set[str]) -> None:
    _values, _lines, told = read_front_matter(_source("region: a"), keys_for(path))
    missing = [problem for problem in told if problem.code == "missing-key"]
    assert {problem.args["key"] for problem in missing} == needed
    assert {problem.spot.line for problem in missing} == {1}


def test_a_key_in_other_letters_is_told_with_all_that_are_known() -> None:
    values, _lines, problems = read_front_matter(_source("тақырып: а\norder: 1"), ARTICLE_KEYS)
    (problem,) = [told for told in problems if told.code == "unknown-key"]
    assert (problem.spot.line, problem.args["key"]) == (2, "тақырып")
    assert "is no key. Keys are written in Latin letters" in problem.message
    assert values == {"order": 1}


def test_a_key_without_a_value_is_told_once() -> None:
    values, told = _read("title;\norder: 1\nregion:")
    assert told[0] == ("yaml", 2) and ("bad-value", 4) in told
    assert ("bad-value", 2) not in told and ("missing-key", 2) not in told
    assert values == {"order": 1}
    _values, told = _read("Title: ''\norder: 1")
    assert ("yaml", 2) in told and ("bad-value", 2) in told


def test_slips_and_faults_stand_in_the_lines_of_the_file() -> None:
    source = replace(_source("title: “а”\norder:5\nkey\n\nstatus: lost"), facts_line=4)
    _values, _lines, problems = read_front_matter(source, ARTICLE_KEYS)
    lines = [(p.code, p.spot.line) for p in problems if p.code != "missing-key"]
    assert lines == [("marks", 4), ("yaml", 5), ("yaml", 6), ("bad-value", 8)]
    assert problems[0].args["mended"] == 'title: "а"'


def test_a_slip_is_shown_with_the_others_of_its_line_mended() -> None:
    _values, _lines, problems = read_front_matter(_source("  Order;1."), ARTICLE_KEYS)
    mended = [problem.args["mended"] for problem in problems if problem.code == "yaml"]
    assert mended == ["order: 1"] * 3
