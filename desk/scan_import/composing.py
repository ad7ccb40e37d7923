"""The text of a contribution as Markdown: its paragraphs in the order in which they read, whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from desk.scan_import.blocks import is_sub_heading
from desk.scan_import.letters import Head, Tail, tail_of
from desk.scan_import.links import BROKEN_END, BROKEN_START, Links
from desk.scan_import.parts import Kind, Part
from desk.scan_import.words import Vocabulary, join_evidence, join_pieces, mend_inner_breaks

_WORTH_MOVING = 2.0
_LEAST_FLOW = 0.5
_MOST_ROUNDS = 12
_LONGEST_CHAIN = 4
_SPECIAL = re.compile(r"^([#+>])|(?<=\s)([*_])(?=\S)")


class Reading(NamedTuple):
    """Places of parts in reading order; ``floats`` stand between two halves of a sentence."""

    order: tuple[int, ...]
    floats: frozenset[int]
    moved: tuple[int, ...]


def reading_order(members: Sequence[int], links: Links) -> Reading:
    """Move paragraphs that begin in the middle of a sentence behind the one that broke off.

    What stood between them (a pull quote, a column the scanner read too early) follows after.
    """
    order = list(members)
    floats: set[int] = set()
    moved: list[int] = []
    for _ in range(_MOST_ROUNDS):
        move = _best_move(order, links)
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


def _best_move(order: list[int], links: Links) -> tuple[int, int, int] | None:
    parts = links.parts

    def flow(left: int | None, right: int | None) -> float:
        # None is the start or the end of the contribution.
        if left is None:
            return 0.0 if right is None else links.start(right)
        if right is None:
            return BROKEN_END[parts[left].tail]
        if parts[left].kind is Kind.ATTRIBUTION:
            return -2.5 if parts[right].head is Head.SMALL else 0.0
        return 0.0 if parts[right].kind is Kind.ATTRIBUTION else links.flow(left, right)

    def at(index: int) -> int | None:
        return order[index] if 0 <= index < len(order) else None

    def is_orphan(index: int) -> bool:
        part = parts[order[index]]
        if part.kind is not Kind.TEXT or part.head not in BROKEN_START:
            return False
        return flow(at(index - 1), at(index)) < _LEAST_FLOW

    best, best_gain = None, _WORTH_MOVING
    for first in filter(is_orphan, range(len(order))):
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


class Shape(StrEnum):
    """What a stretch of a text is set as."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    SUB_HEADING = "sub-heading"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"


_QUOTED = {Shape.QUOTATION, Shape.ATTRIBUTION}
_MARKS = {
    **{Shape.PARAGRAPH: "", Shape.BULLET: "- ", Shape.SUB_HEADING: "## "},
    **{Shape.QUOTATION: "> ", Shape.ATTRIBUTION: "> — "},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A paragraph, bullet, sub-heading or quotation; ``places`` are the parts it is made of."""

    shape: Shape
    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The text of one contribution, and where it breaks: parts whose start or end is missing."""

    stretches: tuple[Stretch, ...]
    breaks: tuple[int, ...]
    mended: tuple[tuple[str, str], ...]

    @property
    def markdown(self) -> str:
        """The text as it is written into the file, without a heading."""
        text = ""
        before: Shape | None = None
        for stretch in self.stretches:
            both = {before, stretch.shape}
            gap = "\n" if both == {Shape.BULLET} else "\n>\n" if both <= _QUOTED else "\n\n"
            words = _SPECIAL.sub(lambda match: "\\" + match[0], stretch.text)
            text += (gap if before else "") + _MARKS[stretch.shape] + words
            before = stretch.shape
        return text


def compose(reading: Reading, links: Links) -> Composed:
    """Set the parts of a contribution, in reading order, as stretches of Markdown."""
    parts, words = links.parts, links.words
    stretches: list[Stretch] = []
    breaks: list[int] = []
    mended: list[tuple[str, str]] = []
    for place in reading.order:
        part = parts[place]
        text, changes = mend_inner_breaks(part.text, words)
        mended += changes
        shape = _shape(part)
        previous = stretches[-1] if stretches else None
        if shape is Shape.ATTRIBUTION:
            stretches = _as_quotation(stretches, reading.floats)
            stretches.append(Stretch(shape=shape, text=text, places=(place,)))
            continue
        if previous and _goes_on(previous, parts, part, words) and shape is Shape.PARAGRAPH:
            whole = join_pieces(previous.text, text, words)
            if tail_of(previous.text) is Tail.HYPHEN:
                mended.append((f"{parts[previous.places[-1]].last}- {part.first}", "join"))
            stretches[-1] = replace(previous, text=whole, places=(*previous.places, place))
            continue
        if part.head in BROKEN_START and not part.unit.bullet:
            breaks.append(place)
        elif previous and _is_left_open(previous, parts):
            breaks.append(previous.places[-1])
        stretches.append(Stretch(shape=shape, text=text, places=(place,)))
    if stretches and _is_left_open(stretches[-1], parts):
        breaks.append(stretches[-1].places[-1])
    return Composed(
        stretches=tuple(stretches), breaks=tuple(dict.fromkeys(breaks)), mended=tuple(mended)
    )


def _shape(part: Part) -> Shape:
    if part.kind is Kind.ATTRIBUTION:
        return Shape.ATTRIBUTION
    if is_sub_heading(part.unit, part.text):
        return Shape.SUB_HEADING
    return Shape.BULLET if part.unit.bullet else Shape.PARAGRAPH


def _goes_on(previous: Stretch, parts: Sequence[Part], part: Part, words: Vocabulary) -> bool:
    if previous.shape not in (Shape.PARAGRAPH, Shape.BULLET):
        return False
    last = parts[previous.places[-1]]
    if last.tail is Tail.HYPHEN:
        return part.head is Head.SMALL and join_evidence(last.last, part.first, words) > -1.0
    if last.tail is Tail.OPEN:
        return part.head in (Head.SMALL, Head.DASH, Head.DIGIT)
    return part.head is Head.SMALL and last.text.rstrip()[-1:] == ","


def _is_left_open(stretch: Stretch, parts: Sequence[Part]) -> bool:
    last = parts[stretch.places[-1]]
    return stretch.shape in (Shape.PARAGRAPH, Shape.BULLET) and last.tail is not Tail.CLOSED


def _as_quotation(stretches: list[Stretch], floats: frozenset[int]) -> list[Stretch]:
    """The stretches with those before an attribution made its quotation.

    That is the one before it; where the quotation was set into a column, all of that inset.
    """
    first = len(stretches) - 1
    if first < 0 or stretches[first].shape is not Shape.PARAGRAPH:
        return stretches
    while (
        first > 0
        and stretches[first - 1].shape is Shape.PARAGRAPH
        and set(stretches[first].places) <= floats
        and set(stretches[first - 1].places) <= floats
    ):
        first -= 1
    quoted = (replace(row, shape=Shape.QUOTATION) for row in stretches[first:])
    return [*stretches[:first], *quoted]
