"""A PDF as a printer, a reader of screens and whoever copies from it meet it."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pikepdf
import pypdfium2

SOFT_HYPHEN = "\u00ad"
# Elements whose words stand in lines under each other.
_PARAGRAPHS = ("/P", "/LBody")
_INLINE = ("/Span", "/Link", "/Strong", "/Em", "/Code", "/Sub")


@dataclass(frozen=True)
class Line:
    """Where a line of an element stands: page from 0, points from the left and from below."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Element:
    """A tag with its attributes, its lines (those of links and emphasis too) and children."""

    name: str
    lang: str
    alt: str
    lines: tuple[Line, ...]
    children: tuple[Element, ...]

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in their order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Box(NamedTuple):
    """Where a letter is drawn, in points from the left and from below."""

    left: float
    bottom: float
    right: float
    top: float


class PrintedPages:
    """A PDF by its bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pikepdf.open(io.BytesIO(data))

    @cached_property
    def texts(self) -> list[str]:
        """The words of each page; those that a line broke are whole."""
        document = pypdfium2.PdfDocument(self.data)
        found = [page.get_textpage().get_text_range() for page in document]
        return [_joined(text) for text in found]

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @cached_property
    def metadata(self) -> str:
        """What the file says of itself (XMP)."""
        return bytes(self.file.Root.Metadata.read_bytes()).decode()

    @cached_property
    def bookmarks(self) -> list[tuple[int, str]]:
        """Depth and title of every bookmark."""
        document = pypdfium2.PdfDocument(self.data)
        return [(mark.level, mark.get_title()) for mark in document.get_toc()]

    @cached_property
    def tags(self) -> Element:
        """The tree of tags."""
        return self._element(self.file.Root.StructTreeRoot.K, None)

    def tagged(self, *names: str) -> list[Element]:
        """All elements of these names in the order in which they are read."""
        return [element for element in self.tags.walk() if element.name in names]

    def _element(self, node: Any, page: Any) -> Element:
        if isinstance(node, pikepdf.Array):
            children = tuple(self._element(child, page) for child in node)
            return Element(name="", lang="", alt="", lines=(), children=children)
        page = node.get("/Pg", page)
        kids = node.get("/K", ())
        lines, children = [], []
        for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
            if isinstance(kid, int):
                lines += self._lines(page, kid)
            elif kid.get("/Type") == "/MCR":
                lines += self._lines(kid.get("/Pg", page), int(kid.MCID))
            elif "/S" in kid:
                children.append(self._element(kid, page))
                if children[-1].name in _INLINE:
                    lines += children[-1].lines
        return Element(
            name=str(node.get("/S", "")),
            lang=str(node.get("/Lang", "")),
            alt=str(node.get("/Alt", "")),
            lines=tuple(lines),
            children=tuple(children),
        )

    def _lines(self, page: Any, number: int) -> list[Line]:
        return self._marked[page.objgen].get(number, [])

    @cached_property
    def _marked(self) -> dict[Any, dict[int, list[Line]]]:
        """By page and number of marked content the places at which its words begin."""
        found: dict[Any, dict[int, list[Line]]] = {}
        for number, page in enumerate(self.file.pages):
            marked: dict[int, list[Line]] = defaultdict(list)
            current: list[int | None] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    inside = operands[1] if len(operands) > 1 else {}
                    known = isinstance(inside, pikepdf.Dictionary) and "/MCID" in inside
                    current.append(int(inside.MCID) if known else None)
                elif name == "EMC":
                    current.pop()
                elif name == "cm":
                    place = Line(page=number, x=float(operands[4]), y=float(operands[5]))
                elif name == "BT":
                    open_numbers = [one for one in current if one is not None]
                    if open_numbers:
                        marked[open_numbers[-1]].append(place)
            found[page.objgen] = marked
        return found

    @cached_property
    def languages(self) -> dict[str, int]:
        """How many pieces of text say that they are in a language."""
        found: dict[str, int] = defaultdict(int)
        for page in self.file.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                told = operands[1] if str(operator) == "BDC" else None
                if isinstance(told, pikepdf.Dictionary) and "/Lang" in told:
                    found[str(told.Lang)] += 1
        return dict(found)

    def hidden_hyphens(self) -> list[bytes]:
        """Soft hyphens that a copied word would hold though no line breaks it."""
        found = []
        for thing in self.file.objects:
            if isinstance(thing, pikepdf.Stream) and "/Subtype" not in thing:
                found += re.findall(rb"(?:FEFF|> <)(?:[0-9A-F]{4})+00AD>", thing.read_bytes())
        return found

    def drawn(self, *, width: range) -> list[Line]:
        """Where the upper left corners are of lines drawn as one that are so many points wide."""
        found = []
        for number, page in enumerate(pypdfium2.PdfDocument(self.data)):
            for path in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
                left, _bottom, right, top = path.get_bounds()
                if round(right - left) in width:
                    found.append(Line(page=number, x=left, y=top))
        return found

    @cached_property
    def boxes(self) -> list[list[Box]]:
        """Of each page the boxes of its letters, tails and accents too."""
        found = []
        for page in pypdfium2.PdfDocument(self.data):
            words = page.get_textpage()
            boxes = (words.get_charbox(number) for number in range(words.count_chars()))
            found.append([Box(*box) for box in boxes])
        return found

    def words_at_the_foot(self, words: str) -> list[Line]:
        """Where these words stand with nothing below them in their column."""
        found = []
        for number, page in enumerate(pypdfium2.PdfDocument(self.data)):
            search = page.get_textpage().search(words)
            while place := search.get_next():
                first = self.boxes[number][place[0]]
                column = _column(first.left)
                if not any(
                    box.top < first.bottom and _column(box.left) == column
                    for box in self.boxes[number]
                ):
                    found.append(Line(page=number, x=first.left, y=first.bottom))
        return found

    def lonely_lines(self) -> list[Line]:
        """Lines of a paragraph that stand alone above or below a break of its column."""
        found = []
        for element in self.tagged(*_PARAGRAPHS):
            columns = _in_columns(element.lines)
            found += [lines[0] for lines in columns if len(columns) > 1 and len(lines) == 1]
        return found

    def headings_at_the_foot(self, names: tuple[str, ...]) -> list[Line]:
        """Headings below which their column holds fewer than two lines."""
        columns: dict[tuple[int, int], set[int]] = defaultdict(set)
        for element in self.tags.walk():
            for line in element.lines:
                columns[line.page, _column(line.x)].add(round(line.y))
        found = []
        for element in self.tagged(*names):
            for last in (
                element.lines[-1:]
                or [line for child in element.walk() for line in child.lines][-1:]
            ):
                below = [y for y in columns[last.page, _column(last.x)] if y < last.y - 2]
                if len(below) < 2:
                    found.append(last)
        return found


def _in_columns(lines: tuple[Line, ...]) -> list[list[Line]]:
    """The lines of a paragraph, apart where a column or a page ends; pieces of one line are one."""
    columns: list[list[Line]] = []
    for line in lines:
        if not columns or line.page != columns[-1][-1].page or line.y > columns[-1][-1].y + 2:
            columns.append([line])
        elif abs(line.y - columns[-1][-1].y) > 2:
            columns[-1].append(line)
    return columns


def _column(x: float) -> int:
    """A number for the column of a page of two or three that begins left of ``x``."""
    return int(x // 90)


def _joined(text: str) -> str:
    for hyphen in ("\ufffe", f"{SOFT_HYPHEN}\r\n", SOFT_HYPHEN):
        text = text.replace(hyphen, "")
    return " ".join(text.split())
