"""The editors' tables (content/data/*.toml) as values, with every fault of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.issue.problem import N_, Problem, Source
from plugins.issue.vocabulary import (
    BOUNDS,
    SPELLINGS,
    Author,
    Coordinates,
    Figure,
    Organisation,
    Place,
    Region,
    Rubric,
    Theme,
)
from plugins.reading.fields import (
    Field,
    Values,
    bilingual,
    number,
    one_of,
    pair_of,
    read_row,
    text,
)
from plugins.reading.table_files import Row, ids_in, read_table

ORGANISATION_KINDS = (
    "school",
    "methodical-office",
    "education-department",
    "centre",
    "newspaper",
    "association",
)
PLACE_KINDS = ("city", "town", "village", "settlement", "district")

_ID = Field(read=text, wanted="id")
_TEXT = Field(read=text, wanted="text")
_BOTH = Field(read=bilingual, wanted="kk + ru")
_DEGREES = Field(read=number, wanted="53.284", optional=True)
_SPELLING = Field(read=pair_of(*SPELLINGS), wanted=" | ".join(SPELLINGS))


def _optional(wanted: Field) -> Field:
    return Field(read=wanted.read, wanted=wanted.wanted, optional=True)


def _choice(*choices: str) -> Field:
    return Field(read=one_of(*choices), wanted=" | ".join(choices))


def _coordinates(values: Values) -> Values:
    """``lat`` and ``lon`` become one value; a place without them has none."""
    lat, lon = values.pop("lat", None), values.pop("lon", None)
    if isinstance(lat, float) and isinstance(lon, float):
        values["coordinates"] = Coordinates(lat=lat, lon=lon)
    return values


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the rows of one table look and what they become; ``key`` is what tells rows apart."""

    array: str
    fields: Mapping[str, Field]
    make: Callable[..., Any]
    key: str | None = "id"


SHAPES = {
    "regions": Shape(
        array="region",
        make=Region,
        fields={
            "id": _ID,
            "name": _BOTH,
            "kind": _choice("oblast", "city"),
            "centre": _optional(_BOTH),
            "lat": Field(read=number, wanted="53.284"),
            "lon": Field(read=number, wanted="69.394"),
            "code_2020": _TEXT,
            "code_now": _TEXT,
            "now": _optional(_BOTH),
        },
    ),
    "rubrics": Shape(
        array="rubric",
        make=Rubric,
        fields={"id": _ID, "name": _BOTH, "spelling": _SPELLING},
    ),
    "themes": Shape(array="theme", make=Theme, fields={"id": _ID, "name": _BOTH, "about": _BOTH}),
    "places": Shape(
        array="place",
        make=Place,
        fields={
            "id": _ID,
            "name": _BOTH,
            "kind": _choice(*PLACE_KINDS),
            "region": _TEXT,
            "district": _optional(_TEXT),
            "lat": _DEGREES,
            "lon": _DEGREES,
            "now": _optional(_BOTH),
            "now_region": _optional(_BOTH),
        },
    ),
    "organisations": Shape(
        array="organisation",
        make=Organisation,
        fields={
            "id": _ID,
            "name": _BOTH,
            "kind": _choice(*ORGANISATION_KINDS),
            "place": _optional(_TEXT),
        },
    ),
    "authors": Shape(
        array="author",
        make=Author,
        fields={
            "id": _ID,
            "given": _BOTH,
            "family": _BOTH,
            "spelling": _SPELLING,
            "post": _BOTH,
            "organisation": _optional(_TEXT),
            "place": _optional(_TEXT),
            "note": _optional(_BOTH),
        },
    ),
    "figures": Shape(
        array="figure",
        make=Figure,
        key=None,
        fields={
            "contribution": _TEXT,
            "value": Field(read=number, wanted="95.5"),
            "value_to": Field(read=number, wanted="98.5", optional=True),
            "bound": _optional(_choice(*BOUNDS)),
            "unit": _BOTH,
            "what": _BOTH,
            "whom": _optional(_BOTH),
            "when": _optional(_BOTH),
        },
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All rows that could be read, every problem met on the way, and by the name of the table the
    ids whose rows could not be read: who refers to them is not at fault."""

    regions: tuple[Region, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    themes: tuple[Theme, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    authors: tuple[Author, ...] = ()
    figures: tuple[Figure, ...] = ()
    invalid_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_tables(data: Path, shown: str = "content/data") -> Tables:
    """Read the seven tables below ``data``; ``shown`` is that folder's path in messages."""
    rows: dict[str, tuple[Any, ...]] = {}
    invalid_keys: dict[str, frozenset[str]] = {}
    problems: list[Problem] = []
    for name, shape in SHAPES.items():
        found, faults = _read_shape(data / f"{name}.toml", f"{shown}/{name}.toml", shape)
        rows[name] = found
        if faults and shape.key:
            invalid_keys[name] = ids_in(data / f"{name}.toml") - {row.id for row in found}
        problems.extend(faults)
    return Tables(**rows, invalid_ids=invalid_keys, problems=tuple(problems))


def _read_shape(file: Path, path: str, shape: Shape) -> tuple[tuple[Any, ...], list[Problem]]:
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
    seen: dict[str, Row] = {}
    for row in table.rows.get(shape.array, ()):
        values, faults = read_row(row, shape.fields)
        problems.extend(faults)
        if values is None:
            continue
        if shape.key is not None:
            row_id = str(values[shape.key])
            if row_id in seen:
                problems.append(_duplicate(row.source, row_id, seen[row_id].source))
                continue
            seen[row_id] = row
        made.append(shape.make(**_coordinates(values), source=row.source))
    return tuple(made), problems


def _foreign(source: Source, name: str, shape: Shape) -> Problem:
    message = N_("“%(name)s” does not belong in this table. Its rows begin with [[%(array)s]].")
    facts = {"name": name, "array": shape.array}
    return Problem(spot=source.at(name), code="unknown-key", message=message, args=facts)


def _duplicate(source: Source, row_id: str, first: Source) -> Problem:
    message = N_(
        "The id “%(id)s” stands twice; the other row is at %(other)s. Give one of them another id."
    )
    facts = {"id": row_id, "other": str(first.at("id"))}
    return Problem(spot=source.at("id"), code="duplicate-id", message=message, args=facts)
