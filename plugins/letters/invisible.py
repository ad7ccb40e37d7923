"""Signs that nobody sees: they hide words from search, break names, and turn text around.

What makes one picture out of several, as in 👩‍🏫, is seen and stays.
"""

import html
import re
from collections.abc import Iterator

# Control signs but tab and line end, marks without width or of direction, fillers, variation
# selectors, tags, and what stands for a lost letter.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_PICTURE = (
    "[\U0001f000-\U0001faff\u2190-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299"
    "\u00a9\u00ae\u203c\u2049\u2122\u2139]"
)
_SHADE = "[\ufe0f\U0001f3fb-\U0001f3ff]{0,2}"
_JOINED = re.compile(rf"{_PICTURE}{_SHADE}(?:\u200d{_PICTURE}{_SHADE})*|[#*0-9]\ufe0f\u20e3")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")

# What XML forbids, also as a reference.
_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed_in_xml(text: str) -> str:
    """``text`` without the characters that no XML can hold: none of them is seen."""
    return _FORBIDDEN_IN_XML.sub("", text)


def invisible_in(text: str) -> Iterator[tuple[int, str]]:
    """Every such sign with its place; also those that are written as entities."""
    plain = _JOINED.sub(lambda match: "." * len(match[0]), text)
    for match in INVISIBLE.finditer(plain):
        yield match.start(), match[0]
    for match in ENTITY.finditer(plain):
        if found := INVISIBLE.search(html.unescape(match[0])):
            yield match.start(), found[0]
