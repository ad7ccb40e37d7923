"""TOML files with the line of every row and key, so that a fault can be shown where it stands."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

from plugins.issue.problem import N_, Problem, Source, Spot
from plugins.reading.source_file import read_text

_HEADER = re.compile(r"^\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([\w.-]+)\s*=")
_ID = re.compile(r"""^\s*id\s*=\s*["']([^"'\n]*)["']""", re.MULTILINE)
_LINE_IN_MESSAGE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its values as TOML gives them, and where each key stands."""

    values: Mapping[str, object]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A read file: rows by the name of their ``[[array]]``; ``top`` holds the keys above them."""

    top: Row
    rows: Mapping[str, tuple[Row, ...]]


def read_table(file: Path, path: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a TOML file, ``path`` in messages. No table where it cannot be read."""
    if not file.exists():
        message = N_("This table is missing. Bring the file back, from the history if need be.")
        return None, (Spot(path).problem("table-missing", message),)
    text, faults = read_text(file, path)
    if text is None:
        return None, faults
    try:
        return _with_lines(tomllib.loads(text), text, path), ()
    except (ValueError, RecursionError) as fault:  # the library's own error is a ValueError too
        found = _LINE_IN_MESSAGE.search(str(fault))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        if "overwrite" in str(fault):
            message = N_("“%(text)s” gives a second value to a key. Delete one of the two lines.")
        else:
            message = N_(
                "This line of the table cannot be read: “%(text)s”. A row looks like:"
                ' id = "almaty"; text stands between straight quotation marks.'
            )
        written = text.split("\n")[line - 1].strip()[:80]
        return None, (Spot(path, line).problem("table-unreadable", message, text=written),)


def ids_in(file: Path) -> frozenset[str]:
    """All ids that stand in a table, also in one that cannot be read otherwise."""
    try:
        text = file.read_bytes().decode("utf-8", "replace")
    except OSError:  # read_table has told it
        return frozenset()
    return frozenset(_ID.findall(text))


def _with_lines(values: Mapping[str, object], text: str, path: str) -> Table:
    blocks = _blocks(text, path)
    arrays: dict[str, tuple[Row, ...]] = {}
    for name, rows in values.items():
        if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
            # Rows written in one line have no header, and so no lines of their own.
            own = (source for header, source in blocks if header == name)
            sources = chain(own, repeat(Source(path=path)))
            arrays[name] = tuple(
                Row(values=row, source=source) for row, source in zip(rows, sources, strict=False)
            )
    lines: dict[str, int] = {}
    for name, source in blocks:
        if name not in arrays:
            prefix = f"{name}." if name else ""
            lines |= {f"{prefix}{key}": line for key, line in source.lines_by_key.items()}
            if name:
                lines.setdefault(name, source.first_line)
    top = {name: value for name, value in values.items() if name not in arrays}
    return Table(top=Row(values=top, source=Source(path=path, lines_by_key=lines)), rows=arrays)


def _blocks(text: str, path: str) -> list[tuple[str, Source]]:
    """Stretches of a file: the name in the header, with the lines of the header and of every key.

    A dotted key is one of its parent's lines: the first of them stands for the parent.
    """
    keys: dict[str, int] = {}
    blocks = [("", Source(path=path, lines_by_key=keys))]
    for number, line in enumerate(text.split("\n"), start=1):
        if header := _HEADER.match(line):
            keys = {}
            blocks.append((header[1], Source(path=path, lines_by_key=keys, first_line=number)))
        elif key := _KEY.match(line):
            keys.setdefault(key[1], number)
            keys.setdefault(key[1].partition(".")[0], number)
    return blocks
