"""Values of keys, in the front matter of a file and in a row of a table: one way for both.

A reader turns a plain value (text, number, day, list, mapping) into ours; where it cannot, it tells
why and returns ``None``. So all faults of all keys are told at once, those inside lists too.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_, Problem, Source, nearest

_SLUG = re.compile(r"[a-z0-9-]+")
_ORDER = re.compile(r"[1-9][0-9]{0,8}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a value stands: ``key`` leads to its line (dotted below lists and mappings), ``label``
    is what messages call it. What is wrong with it is added to ``told``."""

    source: Source
    told: list[Problem]
    key: str = ""
    label: str = ""

    def inner(self, key: str, label: str = "") -> Location:
        """The location of a value inside this one."""
        return replace(
            self,
            key=f"{self.key}.{key}" if self.key else key,
            label=label or (f"{self.label}.{key}" if self.label else key),
        )

    def refuse(self, message: str, /, **args: object) -> None:
        """Tell that the value cannot be read."""
        spot = self.source.at(self.key)
        told = {"key": self.label, **args}
        self.told.append(Problem(spot=spot, code="bad-value", message=message, args=told))


Reader = Callable[[object, Location], Any]


def text(value: object, at: Location) -> str | None:
    """A text that is not empty, without blanks around it."""
    if not isinstance(value, str):
        at.refuse(N_("“%(key)s” must be a text."))
        return None
    value = value.strip()
    if not value:
        at.refuse(N_("“%(key)s” is empty. Write its text, or delete the line."))
        return None
    return value


def texts(value: object, at: Location) -> tuple[str, ...] | None:
    """A list of texts."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        at.refuse(N_('“%(key)s” must be a list in square brackets: ["one", "two"].'))
        return None
    items = tuple(item.strip() for item in value)
    if "" in items:
        at.refuse(N_("“%(key)s” has an empty place in its list. Fill it or delete it."))
        return None
    return items


def different_texts(value: object, at: Location) -> tuple[str, ...] | None:
    """A list of texts, each of them once."""
    items = texts(value, at)
    twice = next((item for item in items or () if (items or ()).count(item) > 1), None)
    if twice is not None:
        at.refuse(N_("“%(key)s” names “%(twice)s” twice. Delete one."), twice=twice)
        return None
    return items


def one_of(*choices: str) -> Reader:
    """One of ``choices``."""

    def read(value: object, at: Location) -> str | None:
        chosen = text(value, at)
        if chosen is not None and chosen not in choices:
            message = N_("“%(key)s” cannot be “%(value)s”. It is one of: %(choices)s.")
            at.refuse(message, value=chosen, choices=", ".join(choices))
            return None
        return chosen

    return read


def some_of(*choices: str) -> Reader:
    """A list out of ``choices``, each of them once."""

    def read(value: object, at: Location) -> tuple[str, ...] | None:
        chosen = different_texts(value, at)
        unknown = [item for item in chosen or () if item not in choices]
        for item in unknown:
            message = N_("“%(key)s” cannot hold “%(value)s”. It holds: %(choices)s.")
            at.refuse(message, value=item, choices=", ".join(choices))
        return None if unknown else chosen

    return read


def kind_of(kinds: Collection[str], listed_as: str) -> Reader:
    """One of the kinds that editors listed in issue.toml under the key ``listed_as``."""

    def read(value: object, at: Location) -> str | None:
        kind = text(value, at)
        if kind is None or kind in kinds:
            return kind
        guess = nearest(kind, kinds)
        message = (
            N_("“%(key)s” cannot be “%(value)s”. Did you mean “%(nearest)s”?")
            if guess
            else N_(
                "“%(key)s” cannot be “%(value)s”. It is one of: %(choices)s. A new kind is first"
                " added to %(list)s in content/data/issue.toml."
            )
        )
        known = ", ".join(kinds)
        at.refuse(message, value=kind, nearest=guess, choices=known, list=listed_as)
        return None

    return read


def slug(value: object, at: Location) -> str | None:
    """A name that can stand in addresses."""
    written = text(value, at)
    if written is not None and not _SLUG.fullmatch(written):
        message = N_(
            "“%(key)s” cannot be “%(value)s”. Write small Latin letters, digits and hyphens only."
        )
        at.refuse(message, value=written)
        return None
    return written


def language(value: object, at: Location) -> Language | None:
    """The code of a language of the edition."""
    chosen = one_of(*Language)(value, at)
    return None if chosen is None else Language(chosen)


def order(value: object, at: Location) -> int | None:
    """A place in an order, from 1."""
    written = text(value, at)
    if written is not None and not _ORDER.fullmatch(written):
        message = N_(
            "“%(key)s” cannot be “%(value)s”. Write a whole number from 1 on, no zero first, at"
            " most nine digits."
        )
        at.refuse(message, value=written)
        return None
    return None if written is None else int(written)


def number(value: object, at: Location) -> float | None:
    """A number as TOML has it."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        at.refuse(N_("“%(key)s” must be a number without quotation marks: 53.284."))
        return None
    return float(value)


def count_from(least: int) -> Reader:
    """A whole number as TOML has it, not under ``least``."""

    def read(value: object, at: Location) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            message = N_(
                "“%(key)s” must be a whole number without quotation marks, %(least)d or more."
            )
            at.refuse(message, least=least)
            return None
        return value

    return read


def flag(value: object, at: Location) -> bool | None:
    """True or false as TOML has it."""
    if not isinstance(value, bool):
        at.refuse(N_("“%(key)s” must be true or false, without quotation marks."))
        return None
    return value


def day(value: object, at: Location) -> datetime.date | None:
    """A day of the calendar."""
    # TOML has days of its own, YAML is read as text: both are judged by how they are written.
    written = text(value if isinstance(value, str | list | dict) else str(value), at)
    if written is None:
        return None
    try:
        return datetime.date.fromisoformat(written if _DAY.fullmatch(written) else "")
    except ValueError:
        message = N_(
            "“%(key)s” is not a day of the calendar: %(value)s. Write year-month-day: 2026-11-23."
        )
        at.refuse(message, value=written)
        return None


def bilingual(value: object, at: Location, half: Reader = text) -> Bilingual | None:
    """A text in both languages; ``half`` reads each."""
    if not isinstance(value, dict) or set(value) != set(Language):
        at.refuse(N_("“%(key)s” needs a text in Kazakh (kk) and one in Russian (ru)."))
        return None
    halves = {lang.value: half(value[lang], at.inner(lang)) for lang in Language}
    return None if None in halves.values() else Bilingual(**halves)


def both_of(*choices: str) -> Reader:
    """A mark for each language, out of ``choices``."""
    return lambda value, at: bilingual(value, at, one_of(*choices))


def mapping(value: object, at: Location) -> Mapping[str, object] | None:
    """Keys with their values, read by somebody else."""
    if not isinstance(value, dict):
        at.refuse(N_("“%(key)s” must be a group of keys, which begins with a line [%(key)s]."))
        return None
    return value
