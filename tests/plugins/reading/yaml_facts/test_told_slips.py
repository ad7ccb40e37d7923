"""What an editor is told about a slip in the facts: the line, the reason, the line as it should be,
and whether ``inv fix`` may write it."""

from __future__ import annotations

import pytest

from plugins.reading.front_matter import ARTICLE_KEYS, known_keys
from plugins.reading.yaml_facts import slips as lines
from plugins.reading.yaml_facts import values_as_written as values
from plugins.reading.yaml_facts.slips import Slip, find_slips

KEYS = known_keys(ARTICLE_KEYS)
_CODES = {
    lines.CUT_BELOW: "text-cut",
    lines.COLON_BELOW: "yaml-colon",
    values.CUT: "text-cut",
    values.COLON: "yaml-colon",
    values.CURLY: "marks",
    values.ENTITY: "entity",
}


def _perhaps(line: int, message: str, mended: str) -> Slip:
    code = _CODES.get(message, "yaml")
    return Slip(line=line, code=code, message=message, mended=mended, is_certain=False)


def _sure(line: int, message: str, mended: str) -> Slip:
    return Slip(line=line, code="yaml", message=message, mended=mended, is_certain=True)


_ITEMS = "corrections:\n  - date: 2026-11-24\n"
_PHOTO = "photos:\n  - file: a.jpg\n"
_KEYS_AND_COLONS = [
    ("order:5", _sure(0, lines.COLON, "order: 5")),
    ("order :5", _sure(0, lines.COLON, "order: 5")),
    ("order\t: 5", _sure(0, lines.COLON, "order: 5")),
    ("order:\u00a05", _sure(0, lines.COLON, "order: 5")),
    ("order \u00a0: 5", _sure(0, lines.COLON, "order: 5")),
    ("order：5", _sure(0, lines.COLON, "order: 5")),
    ("order:: 5", _sure(0, lines.COLON, "order: 5")),
    ("order = 5", _sure(0, lines.COLON, "order: 5")),
    ("order 5", _sure(0, lines.COLON, "order: 5")),
    ("order\u00a05", _sure(0, lines.COLON, "order: 5")),
    ("order - 5", _sure(0, lines.COLON, "order: 5")),
    ("title — Школа", _sure(0, lines.COLON, "title: Школа")),
    ("region xan", _sure(0, lines.COLON, "region: xan")),
    ("authors", _perhaps(0, lines.COLON, "authors:")),
    ("authors  ", _perhaps(0, lines.COLON, "authors:")),
    ("Title: а", _sure(0, lines.KEY, "title: а")),
    ("`title`: а", _sure(0, lines.KEY, "title: а")),
    ("“title”: а", _sure(0, lines.KEY, "title: а")),
    ("*title: а", _sure(0, lines.KEY, "title: а")),
    ("title*: а", _sure(0, lines.KEY, "title: а")),
    ("\"title': а", _sure(0, lines.KEY, "title: а")),
    ("  order: 1", _sure(0, lines.EDGE, "order: 1")),
    ("title: а\n  order: 1", _sure(1, lines.EDGE, "order: 1")),
    ("title: а\n  - order: 1", _sure(1, lines.EDGE, "order: 1")),
    ("title: >\n  а\n  б\norder;", _sure(3, lines.COLON, "order:")),
    ("title: а\n\torder: 1", _sure(1, lines.EDGE, "order: 1")),
    ("title:\n  order: 1", None),
    ("title: а\n  note: 1", None),
]
_TEXTS_OF_SEVERAL_LINES = [
    ("title: >-\n  order;\n\n  а: б\norder:5", _sure(4, lines.COLON, "order: 5")),
    ("title: 'а\n  б'\n  order: 1", _sure(2, lines.EDGE, "order: 1")),
    ("title: 'а\n  order;\n  б'\norder:5", _sure(3, lines.COLON, "order: 5")),
]
_LISTS = [
    ("photos:\n\t- file: a.jpg", _perhaps(1, lines.TAB, "  - file: a.jpg")),
    (f"{_PHOTO}\tcredit: А", _perhaps(2, lines.TAB, "    credit: А")),
    ("authors:\n \t- a", _perhaps(1, lines.TAB, "   - a")),
    ("title: а\n\tnote: б", _perhaps(1, lines.TAB, "  note: б")),
    ("title:\n\torder: 1", _perhaps(1, lines.TAB, "  order: 1")),
    ("authors:\n  # b\n  * c", _sure(2, lines.ITEM, "  - c")),
    ("authors:\ntitle:\n+ a", None),
    (
        f"{_PHOTO}    alt:\n      kk: а\n      ru: б\n   credit: в",
        _perhaps(5, lines.COLUMN, "    credit: в"),
    ),
    (f"{_PHOTO}  credit: в", _perhaps(2, lines.COLUMN, "    credit: в")),
    (f"{_PHOTO}    alt:\n      kk: а\n    ru: б", _perhaps(4, lines.COLUMN, "      ru: б")),
    ("  kk: а", None),
    ("alt: а\n   ru: б", None),
    (f"{_ITEMS}    note: а\n- date: 2026-11-25", None),
    ("corrections:\n- date;1\n  note: б", _sure(1, lines.COLON, "- date: 1")),
    ("order: [1", _perhaps(0, lines.BRACKET, "order: [1]")),
    ("authors: [a] # [", None),
    ("authors:\n-a", _sure(1, lines.ITEM, "- a")),
    ("authors:\n  + a", _sure(1, lines.ITEM, "  - a")),
    ("authors:\n  -\u00a0a", _sure(1, lines.ITEM, "  - a")),
    ("authors:\n  - a\n\n# b\n  • c", _sure(4, lines.ITEM, "  - c")),
    ("authors:\n  -\ta", None),
    ("authors:\n  --a", None),
    ("authors:\n  - - a", None),
    ("title: а\n+ b", None),
    ("corrections:\n  date: 1\n    note: а", _perhaps(1, lines.ITEM, "  - date: 1")),
    ("corrections:\n\n  date: 1\n\n    note: а", _perhaps(2, lines.ITEM, "  - date: 1")),
    ("corrections:\n    date: 1\n      note: а", _perhaps(1, lines.ITEM, "    - date: 1")),
    ("corrections:\n  date:\n    note: а", None),
    ("corrections:\n  date: 1\n  note: а", None),
    ("corrections:\n  date: 1\n    сад: а", None),
    ("corrections: 1\n  date: 1\n    note: а", None),
    (
        f"{_ITEMS}    note: а\n    date: 2026-11-25\n    note: б",
        _perhaps(3, lines.FURTHER, "  - date: 2026-11-25"),
    ),
    (f"{_ITEMS}    date: 2026-11-25", None),
    (f"{_ITEMS}   note: а", _perhaps(2, lines.COLUMN, "    note: а")),
    (f"{_ITEMS}      note: а", _perhaps(2, lines.COLUMN, "    note: а")),
    (f"{_ITEMS}# сад\n   note: а", _perhaps(3, lines.COLUMN, "    note: а")),
    (f"{_ITEMS}\n  # сад\n   note: а", _perhaps(4, lines.COLUMN, "    note: а")),
    (f"{_PHOTO}    alt:\n      kk: а\n     ru: б", _perhaps(4, lines.COLUMN, "      ru: б")),
    (f"{_PHOTO}    alt:\n      kk: а\n        ru: б", _perhaps(4, lines.COLUMN, "      ru: б")),
    ("photos:\n  - alt:\n      kk: а\n     ru: б", _perhaps(3, lines.COLUMN, "      ru: б")),
    (f"{_PHOTO}    alt:\n    kk: а", None),
    (f"{_ITEMS}    order: 1", None),
    ("corrections:\n- date: 1\n  order: 1", None),
    ('authors: [xan, "box]', _perhaps(0, lines.LIST_QUOTATION, "authors: [xan, box]")),
    ('authors: ["a", "b]', _perhaps(0, lines.LIST_QUOTATION, "authors: [a, b]")),
    ("authors: ['a', 'b]", _perhaps(0, lines.LIST_QUOTATION, "authors: [a, b]")),
    ("authors: ['a']", None),
    ('authors: ["a"]', None),
    ("authors: [a, 'b]", _perhaps(0, lines.LIST_QUOTATION, "authors: [a, b]")),
    ('authors: [a, "b]\ntitle: а', _perhaps(0, lines.LIST_QUOTATION, "authors: [a, b]")),
    ("authors: [a, b\ntitle: а", _perhaps(0, lines.BRACKET, "authors: [a, b]")),
    ("authors: [a, b\n\ntitle: а", _perhaps(0, lines.BRACKET, "authors: [a, b]")),
    ("authors: [a,\n  b: c]", None),
    ("authors: [a,,b]", _perhaps(0, values.GAP, "authors: [a, b]")),
    ("authors: [,a]", _perhaps(0, values.GAP, "authors: [a]")),
    ("authors: [a, b,]", None),
    ("authors: - a", _perhaps(0, values.LIST, "authors: [a]")),
]
_TEXTS_BELOW = [
    ("standfirst: а\n  б # в", _perhaps(1, lines.CUT_BELOW, "  б\u00a0# в")),
    ("standfirst: а\n  б # в\norder: 1", _perhaps(1, lines.CUT_BELOW, "  б\u00a0# в")),
    ("standfirst: а\n  б: в", _perhaps(1, lines.COLON_BELOW, "  б： в")),
    ("standfirst: а\n\n  б # в", _perhaps(2, lines.CUT_BELOW, "  б\u00a0# в")),
    ("standfirst: а\n# б\n  в: г", _perhaps(2, lines.COLON_BELOW, "  в： г")),
    ("standfirst:\n\n  а\n  б: в", _perhaps(3, lines.COLON_BELOW, "  б： в")),
    ("standfirst: xylo\n  б: в", _perhaps(1, lines.COLON_BELOW, "  б： в")),
    ("region: а\n  б: в", None),
    ("standfirst: а\nб: в", None),
    ("standfirst: а\nxylo # б", None),
    ("standfirst: >\n  б: в", None),
    ("standfirst: |\n  б: в", None),
    ("standfirst: 'а\n  б: в'", None),
    ('standfirst:\n  "а\n  б: в"', None),
    ("# сад\n  б: в", None),
    ("standfirst: а\n  # б: в # г", None),
]
_VALUES = [
    ("status: “published”", _sure(0, values.MARKED, "status: published")),
    ("status: published;", _sure(0, values.MARKED, "status: published")),
    ("order: 1.", _sure(0, values.MARKED, "order: 1")),
    ("region: «aral-1»", _sure(0, values.MARKED, "region: aral-1")),
    ("title: «а»", None),
    ("title: «а» и «б»", None),
    ("title: а#б", None),
    ("order: 1,", _sure(0, values.MARKED, "order: 1")),
    ('title: "а "б" в', _perhaps(0, values.AFTER, "title: '«а »б\" в'")),
    (f"{_PHOTO}    credit: а #б", _perhaps(2, values.CUT, '    credit: "а #б"')),
    (f"{_PHOTO}    consent: а #б", _perhaps(2, values.CUT, '    consent: "а #б"')),
    ("photos:\n  - file: а #б", _perhaps(1, values.CUT, '  - file: "а #б"')),
    ("title: 'а''б'\norder:1", _sure(1, lines.COLON, "order: 1")),
    ("title: 'а", _perhaps(0, values.CLOSE, 'title: "а"')),
    ("title: 'а\n  б'", None),
    ("title: '' # б", None),
    ("title: 'а'б", _perhaps(0, values.AFTER, "title: \"'а'б\"")),
    ('title: "а"б', _perhaps(0, values.AFTER, "title: «а»б")),
    ('title: "а" : б', _perhaps(0, values.AFTER, 'title: "«а» : б"')),
    ('title: "а";', _perhaps(0, values.AFTER, 'title: "а"')),
    ('title: ""а""', _perhaps(0, values.AFTER, 'title: "а"')),
    ('title: "а "б" в"', _perhaps(0, values.INNER, 'title: "а «б» в"')),
    ('title: ""а" б"', _perhaps(0, values.INNER, 'title: "«а» б"')),
    ("title: 'О'Г 5'", _perhaps(0, values.INNER, 'title: "О\'Г 5"')),
    ('title: "box" б"', _perhaps(0, values.AFTER, "title: '«box» б\"'")),
    ("title: “", None),
    ('title: "а\\"', _perhaps(0, values.CLOSE, "title: 'а\\\"'")),
    ("title: - - а - б", _perhaps(0, values.FIRST, 'title: "а - б"')),
    ("title: -а", None),
    ("title: ?а", None),
    ("title: ? а", _perhaps(0, values.FIRST, 'title: "? а"')),
    ("title: 'О'Генри'", _perhaps(0, values.INNER, 'title: "О\'Генри"')),
    ("title: “а”", _perhaps(0, values.CURLY, 'title: "а"')),
    ("title: “ а ”", _perhaps(0, values.CURLY, 'title: "а"')),
    ("title: “а", _perhaps(0, values.CURLY, 'title: "а"')),
    ("title: а”", _perhaps(0, values.CURLY, 'title: "а"')),
    ("title: “а\n  б”", None),
    ("title: экран 5″", None),
    ("title: &laquo;а&raquo;", _perhaps(0, values.ENTITY, 'title: "«а»"')),
    ("title: #а", _perhaps(0, values.CUT, 'title: "#а"')),
    ("title: а #б", _perhaps(0, values.CUT, 'title: "а #б"')),
    ("title: а\t#б", _perhaps(0, values.CUT, 'title: "а\t#б"')),
    ('title: а "б" #в', _perhaps(0, values.CUT, "title: 'а \"б\" #в'")),
    ("title: а \\ 'б' #в", _perhaps(0, values.CUT, "title: 'а \\ ''б'' #в'")),
    ("title: %а", _perhaps(0, values.FIRST, 'title: "%а"')),
    ("title: %а #б", _perhaps(0, values.FIRST, 'title: "%а #б"')),
    ("title: - а", _perhaps(0, values.FIRST, 'title: "а"')),
    ("title: ? а", _perhaps(0, values.FIRST, 'title: "? а"')),
    ("title: -а", None),
    ("title: ?а", None),
    ("title: **а**", _perhaps(0, values.FIRST, 'title: "а"')),
    ("title: * *а*", _perhaps(0, values.FIRST, 'title: "а"')),
    ("title: **а** б", _perhaps(0, values.FIRST, 'title: "**а** б"')),
    ("title: - а - б > в", _perhaps(0, values.FIRST, 'title: "а - б > в"')),
    ("title: > - **а**", _perhaps(0, values.FIRST, 'title: "а"')),
    ("title: а: б", _perhaps(0, values.COLON, 'title: "а: б"')),
    ("title: а:", _perhaps(0, values.COLON, 'title: "а:"')),
    ("title: | # а\n  б", None),
    (r'title: "а\б"', _perhaps(0, values.ESCAPE, r'title: "а\\б"')),
    (r'title: "а\t\x41\u0411"', None),
    (r"title: 'а\б'", None),
]


@pytest.mark.parametrize(
    ("facts", "told"),
    [*_KEYS_AND_COLONS, *_TEXTS_OF_SEVERAL_LINES, *_LISTS, *_TEXTS_BELOW, *_VALUES],
)
def test_a_slip_is_told_as_it_is_meant(facts: str, told: Slip | None) -> None:
    mended, found = find_slips(facts, KEYS)
    assert found == (() if told is None else (told,))
    expected = facts.split("\n")
    if told is not None:
        expected[told.line] = told.mended
    assert mended.split("\n") == expected


def test_two_slips_of_one_line_are_told_one_after_the_other() -> None:
    facts = "standfirst: а\n  б: в # г"
    assert find_slips(facts, KEYS)[1] == (
        _perhaps(1, lines.CUT_BELOW, "  б: в\u00a0# г"),
        _perhaps(1, lines.COLON_BELOW, "  б： в\u00a0# г"),
    )
    assert find_slips("  Order;1.", KEYS)[1] == (
        _sure(0, lines.KEY, "  order: 1."),
        _sure(0, lines.EDGE, "order: 1."),
        _sure(0, values.MARKED, "order: 1"),
    )


def test_a_slip_is_shown_with_its_place_in_the_file() -> None:
    (slip,) = find_slips("title: а\n\n- order:5", KEYS)[1][:1]
    problem = slip.problem("a.md", 2, "    order: 5")
    assert (problem.spot.line, problem.code) == (4, slip.code)
    assert dict(problem.args) == {"mended": "order: 5", "spaces": 4}
