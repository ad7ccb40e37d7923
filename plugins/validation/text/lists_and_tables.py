"""Rules on lists and tables: they come out as they were typed, with every number and cell."""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from plugins.issue.problem import N_, Problem
from plugins.issue.text import UNDERSTOOD, Block
from plugins.validation.manuscript import Manuscript, Passage, Rule
from plugins.validation.text.blocks import whole_blocks

_MOST_ITEMS = 99  # what is more is a year
_DASHES = "‐‑‒–—―−"
_BULLET = re.compile(r"^(?:o|[^\w\s])\t")
_ENUMERATION = re.compile(
    r"\(?(?:[^\W\d_]|\d{1,3}|[IVXІХ]{1,4})\)\s|(?:\d{1,3}|[IVX]{1,4})\.\)?\s|\d\ufe0f?\u20e3"
    r"|(?:[-=]>|--)\s"
)


def lists_as_typed(manuscript: Manuscript) -> Iterator[Problem]:
    """A list has the items, numbers and levels that were typed, and is one."""
    for passage in manuscript.passages:
        blocks = whole_blocks(passage)
        written = _Written(passage)
        before: dict[int, Block] = {}  # the last block of each level
        for place, block in enumerate(blocks):
            before = {level: one for level, one in before.items() if level <= block.level}
            if block.kind == "list":
                yield from _of_list(written, block, _items(blocks, place), before)
            elif block.kind == "item":
                following = blocks[place + 1] if place + 1 < len(blocks) else None
                yield from _of_item(passage, block, following)
            before[block.level] = block


class _Written:
    """A passage and how far its lines are indented."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._lines = passage.markdown.expandtabs(4).split("\n")

    def indent(self, block: Block) -> int:
        """The spaces before a block."""
        line = self._line(block)
        return len(line) - len(line.lstrip(" "))

    def inner_indent(self, block: Block) -> int:
        """The spaces that put a line inside an item."""
        line = f"{self._line(block).rstrip()} "  # words would stand there
        return len(re.sub(r"^( *\S+ +).*", r"\1", line))

    def _line(self, block: Block) -> str:
        """The line a block begins in, without signs of a quotation."""
        line = self._lines[block.line - self.passage.start.line]
        return re.sub(r"^(?: {0,3}> ?)+", "", line)


def _items(blocks: Sequence[Block], place: int) -> list[Block]:
    """The items of a list, without those of lists inside it."""
    level = blocks[place].level
    inside = itertools.takewhile(lambda one: one.level > level, blocks[place + 1 :])
    return [one for one in inside if one.kind == "item" and one.level == level + 1]


def _of_list(
    written: _Written, block: Block, items: list[Block], before: Mapping[int, Block]
) -> Iterator[Problem]:
    problem_in = written.passage.problem_in
    last = before.get(block.level)
    year = next((item for item in items if item.number > _MOST_ITEMS), None)
    stray = _wrongly_indented(written, items, last)
    if year is not None:
        message = N_(
            "“%(number)d%(sign)s” at the beginning of a line makes a list. If it is no list, put \\"
            " before the sign: %(number)d\\%(sign)s"
        )
        yield problem_in(year.line, "list-year", message, number=year.number, sign=year.sign)
    elif stray is not None:
        message = N_(
            "This line is not inside the item above it: it begins with too few spaces. Begin it"
            " with %(number)d spaces."
        )
        line, number = stray
        yield problem_in(line, "list-nesting", message, number=number)
    elif block.sign in ".)" and {item.number for item in items} != {1}:
        yield from _miscounted(written.passage, block, items)
    parent = before.get(block.level - 1)
    if len(items) == 1 and last is not None and _runs_on(last, block, parent):
        message = N_(
            "“%(sign)s” at the beginning of this line makes a list of one item. If it is a dash,"
            " write – and put it at the end of the line before; if it is a list, leave an empty"
            " line before it."
        )
        sign = f"{items[0].number or ''}{block.sign}"
        yield problem_in(block.line, "list-of-one", message, sign=sign)


def _miscounted(passage: Passage, block: Block, items: list[Block]) -> Iterator[Problem]:
    message = N_(
        "Readers see %(shown)d here, not %(number)d: a list counts on by itself. Correct the"
        " number, or begin a new list after a line of text."
    )
    for shown, item in enumerate(items, start=block.number):
        if item.number != shown:
            args = {"shown": shown, "number": item.number}
            yield passage.problem_in(item.line, "list-number", message, **args)
            return


def _wrongly_indented(
    written: _Written, items: list[Block], before: Block | None
) -> tuple[int, int] | None:
    """The line meant to stand inside the item above it, and how many spaces that takes."""
    above, below = items[0], items[1:]
    if before is not None and before.kind == "list" and before.number:
        above, below = before, items
    for item in below:
        if written.indent(item) >= written.indent(above) + 2:
            return item.line, written.inner_indent(above)
    return None


def _runs_on(last: Block, block: Block, parent: Block | None) -> bool:
    """Whether a list goes on where a paragraph, not the lead of an item, is in mid-sentence."""
    is_lead = parent is not None and parent.kind == "item" and parent.line == last.line
    if last.kind != "paragraph" or is_lead:
        return False
    line, words = last.lines[-1]
    return line == block.line - 1 and not words.rstrip().endswith(":")


def _of_item(passage: Passage, item: Block, following: Block | None) -> Iterator[Problem]:
    if following is None or following.level <= item.level:
        message = N_("An item of a list without words. Write it, or delete the line.")
        yield passage.problem_in(item.line, "list-empty", message)
    elif following.kind == "list" and following.line == item.line:
        message = N_(
            "Two signs of a list stand in one line. Delete one of them; if it is a date or a"
            " number, put \\ before its full stop: 25\\. 11. 2026"
        )
        yield passage.problem_in(item.line, "list-twice", message)


def no_lists_run_together(manuscript: Manuscript) -> Iterator[Problem]:
    """Lines that begin with a dash, a letter or a picture would be one running paragraph."""
    message = N_(
        "Lines that begin with “%(sign)s” run together into one paragraph. For a list, begin each"
        " line with “- ” or “1. ”; for direct speech, leave an empty line between the lines."
    )
    table = N_(
        "These lines were pasted from a table and run together into one paragraph. Write them as a"
        " table: | between the cells, and |---|---| below the first line."
    )
    for passage in manuscript.passages:
        for block in whole_blocks(passage):
            if block.kind != "paragraph":
                continue
            for line, sign in _runs([(line, _mark(words)) for line, words in block.lines]):
                yield passage.problem_in(line, "list-runs-together", message, sign=sign)
            columns = [
                (line, "\t" * ("\t" in _BULLET.sub("", words).strip()))
                for line, words in block.lines
            ]
            for line, _sign in _runs(columns):
                yield passage.problem_in(line, "table-pasted", table)


def _runs(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The first of each two or more lines in a row that have the same kind of mark."""
    previous, told = "", False
    for place, (line, mark) in enumerate(lines):
        following = lines[place + 1][1] if place + 1 < len(lines) else ""
        if _kind(mark) != _kind(previous):
            told = False
        if mark and not told and _kind(following) == _kind(mark):
            told = True
            yield line, mark
        previous = mark


def _kind(mark: str) -> str:
    return "1" if mark and mark[-1] in ".)\u20e3" else mark


def _mark(words: str) -> str:
    """What a line begins with, where that may be meant as the sign of a list; else nothing."""
    first = words[:1]
    if first and (first in _DASHES or _is_picture(first)):
        return first
    enumeration = _ENUMERATION.match(words)
    return enumeration[0].strip() if enumeration else ""


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) == "So" and sign != UNDERSTOOD


def tables_as_typed(manuscript: Manuscript) -> Iterator[Problem]:
    """No cell is left out, and no line of text becomes a row."""
    more = N_(
        "This row has %(number)d cells, the first row of the table %(columns)d: the rest would not"
        " be shown. Give the first row and the line below it as many."
    )
    glued = N_(
        "This line counts as a row of the table above. Leave an empty line before it; if it is a"
        " row, put | between its cells."
    )
    for passage in manuscript.passages:
        columns = 0
        for block in whole_blocks(passage):
            if block.kind == "table":
                columns = 0
            elif block.kind == "row" and not columns:
                columns = block.number
            elif block.kind == "row" and block.number > columns:
                args = {"number": block.number, "columns": columns}
                yield passage.problem_in(block.line, "table-cells", more, **args)
            elif block.kind == "row" and not block.sign:
                yield passage.problem_in(block.line, "table-glued", glued)


RULES: tuple[Rule, ...] = (lists_as_typed, no_lists_run_together, tables_as_typed)
