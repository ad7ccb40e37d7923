"""A contribution while it is being put together, and what it lacks."""

from __future__ import annotations

from typing import NamedTuple

from desk.scan_import.links import BROKEN_END, Links
from plugins.issue.language import Language

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

    @property
    def is_bare(self) -> bool:
        """Whether no text belongs to it so far."""
        return self.last == NOWHERE


def strangeness(thread: Thread, lang: Language | None, sure: float) -> float:
    """What it costs that a part of this language belongs to ``thread``: 0 where they agree."""
    if lang is None or thread.lang is None or lang is thread.lang:
        return 0.0
    return OTHER_LANGUAGE * min(sure, thread.sure)


def missing(thread: Thread, links: Links) -> float:
    """What a thread would lack if it ended now. Counted all along, so that ways can be compared."""
    cost = _NO_HEADLINE * (thread.headline < 0) + _NO_SIGNATURE * (thread.signature < 0)
    cost += next((c for most, c in _FEW_WORDS.items() if thread.words < most), 0.0)
    return cost + (BROKEN_END[links.tail(thread.last)] if thread.last >= 0 else 0.0)


def lacks_text(thread: Thread) -> bool:
    """Whether a thread has hardly more than a headline or an author block."""
    return thread.words < _LEAST_WORDS


def is_unfinished(thread: Thread, links: Links) -> bool:
    """Whether more of a thread may stand in the next section: no author, a broken sentence."""
    open_end = thread.last >= 0 and links.waits(thread.last)
    return thread.signature < 0 or thread.pending >= 0 or open_end
