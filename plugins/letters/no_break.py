"""Spaces at which no line may break: before a dash, and between initials and a surname."""

import re

NO_BREAK = "\u00a0"

_BEFORE_DASH = re.compile(r" (?=[–—] )")
_AFTER_INITIAL = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")


def without_bad_breaks(text: str) -> str:
    """``text`` with no-break spaces where a line must not end; nothing else changes."""
    text = _BEFORE_DASH.sub(NO_BREAK, text)
    return _AFTER_INITIAL.sub(rf"\1{NO_BREAK}", text)
