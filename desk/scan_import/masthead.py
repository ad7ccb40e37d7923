"""The first page before any section line: the masthead, and the foreword's headline in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.scan_import.blocks import one_unit
from desk.scan_import.headlines import headline_likeness, tidy_headline
from desk.scan_import.letters import Head, Tail
from desk.scan_import.parts import Kind, Part

_PARAGRAPH = 25  # words; lines of a masthead are shorter
_BEGINNING = 6  # words; a paragraph may break off after so many and go on in the next block


def set_masthead_apart(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Name the masthead among the parts before the first section line.

    The headline of the piece that begins there is the last short line before its first paragraph;
    a headline set over several lines goes on in small letters and keeps the language of the text.
    """
    end = next((at for at, part in enumerate(parts) if part.kind is Kind.SECTION), len(parts))
    body = next((at for at in range(end) if _is_paragraph(parts, at)), end)
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


def _is_paragraph(parts: Sequence[Part], at: int) -> bool:
    if parts[at].kind is not Kind.TEXT or parts[at].words >= _PARAGRAPH:
        return parts[at].kind is Kind.TEXT
    after = parts[at + 1] if at + 1 < len(parts) else None
    return (
        after is not None
        and after.kind is Kind.TEXT
        and after.head is Head.SMALL
        and after.words >= _PARAGRAPH
        and parts[at].words >= _BEGINNING
        and parts[at].tail is not Tail.CLOSED
    )


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
    unit = one_unit(*(part.unit for part in parts))
    text = tidy_headline(" ".join(part.text for part in parts))
    mended = tuple(change for part in parts for change in part.mended)
    likeness = max(headline_likeness(unit, text), 1.0)
    return replace(
        parts[0], unit=unit, text=text, head=Head.CAPITAL, likeness=likeness, mended=mended
    )
