"""The scan untangled: contributions with their facts, and everything that is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.scan_import.blocks import cut_into_units
from desk.scan_import.composing import Composed, compose, reading_order
from desk.scan_import.cues import Cues
from desk.scan_import.headlines import tidy_headline
from desk.scan_import.letters import Tail, fold, language_of
from desk.scan_import.links import BROKEN_START, Links
from desk.scan_import.parts import Kind, Part, set_masthead_apart, sort_units
from desk.scan_import.sections import SectionName
from desk.scan_import.signatures import PersonName
from desk.scan_import.untangling import Thread, untangle
from desk.scan_import.words import Vocabulary
from plugins.issue.language import Language

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One contribution as found. ``order`` counts from 1 within its section.

    ``headline``, ``signature`` and ``body`` are places in ``Untangled.parts`` (-1: none).
    ``lost`` holds values of ``plugins.issue.contribution.SCAN_LOSSES``.
    """

    section: str
    order: int
    lang: Language
    title: str
    people: tuple[PersonName, ...]
    role: str
    text: Composed
    lost: tuple[str, ...]
    headline: int
    signature: int
    body: tuple[int, ...]
    moved: tuple[int, ...] = ()
    moved_from: str | None = None

    @property
    def name(self) -> str:
        """What it is called: its headline, or where that is lost its place in the issue."""
        return self.title or f"{self.section} {self.order}"

    @property
    def places(self) -> tuple[int, ...]:
        """The places of all its parts."""
        return tuple(at for at in (self.headline, self.signature, *self.body) if at >= 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section as it stands in the scan; ``place`` is its line among the parts, -1 for none."""

    name: SectionName
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Untangled:
    """What a scan holds: all its parts, the sections in print order, the contributions."""

    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    pieces: tuple[Piece, ...]

    def line_of(self, place: int) -> int:
        """The line of the scan at which the part at ``place`` begins; -1 is its beginning."""
        return self.parts[place].unit.first_line if place >= 0 else 1


def untangle_scan(
    text: str, names: tuple[SectionName, ...], opening: str | None, cues: Cues
) -> Untangled:
    """Read the whole scan; no contributions where it has no section line.

    ``opening`` is the id of the section that begins without a line.
    """
    sorted_units = sort_units(cut_into_units(text), names, cues)
    parts = set_masthead_apart(sorted_units.parts)
    sections = _sections(parts, names, opening)
    if all(section.place < 0 for section in sections):
        return Untangled(parts=parts, sections=sections, pieces=())
    links = Links(parts, sorted_units.words)
    spans = _spans(sections, parts)
    threads = untangle(parts, spans, links)
    homes = find_homes(threads, [section.name for section in sections], parts)
    pieces = _pieces(threads, homes, sections, parts, links, sorted_units.words)
    return Untangled(parts=parts, sections=sections, pieces=pieces)


def _sections(
    parts: Sequence[Part], names: tuple[SectionName, ...], opening: str | None
) -> tuple[Section, ...]:
    first = next((name for name in names if name.id == opening), None)
    found = [
        Section(name=part.section.section, place=place)
        for place, part in enumerate(parts)
        if part.kind is Kind.SECTION and part.section
    ]
    return (Section(name=first, place=-1), *found) if first else tuple(found)


def _spans(sections: Sequence[Section], parts: Sequence[Part]) -> list[tuple[int, int, int]]:
    ends = [*(section.place for section in sections[1:]), len(parts)]
    return [
        (section.place + 1, end, section.name.pieces)
        for section, end in zip(sections, ends, strict=True)
    ]


def _pieces(
    threads: Sequence[Thread],
    homes: Sequence[int],
    sections: Sequence[Section],
    parts: Sequence[Part],
    links: Links,
    words: Vocabulary,
) -> tuple[Piece, ...]:
    def first(thread: Thread) -> int:
        places = (thread.headline, thread.signature, *thread.members)
        return min(place for place in places if place >= 0)

    ranked = sorted(range(len(threads)), key=lambda at: (homes[at], first(threads[at])))
    pieces: list[Piece] = []
    for at in ranked:
        name = sections[homes[at]].name
        order = 1 + sum(piece.section == name.id for piece in pieces)
        piece = _piece(threads[at], name.id, order, parts, links, words)
        if homes[at] != threads[at].section:
            piece = replace(piece, moved_from=sections[threads[at].section].name.id)
        pieces.append(piece)
    return tuple(pieces)


def _piece(
    thread: Thread,
    section: str,
    order: int,
    parts: Sequence[Part],
    links: Links,
    words: Vocabulary,
) -> Piece:
    reading = reading_order(thread.members, parts, links)
    composed = compose(reading, parts, words)
    body = [parts[place] for place in reading.order]
    lang = language_of(" ".join(part.text for part in body))[0] or thread.lang or Language.RU
    signature = parts[thread.signature].signature if thread.signature >= 0 else None
    title = tidy_headline(parts[thread.headline].text) if thread.headline >= 0 else ""
    return Piece(
        section=section,
        order=order,
        lang=lang,
        title=title,
        people=signature.people if signature else (),
        role=signature.role if signature else "",
        text=composed,
        lost=_losses(thread, title, body, composed, parts, words),
        headline=thread.headline,
        signature=thread.signature,
        body=reading.order,
        moved=reading.moved,
    )


def _losses(
    thread: Thread,
    title: str,
    body: Sequence[Part],
    composed: Composed,
    parts: Sequence[Part],
    words: Vocabulary,
) -> tuple[str, ...]:
    lost = []
    if not title or (len(title.split()) == 1 and title.isupper() and title not in words):
        lost.append("headline")
    if thread.signature < 0:
        lost.append("signature")
    text = [part for part in body if part.kind is Kind.TEXT]
    if text and text[0].head in BROKEN_START:
        lost.append("start")
    if text and text[-1].tail is not Tail.CLOSED:
        lost.append("end")
    ends = {id(part) for part in (*text[:1], *text[-1:])}
    if any(id(parts[place]) not in ends for place in composed.breaks):
        lost.append("middle")
    return tuple(lost)
