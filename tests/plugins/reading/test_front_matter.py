"""All faults of all keys of a file are told at once."""

from __future__ import annotations

from plugins.issue.language import Language
from plugins.reading.front_matter import read_facts
from plugins.reading.keys import ARTICLE_KEYS
from plugins.reading.source_file import SourceFile


def _read(facts: str) -> tuple[dict[str, object], list[tuple[str, int]]]:
    source_file = SourceFile(
        path="a.kk.md",
        slug="a",
        lang=Language.KK,
        facts=facts,
        facts_line=2,
        story="",
        story_line=9,
    )
    values, _source, problems = read_facts(source_file, ARTICLE_KEYS)
    return values, [(problem.code, problem.spot.line) for problem in problems]


def test_every_fault_has_its_line() -> None:
    values, told = _read("titel: а\norder: 010\nthemes: [a]\nslug: a\nstatus: lost")
    assert values == {"themes": ("a",)}
    assert told[:2] == [("unknown-key", 2), ("unknown-key", 5)]
    assert set(told[2:]) == {("missing-key", 1), ("bad-value", 3), ("bad-value", 6)}
    assert told.count(("missing-key", 1)) == 5  # title, standfirst, authors, printed_in, published


def test_facts_that_cannot_be_read_are_one_fault() -> None:
    assert _read("title: а: б") == ({}, [("yaml-colon", 2)])
