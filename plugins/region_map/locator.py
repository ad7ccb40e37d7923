"""The map of a region's page: where in the country it lies, and the places that contributions come
from."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.issue.issue import Issue
from plugins.issue.land.mapped import drawn_rings, mapped_rows, places_of
from plugins.issue.land.projection import (
    Box,
    Point,
    Projection,
    box_around,
    centred_on,
    path_of,
)
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.issue.vocabulary import Outline, Region
from plugins.region_map.labels import Label, labels
from plugins.site.outputs import Site

_WIDTH = 400  # units
_COUNTRY_WIDTH = 160
_FLATTEST, _TALLEST = 0.6, 0.9  # height by width
_AROUND = 0.15  # of the size of a region, so that its neighbours are seen
_POINT = 0.06  # radians around a region that is a point: some 380 kilometres


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """All regions in small: ``land`` is the outline of all, ``region`` that of one, or empty where
    it is the point at ``x`` and ``y``."""

    width: int
    height: int
    land: str
    region: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """The region with what lies around it: ``neighbours`` and ``region`` are outlines, ``places``
    points with their names."""

    width: int
    height: int
    neighbours: str
    region: str
    places: tuple[Label, ...]
    country: Country


def locator(issue: Issue, _site: Site, info: PageInfo) -> Locator | None:
    """The map of the region of a page; ``None`` where the table has no outline of it."""
    rows = mapped_rows(issue)
    own = next((row for row in rows if row.region == info.slug), None)
    if own is None or info.lang is None:
        return None
    region = issue.region[own.region]
    places = places_of(issue, rows)
    plain = centred_on(places)
    box = _shown(own, region, plain)
    height = round(_WIDTH * (box.bottom - box.top) / (box.right - box.left))
    projection = plain.fitted(box, _WIDTH)
    frame = Box(left=0, top=0, right=_WIDTH, bottom=height)
    return Locator(
        width=_WIDTH,
        height=height,
        neighbours=path_of([*_around(rows, own, projection, frame)]),
        region=path_of(drawn_rings(own, projection)),
        places=labels(_named_points(issue, region, projection, info.lang), frame),
        country=_country(rows, own, region, places, plain),
    )


def _shown(own: Outline, region: Region, plain: Projection) -> Box:
    """What the map shows: the region with something of its neighbours, neither flat nor tall."""
    rings = drawn_rings(own, plain)
    if rings:
        box = box_around(point for ring in rings for point in ring)
        box = box.grown(_AROUND * max(box.right - box.left, box.bottom - box.top))
    else:
        box = box_around([plain(region.lat, region.lon)]).grown(_POINT)
    width, height = box.right - box.left, box.bottom - box.top
    wider = max(0.0, height / _TALLEST - width) / 2
    taller = max(0.0, width * _FLATTEST - height) / 2
    return replace(
        box,
        left=box.left - wider,
        right=box.right + wider,
        top=box.top - taller,
        bottom=box.bottom + taller,
    )


def _around(
    rows: Iterable[Outline], own: Outline, projection: Projection, frame: Box
) -> Iterator[list[Point]]:
    for row in rows:
        for ring in drawn_rings(row, projection) if row is not own else ():
            if box_around(ring).meets(frame):
                yield ring


def _named_points(
    issue: Issue, region: Region, projection: Projection, lang: Language
) -> Iterator[tuple[str, Point]]:
    """The places whose coordinates are known; of several at one point that with the shortest name,
    as a town is named before the district around it."""
    found: dict[tuple[float, float], str] = {}
    for place in issue.places_in(region.id):
        if place.lat is not None and place.lon is not None:
            at, name = (place.lat, place.lon), place.name[lang]
            found[at] = min(found.get(at, name), name, key=lambda text: (len(text), text))
    yield from ((name, projection(*at)) for at, name in sorted(found.items()))


def _country(
    rows: Sequence[Outline],
    own: Outline,
    region: Region,
    places: Sequence[Point],
    plain: Projection,
) -> Country:
    box = box_around(plain(*place) for place in places)
    small = plain.fitted(box, _COUNTRY_WIDTH)
    x, y = small(region.lat, region.lon)
    return Country(
        width=_COUNTRY_WIDTH,
        height=math.ceil(_COUNTRY_WIDTH * (box.bottom - box.top) / (box.right - box.left)),
        land=path_of([ring for row in rows for ring in drawn_rings(row, small)]),
        region=path_of(drawn_rings(own, small)),
        x=round(x),
        y=round(y),
    )
