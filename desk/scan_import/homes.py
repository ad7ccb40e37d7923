"""Which section a contribution belongs to, where the pages run over into the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desk.scan_import.letters import fold
from desk.scan_import.parts import Part
from desk.scan_import.sections import SectionName
from desk.scan_import.threads import Thread

_STEM = 5  # letters


def find_homes(
    threads: Sequence[Thread], sections: Sequence[SectionName], parts: Sequence[Part]
) -> list[int]:
    """The section of every contribution: where it stands, unless the plan of the pages shifts it.

    Where one section has a piece too many and its neighbour one too few, the piece that names the
    neighbour goes there: the first pages run over.
    """
    homes = [thread.section for thread in threads]
    stems = _own_stems(sections)
    for number, section in enumerate(sections):
        for neighbour in (number + 1, number - 1):
            if not 0 <= neighbour < len(sections) or sections[neighbour].kind == "rubric":
                continue
            if homes.count(number) >= section.pieces or section.kind == "rubric":
                break
            if homes.count(neighbour) <= sections[neighbour].pieces:
                continue
            mine, theirs = stems[number], stems[neighbour]
            scores = {
                at: _mentions(thread, parts, mine) - _mentions(thread, parts, theirs)
                for at, thread in enumerate(threads)
                if homes[at] == neighbour
            }
            best = max(scores, key=lambda at: scores[at])
            if scores[best] > 0:
                homes[best] = number
    return homes


def _own_stems(names: Sequence[SectionName]) -> tuple[frozenset[str], ...]:
    """For each section the beginnings of words that stand in its name and in no other's."""
    rows = [{fold(word)[:_STEM] for word in f"{name.kk} {name.ru}".split()} for name in names]
    spread = Counter(stem for row in rows for stem in row)
    return tuple(
        frozenset(stem for stem in row if spread[stem] == 1 and len(stem) == _STEM) for row in rows
    )


def _mentions(thread: Thread, parts: Sequence[Part], stems: frozenset[str]) -> int:
    places = (*thread.members, thread.signature) if thread.signature >= 0 else thread.members
    words = [fold(word) for place in places for word in parts[place].text.split()]
    return sum(word[:_STEM] in stems for word in words)
