"""The outputs and extras of a list of rooms, in the order of the list: that is the pipeline."""

import importlib
from collections.abc import Iterable

from plugins.issue.addresses import PAGE_TYPES
from plugins.site.outputs import ALL_EARLIER, Extra, Output


def outputs_of(rooms: Iterable[str]) -> tuple[Output, ...]:
    """What the doors of these rooms (full names of modules) declare under ``OUTPUTS``.

    Raises ``ValueError`` where a name stands twice or an output reads one that is not before it.
    """
    found: list[Output] = []
    for room in rooms:
        for output in getattr(importlib.import_module(room), "OUTPUTS", ()):
            names = {earlier.name for earlier in found}
            if output.name in names:
                raise ValueError(f"{room}: there is an output “{output.name}” already")
            if missing := {*output.reads} - names - {ALL_EARLIER}:
                raise ValueError(f"{room}: “{output.name}” reads {missing}, not made before it")
            found.append(output)
    return tuple(found)


def extras_of(rooms: Iterable[str]) -> tuple[Extra, ...]:
    """What the doors of these rooms declare under ``EXTRAS``.

    Raises ``ValueError`` where a name stands twice or an extra is for a kind of page that is none.
    """
    found: list[Extra] = []
    for room in rooms:
        for extra in getattr(importlib.import_module(room), "EXTRAS", ()):
            if extra.name in {earlier.name for earlier in found}:
                raise ValueError(f"{room}: there is an extra “{extra.name}” already")
            if unknown := {*extra.kinds} - PAGE_TYPES:
                raise ValueError(f"{room}: “{extra.name}” is for {unknown}, no kind of page")
            found.append(extra)
    return tuple(found)
