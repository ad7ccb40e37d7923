"""The map of the home page: outlines of the regions with their names and numbers, and the tiles."""

from dataclasses import dataclass

from plugins.issue.cards.region_names import short_names
from plugins.issue.issue import Issue
from plugins.issue.land.mapped import drawn_rings, mapped_rows, place_of_name, places_of
from plugins.issue.land.projection import (
    Projection,
    box_around,
    centred_on,
    path_of,
)
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.issue.vocabulary import Outline
from plugins.region_map.tiles import Tile, region_tiles
from plugins.site.outputs import Site

_WIDTH, _EDGE = 720, 4  # units; the edge is room for the strokes
_LONG_NAME = 12  # letters that one line has room for


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedRegion:
    """A region on the map: an outline (``path``) with its short name at ``x`` and ``y``, in
    ``lines``; or, where the path is empty, a point there, with the name beside it."""

    id: str
    name: str
    lines: tuple[str, ...]
    number: int
    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPicture:
    """The map, so many units wide and high: the regions that have an outline, what covers others
    last; and those that are points, which nothing covers."""

    width: int
    height: int
    regions: tuple[MappedRegion, ...]
    points: tuple[MappedRegion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMap:
    """``tiles`` are rows from north to south, ``None`` where a row has no tile; ``picture`` is
    ``None`` in an edition without outlines."""

    tiles: tuple[tuple[Tile | None, ...], ...]
    picture: MapPicture | None


def region_map(issue: Issue, _site: Site, info: PageInfo) -> RegionMap | None:
    """The map in the language of a page."""
    if info.lang is None:
        return None
    return RegionMap(tiles=region_tiles(issue, info.lang), picture=_picture(issue, info.lang))


def _picture(issue: Issue, lang: Language) -> MapPicture | None:
    rows = mapped_rows(issue)
    if not rows:
        return None
    places = places_of(issue, rows)
    plain = centred_on(places)
    box = box_around(plain(*place) for place in places)
    box = box.grown((box.right - box.left) * _EDGE / _WIDTH)
    projection = plain.fitted(box, _WIDTH)
    names = short_names(issue, lang)
    found = [_mapped(issue, row, names[row.region], projection, lang) for row in rows]
    found.sort(key=lambda region: (region.number > 0, region.id))  # the border of one is seen
    return MapPicture(
        width=_WIDTH,
        height=round(_WIDTH * (box.bottom - box.top) / (box.right - box.left)),
        regions=tuple(region for region in found if region.path),
        points=tuple(region for region in found if not region.path),
    )


def _mapped(
    issue: Issue, row: Outline, short_name: str, projection: Projection, lang: Language
) -> MappedRegion:
    region = issue.region[row.region]
    rings = drawn_rings(row, projection)
    x, y = place_of_name(issue, row, projection, rings)
    return MappedRegion(
        id=region.id,
        name=region.name[lang],
        lines=_lines(short_name) if rings else (short_name,),
        number=len(issue.listed_in(region.id)),
        path=path_of(rings),
        x=round(x),
        y=round(y),
    )


def _lines(name: str) -> tuple[str, ...]:
    """A long name of two words in two lines; a hyphen ends the first."""
    if len(name) <= _LONG_NAME:
        return (name,)
    for mark, kept in ((" ", ""), ("-", "-")):
        first, found, rest = name.partition(mark)
        if found:
            return first + kept, rest
    return (name,)
