"""content/data/issue.toml: what the print issue is, as one value."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.issue.issue import Country, Descriptions, Headings, Imprint, Newspaper, Person
from plugins.issue.problem import Problem, Source
from plugins.issue.vocabulary import SPELLINGS
from plugins.reading.fields import (
    BOTH,
    DAY,
    NUMBER,
    TEXT,
    TEXTS,
    Field,
    Values,
    complete,
    fields_of,
    read_fields,
    read_row,
    unknown_key,
)
from plugins.reading.table_files import Row, Table, read_table
from plugins.reading.values import Location, both_of, different_texts, mapping

_KINDS = Field(read=different_texts, stand_in=())
_GROUP = Field(read=mapping, stand_in=None)
_TOP = {
    "title": BOTH,
    "tagline": BOTH,
    "printed": BOTH,
    "printed_years": TEXT,
    "published": DAY,
    "sections": TEXTS,
    "sections_lost": TEXTS,
    "region_kinds": _KINDS,
    "place_kinds": _KINDS,
    "organisation_kinds": _KINDS,
}
_GROUPS = {
    "newspaper": fields_of(Newspaper),
    "contact": {"email": TEXT},
    # Where an edge cannot be read, nothing lies beyond it.
    "country": fields_of(
        Country,
        south=replace(NUMBER, stand_in=-90.0),
        north=replace(NUMBER, stand_in=90.0),
        west=replace(NUMBER, stand_in=-180.0),
        east=replace(NUMBER, stand_in=180.0),
    ),
    "descriptions": fields_of(Descriptions),
    "headings": fields_of(Headings),
}
_PEOPLE = ("staff", "council")
_PERSON = fields_of(Person, spelling=Field(read=both_of(*SPELLINGS)))


def read_imprint(file: Path, path: str) -> tuple[Imprint, tuple[Problem, ...]]:
    """Read issue.toml, ``path`` in messages. What cannot be read is told and has a stand-in."""
    table, faults = read_table(file, path)
    told = list(faults)
    keys = {**_TOP, **dict.fromkeys(_GROUPS, _GROUP)}
    read: Values = {}
    if table is None:
        table = Table(top=Row(values={}, source=Source(path=path)), rows={})
    at = Location(source=table.top.source, told=told)
    if not faults:  # else nothing of it could be read
        read = read_fields(table.top.values, keys, at)
        told += (
            unknown_key(rows[0].source, name, name, (*keys, *_PEOPLE))
            for name, rows in table.rows.items()
            if name not in _PEOPLE
        )
    top, invalid_keys = complete(read, keys, ())
    groups: dict[str, Values] = {}
    for name, fields in _GROUPS.items():
        values = top.pop(name)
        found = {} if values is None else read_fields(values, fields, at.inner(name))
        groups[name], lost = complete(found, fields, ())
        invalid_keys |= frozenset() if values is None else lost
    imprint = Imprint(
        **top,
        newspaper=Newspaper(**groups["newspaper"]),
        email=groups["contact"]["email"],
        country=Country(**groups["country"]),
        descriptions=Descriptions(**groups["descriptions"]),
        headings=Headings(**groups["headings"]),
        staff=_people(table, "staff", told),
        council=_people(table, "council", told),
        source=table.top.source,
        invalid_keys=invalid_keys,
    )
    return imprint, tuple(told)


def _people(table: Table, array: str, told: list[Problem]) -> tuple[Person, ...]:
    people: list[Any] = []
    for row in table.rows.get(array, ()):
        values, faults = read_row(row, _PERSON)
        told.extend(faults)
        if values is not None:
            people.append(Person(**values, source=row.source))
    return tuple(people)
