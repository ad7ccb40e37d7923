"""The first page before any section line: the masthead, and the foreword's headline in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.scan_import.blocks import Unit
from desk.scan_import.headlines import headline_likeness, tidy_headline
from desk.scan_import.letters import Head
from desk.scan_import.parts import Kind, Part

_PARAGRAPH = 25  # words; lines of a masthead are shorter


def set_masthead_apart(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Name the masthead among the parts before the first section line.

    The headline of the piece that begins there is the last short line before its first paragraph;
    a headline set over several lines goes on in small letters and keeps the language of the text.
    """
    end = next((at for at, part in enumerate(parts) if part.kind is Kind.SECTION), len(parts))
    body = next(
        (at for at in range(end) if parts[at].kind is Kind.TEXT and parts[at].words >= _PARAGRAPH),
        end,
    )
    headed = body
    while headed > 0 and parts[headed - 1].kind is Kind.SIGNATURE:
        headed -= 1
    first = _headline_start(parts, headed, body) if body < end else body
    named = [
        replace(part, kind=Kind.MASTHEAD) if part.kind in (Kind.TEXT, Kind.ATTRIBUTION) else part
        for part in parts[:first]
    ]
    headline = (_as_one(parts[first:headed]),) if first < headed else ()
    return (*named, *headline, *parts[headed:])


def _headline_start(parts: Sequence[Part], headed: int, body: int) -> int:
    first = headed
    while first > 0 and parts[first - 1].kind is Kind.TEXT:
        before = parts[first - 1]
        wanted = parts[body].lang
        if before.sure > 0.2 and before.lang is not wanted and wanted is not None:
            break
        if first < headed and parts[first].head is not Head.SMALL:
            break
        first -= 1
    return first


def _as_one(parts: Sequence[Part]) -> Part:
    first, last = parts[0].unit, parts[-1].unit
    unit = Unit(
        number=first.number,
        lines=tuple(line for part in parts for line in part.unit.lines),
        first_line=first.first_line,
        last_line=last.last_line,
        start=first.start,
        end=last.end,
    )
    text = tidy_headline(" ".join(part.text for part in parts))
    mended = tuple(change for part in parts for change in part.mended)
    likeness = max(headline_likeness(unit, text), 1.0)
    return replace(
        parts[0], unit=unit, text=text, head=Head.CAPITAL, likeness=likeness, mended=mended
    )
