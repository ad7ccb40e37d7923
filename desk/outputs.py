"""``inv outputs``: what the rooms of the pipeline make, in its order, and when."""

from __future__ import annotations

import importlib
import runpy
from pathlib import Path


def list_outputs(project: Path) -> str:
    """A line for each output: name, when it is made, the room, and the outputs it reads; then the
    extras that rooms add to others' pages."""
    rooms = runpy.run_path(str(project / "pelicanconf.py"))["PLUGINS"]
    doors = [(room, importlib.import_module(room)) for room in rooms]
    outputs = [(room, output) for room, door in doors for output in getattr(door, "OUTPUTS", ())]
    extras = [(room, extra) for room, door in doors for extra in getattr(door, "EXTRAS", ())]
    rows = [("output", "made in", "room", "reads")]
    rows += [
        (output.name, output.when.value, room, _reads(output.reads)) for room, output in outputs
    ]
    rows += [("", "", "", ""), ("extra", "added to", "room", "")]
    rows += [
        (extra.name, ", ".join(extra.kinds) or "all pages", room, "") for room, extra in extras
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join(
            (*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3])
        ).rstrip()
        for row in rows
    )


def _reads(names: tuple[str, ...]) -> str:
    return ", ".join("all earlier" if name == "*" else name for name in names)
