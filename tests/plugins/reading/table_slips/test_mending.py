"""A table with slips: every one is told in its line, and what else stands there is read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import miniature

from plugins.reading.table_slips.headers import HeaderNames
from plugins.reading.table_slips.mending import mend_table
from plugins.reading.table_slips.statements import LOST

NAMES = HeaderNames(rows=frozenset({"author", "staff"}), groups=frozenset({"contact", "country"}))
AUTHORS = str(miniature()["content/data/authors.toml"])
SOUND = mend_table(AUTHORS, "a.toml", NAMES).values


def _told(text: str) -> list[int]:
    return [problem.spot.line for problem in mend_table(text, "a.toml", NAMES).problems]


def test_a_sound_table_is_read_as_it_stands() -> None:
    mended = mend_table(AUTHORS, "a.toml", NAMES)
    assert mended.problems == ()
    assert mended.lines == tuple(enumerate(AUTHORS.split("\n"), start=1))


def test_several_slips_are_told_at_once_and_the_rest_is_read() -> None:
    text = AUTHORS.replace('given.kk = "Айгүл"', "given.kk = “Айгүл”")
    text = text.replace('post.kk = "мұғалім"', "post.kk =").replace("[[author]]\nid", "[author\nid")
    mended = mend_table(text, "a.toml", NAMES)
    assert [problem.spot.line for problem in mended.problems] == [1, 3, 9, 14]
    assert mended.values is not None and SOUND is not None
    first, second = mended.values["author"]  # type: ignore[misc]
    assert first["post"] == {"kk": LOST, "ru": "учитель"}
    assert first["given"] == {"kk": "Айгүл", "ru": "Айгуль"}
    assert second == SOUND["author"][1]  # type: ignore[index]


_DAMAGES: dict[str, Callable[[str], str]] = {
    "a mark is missing at the end": lambda line: line[::-1].replace('"', "", 1)[::-1],
    "a mark is missing at the beginning": lambda line: line.replace('"', "", 1),
    "no marks": lambda line: line.replace('"', ""),
    "marks of print": lambda line: re.sub('"([^"]*)"', r"“\1”", line),
    "marks of quotations": lambda line: re.sub('"([^"]*)"', r"«\1»", line),
    "no sign between": lambda line: line.replace(" =", "", 1),
    "a colon": lambda line: line.replace(" =", ":", 1),
    "a comma at the end": lambda line: f"{line},",
    "a no-break space": lambda line: line.replace(" =", "\u00a0=", 1),
    "a Cyrillic letter in the key": lambda line: re.sub("^([^=]*?)o", r"\1о", line),
    "a comma in the key": lambda line: line.replace(".kk", ",kk", 1),
    "a bracket is missing": lambda line: line.removeprefix("["),
    "both brackets are missing": lambda line: line[1:-1] if line.startswith("[") else line,
    "a bracket too many": lambda line: f"[{line}]" if line.startswith("[") else line,
}
_DAMAGED = st.sampled_from([
    (number, damage, changed)
    for number, line in enumerate(AUTHORS.split("\n"))
    for damage, change in _DAMAGES.items()
    if line and (changed := change(line)) != line and not changed.startswith("[[author]],")
])  # fmt: skip


@given(st.lists(_DAMAGED, min_size=1, max_size=4, unique_by=lambda damaged: damaged[0]))
def test_damaged_lines_are_told_and_read_as_they_were(damages: list[tuple[int, str, str]]) -> None:
    """However many lines of a table are damaged: each is told once, and nothing else is lost."""
    lines = AUTHORS.split("\n")
    for number, _damage, changed in damages:
        lines[number] = changed
    mended = mend_table("\n".join(lines), "a.toml", NAMES)
    assert sorted(problem.spot.line for problem in mended.problems) == sorted(
        number + 1 for number, _damage, _changed in damages
    )
    assert mended.values == SOUND


@given(st.text(max_size=200))
def test_any_text_is_read_or_told(text: str) -> None:
    mended = mend_table(text, "a.toml", NAMES)
    assert mended.values is not None or mended.problems


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("[[author]]\nid = 1\n\nid = 2\n", [4]),
        ("[[author]]\nid = 1\nage = 3\n\nid = 2\nage = 4\n", [5]),
        ("[contact]\na = 1\na = 2\n", [3]),
        ("[contact]\na = 1\n[contact]\nb = 2\n", [3]),
        ("[[contact]]\na = 1\n", [1]),
        ("[author]\na = 1\n", [1]),
        ('sections = [\n  "a",\n  "b"\n\n[contact]\na = 1\n', [3]),
        ("sections = [\n  “a”,\n  b,\n]\n", [2, 3]),
        ('sections = [\n  "a"\n  "b",\n]\n', [2]),
        ('sections = [\n    "a",  # first\n    b,\n]\n', [3]),
        ('sections = [\n  “a”,\n  "b",]\n', [2]),
        ('sections = ["a", "b"]]\n', [1]),
        ('a = "text\nin two lines"\nb = 1\n', [1]),
        ('a = """\nx\ny"""\nb = \n', [4]),
        ("a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> theirs\nc = \n", [2, 7]),
        ('a = "\\u0000lost\\u0000"\n', [1]),
        ("]\n", [1]),
        ("a = 1 b = 2\n", [1]),
        ('a = "x" b = "y"\n', [1]),
        ("[[author]] id = 1\n", [1]),
        ("a = " + "[" * 3000 + "\n", [1]),
    ],
)
def test_slips_of_more_than_a_value(text: str, lines: list[int]) -> None:
    assert _told(text) == lines


def test_a_long_text_that_nothing_closes_is_told_where_it_begins() -> None:
    mended = mend_table('[contact]\nb = 1\na = """\nx\ny\n', "a.toml", NAMES)
    assert [problem.spot.line for problem in mended.problems] == [3, 4, 5]
    assert mended.values is not None
    assert {"a": LOST, "b": 1}.items() <= mended.values["contact"].items()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('a = "text\nin two lines"\nb = 1\n', {"a": "text in two lines", "b": 1}),
        ("( land )\na = 1\n", {"land": {"a": 1}}),
        ("(( land ))\na = 1\n", {"land": [{"a": 1}]}),
    ],
)
def test_what_was_meant_is_read(text: str, values: dict[str, object]) -> None:
    assert mend_table(text, "a.toml", HeaderNames()).values == values


@pytest.mark.parametrize(("again", "is_read"), [(19, True), (20, False)])
def test_who_begins_a_group_dozens_of_times_is_told_and_nothing_is_read(
    again: int, is_read: bool
) -> None:
    """Such faults are found one by one, each by reading the whole table."""
    text = "[contact]\na = 1\n" + "[contact]\n" * again
    mended = mend_table(text, "a.toml", NAMES)
    assert [problem.spot.line for problem in mended.problems] == list(range(3, 3 + again))
    assert (mended.values == {"contact": {"a": 1}}) is is_read
    assert (mended.values is None) is not is_read


@pytest.mark.parametrize(("items", "is_whole"), [(198, True), (199, False)])
def test_a_list_of_some_lines_is_mended_as_a_whole(items: int, is_whole: bool) -> None:
    """One of hundreds of lines is one that nobody closed."""
    text = "a = [\n" + "  b,\n" * items + "]\n"
    problems = mend_table(text, "a.toml", NAMES).problems
    lines = [problem.spot.line for problem in problems]
    assert (lines == list(range(2, 2 + items))) is is_whole
