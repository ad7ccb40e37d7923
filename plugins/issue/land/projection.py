"""From degrees to a drawing: Lambert's projection that keeps areas, centred on what is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Degrees north and east become x to the right and y downwards; ``lat`` and ``lon`` are the
    middle, ``scale`` how many units of the drawing a radian is, ``left`` and ``top`` its corner."""

    lat: float
    lon: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def __call__(self, lat: float, lon: float) -> Point:
        """The point of the drawing for these degrees."""
        x, y = _beside_middle(self.lat, self.lon, lat, lon)
        return x * self.scale - self.left, y * self.scale - self.top

    def fitted(self, box: Box, width: float) -> Projection:
        """The same with ``box``, which it made, as wide as the drawing."""
        scale = width / (box.right - box.left)
        return replace(self, scale=self.scale * scale, left=box.left * scale, top=box.top * scale)


@lru_cache(maxsize=50_000)  # every page of a region draws the same country
def _beside_middle(middle_lat: float, middle_lon: float, lat: float, lon: float) -> Point:
    """How far a place lies to the right of the middle, and below it."""
    middle, north, east = (math.radians(d) for d in (middle_lat, lat, lon - middle_lon))
    nearness = math.sin(middle) * math.sin(north)
    nearness += math.cos(middle) * math.cos(north) * math.cos(east)
    k = math.sqrt(2 / max(1 + nearness, 1e-9))
    x = k * math.cos(north) * math.sin(east)
    y = k * math.cos(middle) * math.sin(north)
    y -= k * math.sin(middle) * math.cos(north) * math.cos(east)
    return x, -y


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What a drawing shows, from corner to corner."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """The box with so much more on every side."""
        return Box(
            left=self.left - by, top=self.top - by, right=self.right + by, bottom=self.bottom + by
        )

    def meets(self, other: Box) -> bool:
        """Whether the two have something in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def box_around(points: Iterable[Point]) -> Box:
    """The box that these points lie in. Raises ``ValueError`` where there are none."""
    xs, ys = zip(*points, strict=True)
    return Box(left=min(xs), top=min(ys), right=max(xs), bottom=max(ys))


def centred_on(points: Iterable[Point]) -> Projection:
    """A projection whose middle is that of all these places (degrees north, degrees east)."""
    box = box_around(points)
    return Projection(lat=(box.left + box.right) / 2, lon=(box.top + box.bottom) / 2)


def path_of(rings: Sequence[Sequence[Point]]) -> str:
    """The closed lines as SVG has them, in whole units, each point told from the one before."""
    return "".join(_line([(round(x), round(y)) for x, y in ring]) for ring in rings)


def _line(points: Sequence[tuple[int, int]]) -> str:
    points = [point for n, point in enumerate(points) if point != points[n - 1]]
    if len(points) < 3:  # too small to be seen
        return ""
    steps = ((x - points[n][0], y - points[n][1]) for n, (x, y) in enumerate(points[1:]))
    numbers = [number for step in steps for number in step]
    told = "".join(f" {n}" if place and n >= 0 else str(n) for place, n in enumerate(numbers))
    return f"M{points[0][0]} {points[0][1]}l{told}z"


def middle_of(ring: Sequence[Point]) -> Point:
    """The centre of gravity of what a closed line surrounds; of its points, where that is
    nothing."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = ax * by - bx * ay
        area += cross
        x += (ax + bx) * cross
        y += (ay + by) * cross
    if not area:
        return sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
    return x / (3 * area), y / (3 * area)


def size_of(ring: Sequence[Point]) -> float:
    """How much a closed line surrounds."""
    return abs(
        sum(
            ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True)
        )
    )
