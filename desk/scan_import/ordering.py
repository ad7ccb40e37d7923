"""The paragraphs of one contribution in the order in which they read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desk.scan_import.letters import Head, Tail
from desk.scan_import.links import BROKEN_END, Links
from desk.scan_import.parts import Kind, Part

# How well one part goes on from another; None is the start or the end of the contribution.
Flow = Callable[[int | None, int | None], float]

_WORTH_MOVING = 2.0
_LEAST_FLOW = 0.5
_MOST_ROUNDS = 12
_LONGEST_CHAIN = 4


class Reading(NamedTuple):
    """Places of parts in reading order; ``floats`` stand between two halves of a sentence."""

    order: tuple[int, ...]
    floats: frozenset[int]
    moved: tuple[int, ...]


def reading_order(members: Sequence[int], parts: Sequence[Part], links: Links) -> Reading:
    """Move paragraphs that begin in the middle of a sentence behind the one that broke off.

    What stood between them (a pull quote, a column the scanner read too early) follows after.
    """
    order = list(members)
    floats: set[int] = set()
    moved: list[int] = []
    for _ in range(_MOST_ROUNDS):
        move = _best_move(order, parts, links)
        if move is None:
            break
        first, end, after = move
        chain = order[first:end]
        if after < first:
            floats.update(order[after + 1 : first])
            order = [*order[: after + 1], *chain, *order[after + 1 : first], *order[end:]]
        else:
            order = [*order[:first], *order[end : after + 1], *chain, *order[after + 1 :]]
        moved.append(chain[0])
    return Reading(order=tuple(order), floats=frozenset(floats), moved=tuple(moved))


def _best_move(
    order: list[int], parts: Sequence[Part], links: Links
) -> tuple[int, int, int] | None:
    def flow(left: int | None, right: int | None) -> float:
        if left is None:
            return 0.0 if right is None else links.start(right)
        if right is None:
            return BROKEN_END[parts[left].tail]
        if parts[left].kind is Kind.ATTRIBUTION:
            return -2.5 if parts[right].head is Head.SMALL else 0.0
        return 0.0 if parts[right].kind is Kind.ATTRIBUTION else links.flow(left, right)

    def at(index: int) -> int | None:
        return order[index] if 0 <= index < len(order) else None

    best, best_gain = None, _WORTH_MOVING
    orphans = [i for i in range(len(order)) if _is_orphan(i, order, parts, flow)]
    for first in orphans:
        for end in range(first + 1, min(first + _LONGEST_CHAIN, len(order)) + 1):
            if end > first + 1 and flow(at(end - 2), at(end - 1)) < 0:
                break
            for after in range(len(order)):
                if first - 1 <= after < end or parts[order[after]].tail is Tail.CLOSED:
                    continue
                join = flow(at(after), at(first))
                if join < _LEAST_FLOW:
                    continue
                gain = join + flow(at(end - 1), at(after + 1)) + flow(at(first - 1), at(end))
                gain -= flow(at(first - 1), at(first)) + flow(at(end - 1), at(end))
                gain -= flow(at(after), at(after + 1))
                gain -= 0.05 * abs(after - first)
                if gain > best_gain:
                    best, best_gain = (first, end, after), gain
    return best


def _is_orphan(index: int, order: list[int], parts: Sequence[Part], flow: Flow) -> bool:
    part = parts[order[index]]
    if part.kind is not Kind.TEXT or part.head not in (Head.SMALL, Head.DASH):
        return False
    return flow(order[index - 1] if index else None, order[index]) < _LEAST_FLOW
