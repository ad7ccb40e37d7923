"""The headings of a text, for the list of contents of a long one."""

import re
from dataclasses import dataclass
from html import unescape

MANY = 4  # headings: a text with fewer is seen at a glance
# As the reader of Markdown writes them: an id on every heading, nothing else in the tag.
_HEADING = re.compile(r'<h2 id="(?P<id>[^"]+)">(?P<words>.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the first rank: its words, and the id it has in the text."""

    id: str
    words: str


def headings_of(html: str) -> tuple[Heading, ...]:
    """The headings of the first rank in the HTML of a text."""
    return tuple(
        Heading(id=found["id"], words=unescape(_TAG.sub("", found["words"])))
        for found in _HEADING.finditer(html)
    )
