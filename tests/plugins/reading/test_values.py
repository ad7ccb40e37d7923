"""Values of keys, as YAML and TOML give them: read as they are meant, or told."""

from __future__ import annotations

import datetime

import pytest

from plugins.issue.contribution import NOWHERE, SCAN_LOSSES, STATUSES
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Problem, Source
from plugins.reading import value_lists, values
from plugins.reading.fields import Field
from plugins.reading.front_matter import ARTICLE_KEYS
from plugins.reading.values import Location, Reader

LINES = {"key": 2, "key.kk": 3, "key.ru": 4, "key.0.credit": 5}
PHOTO = {"file": "a.jpg", "alt": {"kk": "a", "ru": "b"}, "credit": "a", "consent": "a"}
DAY = datetime.date(2026, 11, 23)
KINDS = values.kind_of(("city", "village"), "place_kinds")


def _read(read: Reader, value: object) -> tuple[object, list[Problem]]:
    told: list[Problem] = []
    source = Source(path="a.toml", lines_by_key=LINES)
    return Location(source=source, told=told).inner("key").read(read, value), told


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (values.text, " а ", "а"),
        (value_lists.texts, ["b", " a ", "b"], ("b", "a", "b")),
        (value_lists.texts, [], ()),
        (value_lists.different_texts, ["b", "a"], ("b", "a")),
        (values.one_of("a", "b"), "b", "b"),
        (value_lists.some_of("a", "b"), ["b"], ("b",)),
        (KINDS, "city", "city"),
        (values.slug, "mektep-12", "mektep-12"),
        (values.printed_in, "ru", Language.RU),
        (values.printed_in, "nowhere", NOWHERE),
        (values.order, "1", 1),
        (values.order, "120", 120),
        (values.order, "123456789", 123456789),
        (values.number, 3, 3.0),
        (values.number, -0.5, -0.5),
        (values.count_from(2), 2, 2),
        (values.flag, False, False),
        (values.day, DAY, DAY),
        (values.day, "2026-11-23", DAY),
        (values.bilingual, {"kk": "а", "ru": "б"}, Bilingual(kk="а", ru="б")),
        (values.both_of("a", "b"), {"kk": "a", "ru": "b"}, Bilingual(kk="a", ru="b")),
        (values.mapping, {"a": 1}, {"a": 1}),
    ],
)
def test_a_value_is_read(read: Reader, value: object, expected: object) -> None:
    found, told = _read(read, value)
    assert (found, told) == (expected, [])
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("written", "proposed"),
    [("ru/articles/Old name", "old-name"), ("..\\Old", "old"), ("Old;", "old")],
)
def test_a_name_that_cannot_be_an_address_is_told_with_one_that_can(
    written: str, proposed: str
) -> None:
    _value, (problem,) = _read(values.slug, written)
    assert dict(problem.args)["name"] == proposed


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (values.text, "  "),
        (values.text, 3),
        (values.text, ["a"]),
        (value_lists.texts, ["a", 3]),
        (value_lists.texts, ["a", " "]),
        (value_lists.different_texts, ["a", "b", "a"]),
        (values.one_of("a", "b"), "c"),
        (values.one_of("a", "b"), ["a"]),
        (value_lists.some_of("a", "b"), ["a", "c"]),
        (value_lists.some_of("a", "b"), ["a", "a"]),
        (KINDS, "vilage"),
        (KINDS, "lyceum"),
        (KINDS, ""),
        (values.slug, "Old"),
        (values.slug, "../old"),
        (values.slug, "old;"),
        (values.slug, "old name"),
        (values.slug, "old\nnew"),
        (values.printed_in, "kz"),
        *((values.order, value) for value in ("010", "0", "1.0", "-1", "1234567890", "а", "١")),
        (values.number, True),
        (values.number, "3"),
        (values.number, float("nan")),
        (values.number, float("inf")),
        (values.count_from(2), 1),
        (values.count_from(0), -1),
        (values.count_from(0), True),
        (values.count_from(0), 1.5),
        (values.count_from(0), 2**64),  # a whole number of TOML ends before it
        (values.flag, "true"),
        (values.flag, 1),
        *(
            (values.day, value)
            for value in ("31.13.2025", "2025-13-31", "2025-1-3", "2025-02-30", "20250103", "", [],
                          2025, True, datetime.datetime(2026, 11, 23), datetime.time(1))
        ),
        (values.bilingual, "а"),
        (values.bilingual, {"kk": "а"}),
        (values.bilingual, {"kk": "а", "ru": "б", "en": "c"}),
        (values.both_of("a"), {"kk": "a", "ru": "b"}),
        (values.mapping, [1]),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_told_once(read: Reader, value: object) -> None:
    found, told = _read(read, value)
    assert found is None
    (problem,) = told
    assert (problem.code, problem.stops) == ("bad-value", True)
    said = problem.message % problem.args
    assert "key" in said and not said.endswith(" ")


@pytest.mark.parametrize(
    ("read", "value", "line", "label"),
    [
        (values.text, 3, 2, "key"),
        (values.bilingual, {"kk": "а"}, 2, "key"),
        (values.bilingual, {"kk": "", "ru": "б"}, 3, "key.kk"),
        (values.both_of("printed"), {"kk": "printed", "ru": "edited"}, 4, "key.ru"),
        (ARTICLE_KEYS["photos"].read, [{**PHOTO, "credit": []}], 5, "credit"),
        (ARTICLE_KEYS["photos"].read, [{**PHOTO, "alt": {"kk": "", "ru": "б"}}], 2, "alt.kk"),
    ],
)
def test_a_fault_has_the_line_and_the_name_of_what_is_wrong(
    read: Reader, value: object, line: int, label: str
) -> None:
    _, (problem,) = _read(read, value)
    assert (problem.spot.line, problem.args["key"]) == (line, label)


def test_every_item_that_is_no_choice_is_told() -> None:
    found, told = _read(value_lists.some_of("a", "b"), ["c", "a", "d"])
    assert found is None
    assert [problem.args["value"] for problem in told] == ["c", "d"]


@pytest.mark.parametrize("value", ["aral-1 balqash", "aral-1, balqash", "aral-1; balqash",
                                   "(aral-1, balqash)", {"aral-1": "", "balqash": ""},
                                   [{"id": "aral-1"}, "balqash"]])  # fmt: skip
def test_a_list_that_is_written_in_another_way_is_offered_as_it_should_be(value: object) -> None:
    _, (problem,) = _read(value_lists.different_texts, value)
    assert problem.args["items"] == '"aral-1", "balqash"'


def test_only_what_may_be_absent_may_be_deleted() -> None:
    source, told = Source(path="a.toml", lines_by_key=LINES), list[Problem]()
    at = Location(source=source, told=told)
    for place in (at.inner("key"), at.inner("key").inner("kk"), at.inner("key", is_optional=True)):
        place.read(values.text, " ")
    assert ["delete the line" in problem.message for problem in told] == [False, False, True]


def test_halves_that_are_missing_are_named() -> None:
    _, (problem,) = _read(values.bilingual, {})
    assert problem.args["missing"] == "kk, ru"


def test_both_halves_at_fault_are_told() -> None:
    _, told = _read(values.bilingual, {"kk": "", "ru": 3})
    assert [problem.spot.line for problem in told] == [3, 4]


@pytest.mark.parametrize(("kind", "nearest"), [("vilage", "village"), ("lyceum", "")])
def test_of_an_unknown_kind_the_nearest_is_told_or_where_kinds_are_listed(
    kind: str, nearest: str
) -> None:
    _, (problem,) = _read(KINDS, kind)
    assert problem.args["nearest"] == nearest
    assert (nearest or "place_kinds") in problem.message % problem.args


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_known(status: str) -> None:
    assert _read(ARTICLE_KEYS["status"].read, status) == (status, [])


def test_a_list_of_records_is_read() -> None:
    (photo,), told = _read(ARTICLE_KEYS["photos"].read, [PHOTO])  # type: ignore[misc]
    assert told == []
    assert (photo.file, photo.alt, photo.caption) == ("a.jpg", Bilingual(kk="a", ru="b"), None)


def test_every_loss_is_known() -> None:
    assert _read(ARTICLE_KEYS["scan_lost"].read, list(SCAN_LOSSES)) == (SCAN_LOSSES, [])


@pytest.mark.parametrize(
    ("photos", "faults"),
    [
        ({}, 1),
        (["a"], 1),
        ([{"file": "a.jpg"}], 3),
        ([{**PHOTO, "alt": {"kk": "a"}}], 1),
        ([{**PHOTO, "size": "1"}], 1),
        ([{**PHOTO, "size": "1", "file": "", "consent": []}, "a"], 4),
    ],
)
def test_all_faults_of_a_list_of_records_are_told(photos: object, faults: int) -> None:
    field: Field = ARTICLE_KEYS["photos"]
    found, told = _read(field.read, photos)
    assert found is None and len(told) == faults
    assert all(problem.message % problem.args for problem in told)


@pytest.mark.parametrize("reader", [values.number, values.day, values.count_from(1)])
def test_no_number_is_too_large_to_be_judged(reader: Reader) -> None:
    """TOML in hexadecimal has no limit of digits."""
    _value, told = _read(reader, int("f" * 5000, 16))
    assert [problem.code for problem in told] == ["bad-value"]


def test_no_text_of_a_line_is_longer_than_a_book_can_name() -> None:
    found, told = _read(values.text, "ә" * 3_000)
    assert (found, told) == ("ә" * 3_000, [])
    _found, (problem,) = _read(values.text, "ә" * 3_002)
    assert problem.args["over"] == 2


@pytest.mark.parametrize("value", [10**15, -(10**15), 1e16, 10**30, 1e308, -(10**19)])
def test_no_number_is_longer_than_a_page_can_show(value: float) -> None:
    _value, told = _read(values.number, value)
    assert [problem.code for problem in told] == ["bad-value"]
    for largest in (10**15 - 1, 1 - 10**15):
        assert _read(values.number, largest) == (largest, [])


@pytest.mark.parametrize(
    "value", ["", "kk", "ru", "KZ", "k", "kaz", "../x", "kz; root /", "k\nz", 7]
)
def test_the_code_of_a_country_is_two_letters_and_no_language(value: object) -> None:
    _value, told = _read(values.country_code, value)
    assert [problem.code for problem in told] == ["bad-value"]


@pytest.mark.parametrize(
    ("written", "number"),
    [("51,18", "51.18"), ("51°10′48″", "51.18"), ("N51°10'48\"", "51.18"), ("51°", "51"),
     ("51.5° с. ш.", "51.5"), ("слово", "53.284"), ("1 000", "1000"), ("51 10 48", "53.284")],
)  # fmt: skip
def test_a_number_between_marks_is_told_as_the_number(written: str, number: str) -> None:
    _found, (problem,) = _read(values.number, written)
    assert problem.args["number"] == number


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("a", ("a",)),
        ("xan, box", ("xan", "box")),
        ("a, b", ("a", "b")),
        ("Асан Асанов", ("Асан Асанов",)),
        ("[a", ("a",)),
    ],
)
def test_a_list_without_brackets_is_told_and_read(written: str, items: tuple[str, ...]) -> None:
    found, (problem,) = _read(value_lists.texts, written)
    assert (found, problem.code) == (items, "bad-value")
