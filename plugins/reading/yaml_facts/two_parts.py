"""The two parts of a text: facts between two lines of three hyphens, and the story below them.

A line that is nearly one of the two is told and taken as it was meant, so that everything else in
the file is judged in the same run.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.issue.problem import N_, Problem, Spot

RULE = "---"
# What word processors make of three hyphens, and other formats write for them.
_NEARLY = re.compile(r"\s*(?:[-–—―−‒]{2,}|[–—―−‒]|-(?:\s+-)+|\+{3,}|```\s*\w*|~~~)\s*")
_KEY = re.compile(r"[\s*]*[^\W\d]\w*[\s*]*[:：;=].*")
_BELOW_A_KEY = re.compile(r"(?:\s|- |-$|#(?!#*\s)).*")
_NOT_RULE = N_("“%(text)s” is not three hyphens. Write --- in this line, at its very beginning.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Front matter and story, and the lines of the file they begin in."""

    front_matter: str
    story: str
    facts_line: int
    story_line: int


def in_two_parts(text: str, path: str) -> tuple[Parts | None, tuple[Problem, ...]]:
    """``text`` in its two parts; none where it has no facts at all."""
    lines = text.split("\n")
    first, told = _opening(lines, path)
    if first is None:
        return None, told
    end, faults = _closing(lines, first, path)
    after = end + 1 if end < len(lines) and _is_rule(lines[end]) else end
    parts = Parts(
        front_matter="\n".join(lines[first:end]),
        story="\n".join(lines[after:]),
        facts_line=min(first + 1, len(lines)),
        story_line=after + 1,
    )
    return parts, told + faults


def _is_rule(line: str) -> bool:
    return line.rstrip() == RULE or bool(_NEARLY.fullmatch(line))


def _not_rule(lines: Sequence[str], number: int, path: str) -> Problem:
    text = lines[number].strip()[:20]
    if text == RULE:
        message = N_("Before the three hyphens (---) nothing may stand. Delete the spaces there.")
        return Spot(path, number + 1).problem("no-facts", message)
    return Spot(path, number + 1).problem("no-facts", _NOT_RULE, text=text)


def _opening(lines: Sequence[str], path: str) -> tuple[int | None, tuple[Problem, ...]]:
    """The number of the first line of facts."""
    if lines[0].rstrip() == RULE:
        return 1, ()
    number = next(n for n, line in enumerate(lines) if line.strip())
    if lines[number].rstrip() == RULE:
        message = N_(
            "The three hyphens (---) must be the first line of the file. Delete the empty lines"
            " above them."
        )
        return number + 1, (Spot(path, number + 1).problem("no-facts", message),)
    if _is_rule(lines[number]) and lines[number + 1 : number + 2] == [RULE]:
        message = N_("The first line must be three hyphens (---). Delete what stands above them.")
        return number + 2, (Spot(path, number + 1).problem("no-facts", message),)
    if _is_rule(lines[number]):
        return number + 1, (_not_rule(lines, number, path),)
    spot = Spot(path, number + 1)
    if _KEY.fullmatch(lines[number]):
        message = N_("The first line must be three hyphens (---). Put such a line above this one.")
        return number, (spot.problem("no-facts", message),)
    message = N_(
        "There are no facts above the text. The first line must be three hyphens (---); below it"
        " stand title, order and the others, as in any other article, and then --- again."
    )
    return None, (spot.problem("no-facts", message),)


def _closing(lines: Sequence[str], first: int, path: str) -> tuple[int, tuple[Problem, ...]]:
    """The number of the line that closes the facts, or before which they end."""
    story = _story_without_rule(lines, first)
    for number in range(first, len(lines)):
        if lines[number].rstrip() == RULE:
            return number, ()
        if _NEARLY.fullmatch(lines[number]):
            return number, (_not_rule(lines, number, path),)
    last = max(number for number, line in enumerate(lines) if line.strip())
    spot = Spot(path, min(story, last) + 1)
    if story < len(lines):
        message = N_("Three hyphens (---) must close the facts. Put a line of them above this one.")
    else:
        message = N_("A second line of three hyphens (---) must close the facts.")
    return story, (spot.problem("no-facts", message),)


def _story_without_rule(lines: Sequence[str], first: int) -> int:
    """The first line that is no fact; the number of lines where there is none."""
    for number in range(first, len(lines)):
        line = lines[number]
        if line.strip() and not _KEY.fullmatch(line) and not _BELOW_A_KEY.match(line):
            return number
    return len(lines)
