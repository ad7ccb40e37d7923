"""Where every character of the scan went: the sums that show nothing was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk.scan_import.parts import Kind
from desk.scan_import.pieces import Untangled


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A stretch that is in no contribution: its lines, its characters and why."""

    first_line: int
    last_line: int
    characters: int
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Characters of the scan by where they went; the sums together are its size.

    ``pieces`` has one number for each contribution, in order. ``spaces`` are line ends and blanks
    between blocks.
    """

    pieces: tuple[int, ...]
    section_lines: int
    imprint: int
    left_out: tuple[LeftOut, ...]
    spaces: int
    size: int

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the whole."""
        return self.total == self.size

    @property
    def total(self) -> int:
        """The sum of all parts."""
        left_out = sum(row.characters for row in self.left_out)
        return sum(self.pieces) + self.section_lines + self.imprint + left_out + self.spaces

    @property
    def left_out_by_kind(self) -> Mapping[Kind, int]:
        """Characters left out, by reason."""
        sums: dict[Kind, int] = {}
        for row in self.left_out:
            sums[row.kind] = sums.get(row.kind, 0) + row.characters
        return sums


def account_for(text: str, untangled: Untangled) -> Account:
    """Count the characters of ``text`` by where ``untangled`` put them.

    What is in no unit must be white space, and no character may be in two: that is counted here
    from the text itself, not from the units, so that a loss would show.
    """
    owner = bytearray(len(text))
    spaces = sum(char.isspace() or char in "\ufeff" for char in text)
    inside = 0
    pieces = []
    for piece in untangled.pieces:
        places = [place for place in (piece.headline, piece.signature) if place >= 0]
        pieces.append(sum(_claim(untangled, place, owner) for place in (*places, *piece.body)))
    claimed = {
        place
        for piece in untangled.pieces
        for place in (piece.headline, piece.signature, *piece.body)
    }
    section_lines = imprint = 0
    left_out = []
    for place, part in enumerate(untangled.parts):
        if place in claimed:
            continue
        characters = _claim(untangled, place, owner)
        if part.kind is Kind.SECTION:
            section_lines += characters
        elif part.kind is Kind.IMPRINT:
            imprint += characters
        else:
            unit = part.unit
            left_out.append(
                LeftOut(
                    first_line=unit.first_line,
                    last_line=unit.last_line,
                    characters=characters,
                    kind=part.kind,
                    text=part.text,
                )
            )
    inside = sum(owner[at] and text[at].isspace() for at in range(len(text)))
    return Account(
        pieces=tuple(pieces),
        section_lines=section_lines,
        imprint=imprint,
        left_out=tuple(left_out),
        spaces=spaces - inside,
        size=len(text),
    )


def _claim(untangled: Untangled, place: int, owner: bytearray) -> int:
    unit = untangled.parts[place].unit
    fresh = sum(not owner[at] for at in range(unit.start, unit.end))
    owner[unit.start : unit.end] = b"\x01" * (unit.end - unit.start)
    return fresh
