"""What an editor is told about a table that TOML refuses: line, reason, the line as it should be;
and what is read of it all the same."""

from __future__ import annotations

import pytest

from plugins.reading.table_slips.headers import HeaderNames
from plugins.reading.table_slips.mending import mend_table
from plugins.reading.table_slips.statements import LOST

NAMES = HeaderNames(rows=frozenset({"author", "staff"}), groups=frozenset({"contact", "country"}))

# What tells one message from another.
HEADER = "A row or a group of keys begins"
BRACKETS = "A row begins with its name in two square brackets"
FURTHER = "A further row begins here"
TWO = "Two things stand in one line"
SECOND = "gives a second value"
AGAIN = "stands in this table a second time"
LIST = "In a list every item"
JOIN = "A text stands in one line, however long"
VERSIONS = "Two versions of these lines"
NO_VALUE = "After the sign = the value is missing"
CLOSES = "This bracket closes a list"
LATIN = "Keys are written in Latin letters"
NO_DAY = "has no day of the calendar"
UNREAD = "This line of the table cannot be read"
MARKS = "A text stands between two straight quotation marks, and"

# Line, beginning of the message, what the message says of this line.
Told = tuple[int, str, dict[str, object]]
ROW: dict[str, object] = {"author": [{"a": 1}]}
GROUP: dict[str, object] = {"contact": {"a": 1}}
_LOST_LINE = {"": LOST, "a": 1}


def _header(line: int, mended: str) -> Told:
    return line, HEADER, {"mended": mended}


_HEADERS: list[tuple[str, dict[str, object], list[Told]]] = [
    ("[author\na = 1", ROW, [_header(1, "[[author]]")]),
    ("author]]\na = 1", ROW, [_header(1, "[[author]]")]),
    ("[[ author ]\na = 1", ROW, [_header(1, "[[author]]")]),
    ("[ [author] ]\na = 1", ROW, [_header(1, "[[author]]")]),
    ("author\na = 1", ROW, [_header(1, "[[author]]")]),
    ("  author:\na = 1", ROW, [_header(1, "[[author]]")]),
    ("“author”\na = 1", ROW, [_header(1, "[[author]]")]),
    ("<author>\na = 1", ROW, [_header(1, "[[author]]")]),
    ("{author} # x\na = 1", ROW, [_header(1, "[[author]]")]),
    ("[аuthor]\na = 1", ROW, [_header(1, "[[author]]")]),
    ("((contact))\na = 1", GROUP, [_header(1, "[contact]")]),
    ("contact\na = 1", GROUP, [_header(1, "[contact]")]),
    ("land\na = 1", _LOST_LINE, [(1, UNREAD, {})]),
    ("[автор]\na = 1", _LOST_LINE, [(1, UNREAD, {})]),
    ("[staf]]\na = 1", {"staf": {"a": 1}}, [_header(1, "[staf]")]),
    ("((staf))\na = 1", {"staf": [{"a": 1}]}, [_header(1, "[[staf]]")]),
    ("(staf) \na = 1", {"staf": {"a": 1}}, [_header(1, "[staf]")]),
    ("( staf)\na = 1", {"staf": {"a": 1}}, [_header(1, "[staf]")]),
    ("[staf))\na = 1", {"staf": [{"a": 1}]}, [_header(1, "[[staf]]")]),
    ("[author]\na = 1", ROW, [(1, BRACKETS, {"mended": "[[author]]"})]),
    ("[[contact]]\na = 1", GROUP, [(1, BRACKETS, {"mended": "[contact]"})]),
    ("[[staf]]\na = 1\n[staf]\na = 2", {"staf": [{"a": 1}, {"a": 2}]},
     [(3, BRACKETS, {"mended": "[[staf]]"})]),
    ("[[author]] a = 1", ROW, [(1, TWO, {"rest": "a = 1"})]),
    ("[contact]  a = 1  # b", GROUP, [(1, TWO, {"rest": "a = 1  # b"})]),
    ("[[author]] a =", {"author": [{"": LOST}]}, [(1, TWO, {"rest": "a ="})]),
    ('a = "x" b = "y"', {"a": "x", "b": "y"}, [(1, TWO, {"rest": 'b = "y"'})]),
    ('a = "x", b = 2', {"a": "x", "b": 2}, [(1, TWO, {"rest": "b = 2"})]),
    ('a = "x" b = y', {"a": "x", "": LOST}, [(1, TWO, {"rest": "b = y"})]),
    ("[contact]\na = 1\n[contact]", GROUP, [(3, AGAIN, {})]),
    ("a = 1\n[a]\nb = 2", {"a": 1, "b": 2}, [(2, AGAIN, {})]),
    ("[contact]\na = 1\n[contact]\nb = 2", {"contact": {"a": 1, "b": 2}}, [(3, AGAIN, {})]),
]  # fmt: skip
_ROWS: list[tuple[str, dict[str, object], list[Told]]] = [
    ("[[author]]\nid = 1\nb = 2\n\nid = 3", {"author": [{"id": 1, "b": 2}, {"id": 3}]},
     [(5, FURTHER, {"array": "author"})]),
    ("[[author]]\nb = 1\nid = 2\nb = 3", {"author": [{"b": 1, "id": 2}, {"b": 3}]},
     [(4, FURTHER, {"array": "author"})]),
    ("[[author]]\nid = 1\nb = 2\nid = 3\nb = 4\nid = 5\nb = 6",
     {"author": [{"id": 1, "b": 2}, {"id": 3, "b": 4}, {"id": 5, "b": 6}]},
     [(4, FURTHER, {"array": "author"}), (6, FURTHER, {"array": "author"})]),
    ("[[author]]\nid = 1\nb = 2\nb = 3", {"author": [{"id": 1, "b": 2}]},
     [(4, SECOND, {"first": 3})]),
    ("[[author]]\nid = 1\nid = 2", {"author": [{"id": 1}]}, [(3, SECOND, {"first": 2})]),
    ("[contact]\na = 1\nb = 2\na = 3", {"contact": {"a": 1, "b": 2}},
     [(4, SECOND, {"first": 2})]),
    ("a.b = 1\na = 2", {"a": {"b": 1}}, [(2, SECOND, {"first": 1})]),
    ("a = 1\na = 2\nb = 3", {"a": 1, "b": 3}, [(2, SECOND, {"first": 1})]),
    ("a = 1\na.b = 2", {"a": 1}, [(2, SECOND, {"first": 1})]),
    ("a.b = 1\na.bc = 2\nab = 3", {"a": {"b": 1, "bc": 2}, "ab": 3}, []),
    ("[[author]]\na = 1\n[[author]]\na = 2", {"author": [{"a": 1}, {"a": 2}]}, []),
    ("сөз\nсөйлем\na = 1", _LOST_LINE, [(1, UNREAD, {}), (2, UNREAD, {})]),
]  # fmt: skip
_LISTS: list[tuple[str, dict[str, object], list[Told]]] = [
    ("a = [\n  “b”,\n  c,\n]", {"a": ["b", "c"]},
     [(2, LIST, {"mended": '"b",'}), (3, LIST, {"mended": '"c",'})]),
    ('a = [\n  "b",\n  "c"\n\n[contact]\nd = 1', {"a": ["b", "c"], "contact": {"d": 1}},
     [(3, LIST, {"mended": '"c"]'})]),
    ('a = [\n  "b" ,\n  c,\n]', {"a": ["b", "c"]}, [(3, LIST, {"mended": '"c",'})]),
    ('a = [\n  "b"\n  "c",\n]', {"a": ["b", "c"]}, [(2, LIST, {"mended": '"b",'})]),
    ('a = [\n  "b" "c",\n  "d"\n]', {"a": ["b", "c", "d"]},
     [(2, LIST, {"mended": '"b", "c",'}), (3, LIST, {"mended": '"d",'})]),
    ('a = [\n  "b",  # x\n\n  c  # y\n]', {"a": ["b", "c"]},
     [(4, LIST, {"mended": '"c",  # y'})]),
    ('a = [ "b", "c"', {"a": ["b", "c"]}, [(1, LIST, {"mended": 'a = ["b", "c"]'})]),
    ('a = [\n  "b",,\n  "c"\n]', {"a": ["b", "c"]},
     [(2, LIST, {"mended": '"b",'}), (3, LIST, {"mended": '"c",'})]),
    ("a = [“b”]\nсөз", {"a": ["b"], "": LOST},
     [(1, LIST, {"mended": 'a = ["b"]'}), (2, UNREAD, {})]),
    ("a = [ # x [\n  b,\n]\nсөз", {"a": ["b"], "": LOST},
     [(2, LIST, {"mended": '"b",'}), (4, UNREAD, {})]),
    ('a = ["b", "[", c]\nсөз', {"a": ["b", "c"], "": LOST},
     [(1, LIST, {"mended": 'a = ["b", "c"]'}), (2, UNREAD, {})]),
    ("a = [b\nc = 1", {"a": ["b"], "c": 1}, [(1, LIST, {"mended": 'a = ["b"]'})]),
    ('a = [\n"b",\n"c"\n# x\n\nd = 1', {"a": ["b", "c"], "d": 1},
     [(3, LIST, {"mended": '"c"]'})]),
    ('a = [\n  "b"\n  ["c"]', {"a": ["b", "c"]},
     [(2, LIST, {"mended": '"b",'}), (3, LIST, {"mended": '"c"]'})]),
    ('a = ["b", б]', {"a": LOST}, [(1, UNREAD, {})]),
    ("]", {"": LOST}, [(1, CLOSES, {})]),
    ("  ]  # x", {"": LOST}, [(1, CLOSES, {})]),
]  # fmt: skip
_TEXTS: list[tuple[str, dict[str, object], list[Told]]] = [
    ('a = "b\n  c"\nd = 1', {"a": "b c", "d": 1}, [(1, JOIN, {"mended": 'a = "b c"'})]),
    ('a = "b\nc\nd"', {"a": "b c d"}, [(1, JOIN, {"mended": 'a = "b c d"'})]),
    ('a = "b\n\nc"', {"a": "b", "": LOST},
     [(1, MARKS, {"mended": 'a = "b"'}), (3, UNREAD, {})]),
    ('a = "b\n# c\nd"', {"a": "b", "": LOST},
     [(1, MARKS, {"mended": 'a = "b"'}), (3, UNREAD, {})]),
    ('a = "b\nc = "d"\ne"', {"a": "b", "c": "d", "": LOST},
     [(1, MARKS, {"mended": 'a = "b"'}), (3, UNREAD, {})]),
    ('a = "b\nв "г\nд"', {"a": "b", "": LOST},
     [(1, MARKS, {"mended": 'a = "b"'}), (2, UNREAD, {}), (3, UNREAD, {})]),
    ('a = """\nb\nc"""\nd =', {"a": "b\nc", "d": LOST}, [(4, NO_VALUE, {})]),
    ('a = """\nb"""\nc =', {"a": "b", "c": LOST}, [(3, NO_VALUE, {})]),
    ('a = """b\nc"""\nd =', {"a": "b\nc", "d": LOST}, [(3, NO_VALUE, {})]),
    ('a = """b""" x\nc = """d"""', {"a": "«»b«»« x", "c": "d"},
     [(1, MARKS, {"mended": 'a = "«»b«»« x"'})]),
    ('a = """b"""\nc =', {"a": "b", "c": LOST}, [(2, NO_VALUE, {})]),
    ("a = '''\nb\n'''\nc =", {"a": "b\n", "c": LOST}, [(4, NO_VALUE, {})]),
    ("a =\nb = 31.13.2025\nc = 2026-13-01",
     {"a": LOST, "b": LOST, "c": LOST}, [(1, NO_VALUE, {}), (2, NO_DAY, {}), (3, NO_DAY, {})]),
    ("аты = 1", {"": LOST}, [(1, LATIN, {})]),
    ("= 5", {"": LOST}, [(1, UNREAD, {})]),
    ("a = [б]", {"a": LOST}, [(1, UNREAD, {})]),
    (f"a = [б{'c' * 90}]", {"a": LOST}, [(1, UNREAD, {})]),
    ('a = 1\nb = "\x07"\nc = 3', {"a": 1, "b": LOST, "c": 3}, [(2, UNREAD, {})]),
]  # fmt: skip
_VERSIONS: list[tuple[str, dict[str, object], list[Told]]] = [
    ("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\nb = 3", {"a": 1, "b": 3},
     [(1, VERSIONS, {})]),
    ("<<<<<<< HEAD\na = 1\n||||||| x\na = 3\n=======\na = 2\n>>>>>>> x\nb = 3",
     {"a": 1, "b": 3}, [(1, VERSIONS, {})]),
    # Of a mark that was forgotten nothing follows for the lines below it.
    ("a = 1\n=======\nb = 2", {"a": 1, "": LOST, "b": 2}, [(2, UNREAD, {})]),
    ("a = 1\n>>>>>>> x\nb = 2", {"a": 1, "": LOST, "b": 2}, [(2, UNREAD, {})]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values", "told"), [*_HEADERS, *_ROWS, *_LISTS, *_TEXTS, *_VERSIONS]
)
def test_a_slip_of_a_table_is_told_and_the_rest_is_read(
    text: str, values: dict[str, object], told: list[Told]
) -> None:
    mended = mend_table(text, "a.toml", NAMES)
    assert mended.values == values
    said = [(problem.spot.line, problem.message) for problem in mended.problems]
    assert [line for line, _message in said] == [line for line, _message, _facts in told]
    for problem, (line, message, facts) in zip(mended.problems, told, strict=True):
        assert (problem.code, problem.spot.path) == ("table-unreadable", "a.toml")
        assert message in problem.message
        assert {key: problem.args[key] for key in problem.args if key != "text"} == facts
        if "%(text)s" in problem.message:
            assert problem.args["text"] == text.split("\n")[line - 1].strip()[:80]
