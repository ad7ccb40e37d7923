"""The two parts of a file whose lines of three hyphens are missing or nearly right."""

from __future__ import annotations

import pytest

from plugins.reading.yaml_facts.two_parts import Parts, in_two_parts

BEFORE = "Before the three hyphens (---) nothing may stand"
NOT_THREE = "is not three hyphens"
ABOVE = "The first line must be three hyphens (---). Delete"
EMPTY_ABOVE = "Delete the empty lines"
NO_FIRST = "The first line must be three hyphens (---). Put"
NO_FACTS = "There are no facts above the text"
NO_SECOND = "A second line of three hyphens"
NOT_CLOSED = "Three hyphens (---) must close the facts"


@pytest.mark.parametrize(
    ("text", "facts", "facts_line", "story", "story_line", "told"),
    [
        ("---\na: b\n---\nМ", "a: b", 2, "М", 4, []),
        ("--- \na: b\n---  \n\nМ", "a: b", 2, "\nМ", 4, []),
        ("---\na: b\n---", "a: b", 2, "", 4, []),
        ("---\na: b\nМ\n---\nМ", "a: b\nМ", 2, "М", 5, []),
        (" ---\na: b\n---\nМ", "a: b", 2, "М", 4, [(1, BEFORE)]),
        ("\n\n---\na: b\n---\nМ", "a: b", 4, "М", 6, [(3, EMPTY_ABOVE)]),
        ("```\n---\na: b\n---\nМ", "a: b", 3, "М", 5, [(1, ABOVE)]),
        ("\n~~~\n---\na: b\n---\nМ", "a: b", 4, "М", 6, [(2, ABOVE)]),
        ("\n+++\na: b\n---\nМ", "a: b", 3, "М", 5, [(2, NOT_THREE)]),
        ("--\na: b\n---\nМ", "a: b", 2, "М", 4, [(1, NOT_THREE)]),
        ("—\na: b\n- - -\nМ", "a: b", 2, "М", 4, [(1, NOT_THREE), (3, NOT_THREE)]),
        ("---\na: b\n ---\nМ", "a: b", 2, "М", 4, [(3, BEFORE)]),
        ("---\na: b\n```\nМ", "a: b", 2, "М", 4, [(3, NOT_THREE)]),
        ("\na: b\n---\nМ", "a: b", 2, "М", 4, [(2, NO_FIRST)]),
        ("**a**: b\n---\nМ", "**a**: b", 1, "М", 3, [(1, NO_FIRST)]),
        ("a = b\n\nМ", "a = b\n", 1, "М", 3, [(1, NO_FIRST), (3, NOT_CLOSED)]),
        ("---\na: b\nМ\n", "a: b", 2, "М\n", 3, [(3, NOT_CLOSED)]),
        ("---\na:\n- b\n  c\n#d\n## М\nМ", "a:\n- b\n  c\n#d", 2, "## М\nМ", 6, [(6, NOT_CLOSED)]),
        ("---\na: b\n-\n\n", "a: b\n-\n\n", 2, "", 6, [(3, NO_SECOND)]),
        ("---\na: b", "a: b", 2, "", 3, [(2, NO_SECOND)]),
        ("---", "", 1, "", 2, [(1, NO_SECOND)]),
    ],
)
def test_the_parts_are_found_and_what_is_wrong_is_told(
    text: str,
    facts: str,
    facts_line: int,
    story: str,
    story_line: int,
    told: list[tuple[int, str]],
) -> None:
    parts, problems = in_two_parts(text, "a.md")
    assert parts == Parts(
        front_matter=facts, story=story, facts_line=facts_line, story_line=story_line
    )
    assert [problem.spot.line for problem in problems] == [line for line, _message in told]
    for problem, (_line, message) in zip(problems, told, strict=True):
        assert (problem.code, problem.spot.path) == ("no-facts", "a.md")
        assert message in problem.message


@pytest.mark.parametrize("text", ["\nМ\n\n---\nМ", "\n# М", "\n- М"])
def test_a_text_without_facts_is_told_where_it_begins(text: str) -> None:
    parts, (problem,) = in_two_parts(text, "a.md")
    assert (parts, problem.code, problem.spot.line) == (None, "no-facts", 2)
    assert NO_FACTS in problem.message


def test_of_a_long_line_of_hyphens_the_beginning_is_shown() -> None:
    _parts, (problem,) = in_two_parts(f"{'—' * 30}\na: b\n---\nМ", "a.md")
    assert problem.args["text"] == "—" * 20
