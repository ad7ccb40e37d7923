"""content/data/issue.toml: what the print issue is, as one value."""

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.issue.imprint import Country, Descriptions, Headings, Imprint, Newspaper, Person
from plugins.issue.problem import N_, Problem, Source, Spot
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
    optional,
    read_fields,
    read_row,
    unknown_key,
)
from plugins.reading.table_files import Row, Table, read_table
from plugins.reading.value_lists import different_texts
from plugins.reading.values import Location, both_of, count_from, country_code, mapping, slug

# The form of content/data that this version reads, the key “format” of issue.toml; content without
# the key is in the first. docs/upgrading.md lists the forms, `inv fix` brings older ones over.
FORMAT = 2

_KINDS = Field(read=different_texts, stand_in=())
_GROUP = Field(read=mapping, stand_in=None)
_TOP = {
    "format": Field(read=count_from(1), optional=True),
    "id": Field(read=slug),
    "title": BOTH,
    "tagline": BOTH,
    "printed": BOTH,
    "printed_years": TEXT,
    "published": DAY,
    "sections": TEXTS,
    "sections_lost": TEXTS,
    "leading": optional(TEXTS),
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
        code=Field(read=country_code),
        south=replace(NUMBER, stand_in=-90.0),
        north=replace(NUMBER, stand_in=90.0),
        west=replace(NUMBER, stand_in=-180.0),
        east=replace(NUMBER, stand_in=180.0),
    ),
    "descriptions": fields_of(Descriptions),
    "headings": fields_of(Headings),
}
_PEOPLE = ("staff", "council")
_PERSON = fields_of(Person, spelling=Field(read=both_of(*SPELLINGS), stand_in=BOTH.stand_in))
# Every key of the table: those at its top, and by their names those of its groups and of its rows.
KEYS = {"": _TOP, **_GROUPS, **dict.fromkeys(_PEOPLE, _PERSON)}


def read_imprint(file: Path, path: str) -> tuple[Imprint, tuple[Problem, ...]]:
    """Read issue.toml, ``path`` in messages. What cannot be read is told and has a stand-in."""
    table, faults = read_table(file, path, rows=_PEOPLE, groups=_GROUPS)
    told = list(faults)
    keys = {**_TOP, **dict.fromkeys(_GROUPS, _GROUP)}
    read: Values = {}
    is_there = table is not None
    table = table or Table(top=Row(values={}, source=Source(path=path)), rows={})
    is_empty = not (table.top.values or table.rows)
    if is_there and is_empty:
        message = N_("This table is empty. Bring its rows back, from the history if need be.")
        told.append(Spot(path, 1).problem("table-empty", message))
    top_row = _with_lost_groups(table.top, told)
    at = Location(source=top_row.source, told=told)
    if not is_empty:
        read = read_fields(top_row.values, keys, at)
        told += (
            unknown_key(rows[0].source, name, name, (*keys, *_PEOPLE), (*keys, *_PEOPLE))
            for name, rows in table.rows.items()
            if name not in _PEOPLE
        )
    form = read.pop("format", None if is_empty or "format" in table.top.values else 1)
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
        source=top_row.source,
        invalid_keys=invalid_keys,
    )
    if not faults and form not in (FORMAT, None):
        return imprint, (_other_form(form, table.top.source),)  # all other faults come of this one
    return imprint, tuple(told)


def _other_form(form: int, source: Source) -> Problem:
    if form < FORMAT:
        message = N_(
            "This table was written for an older version of the tool. Run inv fix: it brings over"
            " what is certain and marks what you must write. docs/upgrading.md explains it."
        )
        return source.problem("format", "format-older", message)
    message = N_(
        "This table was written for a newer version of the tool (format %(format)d; this one reads"
        " up to %(known)d). Bring the tool up to date as docs/upgrading.md says; leave the table."
    )
    return source.problem("format", "format-newer", message, format=form, known=FORMAT)


def _people(table: Table, array: str, told: list[Problem]) -> tuple[Person, ...]:
    people: list[Any] = []
    for row in table.rows.get(array, ()):
        values, invalid_keys, faults = read_row(row, _PERSON)
        told.extend(faults)
        people.append(Person(**values, source=row.source, invalid_keys=invalid_keys))
    return tuple(people)


def _with_lost_groups(top: Row, told: list[Problem]) -> Row:
    """The values, where the header of a group is missing: its keys stand in the group above, or at
    the top."""
    values, lines = copy.deepcopy(dict(top.values)), dict(top.source.lines_by_key)
    for name in [name for name in _GROUPS if name not in values]:
        for other in ["", *(other for other in _GROUPS if other in values)]:
            group = values[other] if other else values
            if not isinstance(group, dict):
                continue
            strange = group.keys() - KEYS[other].keys() - KEYS.keys()
            lost = {key: group[key] for key in group if key in strange & _GROUPS[name].keys()}
            if len(lost) > len(_GROUPS[name]) // 2:
                message = N_("A line [%(name)s] is missing above this one: other keys begin here.")
                prefix = f"{other}." if other else ""
                first = f"{prefix}{next(iter(lost))}"
                told.append(top.source.problem(first, "missing-key", message, name=name))
                for key in lost:
                    del group[key]
                values[name] = lost
                own = {
                    key.removeprefix(prefix): lines[key] for key in lines if key.startswith(prefix)
                }
                lines |= {f"{name}.{key}": own[key] for key in own if key.partition(".")[0] in lost}
    return Row(values=values, source=replace(top.source, lines_by_key=lines))
