"""What a text is made of, block by block and line by line, as the engine took it.

Validation asks this, and never the source again: what counts is how the text was understood.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from plugins.issue.text import UNDERSTOOD, Block

_KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "th_open": "cell",
    "td_open": "cell",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quotation",
    "table_open": "table",
    "tr_open": "row",
    "code_block": "code",
    "fence": "fence",
    "hr": "rule",
}
_ADDRESS = ("linkify", "autolink")  # markup of links that show their target


def blocks_of(
    tokens: Sequence[Token], env: dict[str, Any], lines: Sequence[str], first_line: int
) -> Iterator[Block]:
    """The blocks of a text with these ``lines``; ``first_line`` is the first one's in its file."""
    targets = set[str]()
    for number, token in enumerate(tokens):
        kind = _KINDS.get(token.type)
        if kind is not None:
            place = token.map or _inline_after(tokens, number).map
            assert place is not None, "every block has its lines"
            yield from _block(kind, token, tokens, number, lines[place[0]], first_line + place[0])
        for child in token.children or ():
            targets |= {str(child.attrs[key]) for key in ("href", "src") if key in child.attrs}
    yield from _notes(env, targets, first_line)


def _inline_after(tokens: Sequence[Token], number: int) -> Token:
    return tokens[number + 1]


def _block(
    kind: str, token: Token, tokens: Sequence[Token], number: int, source: str, line: int
) -> Iterator[Block]:
    sign, count = token.markup, 0
    if kind == "heading":
        count = int(token.tag[1])
    elif kind == "list":
        count = int(token.attrs.get("start", 1)) if token.tag == "ol" else 0
    elif kind == "item":
        count = int(token.info or 0)
    elif kind == "row":
        sign, count = "|" if "|" in source else "", _cells(source)
    words: tuple[tuple[int, str], ...] = ()
    if kind in ("paragraph", "heading", "cell"):
        inline = _Inline(line=line)
        inline.walk(_inline_after(tokens, number).children or ())
        words = tuple(inline.lines)
        yield from (
            Block(kind=inner, line=place, level=token.level, sign=shown)
            for inner, place, shown in inline.slips
        )
    elif kind in ("code", "fence"):
        words = tuple(enumerate(token.content.split("\n"), start=line + (kind == "fence")))
    yield Block(kind=kind, line=line, level=token.level, sign=sign, number=count, lines=words)


def _cells(source: str) -> int:
    """How many cells a row of a table has; what goes past the head's would be left out."""
    cells = [cell.strip() for cell in escapedSplit(source.strip())]
    return len(cells) - (not cells[0]) - (not cells[-1])


def _notes(env: dict[str, Any], targets: set[str], first_line: int) -> Iterator[Block]:
    """Footnotes and targets of links by name, with how often each is used."""
    numbers = env.get("footnotes", {}).get("refs", {})
    marks = env.get("footnotes", {}).get("list", {})
    for label, line, is_empty in env.get("footnote_lines", ()):
        used = marks.get(numbers.get(f":{label}"), {}).get("count", 0)
        kind = "empty footnote" if is_empty else "footnote"
        yield Block(kind=kind, line=first_line + line, sign=label, number=used)
    for label, given in env.get("references", {}).items():
        used = int(given["href"] in targets)
        yield Block(kind="target", line=first_line + given["map"][0], sign=label, number=used)
    for given in env.get("duplicate_refs", ()):
        yield Block(kind="target", line=first_line + given["map"][0], sign=given["label"])


@dataclass(slots=True, kw_only=True)
class _Inline:
    """The lines of one block, as they are typed but for what was understood."""

    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)
    slips: list[tuple[str, int, str]] = field(default_factory=list)  # kind, line, what was typed

    def walk(self, children: Sequence[Token]) -> None:
        """Gather the lines of a block with these children."""
        words, line, address = "", self.line, False
        for number, token in enumerate(children):
            now = self.line + token.meta.get("line", line - self.line)
            if token.type in ("softbreak", "hardbreak") or now > line:
                self.lines.append((line, words))
                is_break = token.type in ("softbreak", "hardbreak")
                words, line = "", now + is_break
            if token.type == "link_open":
                address = token.markup in _ADDRESS
                if _is_wordless(children[number + 1 :]):
                    self.slips.append(("wordless link", line, str(token.attrs["href"])))
            elif token.type == "link_close":
                address = False
            elif token.type == "text" or token.content == token.markup != "":
                words += UNDERSTOOD if address else token.content  # or \\ that escapes nothing
            elif token.type in ("text_special", "code_inline", "image", "footnote_ref"):
                words += UNDERSTOOD
            elif "*" in token.markup and token.nesting == 1 and words[-1:].isdigit():
                following = children[number + 1].content  # what opens is closed further on
                if following[:1].isdigit():
                    shown = f"{words.split()[-1]}{token.markup}{following.split()[0]}"
                    self.slips.append(("multiplication", line, shown))
        self.lines.append((line, words))


def _is_wordless(following: Sequence[Token]) -> bool:
    """Whether nothing can be seen of a link before it ends."""
    inside = itertools.takewhile(lambda token: token.type != "link_close", following)
    return not any(token.content.strip() or token.type == "image" for token in inside)
