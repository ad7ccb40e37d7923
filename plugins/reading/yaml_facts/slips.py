"""Slips of the pen in single lines of the facts: ``order:5``, ``sтatus: draft``, an open bracket.

For YAML such a line is a fault of the next one, or cuts a text in silence. What was meant can be
told from the line itself: it is told with the line as it should be, and reading goes on with that,
so that everything else is judged in the same run. ``inv fix`` writes what is certain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.yaml_facts.items import (
    begins_item,
    in_its_column,
    in_list,
    lacks_hyphen,
)
from plugins.reading.yaml_facts.keyed_lines import (
    KEYED,
    UNSEEN,
    KnownKeys,
    depth,
    key_of,
    line_after,
)
from plugins.reading.yaml_facts.values_as_written import mended_text, mended_word

_BARE = re.compile(rf"(?P<key>[a-z]\w*)(?:[ \t{UNSEEN}]+(?P<value>[^:：;=\s].*))?[ \t]*")
_ITEM = re.compile(rf"(?P<lead>[ ]*)(?P<sign>[-•●▪◦·*+–—‣])(?P<gap>[ \t{UNSEEN}]*)(?P<value>\S.*)")
_BLOCK = re.compile(r"[|>][+\-\d]{0,2}[ \t]*(?:#.*)?")
_BLANKS = re.compile(r"[ \t]+")
_TABS = re.compile(r"[ \t]*\t[ \t]*(?=\S)")
_COMMENT, _COLON = re.compile(r"[ \t]#"), re.compile(r":(?=[ \t]|$)")
_OPEN_LIST = re.compile(r"\[[^\[\]{}\"'#]*")
COLON = N_("Between a key and its value stand a colon and a space. Write the line so: %(mended)s")
KEY = N_("A key is written in small Latin letters without signs. Write the line so: %(mended)s")
ITEM = N_("An item of a list begins with a hyphen and a space. Write the line so: %(mended)s")
TAB = N_("The line begins with a tab. Put spaces in its place, %(spaces)d of them: %(mended)s")
COLUMN = N_(
    "The keys of one item begin in one column. Put spaces before this line, %(spaces)d of them:"
    " %(mended)s"
)
FURTHER = N_(
    "A further item of the list begins here. Put %(spaces)d spaces and a hyphen before it:"
    " %(mended)s"
)
EDGE = N_("This key begins at the left edge. Write the line so: %(mended)s")
CUT_BELOW = N_(
    "What stands after # is not shown. If it belongs to the text, write the whole text in one line"
    " between straight quotation marks; if it is a note, put it into a line of its own."
)
COLON_BELOW = N_(
    "A text with a colon inside must stand between straight quotation marks. Write the whole text"
    " in one line between them."
)
LIST_QUOTATION = N_("A quotation mark in this list is not closed. Write the line so: %(mended)s")
BRACKET = N_("The list that [ opens is not closed in this line. Write the line so: %(mended)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A line that is not as it should be: its number from 0, the code and message that tell it,
    the line ``mended``, and whether that is certainly what was meant."""

    line: int
    code: str
    message: str
    mended: str
    is_certain: bool

    def problem(self, path: str, first_line: int, mended: str) -> Problem:
        """The slip as the fault of a file whose facts begin in ``first_line``; ``mended`` is the
        line with all its slips mended."""
        spot, line = Spot(path, self.line + first_line), mended.strip()
        shown = f"{line} …" if line.endswith(":") else line
        spaces = len(mended) - len(mended.lstrip(" "))
        return spot.problem(self.code, self.message, mended=shown, spaces=spaces)


def find_slips(
    text: str, keys: KnownKeys, *, certain_only: bool = False
) -> tuple[str, tuple[Slip, ...]]:
    """``text`` with every slip mended, or with the certain ones; and those slips. Lines keep their
    numbers."""
    lines = text.split("\n")
    slips: list[Slip] = []
    for number in _structural(lines, keys):
        for slip in _slips_of(lines, number, keys):
            if slip.is_certain or not certain_only:
                slips.append(slip)
                lines[number] = slip.mended
    return "\n".join(lines), tuple(slips)


def _structural(lines: list[str], keys: KnownKeys) -> Iterator[int]:
    """The numbers of lines that hold keys or items: not what goes on inside a text of several
    lines. ``lines`` may be mended between two numbers."""
    block: int | None = None
    quotation = ""
    for number in range(len(lines)):
        line = lines[number]
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            continue
        block = None
        if quotation and (indent or not key_of(line, keys)):
            quotation = "" if quotation in line else quotation
            continue
        quotation = ""
        if line.strip() and not line.lstrip().startswith("#"):
            yield number
        keyed = KEYED.fullmatch(lines[number])
        if keyed is None:
            continue
        value = keyed["value"]
        if _BLOCK.fullmatch(value):
            block = indent
        elif value[:1] in ('"', "'") and value.count(value[0]) % 2:
            quotation = value[0]


def _slips_of(lines: list[str], number: int, keys: KnownKeys) -> Iterator[Slip]:
    """The slips of one line; each begins with the line as the one before it left it."""
    line, before = lines[number], lines[:number]

    def slip(message: str, mended: str, *, code: str = "yaml", certain: bool = True) -> Slip:
        nonlocal line
        line = mended
        return Slip(line=number, code=code, message=message, mended=mended, is_certain=certain)

    if tabs := _TABS.match(line):
        spaced = tabs[0].replace("\t", "  ") + line[tabs.end() :]
        spaced = in_its_column(before, spaced, keys)
        if not (key_of(spaced, keys) in keys.top and _is_after_value(before, keys)):
            yield slip(TAB, spaced, certain=False)
        line = spaced
    item = _ITEM.fullmatch(line)
    if item and in_list(before, keys) and _is_odd(item):
        yield slip(ITEM, f"{item['lead']}- {item['value']}")
    elif lacks_hyphen(lines, number, keys):
        yield slip(ITEM, f"{line[: -len(line.lstrip())]}- {line.lstrip()}", certain=False)
    elif edge := begins_item(before, line, keys):
        yield slip(FURTHER, f"{edge}{line.lstrip()}", certain=False)
    elif (placed := in_its_column(before, line, keys)) != line:
        yield slip(COLUMN, placed, certain=False)
    bare = _BARE.fullmatch(line)
    if bare and bare["key"] in keys.top:
        value = (bare["value"] or "").lstrip("-–—> ")
        yield slip(COLON, f"{bare['key']}: {value}".rstrip(), certain=bool(value))
    keyed = KEYED.fullmatch(line)
    key = keys.meant(keyed["key"]) if keyed else ""
    if not keyed or not key:
        if _goes_on(lines[: number + 1], keys):
            if _COMMENT.search(line):
                whole = _COMMENT.sub("\u00a0#", line)
                yield slip(CUT_BELOW, whole, code="text-cut", certain=False)
            if _COLON.search(line):
                whole = _COLON.sub("\uff1a", line)
                yield slip(COLON_BELOW, whole, code="yaml-colon", certain=False)
        return
    value = keyed["value"].removeprefix(keyed["marks"])
    lead, value = keyed["lead"], value.strip(f" \t{UNSEEN}")
    mended = f"{lead}{key}: {value}".rstrip()
    marks = keyed["marks"], keyed["after"]
    if key != keyed["key"] or (any(marks) and marks not in (('"', '"'), ("'", "'"))):
        yield slip(KEY, mended)
    elif keyed["sign"] != ":" or keyed["gap"].replace(" ", "") or _is_glued(keyed):
        yield slip(COLON, mended)
    if lead and key in keys.top and key not in keys.inner and _is_after_value(before, keys):
        lead = ""
        yield slip(EDGE, f"{key}: {value}".rstrip())
    ends_here = _begins_key(lines, number, keys)
    if value.startswith("[") and key not in keys.texts and ends_here:
        if value.count('"') % 2 or value.count("'") % 2:
            items = value.strip("[] ").replace('"', "").replace("'", "")
            yield slip(LIST_QUOTATION, f"{lead}{key}: [{items}]", certain=False)
            return
        if _OPEN_LIST.fullmatch(value):
            yield slip(BRACKET, f"{lead}{key}: {value}]", certain=False)
            return
    is_text = key in keys.texts
    found = mended_text(value, ends_here=ends_here) if is_text else mended_word(value)
    if found is not None:
        mended = f"{lead}{key}: {found.mended}"
        yield slip(found.message, mended, code=found.code, certain=found.is_certain)


def _is_glued(keyed: re.Match[str]) -> bool:
    """Whether no space that YAML knows stands between the colon and a value."""
    return bool(keyed["value"]) and not _BLANKS.fullmatch(keyed["space"])


def _is_odd(item: re.Match[str]) -> bool:
    if item["value"].startswith("-"):
        return False
    return item["sign"] != "-" or not _BLANKS.fullmatch(item["gap"])


def _goes_on(lines: list[str], keys: KnownKeys) -> bool:
    """Whether the last line goes on with a running text that no quotation mark opened."""
    below: list[str] = [lines[-1]]
    for line in reversed(lines[:-1]):
        keyed = KEYED.fullmatch(line)
        if keyed and keys.meant(keyed["key"]):
            # A text may begin in the line below its key.
            begins = next(filter(None, (keyed["value"].strip(), *map(str.strip, reversed(below)))))
            is_text = keys.meant(keyed["key"]) in keys.texts
            return begins[0] not in "\"'>|#" and is_text and depth(lines[-1]) > depth(line)
        below.append(line)
    return False


def _is_after_value(before: list[str], keys: KnownKeys) -> bool:
    """Whether the last key at the left edge has its value in its own line."""
    for line in reversed(before):
        keyed = KEYED.fullmatch(line)
        if keyed and not line.startswith((" ", "-")) and keys.meant(keyed["key"]):
            value = keyed["value"].strip()
            return bool(value) and not _BLOCK.fullmatch(value)
    return True


def _begins_key(lines: list[str], number: int, keys: KnownKeys) -> bool:
    """Whether the next line that is not blank begins a key, no deeper than the one in this line;
    or there is none."""
    after = line_after(lines, number)
    if depth(after) > depth(lines[number]):
        return False
    return not after or bool(key_of(after, keys))
