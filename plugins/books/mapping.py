"""The map of a book: the regions with their outlines, drawn so that areas keep their size."""

import math
from collections.abc import Iterator

from plugins.books.book import MapRegion, Part
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.region_names import short_names

Point = tuple[float, float]
_WIDTH = 1000  # units


def map_of(issue: Issue, parts: tuple[Part, ...], lang: Language) -> tuple[MapRegion, ...]:
    """The regions that have outlines, and those that are points, which nothing covers; none where
    nobody has drawn any."""
    rows = [row for row in issue.outlines if row.region in issue.region]
    corners = [point for row in rows for ring in row.rings for point in ring]
    if not corners:
        return ()
    middle = (min(lon for _lat, lon in corners) + max(lon for _lat, lon in corners)) / 2
    plain = [_sinusoidal(point, middle) for point in corners]
    left, right = min(x for x, _y in plain), max(x for x, _y in plain)
    top, scale = min(y for _x, y in plain), _WIDTH / (right - left)
    names = short_names(issue, lang)
    numbers = {part.id: len(part.stories) for part in parts if part.kind == "region"}

    def drawn(points: tuple[Point, ...]) -> Iterator[Point]:
        for point in points:
            x, y = _sinusoidal(point, middle)
            yield round((x - left) * scale, 1), round((y - top) * scale, 1)

    found = []
    for row in rows:
        region = issue.region[row.region]
        rings = tuple(tuple(drawn(ring)) for ring in row.rings)
        place = (row.lat or region.lat, row.lon or region.lon)
        if rings and (row.lat is None or row.lon is None):
            largest = max(row.rings, key=len)
            place = tuple(sum(axis) / len(axis) for axis in zip(*largest, strict=True))
        found.append(
            MapRegion(
                id=region.id,
                name=names[region.id],
                number=numbers.get(region.id, 0),
                rings=rings,
                place=next(drawn((place,))),
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.rings, one.number > 0, one.id)))


def _sinusoidal(point: Point, middle: float) -> Point:
    """Degrees north and east as x and y, downwards."""
    lat, lon = point
    return (lon - middle) * math.cos(math.radians(lat)), -lat
