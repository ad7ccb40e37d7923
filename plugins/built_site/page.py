"""What one built page, drawing or stylesheet holds."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Use(StrEnum):
    """What a browser does with an address: asks for it at once, waits for a click, or neither."""

    LOADED = "loaded"
    FOLLOWED = "followed"
    DECLARED = "declared"  # for search engines: canonical, hreflang, next


@dataclass(frozen=True, slots=True)
class Reference:
    """An address on a page: as written, in which line, and what for."""

    target: str
    line: int
    use: Use


@dataclass(frozen=True, slots=True)
class Active:
    """What a browser would run or show of others: an element or an attribute by name, its line, and
    its value (of an inline script, the hash)."""

    line: int
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A text that people or machines read in one piece, whatever elements and lines it is cut into:
    the pieces, each with the line it begins in."""

    pieces: list[tuple[int, str]]

    @property
    def text(self) -> str:
        return "".join(text for _line, text in self.pieces)

    def line_at(self, place: int) -> int:
        """The line in which the sign at this place of the text stands."""
        for line, text in self.pieces:
            if place < len(text):
                return line + text.count("\n", 0, place)
            place -= len(text)
        return self.pieces[-1][0]


def inline_hash(text: str) -> str:
    """``sha256-…`` of the text between two tags, as a Content-Security-Policy names it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@dataclass(slots=True)
class BuiltPage:
    """One HTML, SVG or CSS file; ``path`` is its place from the site's root.

    ``leads_to`` is where a redirect page leads, ``None`` on all others. ``styles`` and ``scripts``
    stand inline as they are; a script that no browser runs is data, of which no policy speaks.
    ``words`` are what people read, and what only machines do; ``active`` what a browser would run
    or show of others.
    ``broken`` says in which line a drawing stops being XML, and why.
    """

    path: str
    lang: str | None = None
    kind: str | None = None
    title: str = ""
    headings: int = 0
    leads_to: str | None = None
    is_noindex: bool = False
    canonical: str | None = None
    base: str | None = None
    alternates: dict[str, str] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    repeated_ids: list[tuple[str, int]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    has_style_files: bool = False
    has_script_files: bool = False
    style_attributes: list[int] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    active: list[Active] = field(default_factory=list)
    broken: tuple[int, str] | None = None

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """The words line by line."""
        for words in self.words:
            for first, text in words.pieces:
                yield from enumerate(text.split("\n"), first)
