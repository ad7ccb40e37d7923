"""Lists as values of keys, and what was meant where somebody wrote one in another way."""

import re

from plugins.issue.problem import N_
from plugins.issue.vocabulary import TILES_IN_A_ROW, Rings
from plugins.reading.values import Location, Reader, Refused

_ID = re.compile(r"[a-z0-9-]+")
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,9})?")
_MARKS = " \t[](){}\"'“”„«»•"
_BETWEEN = re.compile(r"""[\s;"'“”„«»]+""")
_TALLEST = 12  # tiles
_FEWEST = 3  # points of a ring
# Ids without commas between them, or with marks that are no quotation marks of YAML.
_SEPARATED = re.compile(r"""(?=.*[\s;“”„«»])[\s;"'“”„«»a-z0-9-]+""")


def texts(value: object, at: Location) -> tuple[str, ...]:
    """A list of texts."""
    if value == "":
        message = N_('“%(key)s” is empty. Write its values between square brackets: ["one"].')
        at.refuse(message)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = N_('“%(key)s” must be a list in square brackets: ["one", "two"].')
        meant = _items_meant(value)
        if not meant:
            at.refuse(message)
        message = N_("“%(key)s” must be a list in square brackets. Write it so: [%(items)s].")
        at.tell(message, items=_quoted(meant))
        value = meant  # read on, so that names in place of ids are told in the same run
    items = [item.strip() for item in value]
    before = len(at.told)
    for number, item in enumerate(items):
        if not item:
            message = N_("“%(key)s” has an empty place in its list. Fill it or delete it.")
            at.inner(str(number), at.label).tell(message)
    if len(at.told) > before:
        raise Refused
    return tuple(items)


def _items_meant(value: object) -> list[str]:
    """The items of a list that was written in another way; none where nothing tells them."""
    if isinstance(value, str):
        parts = [part.strip(_MARKS) for part in re.split("[,;]", value.strip(_MARKS))]
        words = value.split()
        parts = words if len(parts) == 1 and all(map(_ID.fullmatch, words)) else parts
        return [part for part in parts if part]
    if isinstance(value, dict):
        return list(value) if not any(value.values()) else []
    if isinstance(value, list):
        # - id: aral, in place of - aral
        items = [[*item.values()] if isinstance(item, dict) else [item] for item in value]
        flat = [item[0] for item in items if len(item) == 1 and isinstance(item[0], str)]
        return flat if len(flat) == len(items) else []
    return []


def _quoted(items: list[str]) -> str:
    """The items as both YAML and TOML take them."""
    return ", ".join(f'"{item}"' for item in items)


def different_texts(value: object, at: Location) -> tuple[str, ...]:
    """A list of texts, each of them once."""
    items = texts(value, at)
    glued = [item for item in items if _SEPARATED.fullmatch(item)]
    if glued:
        parts = [part for item in items for part in re.split(_BETWEEN, item) if part]
        message = N_("The items of “%(key)s” stand between commas. Write it so: [%(items)s].")
        at.refuse(message, items=_quoted(parts))
    twice = [(n, item) for n, item in enumerate(items) if item in items[:n]]
    for number, item in twice:
        message = N_("“%(key)s” names “%(twice)s” twice. Delete one.")
        at.inner(str(number), at.label).tell(message, twice=item)
    if twice:
        raise Refused
    return items


def some_of(*choices: str) -> Reader:
    """A list out of ``choices``, each of them once."""

    def read(value: object, at: Location) -> tuple[str, ...]:
        chosen = different_texts(value, at)
        unknown = [(n, item) for n, item in enumerate(chosen) if item not in choices]
        for n, item in unknown:
            message = N_("“%(key)s” cannot hold “%(value)s”. It holds: %(choices)s.")
            at.inner(str(n), at.label).tell(message, value=item, choices=", ".join(choices))
        if unknown:
            raise Refused
        return chosen

    return read


def tile(value: object, at: Location) -> tuple[int, int]:
    """Column and row of a tile, from 1."""
    if isinstance(value, list) and [type(part) for part in value] == [int, int]:
        column, row = value
        if 1 <= column <= TILES_IN_A_ROW and 1 <= row <= _TALLEST:
            return column, row
    message = N_(
        "“%(key)s” must be a column from 1 to %(columns)d and a row from 1 to %(rows)d in"
        " square brackets: [3, 1]."
    )
    at.refuse(message, columns=TILES_IN_A_ROW, rows=_TALLEST)


def rings(value: object, at: Location) -> Rings:
    """Closed lines of points, each point two numbers of degrees, north and east."""
    return tuple(_ring(line, at) for line in texts(value, at))


def _ring(line: str, at: Location) -> tuple[tuple[float, float], ...]:
    points = [tuple(part.split()) for part in line.split(",")]
    for point in points:
        if len(point) != 2 or not all(map(_DEGREES.fullmatch, point)):
            message = N_(
                "“%(key)s” holds “%(value)s”, which is no point. A point is degrees north and"
                " east: 50.51 68.1, and a comma stands between points. The task inv map writes"
                " them."
            )
            at.refuse(message, value=" ".join(point))
    if len(points) < _FEWEST:
        at.refuse(
            N_("A ring of “%(key)s” has fewer than three points. The task inv map writes them.")
        )
    return tuple((float(lat), float(lon)) for lat, lon in points)
