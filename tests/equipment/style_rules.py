"""The rules of a style, and whether one finds something on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup

# What a hand, a wish or the moment brings about, and what is no element.
_OF_THE_MOMENT = re.compile(
    r"\[open\]|:target|::?(?:before|after|marker|first-letter|hover|focus-visible|focus(?!-within))"
)
_STATE = re.compile(r"^\[data-([a-z]+)(?:=\"?([a-z]+)\"?)?\] ?")


def selectors(style: str) -> Iterator[str]:
    """Every selector of a style, those for paper and for wide screens too."""
    flat = re.sub(r"@(?:font-face|page)\{[^{}]*\}", "", style)
    flat = re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}", r"\1", flat)
    for found in re.finditer(r"([^{}@]+)\{", flat):
        yield from (part.strip() for part in found[1].split(",") if part.strip())


def state_of(selector: str) -> tuple[str, str] | None:
    """The state of the whole page that a rule is for, as scripts set it: its name, and its value
    or nothing."""
    found = _STATE.match(selector)
    return (found[1], found[2] or "") if found else None


def finds(page: BeautifulSoup, selector: str) -> bool:
    """Whether the rule finds an element, were the state there and the moment come."""
    plain = _OF_THE_MOMENT.sub("", _STATE.sub("", selector)).strip()
    return page.select_one(plain or "*") is not None
