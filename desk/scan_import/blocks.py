"""The scan cut into units: a paragraph, a headline, an author block, a bullet, each with its place.

Blank lines part blocks. Within a block a narrow column is one unit, and a change from short lines
to long ones, a new bullet or an author's name in capitals begins another. Headlines have a shape:
one short line without a full stop, in the size of a sentence.
"""

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from desk.scan_import.letters import Head, Tail, head_of, tail_of
from desk.scan_import.sections import looks_like_section
from desk.scan_import.signatures import starts_signature

NARROW = 60  # characters; a line of a full column is longer
_COLUMN = 160  # characters; what is longer is a paragraph in one line
_ROW = 3  # lines set apart that are a column; two may belong to two articles
_LONGER = 1.15  # lines of a column differ by so much
_BULLET = re.compile(r"^\s*[-•·]\s+(?=\S)")
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")


_LONGEST = 125  # characters
_MOST_WORDS = 15
_MOST_LINES = 3
_STOPS = re.compile(r"[^\W\d_]{3,}\.\s+\S")
_PERSON = re.compile(r"^([^\W\d_]+) ([^\W\d_]+),(?:$| (?=[^\W\d_]))")
_ATTRIBUTION = re.compile(
    r"\(\d{4}\)|^[^\W\d_]\.\s?[^\W\d_]+|\b(?:19|20)\d{2}\b\)?$|^[^\W\d_]+(?:-[^\W\d_]+)?-(?:19|20)\d{2}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of the scan that stays together.

    ``lines`` are as scanned, without markup. ``start`` and ``end`` count characters of the decoded
    scan, ``first_line`` and ``last_line`` its lines from 1.
    """

    lines: tuple[str, ...]
    first_line: int
    last_line: int
    start: int
    end: int
    bold: bool = False
    bullet: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether the unit stands in short lines."""
        return max(map(len, self.lines)) < NARROW


class _Line(NamedTuple):
    text: str
    number: int
    start: int
    end: int


def one_unit(first: Unit, *others: Unit) -> Unit:
    """Units that belong together as one; what lies between them is white space."""
    last = (first, *others)[-1]
    lines = tuple(line for unit in (first, *others) for line in unit.lines)
    return replace(first, lines=lines, last_line=last.last_line, end=last.end)


def cut_into_units(text: str) -> tuple[Unit, ...]:
    """All units of the scan in its order; what lies between them is white space."""
    return tuple(_unit(group) for block in _blocks(text) for group in _groups(block))


def _blocks(text: str) -> list[list[_Line]]:
    blocks: list[list[_Line]] = [[]]
    offset = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = raw.strip()
        if stripped:
            start = offset + raw.index(stripped[0])
            blocks[-1].append(_Line(stripped, number, start, start + len(stripped)))
        elif blocks[-1]:
            blocks.append([])
        offset += len(raw) + 1
    return _lines_in_a_row([block for block in blocks if block])


def _lines_in_a_row(blocks: list[list[_Line]]) -> list[list[_Line]]:
    """Lines of one column that the scanner set apart by a blank line, in one block again.

    Each goes on in the middle of the sentence and is no longer than the one before.
    """
    rows: list[list[list[_Line]]] = []
    for block in blocks:
        before = rows[-1][-1] if rows else []
        if len(before) == len(block) == 1 and _is_next_line(before[0], block[0]):
            rows[-1].append(block)
        else:
            rows.append([block])
    whole: list[list[_Line]] = []
    for row in rows:
        whole += [list(chain(*row))] if len(row) >= _ROW else row
    return whole


def _is_next_line(line: _Line, following: _Line) -> bool:
    return (
        following.number == line.number + 2
        and len(line.text) <= _COLUMN
        and len(following.text) <= _LONGER * len(line.text)
        and head_of(following.text) is Head.SMALL
        and tail_of(line.text) is not Tail.CLOSED
        and not looks_like_section(line.text)
    )


def _groups(block: list[_Line]) -> list[list[_Line]]:
    groups: list[list[_Line]] = []
    for line in block:
        if not groups or _begins(line, groups[-1]):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _begins(line: _Line, group: list[_Line]) -> bool:
    """Whether ``line`` begins a unit of its own after the lines of ``group``."""
    previous = group[-1]
    if looks_like_section(line.text) or looks_like_section(previous.text):
        return True
    ends_bold = group[0].text.startswith("**") and previous.text.endswith("**")
    if ends_bold or _BULLET.match(line.text):
        return True
    if starts_signature(group[0].text, *(row.text for row in group[1:])):
        # The lines of an author block differ in length; a full column after it is the text.
        return len(line.text) > 2 * NARROW and head_of(line.text) is not Head.SMALL
    if starts_signature(line.text) or line.text.startswith("**"):
        return not previous.text.startswith("**") or previous.text.endswith("**")
    if tail_of(previous.text) is Tail.HYPHEN or head_of(line.text) is Head.SMALL:
        return False
    wide = len(line.text) >= NARROW
    if wide != (len(previous.text) >= NARROW):
        return wide or tail_of(previous.text) is Tail.CLOSED
    return wide and tail_of(previous.text) is Tail.CLOSED


def _unit(group: list[_Line]) -> Unit:
    lines = [_MARKUP.sub(" ", line.text) for line in group]
    bullet = bool(_BULLET.match(lines[0]))
    if bullet:
        lines[0] = _BULLET.sub("", lines[0], count=1)
    bold = lines[0].startswith("**") and lines[-1].rstrip(" .,").endswith("**")
    lines = [" ".join(line.replace("**", "").split()) for line in lines]
    return Unit(
        lines=tuple(line for line in lines if line) or ("",),
        first_line=group[0].number,
        last_line=group[-1].number,
        start=group[0].start,
        end=group[-1].end,
        bold=bold,
        bullet=bullet,
    )


def headline_likeness(unit: Unit, text: str) -> float:
    """How much a unit looks like a headline: 0 not at all, 4 in every way."""
    words = text.split()
    if unit.bullet or not words or len(text) > _LONGEST or len(words) > _MOST_WORDS:
        return 0.0
    if len(unit.lines) > _MOST_LINES or head_of(text) in (Head.SMALL, Head.DASH):
        return 0.0
    if text[-1] in ".,;:-–" or tail_of(text) is Tail.HYPHEN or is_attribution(unit, text):
        return 0.0
    if len(words) > 1 and len(words[-1]) < 3 and words[-1].islower():
        return 0.0  # a line that breaks off at a preposition
    if text[0] in "«“" and text[-1] in "»”" and len(words) > 6:
        return 0.0
    likeness = 4.0
    likeness -= 2.0 * bool(_STOPS.search(text))
    likeness -= 1.5 * bool(re.search(r"\d", text))
    likeness -= 0.5 * (len(text) > 70) + 0.5 * (len(text) > 100)
    likeness -= 0.5 * (len(unit.lines) > 1)
    likeness -= 1.0 * (len(words) == 1)
    likeness -= 0.5 * ("," in text) + 1.0 * (text.count("»") != text.count("«"))
    return max(likeness, 0.0)


def is_sub_heading(unit: Unit, text: str) -> bool:
    """Whether one bold line heads what follows in the same article."""
    short = len(text.split()) <= _MOST_WORDS and len(unit.lines) == 1
    return unit.bold and short and text[-1:] not in ".;,-"


def is_attribution(unit: Unit, text: str) -> bool:
    """Whether short lines name the source of a quotation: a person, initials, a report, a year."""
    if len(text.split()) > 12 or text[-1:] in ".;:" or unit.bullet or not unit.is_narrow:
        return False
    person = _PERSON.match(text)
    if person and person[1].istitle() and person[2].istitle():
        return True
    report = len(unit.lines) > 1 and bool(_ATTRIBUTION.search(unit.lines[-1]))
    return report or bool(_ATTRIBUTION.search(text))


def tidy_headline(text: str) -> str:
    """A headline as it is shown: words in capitals in the case of a sentence."""
    words = text.split()
    if not words:
        return ""
    capital = [word.isupper() and len(word) > 1 for word in words]
    if all(capital) and len(words) > 1:
        return text[:1] + text[1:].lower()
    if sum(capital) * 2 >= len(words) and len(words) > 1:
        pairs = zip(words, capital, strict=True)
        text = " ".join(word.lower() if is_up else word for word, is_up in pairs)
        return text[:1].upper() + text[1:]
    return " ".join(words)
