"""The blocks of a text as rules look at them: those with words, line by line, and none of a text
that is torn."""

import itertools
import re
from collections.abc import Iterator

from plugins.issue.text import Block
from plugins.validation.manuscript import Passage

# What git leaves where it could not join two versions of a text; ======= alone may be a heading.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_FACT = re.compile(r"[a-z_]{3,}:(?:\s|$)")


def conflict_in(text: str) -> re.Match[str] | None:
    """The first such line. Six rules ask it of every text, so nothing is looked for in vain."""
    return _CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None


def whole_blocks(passage: Passage) -> tuple[Block, ...]:
    """The blocks of a text; none while two versions of it stand in each other."""
    return () if conflict_in(passage.markdown) else passage.blocks


def blocks_with_words(passage: Passage) -> Iterator[Block]:
    """Paragraphs, headings and cells; code has words of its own."""
    for block in whole_blocks(passage):
        if block.lines and block.kind in ("paragraph", "heading", "cell"):
            yield block


def matches_in(
    pattern: re.Pattern[str], lines: tuple[tuple[int, str], ...]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Where ``pattern`` is found in lines read as one text, with the line it begins in."""
    text = "\n".join(words for _line, words in lines)
    for match in pattern.finditer(text):
        yield lines[text[: match.start()].count("\n")][0], match


def is_of_facts(block: Block) -> bool:
    """Whether these are lines of a front matter, pasted into the text."""
    facts = [bool(_FACT.match(words)) for _line, words in block.lines]
    return any(one and two for one, two in itertools.pairwise(facts))
