"""Values of keys, in the front matter of a file and in a row of a table: one way for both.

A reader turns a plain value (text, number, day, list, mapping) into ours, or refuses it with the
reason. A refusal is told and ends that value alone, so that all faults are told at once.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Literal, NoReturn

from plugins.issue.contribution import NOWHERE
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import N_, Problem, Source, nearest
from plugins.letters.file_names import proposed_name
from plugins.letters.written_days import day_meant
from plugins.reading.table_slips.line_mends import number_meant
from plugins.reading.table_slips.statements import LOST

_SLUG = re.compile(r"[a-z0-9-]+")
_COUNTRY = re.compile(r"[a-z]{2}")
_ORDER = re.compile(r"[1-9][0-9]{0,8}")
_BLANKS = re.compile(r"[ \t\n]+")
_MOST_BITS = 64  # of a whole number in TOML
_LONGEST = 3_000  # characters of a text in one line; no title of a PDF holds ten times as many
_LARGEST = 10**15  # up to here every whole number is exact, and a page can show it
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Refused(Exception):
    """Raised by a reader that has told why the value cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a value stands: ``key`` leads to its line (dotted below lists and mappings), ``label``
    is what messages call it. A key that ``is_optional`` may be left out. Faults are added to
    ``told``. Of a row that ``is_incomplete`` one key could not be made out, and has been told."""

    source: Source
    told: list[Problem]
    key: str = ""
    label: str = ""
    is_optional: bool = False
    is_incomplete: bool = False

    def inner(self, key: str, label: str = "", *, is_optional: bool = False) -> Location:
        """The location of a value inside this one."""
        return replace(
            self,
            is_optional=is_optional,
            key=f"{self.key}.{key}" if self.key else key,
            label=label or (f"{self.label}.{key}" if self.label else key),
        )

    def tell(self, message: str, /, **args: Any) -> None:
        """Tell that something of the value cannot be read."""
        named = {"key": self.label, **args}
        self.told.append(self.source.problem(self.key, "bad-value", message, **named))

    def refuse(self, message: str, /, **args: object) -> NoReturn:
        """Tell that the value cannot be read, and leave it."""
        self.tell(message, **args)
        raise Refused

    def read(self, reader: Reader, value: object) -> Any:
        """What ``reader`` makes of the value here; ``None`` where it was refused, or is lost."""
        if value == LOST:
            return None  # the slip in its line has been told
        try:
            return reader(value, self)
        except Refused:
            return None


Reader = Callable[[object, Location], Any]


def text(value: object, at: Location) -> str:
    """A text that is not empty, in one line, without blanks around it."""
    if isinstance(value, list):
        at.refuse(N_("“%(key)s” is one value and no list. Write it without square brackets."))
    if isinstance(value, bool | int | float | datetime.date | datetime.time):
        written = str(value).lower() if isinstance(value, bool) else str(value)
        message = N_('“%(key)s” must be a text. Put it between quotation marks: "%(value)s".')
        at.refuse(message, value=written)
    if not isinstance(value, str):
        at.refuse(N_("“%(key)s” must be a text. Put it between straight quotation marks."))
    if not value.strip():
        message = N_("“%(key)s” is empty. Write its text.")
        if at.is_optional:
            message = N_("“%(key)s” is empty. Write its text, or delete the line.")
        at.refuse(message)
    line = _BLANKS.sub(" ", value).strip()
    if len(line) > _LONGEST:
        message = N_(
            "“%(key)s” has %(length)d characters; at most %(most)d fit. Shorten it by %(over)d."
        )
        at.refuse(message, length=len(line), most=_LONGEST, over=len(line) - _LONGEST)
    return line


ONE_OF = N_("“%(key)s” cannot be “%(value)s”. It is one of: %(choices)s.")


def one_of(*choices: str, message: str = ONE_OF) -> Reader:
    """One of ``choices``; ``message`` tells which they are."""

    def read(value: object, at: Location) -> str:
        chosen = text(value, at)
        if chosen not in choices:
            at.refuse(message, value=chosen, choices=", ".join(choices))
        return chosen

    return read


def kind_of(kinds: Collection[str], listed_as: str) -> Reader:
    """One of the kinds that editors listed in issue.toml under the key ``listed_as``."""

    def read(value: object, at: Location) -> str:
        kind = text(value, at)
        if kind not in kinds:
            guess, known = nearest(kind, kinds), ", ".join(kinds)
            message = (
                N_("“%(key)s” cannot be “%(value)s”. Did you mean “%(nearest)s”?")
                if guess
                else N_(
                    "“%(key)s” cannot be “%(value)s”. It is one of: %(choices)s. A new kind is"
                    " first added to %(list)s in content/data/issue.toml."
                )
            )
            at.refuse(message, value=kind, nearest=guess, choices=known, list=listed_as)
        return kind

    return read


def slug(value: object, at: Location) -> str:
    """A name that can stand in addresses."""
    written = text(value, at)
    if not _SLUG.fullmatch(written):
        message = N_(
            "“%(key)s” cannot be “%(value)s”: it is the name of a file without folder and ending."
            " Write “%(name)s”."
        )
        name = proposed_name(re.split(r"[/\\]", written)[-1]).slug
        at.refuse(message, value=written, name=name)
    return written


def printed_in(value: object, at: Location) -> Language | Literal["nowhere"]:
    """The code of the language something was printed in, or that it never was."""
    chosen = one_of(*Language, NOWHERE)(value, at)
    return NOWHERE if chosen == NOWHERE else Language(chosen)


def country_code(value: object, at: Location) -> str:
    """The code of a country in addresses, which is no language's."""
    written = text(value, at)
    if not _COUNTRY.fullmatch(written) or written in set(Language):
        message = N_(
            "“%(key)s” cannot be “%(value)s”. Write the two small Latin letters that the addresses"
            " of the country end in: kz. The codes of the languages (kk, ru) are taken."
        )
        at.refuse(message, value=written)
    return written


def order(value: object, at: Location) -> int:
    """A place in an order, from 1."""
    written = text(value, at)
    if not _ORDER.fullmatch(written):
        message = N_(
            "“%(key)s” cannot be “%(value)s”. Write a whole number from 1 on, no zero first, at"
            " most nine digits."
        )
        at.refuse(message, value=written)
    return int(written)


def number(value: object, at: Location) -> float:
    """A number as TOML has it."""
    try:
        found = math.nan if isinstance(value, bool | str) else float(value)  # type: ignore[arg-type]
    except (TypeError, OverflowError):
        found = math.nan
    if not math.isfinite(found):
        meant = number_meant(value) if isinstance(value, str) else ""
        message = N_("“%(key)s” must be a number without quotation marks: %(number)s.")
        at.refuse(message, number=meant or "53.284")
    if abs(found) >= _LARGEST:
        message = N_(
            "“%(key)s” is too large to be shown. Write it in millions or billions, and say so in"
            " the unit."
        )
        at.refuse(message)
    return found


def count_from(least: int) -> Reader:
    """A whole number as TOML has it, not under ``least``."""

    def read(value: object, at: Location) -> int:
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or not least <= value < 2**_MOST_BITS
        ):
            message = N_(
                "“%(key)s” must be a whole number without quotation marks, %(least)d or more."
            )
            at.refuse(message, least=least)
        return value

    return read


def flag(value: object, at: Location) -> bool:
    """True or false as TOML has it."""
    if not isinstance(value, bool):
        at.refuse(N_("“%(key)s” must be true or false, without quotation marks."))
    return value


def day(value: object, at: Location) -> datetime.date:
    """A day of the calendar."""
    # TOML has days of its own, YAML is read as text: both are judged by how they are written.
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        value = "…"
    written = text(value if isinstance(value, str | list | dict) else str(value), at)
    with suppress(ValueError):
        if _DAY.fullmatch(written):
            return datetime.date.fromisoformat(written)
    meant = day_meant(written)
    if meant is None:
        at.refuse(
            N_(
                "“%(key)s” is not a day of the calendar: %(value)s. Write year-month-day:"
                " 2026-11-23."
            ),
            value=written,
        )
    message = N_("“%(key)s” is “%(value)s”, but a day is written year-month-day. Write %(day)s.")
    at.refuse(message, value=written, day=meant.isoformat())


def bilingual(value: object, at: Location, half: Reader = text) -> Bilingual:
    """A text in both languages; ``half`` reads each."""
    if not isinstance(value, dict):
        at.refuse(
            N_(
                "“%(key)s” needs a text in Kazakh (kk) and one in Russian (ru), each in a line of"
                " its own below it."
            )
        )
    before = len(at.told)
    missing = [lang for lang in Language if lang not in value]
    for name in value:
        if name not in set(Language):
            message = (
                N_(
                    "“%(key)s” has a text kk (Kazakh) and a text ru (Russian). Write “%(missing)s”"
                    " in place of “%(name)s”."
                )
                if missing
                else N_(
                    "“%(key)s” has a text kk (Kazakh) and a text ru (Russian) and no other. Delete"
                    " “%(name)s”."
                )
            )
            at.inner(name, at.label).tell(message, name=name, missing="".join(missing[:1]))
    if missing and len(at.told) == before and not at.is_incomplete:
        message = N_(
            "“%(key)s” has no text “%(missing)s”. Add it: it needs kk (Kazakh) and ru (Russian)."
        )
        at.tell(message, missing=", ".join(missing))
    halves = {
        lang.value: at.inner(lang).read(half, value[lang]) for lang in Language if lang in value
    }
    if missing or None in halves.values() or len(at.told) > before:
        raise Refused
    return Bilingual(**halves)


def both_of(*choices: str) -> Reader:
    """A mark for each language, out of ``choices``."""
    return lambda value, at: bilingual(value, at, one_of(*choices))


def mapping(value: object, at: Location) -> Mapping[str, object]:
    """Keys with their values, read by somebody else."""
    if not isinstance(value, dict):
        at.refuse(N_("“%(key)s” must be a group of keys, which begins with a line [%(key)s]."))
    return value
