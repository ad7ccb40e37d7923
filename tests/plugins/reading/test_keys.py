"""Values of the facts: read as they are meant, or told."""

from __future__ import annotations

import datetime

import pytest
import yaml

from plugins.issue.contribution import SCAN_LOSSES, STATUSES
from plugins.issue.language import Language
from plugins.reading.keys import ARTICLE_KEYS, Unreadable


def _read(key: str, value: str) -> object:
    return ARTICLE_KEYS[key].read(yaml.compose(value))


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("title", '"Внимание: зона"', "Внимание: зона"),
        ("order", "12", 12),
        ("authors", "[]", ()),
        ("themes", "[b, a]", ("b", "a")),
        ("printed_in", "ru", Language.RU),
        ("published", "2026-11-23", datetime.date(2026, 11, 23)),
        ("scan_lost", "[end, start]", ("end", "start")),
    ],
)
def test_a_value_is_read(key: str, value: str, expected: object) -> None:
    assert _read(key, value) == expected


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_known(status: str) -> None:
    assert _read("status", status) == status


def test_every_loss_is_known() -> None:
    assert _read("scan_lost", f"[{', '.join(SCAN_LOSSES)}]") == SCAN_LOSSES


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "[a]"),
        ("title", "''"),
        ("order", "010"),
        ("order", "0"),
        ("order", "1.0"),
        ("order", "100"),
        ("order", "-1"),
        ("authors", "a"),
        ("authors", "[a, a]"),
        ("authors", "[a, ~]"),
        ("printed_in", "kz"),
        ("published", "31.13.2025"),
        ("published", "2025-13-31"),
        ("published", "2025-1-3"),
        ("published", "2025-02-30"),
        ("status", "Published"),
        ("scan_lost", "[tail]"),
        ("photos", "{}"),
        ("photos", "[a]"),
        ("photos", "[{file: a.jpg}]"),
        ("photos", "[{file: a.jpg, alt: {kk: a}, credit: a, consent: a}]"),
        ("photos", "[{file: a.jpg, alt: {kk: a, ru: ''}, credit: a, consent: a}]"),
        ("photos", "[{file: a.jpg, alt: {kk: a, ru: b}, credit: a, consent: a, size: 1}]"),
        ("corrections", "[{date: 2025-13-31, note: a}]"),
    ],
)
def test_a_value_of_another_kind_is_told(key: str, value: str) -> None:
    with pytest.raises(Unreadable) as told:
        _read(key, value)
    assert told.value.message % {"key": key, **told.value.facts}


def test_the_inner_key_at_fault_is_named() -> None:
    with pytest.raises(Unreadable) as told:
        _read("photos", "[{file: a, alt: {kk: a, ru: b}, credit: [], consent: a}]")
    assert told.value.inner == "0.credit"
