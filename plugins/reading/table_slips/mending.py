"""A file with slips as it is meant: every slip told, the lines that could be mended in their place.

What nobody can mend becomes a value that is lost, so that nothing else is said about its key.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.table_slips.headers import (
    HeaderNames,
    after_header,
    header_names,
    mended_header,
)
from plugins.reading.table_slips.line_mends import mended_line
from plugins.reading.table_slips.lists import mended_list
from plugins.reading.table_slips.statements import (
    HEADER,
    KEY,
    LOST_WRITTEN,
    NumberedLine,
    Statement,
    is_sound,
    sound_values,
    statements,
)

_MOST_ROUNDS = 20  # faults that only the whole file shows, each with a reading of its own
_LINE_IN_MESSAGE = re.compile(r"at line (\d+)")
_LONGEST_QUOTED = 80
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_DATE = re.compile(r"(?<!\d)\d+[./-]\d+[./-]\d+")
_LOST_KEY = f'"" = {LOST_WRITTEN}'  # some key, nobody knows which
_CLOSES = re.compile(r"^\s*\]\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedTable:
    """The lines of a file as they are meant, with their numbers in it; its values, or none."""

    lines: tuple[NumberedLine, ...]
    values: Mapping[str, object] | None
    problems: tuple[Problem, ...]


def mend_table(text: str, path: str, known: HeaderNames) -> MendedTable:
    """Read a TOML file that may have slips; ``known`` are the headers it should have."""
    lines = tuple(enumerate(text.split("\n"), start=1))
    names = header_names(lines, known)
    values = sound_values(text)
    if values is not None and not any(_is_amiss(line, names) for _number, line in lines):
        return MendedTable(lines=lines, values=values, problems=())
    mender = _Mender(path=path, names=names)
    lines = mender.without_conflicts(lines)
    lines = tuple(line for found in statements(lines) for line in mender.statement(found))
    lines = tuple(mender.rows(lines))
    values, lines = mender.whole(lines)
    return MendedTable(lines=lines, values=values, problems=tuple(mender.told))


@dataclass(slots=True, kw_only=True)
class _Mender:
    """One file on its way: what was told of it so far."""

    path: str
    names: HeaderNames
    told: list[Problem] = field(default_factory=list)

    def tell(self, number: int, message: str, line: str, /, **args: Any) -> None:
        """A slip in the line ``number``."""
        spot, written = Spot(self.path, number), line.strip()[:_LONGEST_QUOTED]
        self.told.append(spot.problem("table-unreadable", message, text=written, **args))

    def without_conflicts(self, lines: tuple[NumberedLine, ...]) -> tuple[NumberedLine, ...]:
        """Of two versions that git put one below the other the first."""
        kept: list[NumberedLine] = []
        side = ""
        for number, line in lines:
            if not _CONFLICT.match(line) or not (side or line[0] == "<"):
                kept.append((number, line if side in ("", "<") else ""))
                continue
            if line[0] == "<":
                message = N_(
                    "Two versions of these lines stand one below the other, down to the line that"
                    " begins with >>>>>>>. Keep the right one, and delete the lines with <<<<<<<,"
                    " ======= and >>>>>>>."
                )
                self.tell(number, message, line)
            side = "" if line[0] == ">" else line[0]
            kept.append((number, ""))
        return tuple(kept)

    def statement(self, found: Statement) -> Iterator[NumberedLine]:
        """The lines of a statement as they are meant."""
        if found.is_sound:
            yield from found.lines
            return
        number, line = found.lines[0]
        if header := mended_header(line, self.names):
            self.tell(number, N_("A row or a group of keys begins with its name in square brackets,"
                                 " alone in its line. Write the line like this: %(mended)s"),
                      line, mended=header)  # fmt: skip
            yield number, header
        elif rest := after_header(line):
            self.two_in_a_line(number, line, rest)
            yield number, line.replace(rest, "").rstrip()
            yield from self.rest(number, rest)
        elif (fresh := mended_list(found)) is not None:
            for (at, old), (_at, new) in zip(found.lines, fresh, strict=True):
                if old != new:
                    self.tell(at, N_("In a list every item stands between straight quotation marks,"
                                     " with a comma after it, and the list ends with the sign ]."
                                     " Write the line like this: %(mended)s"),
                              old, mended=new.strip())  # fmt: skip
            yield from fresh
        elif len(found.lines) > 1:
            yield from self.broken_text(found)
        else:
            yield from self.line(number, line)

    def two_in_a_line(self, number: int, line: str, rest: str) -> None:
        """A header and a key, or two keys."""
        message = N_("Two things stand in one line. Begin a new line before %(rest)s")
        self.tell(number, message, line, rest=rest)

    def rest(self, number: int, rest: str) -> Iterator[NumberedLine]:
        """The second thing of a line, in a line of its own."""
        yield number, rest if is_sound(rest) else _LOST_KEY

    def broken_text(self, found: Statement) -> Iterator[NumberedLine]:
        """A text that goes on in the next line, a list that nobody can mend."""
        number, line = found.lines[0]
        joined = " ".join(line.strip() for _number, line in found.lines)
        if is_sound(joined):
            message = N_("A text stands in one line, however long. Join the lines: %(mended)s")
            self.tell(number, message, line, mended=joined)
            yield number, joined
        else:
            yield from self.lost(number, line)
        yield from ((number, "") for number, _line in found.lines[1:])

    def line(self, number: int, line: str) -> Iterator[NumberedLine]:
        """A line that is not as TOML has it."""
        two = re.match(r'^(\s*[\w.-]+\s*=\s*"[^"\\]*")\s*,?\s*([\w.-]+\s*=.*)$', line, re.ASCII)
        if two:
            self.two_in_a_line(number, line, two[2])
            yield number, two[1]
            yield from self.rest(number, two[2])
            return
        fresh, message = mended_line(line)
        if fresh:
            self.tell(number, message, line, mended=fresh.strip())
            yield number, fresh
        else:
            yield from self.lost(number, line)

    def lost(self, number: int, line: str) -> Iterator[NumberedLine]:
        """A line whose meaning nobody can tell: its key is there, its value is not known."""
        self.tell(number, _reason(line), line)
        key = line.partition("=")[0].strip()
        is_key = KEY.match(line) and is_sound(f"{key} = 1")
        yield number, f"{key} = {LOST_WRITTEN}" if is_key else _LOST_KEY

    def rows(self, lines: tuple[NumberedLine, ...]) -> Iterator[NumberedLine]:
        """The lines with the headers that were forgotten and without keys that stand twice."""
        names = header_names(lines, self.names)
        name: str | None = None
        keys: dict[str, int] = {}
        for number, line in lines:
            if header := HEADER.match(line):
                name, keys = header[1], {}
                if _is_amiss(line, names):
                    message = N_(
                        "A row begins with its name in two square brackets, a group of keys with"
                        " one. Write the line like this: %(mended)s"
                    )
                    line = names.brackets(name)
                    self.tell(number, message, line, mended=line)
                yield number, line
                continue
            key = found[1] if (found := KEY.match(line)) else '""' if line == _LOST_KEY else ""
            first = next((keys[k] for k in keys if _one_value(k, key)), 0) if key else 0
            if first and key == '""':
                continue
            if first and name in names.rows and _begins_row(key, keys):
                message = N_(
                    "A further row begins here, but nothing says so. Write a line [[%(array)s]]"
                    " above this one."
                )
                self.tell(number, message, line, array=name)
                keys = {}
                yield number, f"[[{name}]]"
            elif first:
                message = N_(
                    "“%(text)s” gives a second value to a key that has one in line %(first)d. Keep"
                    " one of the two lines, the right one."
                )
                self.tell(number, message, line, first=first)
                continue
            if key:
                keys[key] = number
            yield number, line

    def whole(
        self, lines: tuple[NumberedLine, ...]
    ) -> tuple[Mapping[str, object] | None, tuple[NumberedLine, ...]]:
        """The values of all lines; a line at which reading stops is left out and told."""
        for _round in range(_MOST_ROUNDS):
            try:
                return tomllib.loads("\n".join(line for _number, line in lines)), lines
            except (ValueError, RecursionError) as fault:
                found = _LINE_IN_MESSAGE.search(str(fault))
                place = min(int(found[1]) if found else len(lines), len(lines)) - 1
                number, line = lines[place]
                if "twice" in str(fault) or "overwrite" in str(fault):
                    message = N_(
                        "“%(text)s” stands in this table a second time. Put what stands below it"
                        " where the first one is."
                    )
                    self.tell(number, message, line)
                else:
                    self.tell(number, _reason(line), line)
                lines = (*lines[:place], (number, ""), *lines[place + 1 :])
        return None, lines


def _reason(line: str) -> str:
    """Why a line cannot be read, where nothing tells how it should be."""
    key, _sign, value = (part.strip() for part in line.partition("="))
    if KEY.match(line) and not value:
        return N_(
            "After the sign = the value is missing. Write it there; a text between two straight"
            " quotation marks."
        )
    if _CLOSES.match(line):
        return N_(
            "This bracket closes a list that ended above it. Look at the lines above: every list"
            " begins with [ after the sign = and has one ] at its end."
        )
    if value and re.fullmatch(r"[\w.-]+", key) and not key.isascii():
        return N_(
            "Keys are written in Latin letters, as in the other rows of this table: “%(text)s” has"
            " another one. Write the key as it stands in the row above or below."
        )
    if _DATE.search(value):
        return N_("“%(text)s” has no day of the calendar. Write year-month-day: 2026-11-23.")
    return N_(
        "This line of the table cannot be read: “%(text)s”. Write a key, the sign = and a value:"
        ' id = "aral"; or begin the line with # if it is a note of yours.'
    )


def _is_amiss(line: str, names: HeaderNames) -> bool:
    """Whether this is a header with one bracket for two, or two for one."""
    found = HEADER.match(line)
    return found is not None and ("[[" in line) != (found[1] in names.rows)


def _begins_row(key: str, keys: Mapping[str, int]) -> bool:
    """Whether a key that stands twice is the first of a further row: others stand between."""
    return len(keys) > 1 and key in ("id", next(iter(keys)))


def _one_value(first: str, second: str) -> bool:
    """Whether two keys of a row have one value, or one holds the other."""
    return first == second or first.startswith(f"{second}.") or second.startswith(f"{first}.")
