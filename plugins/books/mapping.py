"""The map of a book: the regions with their outlines, as the site draws them."""

from plugins.books.book import MapRegion, Part
from plugins.issue.cards.region_names import short_names
from plugins.issue.issue import Issue
from plugins.issue.land.mapped import drawn_rings, mapped_rows, place_of_name, places_of
from plugins.issue.land.projection import Point, box_around, centred_on
from plugins.issue.language import Language

_WIDTH = 1000  # units


def map_of(issue: Issue, parts: tuple[Part, ...], lang: Language) -> tuple[MapRegion, ...]:
    """The regions that have outlines, and those that are points, which nothing covers; none where
    nobody has drawn any."""
    rows = mapped_rows(issue)
    if not rows:
        return ()
    places = places_of(issue, rows)
    plain = centred_on(places)
    projection = plain.fitted(box_around(plain(*place) for place in places), _WIDTH)
    names = short_names(issue, lang)
    numbers = {part.id: len(part.stories) for part in parts if part.kind == "region"}
    found = []
    for row in rows:
        rings = drawn_rings(row, projection)
        found.append(
            MapRegion(
                id=row.region,
                name=names[row.region],
                number=numbers.get(row.region, 0),
                rings=tuple(tuple(_tenths(point) for point in ring) for ring in rings),
                place=_tenths(place_of_name(issue, row, projection, rings)),
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.rings, one.number > 0, one.id)))


def _tenths(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)
