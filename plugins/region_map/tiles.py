"""A map of tiles: every region as a tile of one size, where one looks for it on a map.

The table of outlines says where; without it the places follow from the coordinates: columns from
west to east, each from north to south.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.issue.cards.region_names import short_names
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import TILES_IN_A_ROW, Region
from plugins.letters.soft_hyphens import with_soft_hyphens

_TALLEST = 4  # tiles in a column, until there are as many columns as there is room for
_LONG = 5  # letters of a word that may have to break in a tile of a telephone
Place = tuple[int, int]  # column and row, from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A region: a short name without the word that all of its kind share, and the number of
    contributions."""

    id: str
    short_name: str
    number: int


def region_tiles(issue: Issue, lang: Language) -> tuple[tuple[Tile | None, ...], ...]:
    """The regions in rows of five from north to south; ``None`` where no tile lies."""
    placed = dict(tile_places(issue))
    lowest = max((row for _column, row in placed), default=0)
    return tuple(
        tuple(
            _tile(issue, placed[column, row], lang) if (column, row) in placed else None
            for column in range(1, TILES_IN_A_ROW + 1)
        )
        for row in range(1, lowest + 1)
    )


def tile_places(issue: Issue) -> Iterator[tuple[Place, Region]]:
    """Where the tile of each region lies; those that the table does not place come below."""
    wanted = {row.region: row.tile for row in issue.outlines}
    taken: dict[Place, Region] = {}
    for region in issue.regions:
        if region.id in wanted:
            taken.setdefault(wanted[region.id], region)
    yield from taken.items()
    lowest = max((row for _column, row in taken), default=0)
    rest = [region for region in issue.regions if region not in taken.values()]
    for (column, row), region in _by_coordinates(rest):
        yield (column, row + lowest), region


def _by_coordinates(regions: Iterable[Region]) -> Iterator[tuple[Place, Region]]:
    """Columns of about one length, the longer ones in the middle."""
    by_longitude = sorted(regions, key=lambda region: (region.lon, region.id))
    at = 0
    for number, length in enumerate(column_lengths(len(by_longitude)), 1):
        column = by_longitude[at : at + length]
        column.sort(key=lambda region: (-region.lat, region.id))
        yield from (((number, row), region) for row, region in enumerate(column, 1))
        at += length


def column_lengths(number: int) -> tuple[int, ...]:
    """How many of ``number`` tiles stand in each column."""
    columns = min(TILES_IN_A_ROW, max(1, -(-number // _TALLEST)))
    least, longer = divmod(number, columns)
    first = (columns - longer) // 2
    lengths = (least + (first <= place < first + longer) for place in range(columns))
    return tuple(lengths) if number else ()


def _tile(issue: Issue, region: Region, lang: Language) -> Tile:
    short = short_names(issue, lang)[region.id]
    return Tile(
        id=region.id,
        short_name=with_soft_hyphens(short, longer_than=_LONG),
        number=len(issue.listed_in(region.id)),
    )
