"""What every unit of the scan is: section line, headline, author block, text, imprint, leftover."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from desk.scan_import.blocks import (
    Unit,
    headline_likeness,
    is_attribution,
    is_sub_heading,
    one_unit,
    tidy_headline,
)
from desk.scan_import.cues import Cues
from desk.scan_import.furniture import find_copies, is_debris, is_imprint, is_subscription
from desk.scan_import.letters import (
    Head,
    Tail,
    first_word,
    head_of,
    language_of,
    last_word,
    mend_lookalikes,
    tail_of,
)
from desk.scan_import.sections import SectionMatch, SectionName, looks_like_section, match_section
from desk.scan_import.signatures import Signature, read_signature
from desk.scan_import.words import (
    WORD,
    Vocabulary,
    join_lines,
    single_spaces,
    vocabulary,
)
from plugins.issue.language import Language

# A bold line heads a part of an article more often than an article.
_BOLD_IN_TEXT = 0.5
_LATIN = re.compile(r"[a-z]")
_LONGEST_ROLE = 25  # words
_PARAGRAPH = 25  # words; lines of a masthead are shorter
_BEGINNING = 6  # words; a paragraph may break off after so many and go on in the next block


class Kind(StrEnum):
    """What a unit is."""

    SECTION = "section"
    TEXT = "text"
    SIGNATURE = "signature"
    ATTRIBUTION = "attribution"
    IMPRINT = "imprint"
    SUBSCRIPTION = "subscription"
    MASTHEAD = "masthead"
    COPY = "copy"
    DEBRIS = "debris"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A unit with everything the untangling weighs. ``likeness`` is that of a headline, 0 to 4."""

    unit: Unit
    kind: Kind
    text: str
    lang: Language | None
    sure: float
    head: Head
    tail: Tail
    first: str
    last: str
    words: int
    likeness: float = 0.0
    signature: Signature | None = None
    section: SectionMatch | None = None
    mended: tuple[tuple[str, str], ...] = ()


def sort_units(
    units: tuple[Unit, ...], names: tuple[SectionName, ...], cues: Cues
) -> tuple[tuple[Part, ...], Vocabulary]:
    """Say what each unit is, with its text mended; and the words they are made of."""
    # Words of mixed scripts are none before they are mended.
    lines = (WORD.findall(line) for unit in units for line in unit.lines)
    rough = vocabulary(
        " ".join(w for w in words if not _LATIN.search(w.lower())) for words in lines
    )
    texts, mended = [], []
    for unit in units:
        text = join_lines(unit.lines, rough)
        text, changes = mend_lookalikes(text, language_of(text)[0], rough.count, rough.begun)
        texts.append(single_spaces(text))
        mended.append(changes)
    words = vocabulary(texts)
    parts = [
        _part(unit, text, changes, names, cues)
        for unit, text, changes in zip(units, texts, mended, strict=True)
    ]
    parts = _with_roles(parts, cues)
    for place in find_copies([part.text for part in parts]):
        if parts[place].kind in (Kind.TEXT, Kind.ATTRIBUTION):
            parts[place] = replace(parts[place], kind=Kind.COPY)
    return tuple(_between_imprint(parts)), words


def _part(
    unit: Unit,
    text: str,
    changes: tuple[tuple[str, str], ...],
    names: tuple[SectionName, ...],
    cues: Cues,
) -> Part:
    lang, sure = language_of(text)
    part = Part(
        unit=unit,
        kind=Kind.TEXT,
        text=text,
        lang=lang,
        sure=sure,
        head=head_of(text),
        tail=tail_of(text),
        first=first_word(text),
        last=last_word(text),
        words=len(WORD.findall(text)),
        mended=changes,
    )
    section = match_section(text, names) if len(unit.lines) == 1 else None
    if section or looks_like_section(text):
        return replace(part, kind=Kind.SECTION, section=section)
    if is_debris(text):
        return replace(part, kind=Kind.DEBRIS)
    if is_imprint(text, cues):
        return replace(part, kind=Kind.IMPRINT)
    if is_subscription(text, cues):
        return replace(part, kind=Kind.SUBSCRIPTION)
    if signature := read_signature(unit.lines, text):
        lang, sure = role_language(signature.role, cues)
        return replace(part, kind=Kind.SIGNATURE, signature=signature, lang=lang, sure=sure)
    if is_sub_heading(unit, text):
        likeness = max(0.0, headline_likeness(unit, text) - _BOLD_IN_TEXT)
        return replace(part, tail=Tail.CLOSED, likeness=likeness)
    if is_attribution(unit, text):
        return replace(part, kind=Kind.ATTRIBUTION)
    return replace(part, likeness=headline_likeness(unit, text))


def _with_roles(parts: Sequence[Part], cues: Cues) -> list[Part]:
    """Author blocks that a blank line cut after the name, with the post and school below it."""
    whole: list[Part] = []
    for part in parts:
        before = whole[-1] if whole else None
        if before and before.signature and _is_role(part, before, cues):
            unit = one_unit(before.unit, part.unit)
            signature = replace(before.signature, role=part.text.strip(" ,;"))
            lang, sure = role_language(signature.role, cues)
            whole[-1] = replace(
                before,
                unit=unit,
                text=f"{before.text} {part.text}",
                signature=signature,
                lang=lang,
                sure=sure,
                words=before.words + part.words,
                mended=(*before.mended, *part.mended),
            )
        else:
            whole.append(part)
    return whole


def _is_role(part: Part, before: Part, cues: Cues) -> bool:
    """Whether a short block goes on from a name with its comma and names a post."""
    if before.text[-1:] != "," or part.kind is not Kind.TEXT or part.words > _LONGEST_ROLE:
        return False
    posts = cues.posts_kk if part.lang is Language.KK else cues.posts_ru
    words = part.text.lower().replace(",", " ").split()
    return part.tail is not Tail.CLOSED and any(word in posts for word in words)


def role_language(role: str, cues: Cues) -> tuple[Language | None, float]:
    """The language an author block is in: by the words of posts and places, then by its letters."""
    votes = {Language.KK: 0.0, Language.RU: 0.0}
    for word in re.findall(r"\w+", role.lower()):
        votes[Language.KK] += word in cues.posts_kk or word in cues.words_kk
        votes[Language.RU] += word in cues.posts_ru or word in cues.words_ru
    letters, sure = language_of(role)
    if letters:
        votes[letters] += sure
    lang = max(votes, key=lambda lang: votes[lang])
    lead = abs(votes[Language.KK] - votes[Language.RU])
    return (lang, min(1.0, lead / 2)) if lead else (None, 0.0)


def _between_imprint(parts: Sequence[Part]) -> list[Part]:
    """Short blocks shut in by blocks of the imprint belong to it."""
    places = [place for place, part in enumerate(parts) if part.kind is Kind.IMPRINT]
    whole = list(parts)
    for left, right in pairwise(places):
        between = parts[left + 1 : right]
        if len(between) <= 2 and not any(_stands_alone(part) for part in between):
            whole[left + 1 : right] = [replace(part, kind=Kind.IMPRINT) for part in between]
    return whole


def _stands_alone(part: Part) -> bool:
    return part.words > 30 or part.likeness >= 3 or part.kind in (Kind.SECTION, Kind.SIGNATURE)


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
    part, *after = parts[at : at + 2]
    if part.kind is not Kind.TEXT or part.words >= _PARAGRAPH:
        return part.kind is Kind.TEXT
    return (part.words >= _BEGINNING and part.tail is not Tail.CLOSED) and any(
        next_one.kind is Kind.TEXT and next_one.head is Head.SMALL and next_one.words >= _PARAGRAPH
        for next_one in after
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
