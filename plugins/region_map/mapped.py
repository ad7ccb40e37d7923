"""What the maps are drawn from: the rows of the table whose regions are there."""

from collections.abc import Iterable

from plugins.issue.issue import Issue
from plugins.issue.vocabulary import Outline
from plugins.region_map.projection import Point


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
