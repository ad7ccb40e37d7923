"""What a key of a table may hold, and the reading of one row against that description."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_, Problem, Source, Spot, nearest
from plugins.reading.table_files import Row

Values = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key: ``read`` turns the TOML value into ours and returns ``None`` where it cannot."""

    read: Callable[[object], object | None]
    wanted: str
    optional: bool = False


def text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def bilingual(value: object) -> Bilingual | None:
    if not isinstance(value, dict) or set(value) != {"kk", "ru"}:
        return None
    halves = {lang: text(value[lang]) for lang in Language}
    if None in halves.values():
        return None
    return Bilingual(kk=str(halves[Language.KK]), ru=str(halves[Language.RU]))


def number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def day(value: object) -> datetime.date | None:
    return value if type(value) is datetime.date else None


def texts(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return None


def one_of(*choices: str) -> Callable[[object], str | None]:
    return lambda value: value if isinstance(value, str) and value in choices else None


def pair_of(*choices: str) -> Callable[[object], Bilingual | None]:
    """A mark for each language, out of ``choices``."""

    def read(value: object) -> Bilingual | None:
        halves = bilingual(value)
        return halves if halves and {halves.kk, halves.ru} <= set(choices) else None

    return read


def unknown_key(source: Source, key: str, known: Collection[str]) -> Problem:
    """The problem of a key that nothing reads."""
    guess = nearest(key, known)
    message = (
        N_("The key “%(key)s” is not known here. Did you mean “%(nearest)s”?")
        if guess
        else N_("The key “%(key)s” is not known here. Known keys: %(known)s.")
    )
    facts = {"key": key, "nearest": guess, "known": ", ".join(sorted(known))}
    return Problem(spot=source.at(key), code="unknown-key", message=message, args=facts)


def missing_key(source: Source, key: str) -> Problem:
    """The problem of a key that has to be there."""
    message = N_("The key “%(key)s” is missing. Add a line with it.")
    return Problem(spot=source.at(""), code="missing-key", message=message, args={"key": key})


def read_row(row: Row, fields: Mapping[str, Field]) -> tuple[Values | None, tuple[Problem, ...]]:
    """The values of a row by key; none where a key is missing, unknown or of another kind."""
    problems = [unknown_key(row.source, key, fields) for key in row.values if key not in fields]
    values: Values = {}
    for key, wanted in fields.items():
        if key not in row.values:
            if not wanted.optional:
                problems.append(missing_key(row.source, key))
            continue
        value = wanted.read(row.values[key])
        if value is None:
            message = N_("“%(key)s” cannot be read: %(value)s. Expected: %(wanted)s. Row: %(row)s.")
            facts = {
                "key": key,
                "value": _as_in_toml(row.values[key]),
                "wanted": wanted.wanted,
                "row": row.values.get("id", "–"),
            }
            spot = _spot_of_fault(row, key, wanted)
            problems.append(Problem(spot=spot, code="bad-value", message=message, args=facts))
        else:
            values[key] = value
    if any(problem.stops for problem in problems):
        return None, tuple(problems)
    return values, tuple(problems)


def _spot_of_fault(row: Row, key: str, wanted: Field) -> Spot:
    """The line of a value, or of the half at fault where each language has a line of its own."""
    value = row.values[key]
    if key in row.source.lines_by_key or not isinstance(value, dict):
        return row.source.at(key)
    # A half is in order where the value could be read if both halves were like it.
    halves = sorted(
        value, key=lambda half: wanted.read({"kk": value[half], "ru": value[half]}) is not None
    )
    return row.source.at(f"{key}.{halves[0]}") if halves else row.source.at(key)


def _as_in_toml(value: object) -> str:
    """A value as an editor would write it."""
    if isinstance(value, dict):
        return ", ".join(f"{key} = {_as_in_toml(inner)}" for key, inner in value.items())
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)
