"""Slips are told in their own line, mended there alone, and never seen where there are none."""

from __future__ import annotations

import string
import sys
from types import FrameType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from makers import miniature
from strategies import texts

from plugins.reading.front_matter import _TEXTS, ARTICLE_KEYS, PAGE_KEYS, keys_for, known_keys
from plugins.reading.values import text
from plugins.reading.yaml_facts.slips import find_slips
from plugins.reading.yaml_facts.two_parts import in_two_parts

KEYS = known_keys(ARTICLE_KEYS)


def _found(facts: str) -> list[tuple[int, str]]:
    return [(slip.line, slip.mended) for slip in find_slips(facts, KEYS)[1]]


@pytest.mark.parametrize(
    "facts",
    [
        "title: Школа №1",
        "title: «Школа» и «сад»",
        "title: Школа «№1» – 540 м²",
        'title: "Школа # 1" # сверено',
        "title: 'Школа: сад'",
        "title: 12:30",
        "title: https://example.kz/a#b",
        r'title: "Школа \"Жас\""',
        "order: 1 # сверено",
        "# order;",
        "standfirst: >\n  order;\n  title: x: y\norder: 1",
        'standfirst: "Школа\n  order; сад"\norder: 1',
        "standfirst: Школа\n  и сад",
        'standfirst: "Школа\n\tи сад"\norder: 1',
        'standfirst: "Школа\n\n  и сад"\norder: 1',
        "authors: [a,\n  b]",
        "authors:\n- a\n- b",
        "photos:\n  - file: a.jpg\n    alt: {kk: а, ru: б}\n    credit: А. Б.",
        "photos:\n  - file: a.jpg\n    alt:\n      kk: а\n      ru: б",
        '"order": 1',
        "'order': 1",
        "order : 1",
        "unknown;key",
        "standfirst: Школа\n  • и сад",
        'standfirst:\n  "Школа # 1"',
        "standfirst:\n  'Школа # 1'",
        "standfirst:\n  # сад\n  Школа",
        "title: Школа\n  и сад\nи двор # и сад",
        *(f"{key}: {a}ral" for key in ("region", "title") for a in string.ascii_lowercase),
    ],
)
def test_sound_lines_have_no_slips(facts: str) -> None:
    assert _found(facts) == []


@pytest.mark.parametrize(
    ("facts", "line", "mended"),
    [
        ("photos:\n  - file:\u00a0a.jpg", 1, "  - file: a.jpg"),
        ("photos:\n  - file: a.jpg\n    credit:А. Б.", 2, "    credit: А. Б."),
        ("photos:\n  - file: a.jpg\n    alt:\n      Kk: а", 3, "      kk: а"),
        ("photos:\n  - file: a.jpg\n    alt:\n      kk: а # б", 3, '      kk: "а # б"'),
        ("corrections:\n  * date: 2026-11-24", 1, "  - date: 2026-11-24"),
        ("corrections:\n\n  * date: 2026-11-24", 2, "  - date: 2026-11-24"),
        ("corrections:\n# сад\n  * date: 2026-11-24", 2, "  - date: 2026-11-24"),
        ("title: 'О'Генри и школа'", 0, 'title: "О\'Генри и школа"'),
        ("corrections:\n  - date: 2026-11-24\n    note: а: б", 2, '    note: "а: б"'),
        ('title: Он сказал: "да"', 0, "title: 'Он сказал: \"да\"'"),
        ("authors: [a, b\ntitle: а", 0, "authors: [a, b]"),
        ("title: 'а\norder: 1", 0, 'title: "а"'),
        ("title: а\nauthors: [a, b", 1, "authors: [a, b]"),
        ('title: "Школа".', 0, 'title: "Школа"'),
        (r'title: "№\d"', 0, r'title: "№\\d"'),
        ("Order;1", 0, "order: 1"),
        ("принтед_ин: kk", 0, "printed_in: kk"),
        ("**title**: а", 0, "title: а"),
        ("**title:** а", 0, "title: а"),
        ('title: "Школа "Жас" открыта"', 0, 'title: "Школа «Жас» открыта"'),
        ('title: "Школа" и "сад', 0, "title: '«Школа» и \"сад'"),
        ('title: "Школа"\n  order: 1', 1, "order: 1"),
        ("title Школа", 0, "title: Школа"),
        ("title: - Школа", 0, 'title: "Школа"'),
        ("title: -5 # двор", 0, 'title: "-5 # двор"'),
        ("title: ?Школа # двор", 0, 'title: "?Школа # двор"'),
        ("title: ? Школа # двор", 0, 'title: "? Школа # двор"'),
        ("title: > **Школа**", 0, 'title: "Школа"'),
        ("authors:\n- a\n• b", 2, "- b"),
    ],
)
def test_a_slip_is_mended_in_its_line(facts: str, line: int, mended: str) -> None:
    assert (line, mended) in _found(facts)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ("standfirst: Школа\n  и сад: двор", "yaml-colon"),
        ("standfirst: Школа\n  и сад # двор", "text-cut"),
        ("standfirst:\n  Школа # двор", "text-cut"),
        ("standfirst:\n\n  Школа\n  и сад # двор", "text-cut"),
        ("photos:\n\t- file: a.jpg", "yaml"),
        ("authors: [a, b\ntitle: а", "yaml"),
        ('authors: ["a, b]\ntitle: а', "yaml"),
        ("photos:\n  file: a.jpg\n    credit: А", "yaml"),
        ("title: “Школа”", "marks"),
        ("title: @Школа # двор", "yaml"),
    ],
)
def test_what_may_be_meant_in_another_way_is_told_and_not_written(facts: str, code: str) -> None:
    (slip,) = find_slips(facts, KEYS)[1]
    assert slip.code == code
    assert find_slips(facts, KEYS, certain_only=True) == (facts, ())


def test_a_line_whose_value_stands_below_is_shown_as_going_on() -> None:
    facts = "authors;\n- a"
    (slip,) = find_slips(facts, KEYS)[1]
    assert slip.problem("a.md", 2, slip.mended).args["mended"] == "authors: …"


@given(texts)
@example('title: "а\\')
@example("order:\n- - -x\n-\torder;")
@example("title: |\n order;\norder;")
def test_no_text_breaks_the_search_and_lines_keep_their_numbers(facts: str) -> None:
    mended, slips = find_slips(facts, KEYS)
    assert mended.count("\n") == facts.count("\n")
    told = {slip.line for slip in slips}
    pairs = zip(facts.split("\n"), mended.split("\n"), strict=True)
    assert {n for n, (old, new) in enumerate(pairs) if old != new} <= told


_signs = st.sampled_from([*"-[]#\"'“”;:а1", "\u00a0", "\t", "\n", "order", "title:", "authors:"])


@given(st.lists(_signs, max_size=12))
def test_what_is_certain_is_mended_once(signs: list[str]) -> None:
    facts = "".join(signs)
    for _round in range(5):
        facts, slips = find_slips(facts, KEYS, certain_only=True)
    assert slips == ()


def test_the_miniature_issue_has_no_slips() -> None:
    for path, written in miniature().items():
        if path.endswith(".md"):
            parts, told = in_two_parts(str(written), path)
            assert parts is not None and told == ()
            assert find_slips(parts.front_matter, known_keys(keys_for(path)))[1] == ()


def test_every_text_that_readers_see_is_looked_at_as_running_text() -> None:
    """Ids alone are none: whatever else is read as a text can be cut at a #."""
    ids = {"region", "rubric"}
    read_as_text = {
        key
        for keys in (ARTICLE_KEYS, PAGE_KEYS)
        for key, field in keys.items()
        if field.read is text
    }
    assert read_as_text - ids <= _TEXTS


@pytest.mark.parametrize("keys", [ARTICLE_KEYS, PAGE_KEYS])
def test_the_message_of_a_foreign_key_names_every_key(keys: dict[str, object]) -> None:
    from plugins.reading.front_matter import _MEANINGS

    assert [key for key in keys if key not in _MEANINGS] == []


def _steps(photos: int) -> int:
    """How many functions, also those of C, are called for an article with so many photos."""
    item = '  - file: kir/{0}.jpg\n    alt:\n      kk: "Сурет"\n      ru: "Фото"\n'
    facts = 'title: "Кір"\nphotos:\n' + "".join(map(item.format, range(photos)))
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_slips(facts, KEYS)
    finally:
        sys.setprofile(before)
    return counted


def test_a_line_costs_the_same_in_a_list_of_any_length() -> None:
    few, many = _steps(20), _steps(80)
    assert many < 4.2 * few
