"""Where no line may break: before a dash, between initials and a surname, after № and after a word
of one letter, which would be left alone at the end of a line; within a number and its ending."""

import re

NO_BREAK = "\u00a0"

_BEFORE_DASH = re.compile(r" (?=[–—] )")
_AFTER_INITIAL = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_AFTER_NUMBER_SIGN = re.compile(r"(?<=№) (?=\d)")
# Between two of them the same space would be looked at twice; «(?=…)» leaves it for the next.
_AFTER_ONE_LETTER = re.compile(r"(?<![\w-])([АВИКОСУЯавикосуя]) (?=[^\W_]|[«„(])")
# “11–14”, “4–5%-ға”, “7-го”. Longer words behind a hyphen may stand in the next line.
_NUMBER = r"\d+(?:,\d+)?%?"
_ENDING = r"-[а-яёәғқңөұүһі]{1,6}(?!\w)"
_MARKUP = re.compile(r"(<[^>]*>?)")
_PARTED = re.compile(
    rf"(?<![\w.,–-]){_NUMBER}(?:(?:–{_NUMBER})+(?:{_ENDING})?|{_ENDING})(?![\w–-])"
)


def with_numbers_tied(html: str) -> str:
    """``html`` with an element about each number that a line could part at its dash or before its
    ending; what stands in tags is left alone."""
    parts = _MARKUP.split(html)
    parts[::2] = (_PARTED.sub(r'<span class="tied">\g<0></span>', text) for text in parts[::2])
    return "".join(parts)


def without_bad_breaks(text: str) -> str:
    """``text`` with no-break spaces where a line must not end; nothing else changes."""
    text = _BEFORE_DASH.sub(NO_BREAK, text)
    text = _AFTER_NUMBER_SIGN.sub(NO_BREAK, text)
    text = _AFTER_ONE_LETTER.sub(rf"\1{NO_BREAK}", text)
    return _AFTER_INITIAL.sub(rf"\1{NO_BREAK}", text)
