"""Numbers made ready to be drawn: where each bar begins and how long it is, in hundredths of what
the drawing is wide."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A number with its words; ``start`` and ``length`` are those of its bar."""

    words: str
    value: float
    start: float
    length: float


def bars(
    numbers: Sequence[tuple[str, float]], *, whole: float | None = None
) -> tuple[ChartRow, ...]:
    """Bars from one edge; that of ``whole``, else the longest, is as wide as the drawing."""
    largest = whole or max((value for _words, value in numbers), default=0)
    return tuple(
        ChartRow(words=words, value=value, start=0, length=_part(value, largest))
        for words, value in numbers
    )


def shares(numbers: Sequence[tuple[str, float]]) -> tuple[ChartRow, ...]:
    """Parts of one bar, one behind the other."""
    whole = sum(value for _words, value in numbers)
    rows = []
    before = 0.0
    for words, value in numbers:
        start, length = _part(before, whole), _part(value, whole)
        rows.append(ChartRow(words=words, value=value, start=start, length=length))
        before += value
    return tuple(rows)


def _part(value: float, whole: float) -> float:
    return round(100 * value / whole, 2) if whole else 0
