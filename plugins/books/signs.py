"""Signs that a medium cannot hold: what people wrote may have any, and no book may fail for it."""

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

_Value = TypeVar("_Value")
# What all fonts of books have, which theme/subset_fonts.py cuts; tests compare.
_RANGES = (
    "20-7E A0-17E 375 37A 37E 384-38A 38C 38E-3A1 3A3-3CE 3D7-3E1 401-44F 451-45F 462-463 "
    "46A-46B 490-493 496-497 49A-49B 4A2-4A3 4AE-4B1 4BA-4BB 4D8-4D9 4E8-4E9 2007-200B 2010-2015 "
    "2018-201A 201C-201E 2020-2022 2026 202F-2030 2032-2033 2039-203A 2042 2044 2070 2074-2079 "
    "207D-2089 208D-208E 20A1 20A3-20A4 20A6-20A7 20A9 20AB-20AE 20B1-20B2 20B4-20B5 20B8-20BA "
    "20BC-20BD 2113 2116-2117 2120 2122 2126 212E 2153-2154 215B-215E 2190-2193 2202 2205-2206 "
    "220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25A0-25A1 25B2-25B3 25B6-25B7 "
    "25BC-25BD 25C0-25C1 25C6-25C7 25CA"
)
SIGNS = frozenset(
    chr(sign)
    for first, _, last in (part.partition("-") for part in _RANGES.split())
    for sign in range(int(first, 16), int(last or first, 16) + 1)
)


def printable(text: str) -> str:
    """``text`` in signs that the fonts of books have: what they lack is taken apart where it can
    be, left out where it is not seen, and a box where it is."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(char if char in SIGNS else _substitute(char) for char in whole)


def _substitute(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char)
    if plain != char and all(part in SIGNS for part in plain):
        return plain
    if char in "\t\n\r":
        return char
    return "" if unicodedata.category(char)[0] in "CM" else "□"


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
