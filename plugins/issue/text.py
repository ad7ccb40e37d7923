"""A Markdown text made ready for a page: its HTML, what it is made of, where its words stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.issue.problem import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or picture written in Markdown: its target as written, and where it stands.

    ``file`` is the project's file it leads to; ``None`` for other sites and places on the page.
    """

    target: str
    spot: Spot
    is_image: bool = False
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a text as the reader of Markdown took it: a paragraph, a list, a row …

    ``kind`` names it, ``line`` is the file's. ``lines`` are those with words: as they were typed,
    but for what the reader understood. Signs of emphasis and links are gone, and ``UNDERSTOOD``
    stands for each escape, entity, code, address, picture and footnote mark.
    ``sign`` and ``number`` are what it was marked with: a heading's # and level, a list's sign and
    first number, an item's number, a row's cells, a note's label and how often it is used.
    """

    kind: str
    line: int
    level: int = 0
    sign: str = ""
    number: int = 0
    lines: tuple[tuple[int, str], ...] = ()


UNDERSTOOD = "\ufffc"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSection:
    """What stands under a heading that the site knows: ``name`` is its key in ``Headings``.

    ``html`` is a list or a paragraph, empty where another block follows the heading; ``items`` are
    its entries without signs.
    """

    name: str
    heading: str
    html: str
    items: tuple[str, ...]
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A Markdown text made ready: its HTML, its source with the file's line it begins in, links.

    ``sections`` stand under headings that the site knows and are no part of the HTML.

    ``seen`` is what a reader sees, line by line of the file: no signs, escapes or entities.
    ``blocks`` are what the text is made of, in their order.
    """

    html: str
    markdown: str
    path: str
    first_line: int = 1
    links: tuple[Link, ...] = ()
    fragments: tuple[str, ...] = ()
    seen: tuple[tuple[int, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[TextSection, ...] = ()

    def section(self, name: str) -> TextSection | None:
        """The first section of this name."""
        return next((section for section in self.sections if section.name == name), None)

    def without_source(self) -> Text:
        """The text as pages need it: how it was written and understood, rules alone ask."""
        return replace(self, markdown="", links=(), seen=(), blocks=())
