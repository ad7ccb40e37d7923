"""A day of the calendar as people write it: ``25.11.2026``, ``2026/11/25``, with the month as a
word of either language."""

import datetime
import re
from collections.abc import Iterator

from babel.dates import get_month_names

from plugins.issue.language import Language

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_CENTURY = 2000  # of a year of two digits


def day_meant(written: str) -> datetime.date | None:
    """The day that is most likely meant; ``None`` where there is no such day, or nothing tells."""
    text = re.split(r"[T\s]\d?\d:\d\d", written, maxsplit=1)[0]
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if len(numbers) == 2 and (month := _month(text)):
        candidates = [(numbers[1], month, numbers[0]), (numbers[0], month, numbers[1])]
    elif len(numbers) == 3:
        one, two, three = numbers
        candidates = [(three, two, one), (one, two, three), (three, one, two), (one, three, two)]
    else:
        return None
    return next(_days(candidates), None)


def _days(candidates: list[tuple[int, int, int]]) -> Iterator[datetime.date]:
    for year, month, day in candidates:
        try:
            yield datetime.date(year if year >= 100 else year + _CENTURY, month, day)
        except (ValueError, OverflowError):
            continue


def _month(text: str) -> int | None:
    words = {word.lower() for word in _WORD.findall(text)}
    for lang in Language:
        for context in ("format", "stand-alone"):
            for month, name in get_month_names("wide", context, locale=lang.value).items():
                small = name.lower()
                if any(
                    small == word or (len(word) > 2 and small.startswith(word)) for word in words
                ):
                    return int(month)
    return None
