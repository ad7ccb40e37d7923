"""The rows of the editors' tables as values: regions, rubrics, practices, places, people, pages
that moved. The keys of a row are the attributes of its class, in their order; ``invalid_keys`` are
those that could not be read and hold a stand-in, and rules pass them over."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plugins.issue.addresses import SUCCESSORS
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Source

SPELLINGS = ("printed", "editorial", "unchecked")
BOUNDS = ("more", "about", "less")
SPANS = ("range", "change")
TILES_IN_A_ROW = 5  # of 60 points: what a telephone has room for
_CUT_OFF = 0.2  # degrees
Rings = tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A row that others name by its ``id``."""

    id: str
    name: Bilingual
    source: Source
    invalid_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(_Named):
    """A region as it was when the issue was printed; ``now`` says what became of it since.

    ``sorted_as`` is its name in alphabetical lists where that is not how it begins; ``lat`` and
    ``lon`` are degrees north and east (WGS 84).
    """

    sorted_as: Bilingual | None = None
    kind: str
    centre: Bilingual | None = None
    lat: float
    lon: float
    code_2020: str
    code_now: str
    now: Bilingual | None = None

    def sorting_name(self, lang: Language) -> str:
        """What it stands under in alphabetical lists."""
        return (self.sorted_as or self.name)[lang]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Where a region stands on the map: its ``rings`` of points (degrees north, degrees east), none
    where it is a point, and its ``tile`` on telephones (column and row from 1). ``lat`` and ``lon``
    are where its name stands, where the middle is not the place for it."""

    region: str
    tile: tuple[int, int]
    lat: float | None = None
    lon: float | None = None
    rings: Rings = ()
    source: Source

    def surrounds(self, lat: float, lon: float) -> bool:
        """Whether a place lies within the rings, or so near that a plainer line may have cut it
        off."""
        is_inside, nearest = False, math.inf
        for ring in self.rings:
            for (south, west), (north, east) in pairwise((*ring, ring[0])):
                if (south > lat) != (north > lat):
                    is_inside ^= lon < west + (lat - south) / (north - south) * (east - west)
                along = ((lat - south) * (north - south) + (lon - west) * (east - west)) / (
                    (north - south) ** 2 + (east - west) ** 2 or 1
                )
                share = min(1.0, max(0.0, along))
                off = (lat - south - share * (north - south), lon - west - share * (east - west))
                nearest = min(nearest, math.hypot(*off))
        return is_inside or nearest < _CUT_OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric(_Named):
    """A section of the print issue that belongs to no region."""

    spelling: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionName:
    """A section as pages name it and link to it; ``kind`` is that of its own page."""

    id: str
    kind: str
    name: str


def section_name(section: Region | Rubric, lang: Language) -> SectionName:
    """A row of either table for a page in ``lang``."""
    kind = "region" if isinstance(section, Region) else "rubric"
    return SectionName(id=section.id, kind=kind, name=section.name[lang])


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(_Named):
    """What contributions are about; ``about`` is a line for readers."""

    about: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeName:
    """A practice as pages name it and link to it."""

    id: str
    name: str


def practice_names(practices: Iterable[Practice], lang: Language) -> tuple[PracticeName, ...]:
    """Rows of the table for a page in ``lang``."""
    return tuple(PracticeName(id=row.id, name=row.name[lang]) for row in practices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(_Named):
    """A town, village or district of the print, with its name and region of today where they
    changed."""

    kind: str
    region: str
    district: str | None = None
    lat: float | None = None
    lon: float | None = None
    now: Bilingual | None = None
    now_region: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(_Named):
    """A school, office or centre that authors speak for."""

    kind: str
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person with both spellings, each marked as printed or editorial. Namesakes are two rows."""

    id: str
    given: Bilingual
    family: Bilingual
    spelling: Bilingual
    post: Bilingual
    organisation: str | None = None
    place: str | None = None
    note: Bilingual | None = None
    source: Source
    invalid_keys: frozenset[str] = frozenset()

    def full_name(self, lang: Language) -> str:
        """Given name and family name in normal case, as spelt in ``lang``."""
        return " ".join(part for part in (self.given[lang], self.family[lang]) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(_Named):
    """A term of the field in three languages, and what it means."""

    english: str
    meaning: Bilingual


Row = Region | Rubric | Practice | Place | Organisation | Author | Term  # what an id names


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a contribution reports: ``value`` in ``unit``, with ``value_to`` where it is a
    range or a change, which ``span`` tells; ``bound`` is more, about or less where the number is
    not exact."""

    contribution: str
    value: float
    value_to: float | None = None
    span: str | None = None
    bound: str | None = None
    unit: Bilingual
    what: Bilingual
    whom: Bilingual | None = None
    when: Bilingual | None = None
    source: Source

    def has_sign(self, lang: Language) -> bool:
        """Whether the unit is a sign, as % is, and no word."""
        unit = self.unit[lang]
        return bool(unit) and not any(map(str.isalpha, unit))


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPrivate:
    """A piece of text that looks like private data and is none: somebody judged, and says why."""

    text: str
    reason: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A page of this kind had the slug ``old`` in both languages and has ``new`` now."""

    kind: str
    old: str
    new: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class InvalidRow:
    """A row of ``table`` that is there but could not be read, with the texts that stand in it."""

    table: str
    texts: Mapping[str, str]
    source: Source


def where_moved(rows: Iterable[Moved]) -> dict[tuple[str, str], str | None]:
    """By kind and old slug the slug that rows lead to in the end; ``None`` where they lead in a
    ring. Pages of a kind that gave way to another lead to pages of that one."""
    steps = {(row.kind, row.old): (SUCCESSORS.get(row.kind, row.kind), row.new) for row in rows}
    found: dict[tuple[str, str], str | None] = {}
    for start in steps:
        way, place = dict[tuple[str, str], None](), start
        while place in steps and place not in way and place not in found:
            way[place] = None
            place = steps[place]
        end = None if place in way else found.get(place, place[1])
        found |= dict.fromkeys(way, end)
    return found
