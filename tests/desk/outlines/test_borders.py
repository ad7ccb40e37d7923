"""Plainer borders: neighbours keep one line between them."""

from __future__ import annotations

import math
import random

from hypothesis import given
from hypothesis import strategies as st

from desk.outlines.borders import Line, plainer


def _countries(seed: int) -> dict[str, tuple[Line, ...]]:
    """A square of four regions with wavy borders, and an island."""
    chance = random.Random(seed)

    def wavy(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
        """From start up to, not with, the end."""
        steps = [n / 12 for n in range(12)]
        line = [tuple(a + (b - a) * t for a, b in zip(start, end, strict=True)) for t in steps]
        return [
            line[0],
            *((a + chance.uniform(-0.2, 0.2), b + chance.uniform(-0.2, 0.2)) for a, b in line[1:]),
        ]  # type: ignore[misc]

    corners = [(50.0, 60.0), (50.0, 70.0), (45.0, 70.0), (45.0, 60.0)]
    sides = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    centre = (47.5, 65.0)
    outer = [
        (wavy(c, s), wavy(s, n))
        for c, s, n in zip(corners, sides, corners[1:] + corners[:1], strict=True)
    ]
    inner = [wavy(side, centre) for side in sides]
    shapes: dict[str, tuple[Line, ...]] = {}
    for n in range(4):
        from_centre = [centre, *reversed(inner[n - 1][1:])]
        shapes[f"part-{n}"] = (tuple([*outer[n][0], *inner[n], *from_centre, *outer[n - 1][1]]),)
    reach = [chance.uniform(0.8, 1.2) for _ in range(60)]
    island = tuple(
        (40 + r * math.sin(n / 9.55), 50 + r * math.cos(n / 9.55)) for n, r in enumerate(reach)
    )
    return {**shapes, "island": (island,)}


def _edges(rings: tuple[Line, ...]) -> set[frozenset[tuple[float, float]]]:
    return {
        frozenset(pair) for ring in rings for pair in zip(ring, (*ring[1:], ring[0]), strict=True)
    }


@given(st.integers(0, 1000), st.integers(20, 200))
def test_no_gap_and_no_overlap_arises(seed: int, points: int) -> None:
    """What two parts shared they share: each edge inside is that of exactly two."""
    before, after = _countries(seed), plainer(_countries(seed), points)
    parts = [name for name in before if name != "island"]
    for n, name in enumerate(parts):
        for other in parts[n + 1 :]:
            shared = _edges(before[name]) & _edges(after[name])
            assert shared & _edges(before[other]) <= _edges(after[other])
    counts: dict[frozenset[tuple[float, float]], int] = {}
    for name in parts:
        for edge in _edges(after[name]):
            counts[edge] = counts.get(edge, 0) + 1
    degrees: dict[tuple[float, float], int] = {}
    for edge, number in counts.items():
        assert number <= 2
        for point in edge if number == 1 else ():
            degrees[point] = degrees.get(point, 0) + 1
    assert set(degrees.values()) == {2}  # the outer border is one closed line


@given(st.integers(0, 1000), st.integers(20, 200))
def test_points_are_left_out_and_none_is_moved(seed: int, points: int) -> None:
    before, after = _countries(seed), plainer(_countries(seed), points)
    for name, rings in after.items():
        assert {p for ring in rings for p in ring} <= {p for ring in before[name] for p in ring}
    kept = {point for rings in after.values() for ring in rings for point in ring}
    assert len(kept) <= points * 1.2 + 9  # ends of borders, and points that matter alike


def test_with_enough_points_all_stay() -> None:
    before = _countries(1)
    after = plainer(before, 10_000)
    assert {name: _edges(rings) for name, rings in after.items()} == {
        name: _edges(rings) for name, rings in before.items()
    }


def test_a_ring_of_which_nothing_is_left_goes() -> None:
    assert plainer(_countries(1), 12)["island"] == ()
