"""Signs that a medium cannot hold: what people wrote may have any, and no book may fail for it."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

_Value = TypeVar("_Value")
# What XML forbids, also as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed_in_xml(text: str) -> str:
    """``text`` without the characters that no XML can hold: none of them is seen."""
    return _FORBIDDEN.sub("", text)


def with_every_text(value: _Value, change: Callable[[str], str]) -> _Value:
    """A value of frozen dataclasses and tuples with ``change`` made to every text in it."""

    def changed(part: Any) -> Any:
        if isinstance(part, str) and not isinstance(part, Enum):
            return change(part)
        if isinstance(part, tuple):
            return tuple(map(changed, part))
        if is_dataclass(part) and not isinstance(part, type):
            own = {field.name: changed(getattr(part, field.name)) for field in fields(part)}
            return replace(part, **own)
        return part

    made: _Value = changed(value)
    return made
