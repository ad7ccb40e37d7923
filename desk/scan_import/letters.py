"""Letters as evidence: which language a stretch of text is in, and how it starts and ends."""

from __future__ import annotations

import re
from enum import StrEnum

from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH_ONLY, is_cyrillic

# Running Kazakh has about one letter in five that Russian lacks; a Russian text with Kazakh names
# in it stays below one in thirty.
_KAZAKH_SHARE = 0.04
_SURE_FROM = 40  # letters from which the share alone is enough

_FOLDS = str.maketrans("әғқңөұүһіё", "агкноуухие")
_CLOSING = ".!?…:;"
_OPENING_MARKS = "«“„\"'(*[ "
_CLOSING_MARKS = "»”“\"')*] "


class Head(StrEnum):
    """How a paragraph starts."""

    CAPITAL = "capital"
    SMALL = "small"
    DIGIT = "digit"
    DASH = "dash"


class Tail(StrEnum):
    """How a paragraph ends."""

    CLOSED = "closed"
    HYPHEN = "hyphen"
    OPEN = "open"


def language_of(text: str) -> tuple[Language | None, float]:
    """The language of ``text`` and how sure that is (0 to 1); no language without letters."""
    cyrillic = [char for char in text if is_cyrillic(char)]
    letters = len(cyrillic)
    if not letters:
        return None, 0.0
    share = sum(char in KAZAKH_ONLY for char in cyrillic) / letters
    sure = min(1.0, letters / _SURE_FROM)
    if share > _KAZAKH_SHARE:
        return Language.KK, min(1.0, sure * (0.5 + share * 5))
    return Language.RU, sure * 0.8 if letters < _SURE_FROM else 1.0


def fold(text: str) -> str:
    """Small letters without what scanners confuse: ә as а, қ as к; only letters and digits."""
    return "".join(char for char in text.lower().translate(_FOLDS) if char.isalnum())


def head_of(text: str) -> Head:
    """How ``text`` starts, quotation marks and emphasis aside."""
    start = text.lstrip(_OPENING_MARKS)[:1]
    if start.isdigit() or start == "№":
        return Head.DIGIT
    if start in "–—-":
        return Head.DASH
    return Head.SMALL if start.islower() else Head.CAPITAL


def tail_of(text: str) -> Tail:
    """How ``text`` ends: with its sentence, in the middle of a word, or in the middle of a line."""
    end = text.rstrip().rstrip("*")
    if re.search(r"\w[-\u00ad]\.?$", end):
        return Tail.HYPHEN
    end = end.rstrip(_CLOSING_MARKS)
    if end and end[-1] in _CLOSING:
        return Tail.CLOSED
    # A quotation may close a sentence without a full stop.
    return Tail.CLOSED if text.rstrip()[-1:] in "»”" and text.lstrip()[:1] in "«“" else Tail.OPEN


def last_word(text: str) -> str:
    """The last word, small, its hyphen taken off."""
    found = re.search(r"(\w+)[-\u00ad]?\W*$", text)
    return found[1].lower() if found else ""


def first_word(text: str) -> str:
    """The first word, small."""
    found = re.search(r"\w+", text)
    return found[0].lower() if found else ""
