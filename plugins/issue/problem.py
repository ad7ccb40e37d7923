"""What is wrong, where, and what to do about it: values that rules yield and reports show."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

MOST_GUESSES = 100  # different words; who errs more often has renamed something and knows what


def N_(message: str) -> str:
    """Mark an English message for the catalogues; it is translated when it is shown."""
    return message


class Severity(StrEnum):
    """An error stops the build; a warning is counted and shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a file: path relative to the project with forward slashes, line from 1.

    ``line`` is 0 where the fault is the file itself (its name, its absence).
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path

    def problem(
        self, code: str, message: str, /, *, severity: Severity = Severity.ERROR, **args: object
    ) -> Problem:
        """The fault ``code`` at this place: ``message`` (an English message id, marked with N_)
        with ``args`` to fill it."""
        return Problem(spot=self, code=code, message=message, args=args, severity=severity)

    def reminder(self, code: str, message: str, /, **args: object) -> Problem:
        """A warning that stays until somebody learns more: see ``Problem.is_reminder``."""
        told = self.problem(code, message, severity=Severity.WARNING, **args)
        return replace(told, is_reminder=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a value was written: a file and the line of every key (a table row has its own)."""

    path: str
    lines_by_key: Mapping[str, int] = field(default_factory=dict)
    first_line: int = 1

    def at(self, key: str) -> Spot:
        """The line of ``key``; a dotted key falls back to its parent, then to the first line."""
        while key:
            if key in self.lines_by_key:
                return Spot(self.path, self.lines_by_key[key])
            key = key.rpartition(".")[0]
        return Spot(self.path, self.first_line)

    def problem(self, key: str, code: str, message: str, /, **args: Any) -> Problem:
        """The fault ``code`` of the value at ``key``; see ``Spot.problem``."""
        return self.at(key).problem(code, message, **args)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: its place, its kind (``code``), an English message id and the args to fill it.

    ``message`` says the fact and the remedy; the catalogue holds it in Kazakh and Russian. A
    reminder is a warning that nothing done today takes away: reports count it, so that what is new
    is seen, and show it on request.
    """

    spot: Spot
    code: str
    message: str
    args: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    is_reminder: bool = False

    @property
    def stops(self) -> bool:
        """Whether this problem keeps the site from being built."""
        return self.severity is Severity.ERROR


class Stopped(Exception):
    """Raised when errors keep the work from going on. It carries them all; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{sum(p.stops for p in self.problems)} errors")


def nearest(word: str, known: Collection[str]) -> str:
    """The known word most like this one, or an empty text where none is like it."""
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def guesser(known: Collection[str]) -> Callable[[str], str]:
    """``nearest`` among ``known``, once for each word, and for the first hundred of them.

    One comparison with 2,000 names takes 30 ms: with each of 2,000 faults it was a minute.
    """
    found: dict[str, str] = {}

    def guess(word: str) -> str:
        if word not in found:
            found[word] = nearest(word, known) if len(found) < MOST_GUESSES else ""
        return found[word]

    return guess
