"""What stands between «…»: words of another language may, and keep their own spelling."""

from __future__ import annotations

import re

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def outside_quotes(text: str) -> str:
    """``text`` of the same length with everything between « and » made blank.

    Marks may stand one pair inside another; one that is not closed ends with its paragraph.
    """
    if "«" not in text:
        return text
    parts = []
    start = 0
    for end in (*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)):
        parts.append(_blank_quotes(text[start:end]))
        start = end
    return "".join(parts)


def _blank_quotes(paragraph: str) -> str:
    depth = 0
    kept = []
    for char in paragraph:
        depth += char == "«"
        kept.append(" " if depth and char != "\n" else char)
        depth -= char == "»" and depth > 0
    return "".join(kept)
