"""YAML as it was written: nothing guessed, every key with its line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from strategies import texts

from plugins.reading.yaml_facts.nodes import compose, compose_sound


def _told(facts: str) -> list[tuple[str, int]]:
    return [(problem.code, problem.spot.line) for problem in compose(facts, "a.md", 2)[1]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("010", "010"),
        ("no", "no"),
        ("2026-11-23", "2026-11-23"),
        ("31.13.2025", "31.13.2025"),
        ("1e3", "1e3"),
        ("'а: б'", "а: б"),
        ('"а # б"', "а # б"),
        ("а # б", "а"),
        ("~", ""),
        ("null", ""),
        ("Null", "Null"),
        ("'null'", "null"),
        ("", ""),
        ("'~'", "~"),
        ("№67", "№67"),
        ("а\u2028б", "а б"),
    ],
)
def test_a_value_is_the_text_the_editor_wrote(value: str, text: str) -> None:
    mapping, problems = compose(f"key: {value}", "a.md", 2)
    assert mapping is not None and problems == ()
    assert mapping.values == {"key": text}


def test_lists_and_mappings_are_kept() -> None:
    mapping, _ = compose("a: [b, c]\nd: {e: f}\ng: [[h]]", "a.md", 2)
    assert mapping is not None
    assert mapping.values == {"a": ["b", "c"], "d": {"e": "f"}, "g": [["h"]]}


def test_every_key_has_the_line_of_the_file() -> None:
    facts = "a: 1\n\nb:\n  - c: 1\n    d:\n      e: 2\n  - f"
    mapping, _ = compose(facts, "a.md", 2)
    assert mapping is not None
    lines = mapping.source.lines_by_key
    assert lines == {"a": 2, "b": 4, "b.0": 5, "b.0.c": 5, "b.0.d": 6, "b.0.d.e": 7, "b.1": 8}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("title: Внимание: зона", [("yaml-colon", 2)]),
        ("a: 1\nb: [1\nc: 2", [("yaml", 3)]),
        ('a: 1\nb: "1', [("yaml", 3)]),
        ("a: 1\n\tb: 2", [("yaml", 3)]),
        ("a: 1\na: 2", [("duplicate-key", 3)]),
        ("- a", [("yaml", 2)]),
        ("", [("yaml", 2)]),
        ("a: *b", [("yaml", 2)]),
        ("a: 1\nb: &c [*c]", [("yaml", 3)]),
        ("a: \x01", [("yaml", 2)]),
        ("a: 1\n---\nb: 2", [("yaml", 3)]),
        ("a: " + "[" * 3000, [("yaml", 2)]),
        ("a: " + "[" * 3000 + "]" * 3000, [("yaml", 2)]),
        (
            "a:\n  - b: 1\n    b: 2\n    c: {d: 1, d: 2}",
            [("duplicate-key", 4), ("duplicate-key", 5)],
        ),
        ('a: 1\nb: "1\nc: "2"\nd: 3', [("yaml", 3)]),
        ("a: '1\nb: '2'\nc: 3", [("yaml", 2)]),
        ('a: "1\n  2"\nb: [', [("yaml", 4)]),
    ],
)
def test_what_is_not_yaml_is_told_with_its_line(facts: str, told: list[tuple[str, int]]) -> None:
    assert _told(facts) == told


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ('a: "1\nb: "2"', "quotation mark"),
        (r'a: "№\d"', "Double it"),
        ("a: [\n\t1]\n\tb: 2", "tab"),
        ("a: [1,,2]", "comma"),
    ],
)
def test_what_is_not_yaml_is_told_in_words_that_can_be_translated(facts: str, words: str) -> None:
    """The library's own reasons are English, so they stay away from editors."""
    _, (problem,) = compose(facts, "a.md", 2)
    assert words in problem.message
    assert list(problem.args) == ["text"]


@pytest.mark.parametrize("sign", ["*", "&", "!"])
def test_a_sign_that_gives_a_value_a_name_or_a_type_is_told(sign: str) -> None:
    _, (problem,) = compose(f"a: {sign}b", "a.md", 2)
    assert problem.args["sign"] == sign


def test_the_first_of_two_equal_keys_counts() -> None:
    mapping, _ = compose("a: 1\na: 2\nb: {c: 3, c: 4}", "a.md", 2)
    assert mapping is not None and mapping.values == {"a": "1", "b": {"c": "3"}}


@pytest.mark.parametrize(("wrong", "is_read"), [(50, True), (51, False)])
def test_who_has_dozens_of_faults_did_not_mean_to_write_facts(wrong: int, is_read: bool) -> None:
    facts = "\n".join([*("сөз" for _ in range(wrong)), *("a: 1" for _ in range(20))])
    mapping, problems = compose_sound(facts, "a.md", 2)
    assert (mapping is not None) is is_read
    assert [problem.spot.line for problem in problems][:wrong] == list(range(2, wrong + 2))


@given(texts)
@example("? [a]\n: b")
@example("!!python/object:os.system a: b")
@example("\r\rслово")
def test_no_text_breaks_the_reader(facts: str) -> None:
    mapping, problems = compose(facts, "a.md", 2)
    assert mapping is not None or problems
    assert all(2 <= p.spot.line <= facts.count("\n") + 2 for p in problems)


def test_a_sign_that_nobody_sees_is_told_with_the_beginning_of_its_line() -> None:
    _mapping, (problem,) = compose(f"order: 1\ntitle: \u200b\x07{'а' * 200}", "a.md", 2)
    assert (problem.code, problem.spot.line) == ("yaml", 3)
    assert problem.args["text"] == f"title: \u200b{'а' * 200}"[:80]
    assert problem.args["sign"] == "U+0007"
