"""What an editor is told about facts that are no YAML, and what is read of them all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.issue.problem import Problem
from plugins.reading.yaml_facts.nodes import Mapping, compose, compose_sound


@pytest.mark.parametrize(
    ("facts", "line", "words", "text"),
    [
        ('a: 1\nb: "1\nc: "2"\nd: 3', 3, "The quotation mark", 'b: "1'),
        ("a: '1\nb: '2'", 2, "The quotation mark", "a: '1"),
        ('a:\n  - b-c: "1\n    d: 2\ne: 3', 3, "The quotation mark", '- b-c: "1'),
        ('a: "b\\"c\nd: 1', 2, "The quotation mark", 'a: "b\\"c'),
        ("a: 'b''c\nd: 1", 2, "The quotation mark", "a: 'b''c"),
        ("a: 'b\nd: 'c'\ne: '", 2, "The quotation mark", "a: 'b"),
        ("a: 'b\n\nсөз 'c'", 4, "is no “key: value”", "сөз 'c'"),
        ("a: 1\nслово\nb: 2", 3, "is no “key: value”", "слово"),
        (f"a: 1\nслово {'а' * 100}", 3, "is no “key: value”", f"слово {'а' * 74}"),
        ("a: 1\n...\nb: 2", 3, "is no “key: value”", "..."),
        ("слово", 2, "is no “key: value”", "слово"),
        # Line ends that only YAML knows are counted nowhere else.
        ("а\r\rслово", 2, "is no “key: value”", "а\r\rслово"),
        ("\r\r\ra: [", 2, "The list or group", "a: ["),
        ("# note\n\nслово " + "а" * 100, 4, "is no “key: value”", f"слово {'а' * 74}"),
        ("a: b: c\nсөз", 2, "A colon inside", "a: b: c"),
        ("a: 1\nслово: x: y", 3, "A colon inside", "слово: x: y"),
        ("a: 1\n b: 2", 3, "This line of the facts", "b: 2"),
        ('a: "\\d"', 2, "Between straight quotation marks", 'a: "\\d"'),
        ("a: 1\n\tb: 2", 3, "begins with a tab", "b: 2"),
        ("a:\n  \t- b", 3, "begins with a tab", "- b"),
        ("a: 1\nb: [1\nc: 2\nd: 3", 3, "The list or group", "b: [1"),
        ("a: {b: 1", 2, "The list or group", "a: {b: 1"),
        ("a: @b", 2, "This line of the facts", "a: @b"),
        ("a: [b]]", 2, "This line of the facts", "a: [b]]"),
        ("a:\n - b\n  c: 1", 4, "This line of the facts", "c: 1"),
        ("a: 'b' c", 2, "This line of the facts", "a: 'b' c"),
    ],
)
def test_a_line_that_is_no_yaml_is_told_with_its_words(
    facts: str, line: int, words: str, text: str
) -> None:
    mapping, (problem,) = compose(facts, "a.md", 2)
    assert mapping is None
    assert (problem.spot.path, problem.spot.line) == ("a.md", line)
    assert problem.code == ("yaml-colon" if words.startswith("A colon") else "yaml")
    assert words in problem.message and dict(problem.args) == {"text": text}


@pytest.mark.parametrize("read", [compose, compose_sound])
@pytest.mark.parametrize("facts", ["", "\n\n", "# a", "- a\n- b"])
def test_facts_without_any_key_are_told_where_they_begin(
    facts: str, read: Callable[..., tuple[Mapping | None, tuple[Problem, ...]]]
) -> None:
    mapping, (problem,) = read(facts, "a.md", 2)
    assert (mapping, problem.code, problem.spot.line) == (None, "yaml", 2)
    assert "The facts between the two lines" in problem.message


@pytest.mark.parametrize(
    ("facts", "values", "lines", "told"),
    [
        ('a: "1\nb: 2', {"b": "2"}, {"a": 2, "b": 3}, [2]),
        ("a: 1\nb: [1\nc: 2", {"a": "1", "c": "2"}, {"a": 2, "b": 3, "c": 4}, [3]),
        ("a: 1\nсөз\nb: 2\nсөз", {"a": "1", "b": "2"}, {"a": 2, "b": 4}, [3, 5]),
        ("a: [\n  1\nb:\n  - 2\n  c: 3\nd: 4", {"d": "4"}, {"a": 2, "b": 4, "d": 7}, [2, 6]),
        ("a: 1\n\n# b\n\nd:\n- 2\nc: {", {"a": "1", "d": ["2"]},
         {"a": 2, "d": 6, "d.0": 7, "c": 8}, [8]),
        ("  # note\nсөз\na: 1", {"a": "1"}, {"a": 4}, [3]),
        ("a: [1,\n  2,\n]\nb: {", {"a": ["1", "2"]}, {"a": 2, "a.0": 2, "a.1": 3, "b": 5}, [5]),
        ("a: {\n  b: 1\n}\nd: {", {"a": {"b": "1"}}, {"a": 2, "a.b": 3, "d": 5}, [5]),
        ("a:\n\t- b\nc: 1", {"c": "1"}, {"a": 2, "c": 4}, [3]),
        ("\n# note\nсөз\na: 1", {"a": "1"}, {"a": 5}, [4]),
        ("  сөз\na: 1", {"a": "1"}, {"a": 3}, [2]),
        ("a: [\na: 1", {"a": "1"}, {"a": 3}, [2]),
        ("a: 1\na: [\na: 2", {"a": "1"}, {"a": 2}, [3, 4]),
    ],
)  # fmt: skip
def test_what_stands_around_a_line_that_is_no_yaml_is_read(
    facts: str,
    values: dict[str, object] | None,
    lines: dict[str, int] | None,
    told: list[int] | None,
) -> None:
    mapping, problems = compose_sound(facts, "a.md", 2)
    assert mapping is not None and mapping.values == values
    assert mapping.source.lines_by_key == lines
    assert [problem.spot.line for problem in problems] == told
