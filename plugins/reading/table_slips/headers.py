"""The line that begins a row or a group of keys: its name in square brackets."""

import re
from dataclasses import dataclass

from plugins.letters.mixed_scripts import latin_reading
from plugins.reading.table_slips.statements import HEADER, NumberedLine

_LIKE_HEADER = re.compile(
    r"^\s*([\[({<\s]*)[\"'“”„«]?([^\W\d][\w.-]*)[\"'”“»]?\s*([\])}>\s]*)[.,;:]?\s*(#.*)?$"
)
_AND_MORE = re.compile(r"^\s*\[+\s*[\w.-]+\s*\]+\s*(?=[\w\"'“])")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderNames:
    """The names that stand in headers of a file: of rows ``[[name]]``, of groups ``[name]``."""

    rows: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()

    def brackets(self, name: str) -> str:
        """The header of rows or of a group."""
        return f"[[{name}]]" if name in self.rows else f"[{name}]"


def header_names(lines: tuple[NumberedLine, ...], known: HeaderNames) -> HeaderNames:
    """What the headers of a file name; of others than ``known`` ones, who has any rows has rows
    only."""
    found = [(match[1], "[[" in line) for _n, line in lines if (match := HEADER.match(line))]
    rows = known.rows | {name for name, doubled in found if doubled} - known.groups
    return HeaderNames(rows=rows, groups=known.groups | {name for name, _ in found} - rows)


def mended_header(line: str, names: HeaderNames) -> str:
    """The header that is meant, or an empty text where the line is none."""
    found = _LIKE_HEADER.match(line)
    if found is None:
        return ""
    opening, written, closing = found[1].replace(" ", ""), found[2], found[3].replace(" ", "")
    name = latin_reading(written)
    is_known = name in names.rows | names.groups
    if not name or not name.isascii() or not (opening or closing or is_known):
        return ""
    is_row = name in names.rows or (
        name not in names.groups and max(len(opening), len(closing)) > 1
    )
    return f"[[{name}]]" if is_row else f"[{name}]"


def after_header(line: str) -> str:
    """What else stands in the line of a header."""
    found = _AND_MORE.match(line)
    return line[found.end() :].strip() if found else ""
