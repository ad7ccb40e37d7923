"""The outputs and extras of a list of rooms, in the order of the list: that is the pipeline."""

import importlib
from collections.abc import Iterable

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
    """What the doors of these rooms declare under ``EXTRAS``. Raises ``ValueError`` for a name that
    stands twice."""
    found = [
        extra for room in rooms for extra in getattr(importlib.import_module(room), "EXTRAS", ())
    ]
    names = [extra.name for extra in found]
    if len(set(names)) < len(names):
        raise ValueError(f"two extras have one name: {sorted(names)}")
    return tuple(found)
