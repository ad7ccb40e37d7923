"""The scan untangled: contributions with their facts, and everything that is none."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.scan_import.blocks import cut_into_units, tidy_headline
from desk.scan_import.composing import Composed, compose, reading_order
from desk.scan_import.cues import Cues
from desk.scan_import.letters import Tail, fold, language_of
from desk.scan_import.links import BROKEN_START, Links
from desk.scan_import.parts import Kind, Part, set_masthead_apart, sort_units
from desk.scan_import.sections import SectionName
from desk.scan_import.signatures import PersonName
from desk.scan_import.untangling import Thread, untangle
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
    parts, words = sort_units(cut_into_units(text), names, cues)
    parts = set_masthead_apart(parts)
    sections = _sections(parts, names, opening)
    if all(section.place < 0 for section in sections):
        return Untangled(parts=parts, sections=sections, pieces=())
    links = Links(parts, words)
    ends = [*(section.place for section in sections[1:]), len(parts)]
    spans = [
        (section.place + 1, end, section.name.pieces)
        for section, end in zip(sections, ends, strict=True)
    ]
    threads = untangle(spans, links)
    homes = find_homes(threads, [section.name for section in sections], parts)
    pieces = tuple(_pieces(threads, homes, sections, links))
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


def _pieces(
    threads: Sequence[Thread], homes: Sequence[int], sections: Sequence[Section], links: Links
) -> Iterator[Piece]:
    def rank(at: int) -> tuple[int, int]:
        places = (threads[at].headline, threads[at].signature, *threads[at].members)
        return homes[at], min(place for place in places if place >= 0)

    found: Counter[str] = Counter()
    for at in sorted(range(len(threads)), key=rank):
        thread, section = threads[at], sections[homes[at]].name.id
        found[section] += 1
        stands = sections[thread.section].name.id if homes[at] != thread.section else None
        reading = reading_order(thread.members, links)
        composed = compose(reading, links)
        body = " ".join(links.parts[place].text for place in reading.order)
        signature = links.parts[thread.signature].signature if thread.signature >= 0 else None
        title = tidy_headline(links.parts[thread.headline].text) if thread.headline >= 0 else ""
        yield Piece(
            section=section,
            order=found[section],
            lang=language_of(body)[0] or thread.lang or Language.RU,
            title=title,
            people=signature.people if signature else (),
            role=signature.role if signature else "",
            text=composed,
            lost=tuple(_losses(thread, title, reading.order, composed, links)),
            headline=thread.headline,
            signature=thread.signature,
            body=reading.order,
            moved=reading.moved,
            moved_from=stands,
        )


def _losses(
    thread: Thread, title: str, body: Sequence[int], composed: Composed, links: Links
) -> Iterator[str]:
    if not title or (len(title.split()) == 1 and title.isupper() and not links.words.count(title)):
        yield "headline"
    if thread.signature < 0:
        yield "signature"
    text = [place for place in body if links.parts[place].kind is Kind.TEXT]
    if text and links.parts[text[0]].head in BROKEN_START:
        yield "start"
    if text and links.parts[text[-1]].tail is not Tail.CLOSED:
        yield "end"
    if not {*composed.breaks} <= {*text[:1], *text[-1:]}:
        yield "middle"
