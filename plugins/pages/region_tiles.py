"""A map of tiles: every region as a tile of one size, where one looks for it on a map.

The places follow from the coordinates: columns from west to east, each from north to south.
"""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Region
from plugins.letters.soft_hyphens import with_soft_hyphens

_TALLEST = 4  # tiles in a column
_LONG = 5  # letters of a word that may have to break in a tile of a telephone


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A region: its whole name, a short one without the word that all of its kind share, and the
    number of contributions."""

    id: str
    name: str
    short_name: str
    number: int


def region_tiles(issue: Issue, lang: Language) -> tuple[tuple[Tile, ...], ...]:
    """The regions in columns of about one length, the longer ones in the middle."""
    by_longitude = sorted(issue.regions, key=lambda region: (region.lon, region.id))
    columns, at = [], 0
    for length in column_lengths(len(by_longitude)):
        column = by_longitude[at : at + length]
        column.sort(key=lambda region: (-region.lat, region.id))
        columns.append(tuple(_tile(issue, region, lang) for region in column))
        at += length
    return tuple(columns)


def column_lengths(number: int) -> tuple[int, ...]:
    """How many of ``number`` tiles stand in each column."""
    columns = max(1, -(-number // _TALLEST))
    least, longer = divmod(number, columns)
    first = (columns - longer) // 2
    lengths = (least + (first <= place < first + longer) for place in range(columns))
    return tuple(lengths) if number else ()


def _tile(issue: Issue, region: Region, lang: Language) -> Tile:
    short = _short_name(issue, region, lang)
    others = (_short_name(issue, row, lang) for row in issue.regions if row is not region)
    name = region.name[lang]
    return Tile(
        id=region.id,
        name=name,
        short_name=with_soft_hyphens(name if short in others else short, longer_than=_LONG),
        number=sum(pair.is_listed for pair in issue.in_section(region.id)),
    )


def _short_name(issue: Issue, region: Region, lang: Language) -> str:
    """The words of a name that not all names of its kind have."""
    words = region.name[lang].split()
    kind = [row.name[lang].split() for row in issue.regions if row.kind == region.kind]
    own = [word for word in words if not all(word in name for name in kind)]
    return " ".join(own or words)
