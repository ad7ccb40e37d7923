"""Rules on signs of Markdown that a reader would see: each is told as what was meant by it.

They look at what the reader of Markdown left as it was typed; escapes, code and addresses are not
among it. What is clearly prose stays: 2 * 3, A_B, C#, № 5, ~50, […].
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.issue.problem import N_, Problem, Severity
from plugins.issue.text import Block
from plugins.validation.manuscript import Manuscript, Passage, Rule
from plugins.validation.text.blocks import (
    blocks_with_words,
    is_of_facts,
    matches_in,
    whole_blocks,
)
from plugins.validation.text.markup import TAG
from plugins.validation.text.sign_patterns import PROSE, SIGNS

_ANY_SIGN = re.compile(
    "|".join(f"(?P<sign{number}>{sign[1]})" for number, sign in enumerate(SIGNS)), re.MULTILINE
)
# Most blocks have none of this and are not looked at any closer.
_MAYBE = re.compile(
    r"[*_`|\[\]{}\\~#&<>=^]|:[a-z]|\+\+|--|-$|\ufffc|^(?:[^\w\s]|[oо]\s|\d+[.)])", re.MULTILINE
)
# Elsewhere they are words; in a cell | has been typed as \|.
_WHERE = {
    "list-sign": ("paragraph",),
    "list-space": ("paragraph",),
    "note-star": ("paragraph",),
    "list-indent": ("paragraph",),
    "table-rule": ("paragraph", "heading"),
}
_ONCE_IN_A_BLOCK = ("list-sign", "list-indent", "list-space", "table-rule")
_UNSURE = ("brackets", "note-number")  # they may be meant
# What has a meaning in a text and none in a headline or a caption.
_IN_VALUE = re.compile(
    r"\*\*|__|~~|`+|\]\(|\[\^|\[\[|\{[{%:#.]|\\(?=[^\w\s])"
    r"|(?<![^\W_])(?P<sign>[*_])(?=\S)[^*_\n]*[^\s*_](?P=sign)(?![^\W_])"
    r"|^[ ]*(?:\#{1,6}|[-*+>])[ ]",
    re.MULTILINE,
)


def no_stray_signs(manuscript: Manuscript) -> Iterator[Problem]:
    """No sign of Markdown reaches readers that was meant to do something."""
    wordless = N_("Nobody sees the link “%(sign)s”. Write words between [ and ].")
    times = N_("Between numbers * makes words slanted: “%(sign)s”. Type × for multiplication.")
    for passage in manuscript.passages:
        for block in blocks_with_words(passage):
            yield from _in_block(passage, block)
        for block in whole_blocks(passage):
            if block.kind == "multiplication":
                yield passage.problem_in(block.line, "multiplication", times, sign=block.sign)
            elif block.kind == "wordless link":
                yield passage.problem_in(block.line, "link-wordless", wordless, sign=block.sign)


def _in_block(passage: Passage, block: Block) -> Iterator[Problem]:
    if not any(_MAYBE.search(words) for _line, words in block.lines) or is_of_facts(block):
        return
    told = set()
    lines = tuple(
        (line, TAG.sub(lambda tag: " " * len(tag[0]), words)) for line, words in block.lines
    )
    for line, match in matches_in(_ANY_SIGN, lines):
        number = next(n for n in range(len(SIGNS)) if match[f"sign{n}"] is not None)
        code, _pattern, message = SIGNS[number]
        if code == PROSE or block.kind not in _WHERE.get(code, (block.kind,)):
            continue
        sign = " ".join(match[0].replace("\ufffc", "…").split())[:60]
        place = () if code in _ONCE_IN_A_BLOCK else (line, sign)
        if (code, *place) not in told:
            told.add((code, *place))
            problem = passage.problem_in(line, code, message, sign=sign)
            yield replace(problem, severity=Severity.WARNING) if code in _UNSURE else problem


def no_markdown_in_values(manuscript: Manuscript) -> Iterator[Problem]:
    """Headlines, captions and tables are shown as they are typed."""
    message = N_(
        "Markdown works in texts only, readers would see “%(sign)s” here. Delete these signs."
    )
    for passage in manuscript.passages:
        match = None if passage.is_story else _IN_VALUE.search(passage.markdown)
        if match is not None:
            sign = match[0].strip()[:60]
            yield passage.problem(match.start(), "markdown-in-value", message, sign=sign)


RULES: tuple[Rule, ...] = (no_stray_signs, no_markdown_in_values)
