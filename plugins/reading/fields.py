"""The keys a row or a front matter may have, and the reading of all of them at once."""

import datetime
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_type_hints

from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_, Problem, Source, nearest
from plugins.reading.table_files import Row
from plugins.reading.table_slips.statements import LOST
from plugins.reading.value_lists import texts
from plugins.reading.values import Location, Reader, Refused, bilingual, day, number, text

Values = dict[str, Any]
_HALF = re.compile(r"(\w+?)[_-]?(kk|ru)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key. ``stand_in`` is used for a needed value that could not be read, so that everything
    else can still be judged."""

    read: Reader
    optional: bool = False
    stand_in: object = ""


def records(make: Callable[..., Any]) -> Reader:
    """A list of records that ``make`` is made from; every fault of every record is told."""
    fields = fields_of(make)

    def read(value: object, at: Location) -> tuple[Any, ...]:
        if value == "":
            at.refuse(N_("“%(key)s” is empty. Write its items below it, or delete the line."))
        if not isinstance(value, list):
            message = N_(
                "“%(key)s” must be a list. Below it every item begins with a hyphen, two spaces"
                " from the edge: - %(first)s: …"
            )
            at.refuse(message, first=next(iter(fields)))
        before = len(at.told)
        items = [_item(item, fields, at.inner(str(n), at.label)) for n, item in enumerate(value)]
        if len(at.told) > before:
            raise Refused
        return tuple(make(**item) for item in items)

    return read


def _item(item: object, fields: Mapping[str, Field], at: Location) -> Values:
    known = ", ".join(fields)
    if not isinstance(item, dict):
        needed = ", ".join(key for key, field in fields.items() if not field.optional)
        at.tell(N_("Every item of “%(key)s” needs the keys: %(known)s."), known=needed)
        return {}
    for name in item:
        if name not in fields:
            message = N_("An item of “%(key)s” cannot have “%(name)s”. Known keys: %(known)s.")
            if str(name).rpartition(".")[2] in set(Language):
                message = N_(
                    "“%(name)s” stands one step deeper: below “alt:” (or “caption:”) a line “kk: …”"
                    " and a line “ru: …”, with two more spaces before them."
                )
            at.inner(name, at.label).tell(message, name=name, known=known)
    for name, field in fields.items():
        if name not in item and not field.optional:
            at.tell(N_("An item of “%(key)s” lacks “%(name)s”. Add it."), name=name)
    return _present(item, fields, at, "")


def _present(
    values: Mapping[str, object], fields: Mapping[str, Field], at: Location, row: str
) -> Values:
    """What could be read of the keys that are there; in messages the row's id stands first."""
    read = {
        key: at.inner(key, f"{row}: {key}" if row else key, is_optional=field.optional).read(
            field.read, values[key]
        )
        for key, field in fields.items()
        if key in values
    }
    return {key: value for key, value in read.items() if value is not None}


def read_fields(
    values: Mapping[str, object], fields: Mapping[str, Field], at: Location, row: str = ""
) -> Values:
    """The values that could be read. Told are keys that are unknown, missing or unreadable; one in
    capitals is told and read."""
    at = replace(at, is_incomplete="" in values)
    unwritten = [name for name in fields if name not in values]
    values = _in_small_letters(values, fields)
    for key in values:
        if key not in fields and values[key] != LOST:
            at.told.append(unknown_key(at.source, at.inner(key).key, key, fields, unwritten))
    for key, field in fields.items():
        written = key in values or at.inner(key).key in at.source.lines_by_key or "" in values
        if not written and not field.optional:
            message = N_("The key “%(key)s” is missing. Add a line with it.")
            at.told.append(at.source.problem(at.key, "missing-key", message, key=key))
    return _present(values, fields, at, row)


def _in_small_letters(
    values: Mapping[str, object], fields: Mapping[str, Field]
) -> Mapping[str, object]:
    """The values, those of keys in capitals under the keys that are meant too."""
    found = dict(values)
    for key, value in values.items():
        if key not in fields and key.lower() in fields:
            found[key.lower()] = value
            known = values.get(key.lower())
            if isinstance(value, dict) and isinstance(known, dict):
                found[key.lower()] = {**value, **known}  # Name.kk beside name.ru
    return found


def unknown_key(
    source: Source, key: str, name: str, known: Collection[str], unwritten: Collection[str]
) -> Problem:
    """The problem of a key that nothing reads: it stands at ``key`` and is called ``name``. Meant
    may be one that is ``unwritten`` so far."""
    guess = nearest(name.lower(), unwritten)
    if half := _HALF.fullmatch(name):  # name_kk in place of name.kk
        guess = f"{half[1]}.{half[2]}" if half[1] in known else guess
    message = (
        N_("The key “%(key)s” is not known here. Did you mean “%(nearest)s”? If not, delete it.")
        if guess
        else N_("The key “%(key)s” is not known here. Delete it, or write one of: %(known)s.")
    )
    args = {"key": name, "nearest": guess, "known": ", ".join(sorted(known))}
    return source.problem(key, "unknown-key", message, **args)


def read_row(
    row: Row, fields: Mapping[str, Field]
) -> tuple[Values, frozenset[str], tuple[Problem, ...]]:
    """The values of a row by key, with stand-ins; the keys that could not be read; all faults."""
    told: list[Problem] = []
    row_id = row.values.get("id")
    at = Location(source=row.source, told=told)
    name = row_id if isinstance(row_id, str) and row_id != LOST else ""
    read = read_fields(row.values, fields, at, name)
    values, invalid_keys = complete(read, fields, row.values)
    return values, invalid_keys, tuple(told)


def complete(
    values: Values, fields: Mapping[str, Field], written: Collection[str]
) -> tuple[Values, frozenset[str]]:
    """``values`` with stand-ins for what could not be read, and the keys that could not.

    An optional key counts only where it was ``written``.
    """
    invalid_keys = frozenset(
        key
        for key, field in fields.items()
        if key not in values and (key in written or not field.optional)
    )
    stand_ins = {key: fields[key].stand_in for key in invalid_keys if not fields[key].optional}
    return {**stand_ins, **values}, invalid_keys


def optional(field: Field) -> Field:
    """The same field, which may be absent."""
    return replace(field, optional=True)


def fields_of(made: Callable[..., Any], **others: Field) -> dict[str, Field]:
    """The keys that a value of the class ``made`` is read from: its attributes, by their types
    where ``others`` does not say more. Where the value was written is none of them."""
    kinds = get_type_hints(made)
    keys = [key for key in kinds if key not in ("source", "invalid_keys")]
    return {key: others.get(key) or _BY_TYPE[kinds[key]] for key in keys}


TEXT = Field(read=text)
TEXTS = Field(read=texts, stand_in=())
BOTH = Field(read=bilingual, stand_in=Bilingual(kk="", ru=""))
DAY = Field(read=day, stand_in=datetime.date.min)
NUMBER = Field(read=number, stand_in=0.0)
_BY_TYPE: dict[Any, Field] = {str: TEXT, float: NUMBER, Bilingual: BOTH, datetime.date: DAY}
_BY_TYPE |= {kind | None: optional(field) for kind, field in _BY_TYPE.items()}
