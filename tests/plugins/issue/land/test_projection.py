"""From degrees to a drawing, and what is measured there."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from issue_values import square

from plugins.issue.land.projection import (
    box_around,
    centred_on,
    middle_of,
    path_of,
    size_of,
)

LATS, LONS = st.floats(-80, 80), st.floats(-170, 170)
POINTS = st.tuples(st.integers(-500, 500), st.integers(-500, 500))


@given(LATS, LONS, st.floats(0.1, 9), st.floats(100, 2000))
def test_north_is_up_east_is_right_and_everything_is_in_the_drawing(
    lat: float, lon: float, half: float, width: float
) -> None:
    ring = square(lat, lon, half)
    plain = centred_on(ring)
    box = box_around(plain(*point) for point in ring)
    projection = plain.fitted(box, width)
    (left_x, top_y), (right_x, _), (_, bottom_y), _last = (projection(*point) for point in ring)
    middle = projection(lat, lon)
    assert left_x < middle[0] < right_x and top_y < middle[1] < bottom_y
    drawn = box_around(projection(*point) for point in ring)
    assert (drawn.left, drawn.top) == pytest.approx((0, 0), abs=1e-6)
    assert drawn.right == pytest.approx(width)


@given(st.floats(-60, 60), st.floats(-60, 60))
def test_areas_are_kept(lat: float, east: float) -> None:
    """A degree square far from the middle is as large as one in the middle at its latitude."""
    plain = centred_on(square(0, 0, 1))
    there = size_of([plain(*point) for point in square(lat, east, 0.5)])
    at_home = size_of([plain(*point) for point in square(lat, 0, 0.5)])
    assert there == pytest.approx(at_home, rel=0.01)


@given(st.lists(st.lists(POINTS, min_size=3, max_size=12, unique=True), max_size=4))
def test_a_path_leads_through_the_points(rings: list[list[tuple[int, int]]]) -> None:
    lines = re.findall(r"M(-?\d+) (-?\d+)l([^z]*)z", path_of(rings))
    assert len(lines) == len(rings)
    for ring, (x, y, steps) in zip(rings, lines, strict=True):
        numbers = [int(found) for found in re.findall(r"-?\d+", steps)]
        moves = zip(numbers[::2], numbers[1::2], strict=True)
        found = accumulate(moves, lambda a, b: (a[0] + b[0], a[1] + b[1]), initial=(int(x), int(y)))
        assert [*found] == ring


def test_what_is_too_small_to_be_seen_is_left_out() -> None:
    assert path_of([[(0.1, 0.2), (0.3, 0.1), (0.2, 0.4)]]) == ""


@given(POINTS, st.integers(1, 50))
def test_the_middle_of_a_square_is_its_middle(middle: tuple[int, int], half: int) -> None:
    ring = square(*middle, half)
    assert middle_of(ring) == pytest.approx(middle, abs=1e-6)
    assert size_of(ring) == pytest.approx(8 * half * half)


@given(st.lists(POINTS, min_size=3, max_size=9))
def test_the_middle_is_a_number_whatever_the_line(ring: list[tuple[int, int]]) -> None:
    assume(size_of(ring) == 0)
    x, y = middle_of(ring)
    box = box_around(ring)
    assert box.left <= x <= box.right and box.top <= y <= box.bottom
