"""The text of a piece of HTML, line by line: a paragraph, a heading, an entry of a list is one."""

import html
import re

from plugins.letters.soft_hyphens import SOFT_HYPHEN

_END_OF_LINE = re.compile(r"</(?:p|li|h\d|td|th|dd|dt|figcaption)>|<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")


def lines_of(markup: str) -> tuple[str, ...]:
    """The lines of ``markup`` without tags and entities, those that hold a word."""
    text = html.unescape(_TAG.sub("", _END_OF_LINE.sub("\n", markup))).replace(SOFT_HYPHEN, "")
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(line for line in lines if line)
