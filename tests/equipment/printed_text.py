"""What the scan of the print issue holds of each contribution, by a reviewed table of lines.

The scan import untangles the same text by rules. The checks of the digests don't use it: a table
that a person read off the scan is the more independent witness, and stays one when the import
changes.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_RANGE = re.compile(r"(\d+)(?:-(\d+))?(?::(\d+)-(\d+))?")
_PARTS = ("headline", "text", "signature")
_BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """The printed words of one contribution, words broken at line ends joined, and the numbers of
    its lines."""

    headline: str
    text: str = field(repr=False)
    signature: str
    lines: frozenset[int] = field(repr=False)

    @property
    def whole(self) -> str:
        return f"{self.headline}\n{self.text}\n{self.signature}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedIssue:
    """The scan, and what of it belongs to each slug. ``claims`` counts, for every line that is not
    empty, how often each of its words is claimed."""

    raw: str = field(repr=False)
    contributions: dict[str, Contribution]
    claims: dict[int, tuple[int, ...]] = field(repr=False)


def join_broken_words(text: str) -> str:
    """The text with hyphens at line ends taken out."""
    return _BROKEN_WORD.sub("", text)


def read_printed_issue(scan: Path, table: Path) -> PrintedIssue:
    """Cut ``scan`` into contributions by ``table``; ``ValueError`` where that is for another."""
    data = scan.read_bytes()
    rows = tomllib.loads(table.read_text(encoding="utf-8"))
    if hashlib.sha256(data).hexdigest() != rows["scan_sha256"]:
        raise ValueError("the scan is not the one whose lines the table names: read it again")
    raw = data.decode("utf-8")
    lines = raw.split("\n")
    claims = {
        number: [0] * len(line.split()) for number, line in enumerate(lines, 1) if line.strip()
    }

    def taken(ranges: Iterable[str]) -> str:
        found = []
        for written in ranges:
            match = _RANGE.fullmatch(written)
            if match is None:
                raise ValueError(f"not a range of lines: {written}")
            first, last, word, last_word = (int(group) if group else 0 for group in match.groups())
            for number in range(first, max(first, last) + 1):
                words = lines[number - 1].split()
                start, stop = max(word, 1) - 1, min(last_word or len(words), len(words))
                for place in range(start, stop):
                    claims[number][place] += 1
                found.append(" ".join(words[start:stop]))
        return join_broken_words("\n".join(filter(None, found)))

    def lines_of(ranges: Iterable[str]) -> Iterator[int]:
        for first, last in (match.groups()[:2] for match in map(_RANGE.fullmatch, ranges) if match):
            yield from range(int(first), int(last or first) + 1)

    contributions = {
        slug: Contribution(
            headline=taken(row["headline"]),
            text=taken(row["text"]),
            signature=taken(row["signature"]),
            lines=frozenset(lines_of(part for key in _PARTS for part in row[key])),
        )
        for slug, row in rows["contribution"].items()
    }
    taken(rows["apart"])
    return PrintedIssue(
        raw=raw,
        contributions=contributions,
        claims={number: tuple(counts) for number, counts in claims.items()},
    )
