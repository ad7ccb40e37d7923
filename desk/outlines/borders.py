"""Borders with fewer points: neighbours keep one line between them, without gaps or overlaps."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Point = tuple[float, float]  # degrees north, degrees east
Line = tuple[Point, ...]


def plainer(shapes: Mapping[str, Sequence[Line]], points: int) -> dict[str, tuple[Line, ...]]:
    """The rings of all ``shapes`` with about so many points in all, those that matter most to the
    eye. A ring closes by itself; one of which fewer than three points are left is left out."""
    meeting = _meeting_points(ring for rings in shapes.values() for ring in rings)
    weights: dict[Line, tuple[float, ...]] = {}
    for ring in (ring for rings in shapes.values() for ring in rings):
        for border in _borders(ring, meeting):
            way = _one_way(border)
            weights.setdefault(way, _weights(way))
    heaviest = sorted((weight for found in weights.values() for weight in found), reverse=True)
    least = heaviest[points - 1] if 0 < points <= len(heaviest) else 0.0

    def ring_of(ring: Line) -> Line:
        kept: list[Point] = []
        for border in _borders(ring, meeting):
            way = _one_way(border)
            line = [
                point for point, weight in zip(way, weights[way], strict=True) if weight >= least
            ]
            kept += (line if way == border else line[::-1])[:-1]
        return tuple(kept)

    made = {name: tuple(map(ring_of, rings)) for name, rings in shapes.items()}
    return {name: tuple(ring for ring in rings if len(ring) > 2) for name, rings in made.items()}


def _meeting_points(rings: Iterable[Line]) -> frozenset[Point]:
    """Where more than two lines meet."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for before, here, after in zip((ring[-1], *ring), ring, (*ring[1:], ring[0]), strict=False):
            beside[here] |= {before, after}
    return frozenset(point for point, others in beside.items() if len(others) > 2)


def _borders(ring: Line, meeting: frozenset[Point]) -> Iterator[Line]:
    """The ring in pieces from meeting point to meeting point; whole where it has none."""
    starts = [place for place, point in enumerate(ring) if point in meeting]
    if not starts:
        first = ring.index(min(ring))
        ends = [first]
    else:
        ends = starts
    for start, end in zip(ends, (*ends[1:], ends[0] + len(ring)), strict=True):
        yield tuple(ring[place % len(ring)] for place in range(start, end + 1))


def _one_way(border: Line) -> Line:
    """The same line, whichever neighbour it is read from."""
    return min(border, border[::-1])


def _weights(line: Line) -> tuple[float, ...]:
    """How much each point matters: the triangle that is lost without it (Visvalingam), where less
    important ones have gone before. The ends always stay."""
    weights = [math.inf] * len(line)
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    heap = [(_triangle(line, n - 1, n, n + 1), n) for n in range(1, len(line) - 1)]
    current = {n: area for area, n in heap}
    heapq.heapify(heap)
    largest = 0.0
    while heap:
        area, place = heapq.heappop(heap)
        if current.get(place) != area:
            continue
        del current[place]
        weights[place] = largest = max(largest, area)
        west, east = before[place], after[place]
        after[west], before[east] = east, west
        for end in (west, east):
            if 0 < end < len(line) - 1:
                current[end] = _triangle(line, before[end], end, after[end])
                heapq.heappush(heap, (current[end], end))
    return tuple(weights)


def _triangle(line: Line, first: int, middle: int, last: int) -> float:
    """The area between three points, a degree being as long as it is there."""
    (a, b), (c, d), (e, f) = line[first], line[middle], line[last]
    narrow = math.cos(math.radians(c))
    return abs((c - a) * (f - b) - (e - a) * (d - b)) / 2 * narrow
