"""What one built page, drawing or stylesheet holds."""

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


@dataclass(slots=True)
class BuiltPage:
    """One HTML, SVG or CSS file; ``path`` is its place from the site's root.

    ``leads_to`` is where a redirect page leads, ``None`` on all others. ``styles`` and ``scripts``
    stand inline as they are; a script that no browser runs is data, of which no policy speaks.
    ``words`` are texts with the line they begin in: what people read, and what only machines do.
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
    words: list[tuple[int, str]] = field(default_factory=list)
    broken: tuple[int, str] | None = None

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """The words line by line."""
        for first, text in self.words:
            yield from enumerate(text.split("\n"), first)
