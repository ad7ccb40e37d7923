"""content/data/issue.toml: what the print issue is, as one value."""

from __future__ import annotations

from pathlib import Path

from plugins.issue.fields import Field, Values, bilingual, day, pair_of, read_row, text, texts
from plugins.issue.issue import Imprint, Newspaper, Person
from plugins.issue.problem import Problem, Source
from plugins.issue.table_files import Row, Table, read_table
from plugins.issue.vocabulary import SPELLINGS

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
_PERSON = {
    "name": _BOTH,
    "post": _BOTH,
    "spelling": Field(read=pair_of(*SPELLINGS), wanted=" | ".join(SPELLINGS)),
    "note": Field(read=bilingual, wanted="kk + ru", optional=True),
}


def read_imprint(file: Path, shown: str) -> tuple[Imprint | None, tuple[Problem, ...]]:
    """Read issue.toml; no imprint where any of it cannot be read."""
    table, faults = read_table(file, shown)
    if table is None:
        return None, faults
    problems = list(faults)
    top, faults = read_row(table.top, _TOP)
    problems.extend(faults)
    newspaper = _subtable(table, "newspaper", _NEWSPAPER, problems)
    contact = _subtable(table, "contact", _CONTACT, problems)
    staff = _people(table, "staff", problems)
    council = _people(table, "council", problems)
    if top is None or newspaper is None or contact is None:
        return None, tuple(problems)
    own = {key: top[key] for key in _TOP if key not in ("newspaper", "contact")}
    imprint = Imprint(
        **own,  # type: ignore[arg-type]
        newspaper=Newspaper(**newspaper),  # type: ignore[arg-type]
        email=str(contact["email"]),
        staff=staff,
        council=council,
        source=table.top.source,
    )
    return imprint, tuple(problems)


def _subtable(
    table: Table, name: str, fields: dict[str, Field], problems: list[Problem]
) -> Values | None:
    value = table.top.values.get(name)
    if not isinstance(value, dict):
        return None
    lines = {
        key.removeprefix(f"{name}."): line
        for key, line in table.top.source.lines_by_key.items()
        if key.startswith(f"{name}.")
    }
    first = min(lines.values(), default=1)
    source = Source(path=table.top.source.path, lines_by_key=lines, first_line=first)
    values, faults = read_row(Row(values=value, source=source), fields)
    problems.extend(faults)
    return values


def _people(table: Table, array: str, problems: list[Problem]) -> tuple[Person, ...]:
    people = []
    for row in table.rows.get(array, ()):
        values, faults = read_row(row, _PERSON)
        problems.extend(faults)
        if values is not None:
            people.append(Person(**values))  # type: ignore[arg-type]
    return tuple(people)
