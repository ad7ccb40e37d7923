"""Bars and shares: as long as their numbers say, never wider than the drawing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.charts import bars, shares

NUMBERS = st.lists(st.tuples(st.just("x"), st.floats(0, 1e6)), max_size=8)


@given(NUMBERS)
def test_bars_keep_their_order_and_the_longest_is_whole(numbers: list[tuple[str, float]]) -> None:
    rows = bars(numbers)
    assert [row.value for row in rows] == [value for _words, value in numbers]
    assert all(row.start == 0 and 0 <= row.length <= 100 for row in rows)
    if any(value > 0 for _words, value in numbers):
        assert max(row.length for row in rows) == 100


@given(NUMBERS)
def test_shares_fill_the_whole_one_behind_the_other(numbers: list[tuple[str, float]]) -> None:
    rows = shares(numbers)
    for row, following in pairwise(rows):
        assert row.start + row.length == pytest.approx(following.start, abs=0.02)
    if any(value > 0 for _words, value in numbers):
        assert rows[-1].start + rows[-1].length == pytest.approx(100, abs=0.02)
