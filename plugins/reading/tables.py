"""The editors' tables (content/data/*.toml) as values, with every fault of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.issue.addresses import MOVABLE
from plugins.issue.issue import Imprint
from plugins.issue.problem import N_, Problem, Source
from plugins.issue.vocabulary import (
    BOUNDS,
    SPELLINGS,
    Author,
    Coordinates,
    Figure,
    Moved,
    Organisation,
    Place,
    Region,
    Rubric,
    Theme,
)
from plugins.reading.fields import BOTH, NUMBER, TEXT, Field, Values, optional, read_row
from plugins.reading.imprint_table import read_imprint
from plugins.reading.table_files import Row, ids_in, read_table
from plugins.reading.values import both_of, kind_of, one_of, slug

_SPELLING = Field(read=both_of(*SPELLINGS))
_SLUG = Field(read=slug)


def _coordinates(values: Values) -> Values:
    """``lat`` and ``lon`` become one value; a place without them has none."""
    lat, lon = values.pop("lat", None), values.pop("lon", None)
    if lat is not None and lon is not None:
        values["coordinates"] = Coordinates(lat=lat, lon=lon)
    return values


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the rows of one table look and what they become.

    ``key`` tells rows apart, ``twice`` is said of two with the same. ``kinds`` names the list of
    issue.toml that the kind of a row is taken from. A table that is ``optional`` may be absent.
    """

    array: str
    fields: Mapping[str, Field]
    make: Callable[..., Any]
    key: tuple[str, ...] = ("id",)
    twice: str = N_(
        "The id “%(id)s” stands twice; the other row is at %(other)s. Give one of them another id."
    )
    kinds: str = ""
    optional: bool = False


SHAPES = {
    "regions": Shape(
        array="region",
        make=Region,
        kinds="region_kinds",
        fields={
            "id": TEXT,
            "name": BOTH,
            "sorted_as": optional(BOTH),
            "kind": TEXT,
            "centre": optional(BOTH),
            "lat": NUMBER,
            "lon": NUMBER,
            "code_2020": TEXT,
            "code_now": TEXT,
            "now": optional(BOTH),
        },
    ),
    "rubrics": Shape(
        array="rubric", make=Rubric, fields={"id": TEXT, "name": BOTH, "spelling": _SPELLING}
    ),
    "themes": Shape(array="theme", make=Theme, fields={"id": TEXT, "name": BOTH, "about": BOTH}),
    "places": Shape(
        array="place",
        make=Place,
        kinds="place_kinds",
        fields={
            "id": TEXT,
            "name": BOTH,
            "kind": TEXT,
            "region": TEXT,
            "district": optional(TEXT),
            "lat": optional(NUMBER),
            "lon": optional(NUMBER),
            "now": optional(BOTH),
            "now_region": optional(BOTH),
        },
    ),
    "organisations": Shape(
        array="organisation",
        make=Organisation,
        kinds="organisation_kinds",
        fields={"id": TEXT, "name": BOTH, "kind": TEXT, "place": optional(TEXT)},
    ),
    "authors": Shape(
        array="author",
        make=Author,
        fields={
            "id": TEXT,
            "given": BOTH,
            "family": BOTH,
            "spelling": _SPELLING,
            "post": BOTH,
            "organisation": optional(TEXT),
            "place": optional(TEXT),
            "note": optional(BOTH),
        },
    ),
    "figures": Shape(
        array="figure",
        make=Figure,
        key=(),
        fields={
            "contribution": TEXT,
            "value": NUMBER,
            "value_to": optional(NUMBER),
            "bound": Field(read=one_of(*BOUNDS), optional=True),
            "unit": BOTH,
            "what": BOTH,
            "whom": optional(BOTH),
            "when": optional(BOTH),
        },
    ),
    "moved": Shape(
        array="moved",
        make=Moved,
        key=("kind", "old"),
        twice=N_("The old address “%(old)s” stands here twice. Delete one of the rows."),
        optional=True,
        fields={"kind": Field(read=one_of(*MOVABLE)), "old": _SLUG, "new": _SLUG},
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All rows that could be read, every problem met on the way, and by the name of the table the
    ids whose rows could not be read: who refers to them is not at fault."""

    imprint: Imprint
    regions: tuple[Region, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    themes: tuple[Theme, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    authors: tuple[Author, ...] = ()
    figures: tuple[Figure, ...] = ()
    moved: tuple[Moved, ...] = ()
    invalid_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_tables(data: Path, display_path: str = "content/data") -> Tables:
    """Read all tables in the folder ``data``, which messages call ``display_path``."""
    imprint, faults = read_imprint(data / "issue.toml", f"{display_path}/issue.toml")
    rows: dict[str, tuple[Any, ...]] = {}
    invalid_ids: dict[str, frozenset[str]] = {}
    problems = list(faults)
    for name, shape in SHAPES.items():
        file = data / f"{name}.toml"
        fields = _with_kinds(shape, imprint)
        found, told = _read_shape(file, f"{display_path}/{name}.toml", shape, fields)
        rows[name] = found
        if told and "id" in shape.key:
            invalid_ids[name] = ids_in(file) - {row.id for row in found}
        problems.extend(told)
    return Tables(imprint=imprint, **rows, invalid_ids=invalid_ids, problems=tuple(problems))


def _with_kinds(shape: Shape, imprint: Imprint) -> Mapping[str, Field]:
    # Where the list of kinds cannot be read, that is the one fault: any kind will do.
    if not shape.kinds or shape.kinds in imprint.invalid_keys:
        return shape.fields
    kind = Field(read=kind_of(getattr(imprint, shape.kinds), shape.kinds))
    return {**shape.fields, "kind": kind}


def _read_shape(
    file: Path, path: str, shape: Shape, fields: Mapping[str, Field]
) -> tuple[tuple[Any, ...], list[Problem]]:
    if shape.optional and not file.exists():
        return (), []
    table, faults = read_table(file, path)
    problems = list(faults)
    if table is None:
        return (), problems
    # One bracket in place of two makes a value of it, not a row: that is told like a wrong name.
    problems.extend(_foreign(table.top.source, name, shape) for name in table.top.values)
    problems.extend(
        _foreign(rows[0].source, name, shape)
        for name, rows in table.rows.items()
        if name != shape.array
    )
    made: list[Any] = []
    seen: dict[tuple[str, ...], Row] = {}
    for row in table.rows.get(shape.array, ()):
        values, faults = read_row(row, fields)
        problems.extend(faults)
        if values is None:
            continue
        own = {key: values[key] for key in shape.key}
        first = seen.setdefault(tuple(own.values()), row)
        if own and first is not row:
            key = shape.key[-1]
            other = str(first.source.at(key))
            told = row.source.problem(key, "duplicate-id", shape.twice, **own, other=other)
            problems.append(told)
            continue
        made.append(shape.make(**_coordinates(values), source=row.source))
    return tuple(made), problems


def _foreign(source: Source, name: str, shape: Shape) -> Problem:
    message = N_("“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]].")
    return source.problem(name, "unknown-key", message, name=name, array=shape.array)
