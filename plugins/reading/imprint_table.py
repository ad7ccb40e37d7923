"""content/data/issue.toml: what the print issue is, as one value."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.issue.issue import Country, Descriptions, Imprint, Newspaper, Person
from plugins.issue.problem import N_, Problem, Source
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
}
_PEOPLE = ("staff", "council")
_PERSON = fields_of(Person, spelling=Field(read=both_of(*SPELLINGS), stand_in=BOTH.stand_in))


def read_imprint(file: Path, path: str) -> tuple[Imprint, tuple[Problem, ...]]:
    """Read issue.toml, ``path`` in messages. What cannot be read is told and has a stand-in."""
    table, faults = read_table(file, path)
    told = list(faults)
    keys = {**_TOP, **dict.fromkeys(_GROUPS, _GROUP)}
    read: Values = {}
    if table is not None and not (table.top.values or table.rows):
        message = N_("This table is empty. Bring its rows back, from the history if need be.")
        told.append(table.top.source.problem("", "table-empty", message))
    if table is None:
        table = Table(top=Row(values={}, source=Source(path=path)), rows={})
    at = Location(source=table.top.source, told=told)
    if table.top.values or table.rows:
        values = _with_lost_groups(table.top.values, at)
        read = read_fields(values, keys, at)
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
        staff=_people(table, "staff", told),
        council=_people(table, "council", told),
        source=table.top.source,
        invalid_keys=invalid_keys,
    )
    return imprint, tuple(told)


def _people(table: Table, array: str, told: list[Problem]) -> tuple[Person, ...]:
    people: list[Any] = []
    for row in table.rows.get(array, ()):
        values, invalid_keys, faults = read_row(row, _PERSON)
        told.extend(faults)
        people.append(Person(**values, source=row.source, invalid_keys=invalid_keys))
    return tuple(people)


def _with_lost_groups(values: Mapping[str, object], at: Location) -> Mapping[str, object]:
    """The values, where the header of a group is missing: its keys stand in the group above."""
    found = dict(values)
    for name, fields in _GROUPS.items():
        for other, group in values.items() if name not in values else ():
            if not isinstance(group, dict) or other not in _GROUPS:
                continue
            lost = {key: group[key] for key in group.keys() & fields.keys() - _GROUPS[other].keys()}
            if len(lost) > len(fields) // 2:
                first = min(lost, key=lambda key: at.source.at(f"{other}.{key}").line)
                message = N_("A line [%(name)s] is missing above this one: other keys begin here.")
                problem = at.source.problem(f"{other}.{first}", "missing-key", message, name=name)
                at.told.append(problem)
                found[other] = {key: value for key, value in group.items() if key not in lost}
                found[name] = lost
    return found
