"""The shape of headlines: one short line without a full stop, in the size of a sentence."""

from __future__ import annotations

import re

from desk.scan_import.blocks import Unit
from desk.scan_import.letters import Head, Tail, head_of, tail_of

_LONGEST = 125  # characters
_MOST_WORDS = 15
_MOST_LINES = 3
_STOPS = re.compile(r"[^\W\d_]{3,}\.\s+\S")
_PERSON = re.compile(r"^([^\W\d_]+) ([^\W\d_]+),(?:$| (?=[^\W\d_]))")
_ATTRIBUTION = re.compile(
    r"\(\d{4}\)|^[^\W\d_]\.\s?[^\W\d_]+|\b(?:19|20)\d{2}\b\)?$|^[^\W\d_]+(?:-[^\W\d_]+)?-(?:19|20)\d{2}$"
)


def headline_likeness(unit: Unit, text: str) -> float:
    """How much a unit looks like a headline: 0 not at all, 4 in every way."""
    words = text.split()
    if unit.bullet or not words or len(text) > _LONGEST or len(words) > _MOST_WORDS:
        return 0.0
    if len(unit.lines) > _MOST_LINES or head_of(text) in (Head.SMALL, Head.DASH):
        return 0.0
    if text[-1] in ".,;:-–" or tail_of(text) is Tail.HYPHEN or is_attribution(unit, text):
        return 0.0
    if len(words) > 1 and len(words[-1]) < 3 and words[-1].islower():
        return 0.0  # a line that breaks off at a preposition
    if text[0] in "«“" and text[-1] in "»”" and len(words) > 6:
        return 0.0
    likeness = 4.0
    likeness -= 2.0 * bool(_STOPS.search(text))
    likeness -= 1.5 * bool(re.search(r"\d", text))
    likeness -= 0.5 * (len(text) > 70) + 0.5 * (len(text) > 100)
    likeness -= 0.5 * (len(unit.lines) > 1)
    likeness -= 1.0 * (len(words) == 1)
    likeness -= 0.5 * ("," in text) + 1.0 * (text.count("»") != text.count("«"))
    return max(likeness, 0.0)


def is_sub_heading(unit: Unit, text: str) -> bool:
    """Whether one bold line heads what follows in the same article."""
    short = len(text.split()) <= _MOST_WORDS and len(unit.lines) == 1
    return unit.bold and short and text[-1:] not in ".;,-"


def is_attribution(unit: Unit, text: str) -> bool:
    """Whether short lines name the source of a quotation: a person, initials, a report, a year."""
    if len(text.split()) > 12 or text[-1:] in ".;:" or unit.bullet or not unit.is_narrow:
        return False
    person = _PERSON.match(text)
    if person and person[1].istitle() and person[2].istitle():
        return True
    report = len(unit.lines) > 1 and bool(_ATTRIBUTION.search(unit.lines[-1]))
    return report or bool(_ATTRIBUTION.search(text))


def tidy_headline(text: str) -> str:
    """A headline as it is shown: words in capitals in the case of a sentence."""
    words = text.split()
    if not words:
        return ""
    capital = [word.isupper() and len(word) > 1 for word in words]
    if all(capital) and len(words) > 1:
        return text[:1] + text[1:].lower()
    if sum(capital) * 2 >= len(words) and len(words) > 1:
        pairs = zip(words, capital, strict=True)
        text = " ".join(word.lower() if is_up else word for word, is_up in pairs)
        return text[:1].upper() + text[1:]
    return " ".join(words)
