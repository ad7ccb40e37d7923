"""Days as people write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.written_days import day_meant


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("25.11.2026", "2026-11-25"),
        ("25.11.2026 г.", "2026-11-25"),
        ("25.11.26", "2026-11-25"),
        ("3.4.2026", "2026-04-03"),
        ("25/11/2026", "2026-11-25"),
        ("11/25/2026", "2026-11-25"),
        ("2026/11/25", "2026-11-25"),
        ("2026.11.25", "2026-11-25"),
        ("2026-1-5", "2026-01-05"),
        ("2026‑11‑25", "2026-11-25"),
        ("2026-25-11", "2026-11-25"),
        ("2026-11-25T10:00", "2026-11-25"),
        ("25 ноября 2026", "2026-11-25"),
        ("25 Ноябрь 2026 года", "2026-11-25"),
        ("2026 жылғы 25 қараша", "2026-11-25"),
        ("31.11.2026", None),
        ("2026-02-30", None),
        ("2026", None),
        ("ноябрь 2026", None),
        ("сегодня", None),
        ("", None),
    ],
)
def test_the_day_that_is_meant(written: str, day: str | None) -> None:
    assert day_meant(written) == (day and datetime.date.fromisoformat(day))


@given(st.text(max_size=40))
def test_nothing_breaks_the_reading(written: str) -> None:
    assert day_meant(written) is None or isinstance(day_meant(written), datetime.date)


@given(st.dates(min_value=datetime.date(1990, 1, 1)))
def test_day_month_and_year_with_dots_are_that_day(day: datetime.date) -> None:
    assert day_meant(f"{day.day}.{day.month}.{day.year}") == day
