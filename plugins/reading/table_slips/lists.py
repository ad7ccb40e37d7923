"""Lists of ids, in one line or over several, with the marks they should have."""

import re

from plugins.reading.table_slips.statements import NumberedLine, Statement, is_sound

_BEGINS = re.compile(r"^(\s*[\w.-]+\s*=\s*\[)(.*)$", re.ASCII)
_ITEMS = re.compile(r"[^\s,;\"'“”„‟«»‘’\[\]]+")
_ID = re.compile(r"[a-z0-9-]+")
_NOTE = re.compile(r"\s*#.*$")


def mended_list(statement: Statement) -> tuple[NumberedLine, ...] | None:
    """The lines of a list of ids with marks and commas; nothing where it is none."""
    begins = _BEGINS.match(statement.lines[0][1])
    if begins is None:
        return None
    last = len(statement.lines) - 1
    while last and not _bare(statement.lines[last][1]):
        last -= 1
    fresh = []
    for place, (number, line) in enumerate(statement.lines):
        head, body = (begins[1], begins[2]) if place == 0 else ("", line)
        items = _ITEMS.findall(_bare(body))
        if not all(map(_ID.fullmatch, items)):
            return None
        marked = ", ".join(f'"{item}"' for item in items)
        if place < last and items:
            marked += ","
        note = found[0] if (found := _NOTE.search(body)) else ""
        new = f"{head}{marked}{']' if place == last else ''}{note}"
        fresh.append((number, line if _same(line, new) else new))
    return tuple(fresh) if is_sound("\n".join(line for _number, line in fresh)) else None


def _bare(line: str) -> str:
    return _NOTE.sub("", line).strip()


def _same(line: str, new: str) -> bool:
    """Whether both lines say the same, but for blanks, notes and the comma before a bracket."""

    def told(text: str) -> str:
        return re.sub(r"\s", "", _bare(text)).replace(",]", "]")

    return told(line) == told(new)
