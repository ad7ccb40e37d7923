"""What an editor is told about a value: where, what is wrong with it, and what to write."""

from __future__ import annotations

import datetime

import pytest

from plugins.issue.problem import Problem, Source
from plugins.reading import value_lists, values
from plugins.reading.front_matter import ARTICLE_KEYS
from plugins.reading.values import Location, Reader

LINES = {"key": 2, "key.0": 3, "key.1": 4, "key.2": 5, "key.3": 6, "key.kk": 7, "key.en": 8}
LINES |= {"key.0.size": 9, "key.0.alt.kk": 10}
PHOTO = {"file": "a.jpg", "alt": {"kk": "a", "ru": "b"}, "credit": "a", "consent": "a"}
PHOTOS = ARTICLE_KEYS["photos"].read
STATUS = ARTICLE_KEYS["status"].read
KINDS = values.kind_of(("city", "village"), "place_kinds")
SOME = value_lists.some_of("a", "b")
IN_BRACKETS = "must be a list in square brackets: ["
WRITE_SO = "must be a list in square brackets. Write it so"


def _read(read: Reader, value: object) -> tuple[object, list[Problem]]:
    told: list[Problem] = []
    source = Source(path="a.toml", lines_by_key=LINES)
    return Location(source=source, told=told).inner("key").read(read, value), told


@pytest.mark.parametrize(
    ("read", "value", "words", "facts"),
    [
        (values.text, ["a"], "is one value and no list", {}),
        (values.text, True, "between quotation marks", {"value": "true"}),
        (values.text, 3.5, "between quotation marks", {"value": "3.5"}),
        (values.text, datetime.time(1, 2), "between quotation marks", {"value": "01:02:00"}),
        (values.text, {}, "between straight quotation marks", {}),
        (values.text, " ", "is empty. Write its text.", {}),
        (values.one_of("a", "b"), "c", "It is one of", {"value": "c", "choices": "a, b"}),
        (STATUS, "c", "Write draft (not", {"value": "c", "choices": "draft, published, withdrawn"}),
        (KINDS, "vilage", "Did you mean",
         {"value": "vilage", "nearest": "village", "choices": "city, village",
          "list": "place_kinds"}),
        (values.slug, "ru/Old Name", "file without folder", {"value": "ru/Old Name",
                                                              "name": "old-name"}),
        (values.country_code, "KZ", "two small Latin letters", {"value": "KZ"}),
        (values.order, "010", "no zero first", {"value": "010"}),
        (values.number, [1], "must be a number", {"number": "53.284"}),
        (values.count_from(2), 1, "must be a whole number", {"least": 2}),
        (values.count_from(2), 2**64, "must be a whole number", {"least": 2}),
        (values.flag, "true", "must be true or false", {}),
        (values.day, "23.11.2026", "but a day is written",
         {"value": "23.11.2026", "day": "2026-11-23"}),
        (values.day, "31.13.2026", "is not a day of the calendar", {"value": "31.13.2026"}),
        (values.day, 2026, "is not a day of the calendar", {"value": "2026"}),
        (values.day, 2**64 - 1, "is not a day of the calendar", {"value": str(2**64 - 1)}),
        (values.day, 2**64, "is not a day of the calendar", {"value": "…"}),
        (values.day, ["2026"], "is one value and no list", {}),
        (values.bilingual, "а", "needs a text in Kazakh", {}),
        (values.bilingual, {"kk": "а"}, "has no text", {"missing": "ru"}),
        (values.mapping, 3, "must be a group of keys", {}),
        (value_lists.texts, "", "is empty. Write its values", {}),
        (value_lists.texts, 3, IN_BRACKETS, {}),
        (value_lists.texts, ",", IN_BRACKETS, {}),
        (value_lists.texts, {"a": 1}, IN_BRACKETS, {}),
        (value_lists.texts, [{"a": "b", "c": "d"}, "e"], IN_BRACKETS, {}),
        (value_lists.texts, [{"a": 3}], IN_BRACKETS, {}),
        (value_lists.texts, [3, "a"], IN_BRACKETS, {}),
        (value_lists.different_texts, ["a b"], "stand between commas", {"items": '"a", "b"'}),
        (value_lists.different_texts, ["a", "«b»;c"], "stand between commas",
         {"items": '"a", "b", "c"'}),
        *((value_lists.tile, tile, "must be a column", {"columns": 5, "rows": 12})
          for tile in ([6, 1], [0, 1], [1, 13], [1, 0], [1.0, 1], [True, 1], [1], "11")),
        (value_lists.rings, ["1 2,3 4"], "fewer than three points", {}),
        (value_lists.rings, ["1,3 4,5 6"], "is no point", {"value": "1"}),
        (value_lists.rings, ["1 2,3 x,5 6"], "is no point", {"value": "3 x"}),
        (value_lists.rings, ["1 2 3,3 4,5 6"], "is no point", {"value": "1 2 3"}),
        (value_lists.rings, ["1 2,1234 4,5 6"], "is no point", {"value": "1234 4"}),
        (PHOTOS, "", "Write its items below it", {}),
        (PHOTOS, {}, "must be a list. Below it", {"first": "file"}),
    ],
)  # fmt: skip
def test_a_value_is_told_with_what_to_write(
    read: Reader, value: object, words: str, facts: dict[str, object]
) -> None:
    found, (problem,) = _read(read, value)
    assert (found, problem.code, problem.spot.line) == (None, "bad-value", 2)
    assert words in problem.message
    assert dict(problem.args) == {"key": "key", **facts}


@pytest.mark.parametrize(
    ("read", "value", "told"),
    [
        (value_lists.texts, ["a", "", "b", " "], [(4, {}), (6, {})]),
        (value_lists.different_texts, ["a", "b", "a", "b"], [(5, {"twice": "a"}),
                                                              (6, {"twice": "b"})]),
        (SOME, ["c", "a", "d"], [(3, {"value": "c", "choices": "a, b"}),
                                 (5, {"value": "d", "choices": "a, b"})]),
        (values.bilingual, {"kk": "а", "en": "б"}, [(8, {"name": "en", "missing": "ru"})]),
        (values.bilingual, {"kk": "а", "ru": "б", "en": "в"}, [(8, {"name": "en",
                                                                   "missing": ""})]),
        (values.bilingual, {"en": "б", "kz": "в"}, [(8, {"name": "en", "missing": "kk"}),
                                                    (2, {"name": "kz", "missing": "kk"})]),
        (PHOTOS, ["a", PHOTO], [(3, {"known": "file, alt, credit, consent"})]),
        (PHOTOS, [{**PHOTO, "size": 1}], [
            (9, {"name": "size", "known": "file, alt, credit, consent, caption"})]),
        (PHOTOS, [PHOTO, {"file": "a", "alt": PHOTO["alt"]}], [(4, {"name": "credit"}),
                                                               (4, {"name": "consent"})]),
    ],
)  # fmt: skip
def test_an_item_is_told_in_its_own_line(
    read: Reader, value: object, told: list[tuple[int, dict[str, object]]]
) -> None:
    found, problems = _read(read, value)
    assert found is None
    assert [(p.spot.line, dict(p.args)) for p in problems] == [
        (line, {"key": "key", **facts}) for line, facts in told
    ]


def test_what_is_one_step_too_far_left_is_told_so() -> None:
    for name in ("ru", "alt.kk"):
        _found, (problem,) = _read(PHOTOS, [{**PHOTO, name: "x"}])
        assert "stands one step deeper" in problem.message
    _found, (problem,) = _read(PHOTOS, [{**PHOTO, "alt.en": "x"}])
    assert "cannot have" in problem.message


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (values.text, " a \n\t b ", "a b"),
        (values.count_from(2), 2**64 - 1, 2**64 - 1),
        (values.country_code, "kz", "kz"),
        (value_lists.tile, [1, 1], (1, 1)),
        (value_lists.tile, [5, 12], (5, 12)),
        (value_lists.rings, ["50.5 68.1,51 69,-52 70"], (((50.5, 68.1), (51, 69), (-52, 70)),)),
        (value_lists.different_texts, ["a-1", "Б В"], ("a-1", "Б В")),
        (PHOTOS, [], ()),
    ],
)
def test_a_sound_value_is_read_without_a_word(
    read: Reader, value: object, expected: object
) -> None:
    assert _read(read, value) == (expected, [])


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("a; b", ("a", "b")),
        ("«a», (b)", ("a", "b")),
        ("a b", ("a", "b")),
        ("a, Б В", ("a", "Б В")),
        ({"a": "", "b": None}, ("a", "b")),
        ([{"id": "a"}, "b"], ("a", "b")),
    ],
)
def test_a_list_in_another_form_is_read_as_it_is_meant(
    value: object, items: tuple[str, ...]
) -> None:
    found, (problem,) = _read(value_lists.texts, value)
    assert found == items and WRITE_SO in problem.message
    assert problem.args["items"] == ", ".join(f'"{item}"' for item in items)
