"""What follows a name in an author block, taken apart: post, organisation, places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.scan_import.cues import Cues
from desk.scan_import.letters import fold
from plugins.issue.language import Language

_ABBREVIATED = re.compile(r"^(г|с|п|а|гор|пгт)\.\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPlace:
    """A place as printed; ``kind`` as in places.toml, and ``oblast`` for a region."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Post, organisation and places as printed; empty where the block has none."""

    post: str
    organisation: str
    places: tuple[PrintedPlace, ...]


def read_role(role: str, lang: Language, cues: Cues) -> Role:
    """Take an author block's role apart. Russian puts the post first, Kazakh last."""
    segments = [segment.strip() for segment in role.split(",") if segment.strip()]
    places: list[PrintedPlace] = []
    while segments and (place := _place(segments[-1], cues)):
        places.insert(0, place)
        segments.pop()
    post, organisation = _post(" ".join(segments), lang, cues)
    return Role(post=post, organisation=organisation, places=tuple(places))


def _place(segment: str, cues: Cues) -> PrintedPlace | None:
    words = [fold(word) for word in segment.split()]
    if not words or len(words) > 4:
        return None
    for kind, marks in cues.places.items():
        folded = {fold(mark) for mark in marks}
        if words[0] in folded or words[-1] in folded:
            name = _ABBREVIATED.sub("", segment)
            return PrintedPlace(name=name, kind="city" if kind == "town" else kind)
    return None


def _post(text: str, lang: Language, cues: Cues) -> tuple[str, str]:
    words = text.split()
    if lang is Language.KK:
        first = len(words)
        while first > 0 and words[first - 1].lower().strip(".") in cues.posts_kk:
            first -= 1
        return " ".join(words[first:]), " ".join(words[:first])
    end = 0
    while end < len(words):
        word = words[end].lower().strip(".")
        if word not in cues.posts_ru and (end == 0 or word not in cues.posts_ru_more):
            break
        end += 1
    return " ".join(words[:end]), " ".join(words[end:])


def organisation_kind(name: str, cues: Cues) -> str:
    """The kind of an organisation (a value of organisations.toml) by the words of its name."""
    lower = name.lower()
    for kind, words in cues.organisations.items():
        if any(word in lower for word in words):
            return kind
    return "school"
