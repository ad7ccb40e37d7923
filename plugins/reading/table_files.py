"""TOML files with the line of every row and key, so that a fault can be shown where it stands."""

import difflib
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

from plugins.issue.problem import N_, Problem, Source, Spot
from plugins.reading.source_file import read_text
from plugins.reading.table_slips.headers import HeaderNames
from plugins.reading.table_slips.mending import mend_table
from plugins.reading.table_slips.statements import HEADER, KEY, NumberedLine

_WORD = re.compile(r"[^a-z_]")
_LIKE = 0.85  # author and authors, not regions and rubrics
_ID = re.compile(r"""^\s*id\s*=\s*["']([^"'\n]*)["']""", re.MULTILINE)


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


def read_table(
    file: Path, path: str, *, rows: Collection[str] = (), groups: Collection[str] = ()
) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a TOML file, ``path`` in messages: what it says, and its slips, which are passed over
    as far as they can be. No table where it cannot be read at all.

    ``rows`` and ``groups`` are the names of its headers, ``[[row]]`` and ``[group]``.
    """
    if not file.exists():
        return None, (_missing(file, path),)
    text, faults = read_text(file, path)
    if text is None:
        return None, faults
    known = HeaderNames(rows=frozenset(rows), groups=frozenset(groups))
    mended = mend_table(unicodedata.normalize("NFC", text), path, known)
    problems = (*faults, *mended.problems)
    if mended.values is None:
        return None, problems
    return _with_lines(mended.values, mended.lines, path), problems


def _missing(file: Path, path: str) -> Problem:
    """A table that is not there; one beside it that nothing reads may be it."""
    found = file.parent.iterdir() if file.parent.is_dir() else ()
    by_word = {_WORD.split(other.name.lower())[0]: other.name for other in found}
    likely = difflib.get_close_matches(file.stem, by_word, cutoff=_LIKE)
    guess = by_word[likely[0]] if likely else ""
    message = N_("This table is missing. Bring the file back, from the history if need be.")
    if guess:
        message = N_(
            "This table is missing, but there is “%(nearest)s” beside it. If that is the table,"
            " rename it to %(name)s; if not, bring the file back from the history."
        )
    return Spot(path).problem("table-missing", message, nearest=guess, name=file.name)


def ids_in(file: Path) -> frozenset[str]:
    """All ids that stand in a table, also in one that cannot be read otherwise."""
    try:
        text = file.read_bytes().decode("utf-8", "replace")
    except OSError:  # read_table has told it
        return frozenset()
    return frozenset(_ID.findall(text))


def _with_lines(
    values: Mapping[str, object], numbered: tuple[NumberedLine, ...], path: str
) -> Table:
    blocks = _blocks(numbered, path)
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


def _blocks(numbered: tuple[NumberedLine, ...], path: str) -> list[tuple[str, Source]]:
    """Stretches of a file: the name in the header, with the lines of the header and of every key.

    A dotted key is one of its parent's lines: the first of them stands for the parent.
    """
    keys: dict[str, int] = {}
    blocks = [("", Source(path=path, lines_by_key=keys))]
    for number, line in numbered:
        if header := HEADER.match(line):
            keys = {}
            blocks.append((header[1], Source(path=path, lines_by_key=keys, first_line=number)))
        elif key := KEY.match(line):
            keys.setdefault(key[1], number)
            keys.setdefault(key[1].partition(".")[0], number)
    return blocks
