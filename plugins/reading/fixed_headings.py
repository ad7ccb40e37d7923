"""What editors write under headings that the site knows: the box, the steps, the thought.

The one block after such a heading is taken out of the running text; the page shows it at a place of
its own. Everything else stays where it stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from plugins.issue.imprint import Headings
from plugins.issue.language import Language

# The block that has to follow each heading.
_BLOCK = {
    "summary": "bullet_list_open",
    "steps": "ordered_list_open",
    "thought": "paragraph_open",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The tokens of one such section; ``block`` is empty where another block follows."""

    name: str
    heading: str
    line: int
    block: tuple[Token, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """The words of each entry of the list, or of the paragraph."""
        entries: list[list[str]] = []
        for token in self.block:
            if token.type == "list_item_open" or not entries:
                entries.append([])
            if token.type == "inline":
                entries[-1].append(visible_words(token))
        return tuple(" ".join(words) for words in entries if words)


def visible_words(inline: Token) -> str:
    """What a reader sees of a line of text: without signs."""
    words = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or ()
    )
    return "".join(words).strip()


def known_headings(headings: Headings) -> dict[str, str]:
    """The names by the headings of both languages in their compared form: which one belongs into a
    file is for the rules."""
    both = headings.names()
    return {Headings.compared(both[name][lang]): name for lang in Language for name in both}


def take_sections(
    tokens: Sequence[Token], headings: Mapping[str, str]
) -> tuple[list[Token], tuple[Section, ...]]:
    """The running text without the sections under ``headings`` (a heading in its compared form to
    the name of its section), and these sections in their order."""
    rest: list[Token] = []
    sections: list[Section] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        name = None
        if token.type == "heading_open" and token.level == 0:
            heading = visible_words(tokens[place + 1])
            name = headings.get(Headings.compared(heading))
        if name is None:
            rest.append(token)
            place += 1
            continue
        end = _end_of_block(tokens, place + 3, _BLOCK[name])
        assert token.map is not None, "every heading has its lines"
        block = tuple(tokens[place + 3 : end])
        sections.append(Section(name=name, heading=heading, line=token.map[0], block=block))
        place = end
    return rest, tuple(sections)


def _end_of_block(tokens: Sequence[Token], start: int, kind: str) -> int:
    """Where the block of this kind that begins at ``start`` ends; ``start`` where none begins."""
    if start >= len(tokens) or tokens[start].type != kind:
        return start
    closing = tokens[start].level, kind.replace("_open", "_close")
    end = start
    while (tokens[end].level, tokens[end].type) != closing:
        end += 1
    return end + 1
