"""Brings an issue.toml of an earlier version of the tool to the form that this version reads.

What the other tables tell for certain is added; what a person must write gets a place between empty
quotation marks, which ``inv check`` tells with its line. docs/upgrading.md lists every form.
"""

import json
import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk.mending.saved_text import SavedText
from plugins.interface_text.wording import read_catalogue
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.imprint_table import FORMAT
from plugins.reading.table_files import Row, read_table

ISSUE_TABLE = "content/data/issue.toml"
_KINDS = {
    "region_kinds": ("regions", "region"),
    "place_kinds": ("places", "place"),
    "organisation_kinds": ("organisations", "organisation"),
}
# By the group that holds them: what is written in both languages, by people.
_TEXTS = {
    "country": ("name",),
    "descriptions": ("edition", "welcome", "authors", "section", "regions"),
}
# Headings that articles of earlier forms did not have, in the words of the catalogues.
_HEADINGS = {
    "summary": N_("In brief"),
    "steps": N_("How it was done"),
    "thought": N_("The author’s thought"),
}
# With a little room beyond what lies outermost.
_EDGES: dict[str, tuple[str, Callable[[list[float]], float]]] = {
    "south": ("lat", lambda degrees: math.floor(min(degrees)) - 1.0),
    "north": ("lat", lambda degrees: math.ceil(max(degrees)) + 1.0),
    "west": ("lon", lambda degrees: math.floor(min(degrees)) - 1.0),
    "east": ("lon", lambda degrees: math.ceil(max(degrees)) + 1.0),
}
_CODE = re.compile(r"([A-Z]{2})-\w+")
_HEADER = re.compile(r"\s*\[")
_FORMAT = re.compile(r"(\s*format\s*=\s*)\d+")
_IN_BOTH = {"kk": "", "ru": ""}
Rows = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A key to add, in ``group`` (empty: at the top), with its value; an empty text is a place
    that a person fills."""

    group: str
    key: str
    value: Any

    @property
    def header(self) -> str:
        """The line that the group begins with; empty at the top."""
        return f"[{self.group}]" if self.group else ""

    @property
    def label(self) -> str:
        return f"{self.group}.{self.key}" if self.group else self.key

    @property
    def lines(self) -> tuple[str, ...]:
        if isinstance(self.value, dict):
            halves = self.value.items()
            return tuple(f"{self.key}.{lang} = {_written(half)}" for lang, half in halves)
        return (f"{self.key} = {_written(self.value)}",)


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def to_present_form(
    saved: SavedText, path: str, data: Path
) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, the issue.toml at ``path``, in the present form, and what was done; as it was,
    with the reason, where that cannot be done yet. ``data`` is the folder of the tables."""
    try:
        before = tomllib.loads(saved.text)
    except (ValueError, RecursionError):
        return saved, ()  # inv check tells the line
    written = before.get("format", 1)
    if isinstance(written, bool) or not isinstance(written, int) or not 0 < written < FORMAT:
        return saved, ()
    rows: dict[str, tuple[Row, ...]] = {}
    for name, array in _KINDS.values():
        table, faults = read_table(data / f"{name}.toml", name)
        if table is None or faults:
            message = N_(
                "%(table)s cannot be read, so issue.toml is left in its older form. Mend that table"
                " as inv check says, then run inv fix again."
            )
            told = Spot(path).problem("left", message, table=f"content/data/{name}.toml")
            return saved, (told,)
        rows[name] = table.rows.get(array, ())
    added = tuple(_added(before, rows))
    fresh = _with_format(_with_keys(saved, before, added))
    if not _only_added(before, fresh, added):
        message = N_(
            "inv fix cannot bring this table to the form of this version without touching more than"
            " that. Add by hand what docs/upgrading.md names."
        )
        return saved, (Spot(path).problem("left", message),)
    return fresh, tuple(_told(fresh, path, added))


def _added(before: Mapping[str, Any], rows: Rows) -> Iterator[Added]:
    """What form 2 has and ``before`` lacks."""
    for key, (name, _array) in _KINDS.items():
        kinds = [kind for row in rows[name] if isinstance(kind := row.values.get("kind"), str)]
        if key not in before:
            yield Added(group="", key=key, value=list(dict.fromkeys(kinds)))
    if "id" not in before:
        yield Added(group="", key="id", value="")
    country = before.get("country", {})
    if isinstance(country, Mapping):
        if "code" not in country:
            yield Added(group="country", key="code", value=_code(rows["regions"]))
        for edge in _EDGES:
            degrees = _edge(edge, (*rows["regions"], *rows["places"]))
            if edge not in country and degrees is not None:
                yield Added(group="country", key=edge, value=degrees)
    for group, keys in _TEXTS.items():
        written = before.get(group, {})
        for key in keys:
            if isinstance(written, Mapping) and key not in written:
                yield Added(group=group, key=key, value=_IN_BOTH)
    headings = before.get("headings", {})
    for key, message in _HEADINGS.items():
        if isinstance(headings, Mapping) and key not in headings:
            words = {lang.value: read_catalogue(lang).gettext(message) for lang in Language}
            yield Added(group="headings", key=key, value=words)


def _code(regions: tuple[Row, ...]) -> str:
    """The code all codes of regions begin with, the country's; empty where they differ."""
    codes = [_CODE.fullmatch(str(row.values.get("code_2020"))) for row in regions]
    found = {code[1].lower() if code else "" for code in codes}
    return found.pop() if len(found) == 1 else ""


def _edge(edge: str, rows: tuple[Row, ...]) -> float | None:
    """A degree beyond which nothing of ``rows`` lies."""
    key, beyond = _EDGES[edge]
    degrees = [
        value
        for row in rows
        if isinstance(value := row.values.get(key), int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
    ]
    return beyond(degrees) if degrees else None


def _with_keys(saved: SavedText, before: Mapping[str, Any], added: tuple[Added, ...]) -> SavedText:
    for group in ("headings", "descriptions", "country", ""):
        lines = [line for one in added if one.group == group for line in one.lines]
        if not lines:
            continue
        header = f"[{group}]"
        if group in before:  # its keys may stand anywhere below the header
            found = (n for n, line in enumerate(saved.lines) if line.startswith(header))
            at = next(found, 0) + 1
        else:
            at = _end_of_top(saved)
            lines = [*([header] if group else []), *lines, ""]
        saved = saved.with_lines(at, at, tuple(lines))
    return saved


def _end_of_top(saved: SavedText) -> int:
    """The index of the first header, or of the notes right above it."""
    headers = (n for n, line in enumerate(saved.lines) if _HEADER.match(line))
    at = next(headers, len(saved.lines) - 1)
    while at and saved.lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _with_format(saved: SavedText) -> SavedText:
    for n, line in enumerate(saved.lines):
        if _HEADER.match(line):
            break
        if found := _FORMAT.match(line):
            rest = line[found.end() :]
            return saved.with_lines(n, n + 1, (f"{found[1]}{FORMAT}{rest}",))
    noted = (n for n, line in enumerate(saved.lines) if not line.lstrip().startswith("#"))
    first = next(noted, 0)
    line = f"format = {FORMAT}"
    return saved.with_lines(first, first, ("", line) if first else (line,))


def _only_added(before: Mapping[str, Any], fresh: SavedText, added: tuple[Added, ...]) -> bool:
    """Whether the file reads as before with what was added, and nothing else."""
    wanted: dict[str, Any] = {**before, "format": FORMAT}
    for one in added:
        if one.group:
            wanted[one.group] = {**wanted.get(one.group, {}), one.key: one.value}
        else:
            wanted[one.key] = one.value
    try:
        return tomllib.loads(fresh.text) == wanted
    except (ValueError, RecursionError):
        return False


def _told(fresh: SavedText, path: str, added: tuple[Added, ...]) -> Iterator[Problem]:
    form = next(n for n, line in enumerate(fresh.lines, start=1) if _FORMAT.match(line))
    message = N_("This table is in the form of this version now (format = %(format)d).")
    yield Spot(path, form).problem("mended", message, format=FORMAT)
    for one in added:
        below = next(n for n, line in enumerate(fresh.lines) if line.startswith(one.header))
        spot = Spot(path, fresh.lines.index(one.lines[0], below) + 1)
        if one.value in ("", _IN_BOTH):
            message = N_(
                "“%(key)s” has been added with nothing in it yet. Write it between the quotation"
                " marks, in both languages where there are two lines."
            )
        else:
            message = N_(
                "“%(key)s” has been added as the tables have it: %(value)s. Read whether it is so."
            )
        values = one.value.values() if isinstance(one.value, dict) else one.value
        value = str(values) if isinstance(values, str | float) else ", ".join(values)
        yield spot.problem("mended", message, key=one.label, value=value)
