"""Brings over the themes of an earlier form: their table becomes that of practices, the key of
articles has the name of today, and the old addresses of their pages lead on."""

import re
import tomllib
from pathlib import Path

from desk.content.writing import with_rows, write_all
from desk.mending.saved_text import SavedText, read_saved
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.table_files import ids_in, read_table

_DATA = "content/data"
_THEMES = f"{_DATA}/themes.toml"
_PRACTICES = f"{_DATA}/practices.toml"
_MOVED = f"{_DATA}/moved.toml"
_HEADER = re.compile(r"(\s*\[\[\s*)theme(\s*\]\].*)")
_KEY = re.compile(r"themes(\s*:.*)")
_PRESENT_KEY = re.compile(r"practices\s*:")
_FACTS_END = "---"


def themes_to_practices(project: Path) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Bring the table of themes over where there is one: what was done, and what was left and why.

    Its pages had addresses that readers know, so each gets a row in moved.toml.
    """
    themes, practices, moved = (project / path for path in (_THEMES, _PRACTICES, _MOVED))
    if not themes.is_file():
        return (), ()
    saved = read_saved(themes)
    fresh = None if saved is None else _with_present_headers(saved)
    if fresh is None or (practices.exists() and practices.read_bytes() != fresh.as_bytes()):
        message = N_(
            "themes.toml is of an earlier version, and inv fix cannot make practices.toml of it."
            " Copy its rows into practices.toml by hand, each below a line [[practice]]; then move"
            " themes.toml out of content/."
        )
        return (), (Spot(_THEMES).problem("left", message),)
    rows = _rows_of_old_addresses(themes, moved)
    before = moved.read_bytes() if moved.exists() else b""
    try:
        write_all({practices: fresh.as_bytes(), moved: with_rows(before, rows)})
        themes.unlink()
    except OSError as fault:
        message = N_("This file cannot be written (%(reason)s) and is left as it is.")
        return (), (Spot(_PRACTICES).problem("left", message, reason=fault.strerror),)
    message = N_(
        "themes.toml has become practices.toml. Old addresses of its pages lead on (new rows in"
        " moved.toml: %(number)d). Read whether each row names something that was done."
    )
    return (Spot(_PRACTICES, 1).problem("mended", message, number=len(rows)),), ()


def _with_present_headers(saved: SavedText) -> SavedText | None:
    """The table with its rows below [[practice]]; ``None`` where more than headers would change.
    What TOML cannot read is brought over too: ``inv check`` tells it in the new table."""
    lines = tuple(_HEADER.sub(r"\1practice\2", line) for line in saved.lines)
    fresh = saved.with_lines(0, len(saved.lines), lines)
    try:
        before = tomllib.loads(saved.text)
    except (ValueError, RecursionError):
        return fresh
    before["practice"] = before.pop("theme", before.get("practice", []))
    try:
        after = {"practice": [], **tomllib.loads(fresh.text)}
    except (ValueError, RecursionError):
        return None
    return fresh if after == before else None


def _rows_of_old_addresses(themes: Path, moved: Path) -> tuple[str, ...]:
    """A row for every theme whose old address has none yet."""
    table = read_table(moved, _MOVED)[0] if moved.exists() else None
    known = {
        row.values.get("old")
        for row in (table.rows.get("moved", ()) if table else ())
        if row.values.get("kind") == "theme"
    }
    return tuple(
        f'[[moved]]\nkind = "theme"\nold = "{row_id}"\nnew = "{row_id}"'
        for row_id in sorted(ids_in(themes) - known)
    )


def with_key_of_practices(saved: SavedText, path: str) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, the article at ``path``, with the key “practices” in place of “themes”."""
    marks = [n for n, line in enumerate(saved.lines) if line.rstrip() == _FACTS_END][:2]
    if len(marks) < 2 or any(line.strip() for line in saved.lines[: marks[0]]):
        return saved, ()
    places = range(marks[0] + 1, marks[1])
    found = [(n, match) for n in places if (match := _KEY.fullmatch(saved.lines[n]))]
    if len(found) != 1 or any(_PRESENT_KEY.match(saved.lines[n]) for n in places):
        return saved, ()  # inv check tells the line
    ((place, match),) = found
    message = N_("The line “themes” is called “practices” now.")
    fresh = saved.with_lines(place, place + 1, (f"practices{match[1]}",))
    return fresh, (Spot(path, place + 1).problem("mended", message),)
