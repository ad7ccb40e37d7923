"""Spaces at which no line may break: before a dash, between initials and a surname, after № and
after a word of one letter, which would be left alone at the end of a line."""

import re

NO_BREAK = "\u00a0"

_BEFORE_DASH = re.compile(r" (?=[–—] )")
_AFTER_INITIAL = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_AFTER_NUMBER_SIGN = re.compile(r"(?<=№) (?=\d)")
# Between two of them the same space would be looked at twice; «(?=…)» leaves it for the next.
_AFTER_ONE_LETTER = re.compile(r"(?<![\w-])([АВИКОСУЯавикосуя]) (?=[^\W_]|[«„(])")


def without_bad_breaks(text: str) -> str:
    """``text`` with no-break spaces where a line must not end; nothing else changes."""
    text = _BEFORE_DASH.sub(NO_BREAK, text)
    text = _AFTER_NUMBER_SIGN.sub(NO_BREAK, text)
    text = _AFTER_ONE_LETTER.sub(rf"\1{NO_BREAK}", text)
    return _AFTER_INITIAL.sub(rf"\1{NO_BREAK}", text)
