"""Which paragraphs, headlines and author blocks make one contribution.

The parts of the scan are read once, in order, while the likeliest ways of dealing them out to
contributions are kept (a beam search). What speaks for a way: a headline in front, one author
block, one language, words and sentences that go on where they broke off, rare words in common, the
number of pieces the plan of the page has. Nothing is known of any particular issue.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desk.scan_import.links import BROKEN_END, Links
from desk.scan_import.parts import Kind, Part
from plugins.issue.language import Language

_BEAM = 80  # ways kept; more find nothing more
_LEAST_BEAM = 8
_STEPS = 24_000  # parts of a section times ways: a page of crumbs must not take for ever
_REACH = 12  # contributions back
_WORTH_KEEPING = 10.0
_HOPELESS = -5.0

# What speaks for a way and against it. Broken sentences are common in a scan, columns that change
# places are rare: a change costs more than a paragraph that begins in the middle of a sentence.
_OPEN_WITH_HEADLINE = -2.0  # a perfect headline brings 4
_OPEN_WITHOUT = -3.0
_OPEN_IN_OTHER_LANGUAGE = -1.0
_LATE_HEADLINE = -1.0  # the text began in another column, before its headline
_LATE_BEFORE_CAPITAL = -1.5
_CHANGE = -2.0
_ACROSS_SECTIONS = -1.5
_PASSED_OVER = -2.0  # for each contribution between
_AFTER_SIGNATURE = -1.0  # to a contribution that was signed and left
_WITHOUT_TEXT = -4.0
_OFF_PLAN = -1.5  # for each piece too many or too few
_AT_HAND = 1.0
_AFTER_INSET = 0.5  # share of what going on behind an inset is worth

NOWHERE = -1
OTHER_LANGUAGE = -6.0  # no piece mixes languages

_NO_HEADLINE = -4.5
_NO_SIGNATURE = -2.0
_LEAST_WORDS = 12
_FEW_WORDS = {_LEAST_WORDS: -2.5, 30: -1.0}  # fewer words than that


class Thread(NamedTuple):
    """A contribution as far as it is read; places count parts, -1 is nowhere.

    ``pending`` is a part that broke off before something was set into its column; ``lack`` is what
    ``missing`` said last.
    """

    section: int
    headline: int = NOWHERE
    signature: int = NOWHERE
    last: int = NOWHERE
    pending: int = NOWHERE
    lang: Language | None = None
    sure: float = 0.0
    words: int = 0
    members: tuple[int, ...] = ()
    lack: float = 0.0


def strangeness(thread: Thread, lang: Language | None, sure: float) -> float:
    """What it costs that a part of this language belongs to ``thread``: 0 where they agree."""
    if lang is None or thread.lang is None or lang is thread.lang:
        return 0.0
    return OTHER_LANGUAGE * min(sure, thread.sure)


def missing(thread: Thread, links: Links) -> float:
    """What a thread would lack if it ended now. Counted all along, so that ways can be compared."""
    cost = _NO_HEADLINE * (thread.headline < 0) + _NO_SIGNATURE * (thread.signature < 0)
    cost += next((c for most, c in _FEW_WORDS.items() if thread.words < most), 0.0)
    return cost + (BROKEN_END[links.parts[thread.last].tail] if thread.last >= 0 else 0.0)


def is_unfinished(thread: Thread, links: Links) -> bool:
    """Whether more of a thread may stand in the next section: no author, a broken sentence."""
    open_end = thread.last >= 0 and links.waits(thread.last)
    return thread.signature < 0 or thread.pending >= 0 or open_end


class _Way(NamedTuple):
    """One way of dealing out the parts read so far."""

    score: float
    threads: tuple[Thread, ...]
    at_hand: int

    def here(self, section: int) -> Thread | None:
        """The thread at hand where it is one of this section."""
        thread = self.threads[self.at_hand] if self.at_hand >= 0 else None
        return thread if thread and thread.section == section else None


def untangle(sections: Sequence[tuple[int, int, int]], links: Links) -> tuple[Thread, ...]:
    """The contributions, in the order in which they begin.

    ``sections`` are (first part, part after the last, pieces planned), one behind the other.
    """
    ways = [_Way(0.0, (), NOWHERE)]
    for number, (first, end, planned) in enumerate(sections):
        beam = max(_LEAST_BEAM, min(_BEAM, _STEPS // max(1, end - first)))
        for place in range(first, end):
            if links.parts[place].kind in (Kind.TEXT, Kind.ATTRIBUTION, Kind.SIGNATURE):
                more = [new for way in ways for new in _steps(way, place, number, links)]
                ways = _best(more, number, beam)
        ways = [_close_section(way, number, planned) for way in ways]
        ways = _best(ways, number, beam)
    return max(ways, key=lambda way: way.score).threads


def _best(ways: list[_Way], section: int, beam: int) -> list[_Way]:
    """The likeliest ways, one for each state that matters for what follows."""
    kept: dict[object, _Way] = {}
    ways = sorted(ways, key=lambda way: -way.score)
    for way in ways:
        if way.score < ways[0].score - _WORTH_KEEPING:
            break
        state = tuple(
            (t.headline >= 0, t.signature, t.last, t.pending)
            for t in way.threads[_first_within_reach(way, section) :]
        )
        kept.setdefault((way.at_hand, state), way)
        if len(kept) >= beam:
            break
    return list(kept.values())


def _steps(way: _Way, place: int, section: int, links: Links) -> Iterator[_Way]:
    part = links.parts[place]
    if part.kind is Kind.SIGNATURE:
        yield from _sign(way, place, section, part, links)
        return
    if part.kind is Kind.ATTRIBUTION:
        if thread := way.here(section):
            longer = thread._replace(members=(*thread.members, place))
            yield _with(way, 0.0, way.at_hand, longer, links)
        else:
            yield _new(way, _OPEN_WITHOUT, Thread(section=section, members=(place,)), links)
        return
    yield from _continue(way, place, section, part, links)
    if part.likeness > 0:
        gain = part.likeness + _OPEN_WITH_HEADLINE
        fresh = Thread(section=section, headline=place, lang=part.lang, sure=part.sure * 0.6)
        yield _new(way, gain, fresh, links)
        for at, thread in enumerate(way.threads):
            if thread.section == section and thread.headline == NOWHERE:
                late = 0.0
                if thread.last != NOWHERE:
                    late = _LATE_HEADLINE + _LATE_BEFORE_CAPITAL * (not links.goes_on(place))
                strange = strangeness(thread, part.lang, part.sure)
                yield _with(way, gain + late + strange, at, thread._replace(headline=place), links)


def _sign(way: _Way, place: int, section: int, part: Part, links: Links) -> Iterator[_Way]:
    for at, thread in _reachable(way, section, links):
        if thread.signature == NOWHERE:
            gain = _AT_HAND if at == way.at_hand else _CHANGE
            gain += strangeness(thread, part.lang, part.sure)
            gain += links.kinship(place, thread.members)
            if thread.section != section:
                gain += _ACROSS_SECTIONS
            yield _with(way, gain, at, thread._replace(signature=place), links)
    fresh = Thread(section=section, signature=place, lang=part.lang, sure=part.sure * 0.8)
    begins = way.here(section) is None or links.heads(place + 1)
    yield _new(way, _OPEN_IN_OTHER_LANGUAGE if begins else _OPEN_WITHOUT, fresh, links)


def _continue(way: _Way, place: int, section: int, part: Part, links: Links) -> Iterator[_Way]:
    for at, thread in _reachable(way, section, links):
        gain = strangeness(thread, part.lang, part.sure)
        if gain < _HOPELESS:
            continue
        if at != way.at_hand:
            gain += _CHANGE + _AFTER_SIGNATURE * (thread.signature > thread.last >= 0)
            gain += _PASSED_OVER * sum(
                t.section == section for t in way.threads[at + 1 : way.at_hand]
            )
        if thread.section != section:
            gain += _ACROSS_SECTIONS
        pending = thread.pending
        if thread.last == NOWHERE:
            gain += links.start(place)
        else:
            flow = links.flow(thread.last, place)
            if pending != NOWHERE and (back := links.flow(pending, place)) > max(flow, 0.0):
                flow, pending = back * _AFTER_INSET + 0.5, NOWHERE
            elif flow < 0 and links.waits(thread.last):
                pending = thread.last
            gain += flow + links.kinship(place, thread.members)
        yield _with(way, gain, at, _longer(thread, place, part, pending), links)
    fresh = _longer(Thread(section=section), place, part, NOWHERE)
    yield _new(way, _opening(way, section, part) + links.start(place), fresh, links)


def _longer(thread: Thread, place: int, part: Part, pending: int) -> Thread:
    surer = part if part.sure >= thread.sure else thread
    return thread._replace(
        last=place,
        pending=pending,
        lang=surer.lang,
        sure=surer.sure,
        words=thread.words + part.words,
        members=(*thread.members, place),
    )


def _opening(way: _Way, section: int, part: Part) -> float:
    """What it costs to begin a contribution without a headline."""
    thread = way.here(section)
    if thread is None:
        return _OPEN_IN_OTHER_LANGUAGE
    strange = strangeness(thread, part.lang, part.sure) <= OTHER_LANGUAGE / 2
    return _OPEN_IN_OTHER_LANGUAGE if strange else _OPEN_WITHOUT


def _reachable(way: _Way, section: int, links: Links) -> Iterator[tuple[int, Thread]]:
    """The threads of this section, and those of the one before that are not done."""
    for at in range(_first_within_reach(way, section), len(way.threads)):
        thread = way.threads[at]
        if thread.section == section or is_unfinished(thread, links):
            yield at, thread


def _first_within_reach(way: _Way, section: int) -> int:
    """Threads begin in the order of their sections: the first of the section before this one."""
    first = len(way.threads)
    last = max(0, first - _REACH)
    while first > last and way.threads[first - 1].section >= section - 1:
        first -= 1
    return first


def _with(way: _Way, gain: float, at: int, thread: Thread, links: Links) -> _Way:
    thread = thread._replace(lack=missing(thread, links))
    gain += thread.lack - (way.threads[at].lack if at < len(way.threads) else 0.0)
    threads = (*way.threads[:at], thread, *way.threads[at + 1 :])
    return _Way(way.score + gain, threads, at)


def _new(way: _Way, gain: float, thread: Thread, links: Links) -> _Way:
    return _with(way, gain, len(way.threads), thread, links)


def _close_section(way: _Way, section: int, planned: int) -> _Way:
    begun = sum(thread.section == section for thread in way.threads)
    off = _OFF_PLAN * abs(begun - planned) if planned else 0.0
    bare = sum(t.section == section and t.words < _LEAST_WORDS for t in way.threads)
    return way._replace(score=way.score + off + _WITHOUT_TEXT * bare)
