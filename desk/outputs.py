"""``inv outputs``: what the rooms of the pipeline make, in its order, and when."""

import importlib
import runpy
from pathlib import Path
from types import ModuleType


def made_when_publishing(project: Path) -> frozenset[str]:
    """The names of the outputs that only publishing makes."""
    return frozenset(
        output.name
        for _room, door in _doors(project)
        for output in getattr(door, "OUTPUTS", ())
        if output.when.value == "publishing"
    )


def list_outputs(project: Path) -> str:
    """A line for each output: name, when it is made, the room, and the outputs it reads; then the
    extras that rooms add to others' pages."""
    doors = _doors(project)
    rows = [("output", "made in", "room", "reads")]
    for room, door in doors:
        for output in getattr(door, "OUTPUTS", ()):
            reads = ", ".join("all earlier" if name == "*" else name for name in output.reads)
            rows.append((output.name, output.when.value, room, reads))
    rows += [("", "", "", ""), ("extra", "added to", "room", "")]
    for room, door in doors:
        for extra in getattr(door, "EXTRAS", ()):
            rows.append((extra.name, ", ".join(extra.kinds) or "all but redirects", room, ""))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]:{widths[2]}}  {row[3]}".rstrip()
        for row in rows
    )


def _doors(project: Path) -> list[tuple[str, ModuleType]]:
    rooms = runpy.run_path(str(project / "pelicanconf.py"))["PLUGINS"]
    return [(room, importlib.import_module(room)) for room in rooms]
