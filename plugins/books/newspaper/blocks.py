"""Texts as data for the typesetter: blocks of inline pieces. Nothing of them is markup.

A piece is a string or ``{"k": kind, "c": pieces}``; a block is ``{"k": kind}`` with what it holds.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Any

from lxml import etree

from plugins.books.markup import Links, elements_of, lead
from plugins.issue.language import Language
from plugins.letters.no_break import without_bad_breaks
from plugins.letters.soft_hyphens import SOFT_HYPHEN, with_soft_hyphens

Node = dict[str, Any]
Piece = str | Node

_DEEPEST = 5  # lists and quotations in each other; the typesetter gives up at some depth
_LONGEST_ADDRESS = 2000  # characters
_LONGEST_HEADING = 3000  # likewise: a bookmark of a PDF that lasts holds ten times as many bytes
# Letters of a Kazakh word that may break: a column holds five words. In a headline a word breaks
# only where it would not fit the column.
_LONG_IN_TEXT, _LONG_IN_HEADLINE = 7, 16
_LONG_IN_TABLE = 13  # letters of a word for which a column of a table is made no wider
_SPACES = re.compile("[ \t\n\r\f]+")
# Where nothing breaks, thousands of letters are one string of the PDF, which typst cannot write.
_UNBROKEN = re.compile(r"\S{300}(?=\S)")
_KINDS = {"strong": "strong", "em": "em", "code": "code", "sup": "sup", "sub": "sub"}
_BLOCKS = frozenset(
    ("p", "ul", "ol", "blockquote", "table", "hr", "pre", "div", "section", "dl")
) | {f"h{level}" for level in range(1, 7)}


def words(text: str, lang: Language) -> str:
    """Running words of an interface or a table, ready to be set."""
    return with_soft_hyphens(text, _LONG_IN_TEXT) if lang is Language.KK else text


def headline(title: str) -> str:
    """A headline: it may break where its language allows, and no line begins with a dash. One
    without a sign that can be seen is a box, for a heading of nothing is refused."""
    seen = title if title.strip() else "□"
    return with_soft_hyphens(without_bad_breaks(seen), _LONG_IN_HEADLINE)


def blocks_of(html: str, lang: Language, page: str, links: Links) -> list[Node]:
    """The blocks of a text of ``page``."""
    root = elements_of(words(html, lang))
    lead(root, lambda href: links.target(href, page))
    return list(_blocks(root))


def _blocks(parent: Any, depth: int = 0) -> Iterator[Node]:
    """The blocks below an element; words that stand free among them are paragraphs."""
    free: list[Piece] = []
    for part in _parts(parent):
        is_block = not isinstance(part, str) and part.tag in _BLOCKS
        if not is_block:
            free += _piece(part)
            continue
        yield from _paragraph(free)
        free = []
        yield from _block(part, depth)
    yield from _paragraph(free)


def _paragraph(pieces: list[Piece]) -> Iterator[Node]:
    if tidied := _tidied(pieces):
        yield {"k": "p", "c": tidied}


def _block(element: Any, depth: int) -> Iterator[Node]:
    name = element.tag
    if name == "p":
        yield from _paragraph(_inline(element))
    elif name == "pre":
        yield {"k": "pre", "text": _breaking(element.text_content().rstrip("\n"))}
    elif re.fullmatch("h[1-6]", name):
        if len(element.text_content()) > _LONGEST_HEADING:
            yield from _paragraph(_inline(element))
        elif tidied := _tidied(_inline(element)):
            yield {"k": "h", "level": int(name[1]), "c": tidied}
    elif name in ("ul", "ol") and depth < _DEEPEST:
        yield {
            "k": name,
            "start": int(element.get("start", "1")),
            "items": [list(_blocks(item, depth + 1)) for item in element.iterchildren("li")],
        }
    elif name == "blockquote" and depth < _DEEPEST:
        yield {"k": "quote", "blocks": list(_blocks(element, depth + 1))}
    elif name == "table":
        yield _table(element)
    elif name == "section" and element.get("class") == "footnotes":
        yield {"k": "notes", "blocks": list(_blocks(element, depth + 1))}
    elif name != "hr":
        yield from _blocks(element, depth)


def _table(element: Any) -> Node:
    """A table and, of each of its columns, the letters of its longest word and of all its words."""
    rows = [
        [_tidied(_inline(cell)) for cell in row.iterchildren("th", "td")]
        for row in element.iter("tr")
    ]
    texts = [list(map(_letters, column)) for column in zip_longest(*rows, fillvalue=[])]
    return {
        "k": "table",
        "columns": [
            {
                "word": min(max(map(len, " ".join(column).split()), default=1), _LONG_IN_TABLE),
                "all": sum(map(len, column)),
            }
            for column in texts
        ],
        "head": rows[0],
        "rows": rows[1:],
    }


def _letters(pieces: Iterable[Piece]) -> str:
    """The words of pieces of a line, without the places where they may break."""
    parts = (piece if isinstance(piece, str) else _letters(piece.get("c", " ")) for piece in pieces)
    return "".join(parts).replace(SOFT_HYPHEN, "")


def _parts(parent: Any) -> Iterator[Any]:
    """Words and elements below ``parent`` in their order."""
    if parent.text:
        yield parent.text
    for child in parent:
        if not isinstance(child, etree._Comment):
            yield child
        if child.tail:
            yield child.tail


def _inline(parent: Any, around: frozenset[str] = frozenset()) -> list[Piece]:
    return [piece for part in _parts(parent) for piece in _piece(part, around)]


def _piece(part: Any, around: frozenset[str] = frozenset()) -> list[Piece]:
    """A part of a line; emphasis within the same emphasis is none."""
    if isinstance(part, str):
        return [_breaking(_SPACES.sub(" ", part))]
    if part.tag == "br":
        return [{"k": "br"}]
    kind = "a" if part.tag == "a" else _KINDS.get(part.tag, "")
    inside = _inline(part, around | {kind})
    address = part.get("href", "").removesuffix("#")
    if kind == "a" and 0 < len(address) < _LONGEST_ADDRESS:
        return [{"k": "a", "to": address, "c": inside}]
    return [{"k": kind, "c": inside}] if kind not in ("", "a", *around) else inside


def _breaking(text: str) -> str:
    return _UNBROKEN.sub(rf"\g<0>{SOFT_HYPHEN}", text)


def _tidied(pieces: list[Piece]) -> list[Piece]:
    """Pieces without white space at either end; none where there is nothing else."""
    tidied = list(pieces)
    for end, strip in _ENDS:
        while tidied and isinstance(tidied[end], str):
            tidied[end] = strip(str(tidied[end]))
            if tidied[end]:
                break
            del tidied[end]
    return tidied


_ENDS: tuple[tuple[int, Callable[[str], str]], ...] = (
    (0, lambda text: text.lstrip(" ")),
    (-1, lambda text: text.rstrip(" ")),
)
