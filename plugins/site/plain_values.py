"""What a page is made of: text, numbers, days, languages, tuples of them and frozen dataclasses.

Nothing else can be told from what it was, or be rendered in another process: no list that somebody
still fills, no function, no moment of a clock, no text that passes for HTML.
"""

import datetime
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any

_PLAIN = frozenset((str, int, float, bool, datetime.date, type(None)))


def open_part(value: object) -> str | None:
    """Where ``value`` holds something else, and of what type that is; ``None`` where it does not:
    ``.cards[3].people: list``."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return ": not a number" if value != value else None
    if isinstance(value, tuple) and kind is tuple:
        for number, part in enumerate(value):
            if told := open_part(part):
                return f"[{number}]{told}"
        return None
    names = _fields(kind)
    if names is None:
        return f": {kind.__name__}"
    for name in names:
        if told := open_part(getattr(value, name)):
            return f".{name}{told}"
    return None


@cache
def _fields(kind: Any) -> tuple[str, ...] | None:
    """The parts of a value of this type; ``None`` where it is not of those."""
    if issubclass(kind, Enum):
        return ()
    how = getattr(kind, "__dataclass_params__", None)
    return tuple(field.name for field in fields(kind)) if how and how.frozen else None
