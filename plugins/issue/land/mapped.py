"""What the maps are drawn from: the rows of the table whose regions are there."""

from collections.abc import Iterable, Sequence

from plugins.issue.issue import Issue
from plugins.issue.land.projection import Point, Projection, middle_of, size_of
from plugins.issue.vocabulary import Outline


def mapped_rows(issue: Issue) -> tuple[Outline, ...]:
    """The rows of regions that are there; none where none of them has rings."""
    rows = tuple(row for row in issue.outlines if row.region in issue.region)
    return rows if any(row.rings for row in rows) else ()


def places_of(issue: Issue, rows: Iterable[Outline]) -> tuple[Point, ...]:
    """Every place that a map of ``rows`` has to show: their rings, and those that are points."""
    found: list[Point] = []
    for row in rows:
        region = issue.region[row.region]
        rings = [point for ring in row.rings for point in ring]
        found += rings or [(region.lat, region.lon)]
    return tuple(found)


def drawn_rings(row: Outline, projection: Projection) -> list[list[Point]]:
    """The closed lines of a region in the drawing; none where it is a point."""
    return [[projection(*point) for point in ring] for ring in row.rings]


def place_of_name(
    issue: Issue, row: Outline, projection: Projection, rings: Sequence[Sequence[Point]]
) -> Point:
    """Where the name of a region stands in the drawing, or its point: as the row says, else in the
    middle of the largest of its ``rings``, which are drawn, else where the region is."""
    if row.lat is not None and row.lon is not None:
        return projection(row.lat, row.lon)
    if rings:
        return middle_of(max(rings, key=size_of))
    region = issue.region[row.region]
    return projection(region.lat, region.lon)
