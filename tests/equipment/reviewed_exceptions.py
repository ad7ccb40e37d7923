"""Where a check of the digests is right to find something and a person has said why it may stay.

The table is tests/acceptance/exceptions.toml. An exception that explains nothing any more is a
fault itself, so that the table never outlives what it was written for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a check found: ``what`` in the contribution ``slug``, in the file of ``lang``
    ("" where it is not of one file); ``said`` tells a person the rest."""

    slug: str
    lang: str = ""
    what: str
    said: str = ""

    def __str__(self) -> str:
        place = f"content/articles/{self.slug}.{self.lang}.md" if self.lang else self.slug
        return f"{place}: {self.what}" + (f" ({self.said})" if self.said else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedException:
    """A finding that may stay; without ``lang`` in both files."""

    check: str
    slug: str
    lang: str
    what: str
    reason: str

    def explains(self, finding: Finding) -> bool:
        return (
            finding.slug == self.slug
            and finding.what == self.what
            and self.lang in ("", finding.lang)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedExceptions:
    """All exceptions, and names of one thing that no table of the site holds: both spellings, the
    abbreviation."""

    rows: tuple[ReviewedException, ...]
    same_names: tuple[tuple[str, ...], ...]

    def of(self, check: str) -> tuple[ReviewedException, ...]:
        return tuple(row for row in self.rows if row.check == check)

    def left_of(self, findings: Iterable[Finding], check: str) -> list[str]:
        """What is to be mended: findings nobody explained, and explanations of nothing."""
        findings, rows = tuple(findings), self.of(check)
        open_ones = [str(f) for f in findings if not any(row.explains(f) for row in rows)]
        idle = [
            f"tests/acceptance/exceptions.toml: not needed any more: {row.slug}: {row.what}"
            for row in rows
            if not any(row.explains(finding) for finding in findings)
        ]
        return open_ones + idle


def read_exceptions(table: Path) -> ReviewedExceptions:
    """The reviewed exceptions; ``ValueError`` for one without a reason."""
    raw = tomllib.loads(table.read_text(encoding="utf-8"))
    same_names = tuple(tuple(row["names"]) for row in raw.pop("same_name", ()))
    rows = tuple(
        ReviewedException(
            check=check,
            slug=row["slug"],
            lang=row.get("lang", ""),
            what=row["what"],
            reason=row["reason"].strip(),
        )
        for check, group in raw.items()
        for row in group
    )
    if nameless := [row for row in rows if len(row.reason) < 10]:
        raise ValueError(f"exceptions without a reason: {nameless}")
    return ReviewedExceptions(rows=rows, same_names=same_names)
