"""content/data/issue.toml: what the print issue is, as one value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from plugins.issue.issue import Imprint, Newspaper, Person
from plugins.issue.language import Bilingual
from plugins.issue.problem import Problem, Source
from plugins.issue.vocabulary import SPELLINGS
from plugins.reading.fields import (
    Field,
    Values,
    bilingual,
    day,
    pair_of,
    read_row,
    text,
    texts,
    unknown_key,
)
from plugins.reading.table_files import Row, Table, read_table

_TEXT = Field(read=text, wanted="text")
_BOTH = Field(read=bilingual, wanted="kk + ru")
_LIST = Field(read=texts, wanted='["id", "id"]')


def _group(value: object) -> object | None:
    return value if isinstance(value, dict) else None


_TOP = {
    "title": _BOTH,
    "tagline": _BOTH,
    "printed": _BOTH,
    "printed_years": _TEXT,
    "published": Field(read=day, wanted="2026-11-23"),
    "sections": _LIST,
    "sections_lost": _LIST,
    "newspaper": Field(read=_group, wanted="[newspaper]"),
    "contact": Field(read=_group, wanted="[contact]"),
}
_NEWSPAPER = {
    "name": _BOTH,
    "kind": _BOTH,
    "site": _TEXT,
    "certificate": _TEXT,
    "subscription_index": _TEXT,
    "owner": _BOTH,
    "office": _BOTH,
}
_CONTACT = {"email": _TEXT}
_PEOPLE = ("staff", "council")
_PERSON = {
    "name": _BOTH,
    "post": _BOTH,
    "spelling": Field(read=pair_of(*SPELLINGS), wanted=" | ".join(SPELLINGS)),
    "note": Field(read=bilingual, wanted="kk + ru", optional=True),
}


def read_imprint(file: Path, shown: str) -> tuple[Imprint, tuple[Problem, ...]]:
    """Read issue.toml. What cannot be read is told and holds a stand-in."""
    table, faults = read_table(file, shown)
    problems = list(faults)
    if table is None:
        table = Table(top=Row(values={}, source=Source(path=shown)), rows={})
        top, newspaper, contact = (_blank(fields) for fields in (_TOP, _NEWSPAPER, _CONTACT))
        invalid_keys = frozenset(_TOP)
    else:
        top, invalid_keys = _lenient(table.top, _TOP, problems)
        for name, rows in table.rows.items():
            if name not in _PEOPLE:
                problems.append(unknown_key(rows[0].source, name, (*_TOP, *_PEOPLE)))
        newspaper, lost = _group_of(table, "newspaper", _NEWSPAPER, problems)
        contact, lost_too = _group_of(table, "contact", _CONTACT, problems)
        invalid_keys |= lost | lost_too
    own = {key: top[key] for key in _TOP if key not in ("newspaper", "contact")}
    imprint = Imprint(
        **own,  # type: ignore[arg-type]
        newspaper=Newspaper(**newspaper),  # type: ignore[arg-type]
        email=str(contact["email"]),
        staff=_people(table, "staff", problems),
        council=_people(table, "council", problems),
        source=table.top.source,
        invalid_keys=invalid_keys,
    )
    return imprint, tuple(problems)


def _lenient(
    row: Row, fields: Mapping[str, Field], problems: list[Problem]
) -> tuple[Values, frozenset[str]]:
    """The values of a row key by key, with stand-ins, and the keys that could not be read."""
    _whole, faults = read_row(row, fields)
    problems.extend(faults)
    values = _blank(fields)
    invalid_keys = set()
    for key, field in fields.items():
        value = field.read(row.values[key]) if key in row.values else None
        if value is None:
            invalid_keys.add(key)
        else:
            values[key] = value
    return values, frozenset(invalid_keys)


def _blank(fields: Mapping[str, Field]) -> Values:
    """A stand-in for every key, so that everything else can still be judged."""
    stand_ins: dict[Field, object] = {_BOTH: Bilingual(kk="", ru=""), _TEXT: "", _LIST: ()}
    return {key: stand_ins.get(field, datetime.date.min) for key, field in fields.items()}


def _group_of(
    table: Table, name: str, fields: Mapping[str, Field], problems: list[Problem]
) -> tuple[Values, frozenset[str]]:
    """The values below ``[name]``; a group that is missing has been told with the other keys."""
    value = table.top.values.get(name)
    if not isinstance(value, dict):
        return _blank(fields), frozenset({name})
    lines = {
        key.removeprefix(f"{name}."): line
        for key, line in table.top.source.lines_by_key.items()
        if key.startswith(f"{name}.")
    }
    first = min(lines.values(), default=1)
    source = Source(path=table.top.source.path, lines_by_key=lines, first_line=first)
    return _lenient(Row(values=value, source=source), fields, problems)


def _people(table: Table, array: str, problems: list[Problem]) -> tuple[Person, ...]:
    people = []
    for row in table.rows.get(array, ()):
        values, faults = read_row(row, _PERSON)
        problems.extend(faults)
        if values is not None:
            people.append(Person(**values, source=row.source))  # type: ignore[arg-type]
    return tuple(people)
