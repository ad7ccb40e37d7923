"""Names beside points on a map, each where it covers no other name and no point, if there is such a
place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.issue.land.projection import Box, Point

_LETTER, _LINE = 8.4, 18  # units that a letter is wide and a line high
_OFF = 9  # from the point
_REACH = 5  # of the point itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A point and its name; ``anchor`` is the end of the name (as SVG calls it) that stands at
    ``name_x`` and, with its base line, ``name_y``."""

    name: str
    x: int
    y: int
    anchor: str
    name_x: int
    name_y: int


def labels(named: Iterable[tuple[str, Point]], frame: Box) -> tuple[Label, ...]:
    """The points with the places of their names within ``frame``, from north to south."""
    points = sorted(named, key=lambda found: (found[1][1], found[1][0], found[0]))
    taken = [_box(x - _REACH, y - _REACH, 2 * _REACH, 2 * _REACH) for _name, (x, y) in points]
    made = []
    for place, (name, point) in enumerate(points):
        others = taken[:place] + taken[place + 1 :]
        label, box = min(
            _ways(name, point), key=lambda way: _harm(way[1], others, frame)
        )  # the first of the best
        taken.append(box)
        made.append(label)
    return tuple(made)


def _ways(name: str, point: Point) -> Iterator[tuple[Label, Box]]:
    """To the right, to the left, above, below."""
    x, y = point
    width = len(name) * _LETTER
    ways = (
        ("start", x + _OFF, y + _LINE / 3, x + _OFF),
        ("end", x - _OFF, y + _LINE / 3, x - _OFF - width),
        ("middle", x, y - _OFF, x - width / 2),
        ("middle", x, y + _OFF + _LINE * 2 / 3, x - width / 2),
    )
    for anchor, name_x, name_y, left in ways:
        label = Label(
            name=name,
            x=round(x),
            y=round(y),
            anchor=anchor,
            name_x=round(name_x),
            name_y=round(name_y),
        )
        yield label, _box(left, name_y - _LINE * 2 / 3, width, _LINE)


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(left=left, top=top, right=left + width, bottom=top + height)


def _harm(box: Box, others: Iterable[Box], frame: Box) -> tuple[bool, int]:
    """What is cut off is worse than what is covered."""
    is_cut = box.left < frame.left or box.right > frame.right
    is_cut |= box.top < frame.top or box.bottom > frame.bottom
    return is_cut, sum(box.meets(other) for other in others)
