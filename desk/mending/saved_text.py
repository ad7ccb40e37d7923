"""A text file as it was saved: its lines, the end of each, and its byte order mark."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

_LINE_END = re.compile(r"(\r\n|\n|\r)")
_BOM = b"\xef\xbb\xbf"  # the byte order mark some editors write before UTF-8


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedText:
    """``lines`` without their ends; ``ends`` has one for each line, empty for the last."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    has_bom: bool = False

    @property
    def text(self) -> str:
        """The lines with ``\\n`` between them."""
        return "\n".join(self.lines)

    def with_lines(self, first: int, last: int, lines: tuple[str, ...]) -> SavedText:
        """The same file with ``lines`` in place of its lines ``first`` to ``last`` (excluded)."""
        end = self.ends[max(first - 1, 0)] or "\n"
        ends = self.ends[first:last]
        ends = (*ends[: len(lines)], *(end for _ in range(len(lines) - len(ends))))
        return replace(
            self,
            lines=(*self.lines[:first], *lines, *self.lines[last:]),
            ends=(*self.ends[:first], *ends, *self.ends[last:]),
        )

    def as_bytes(self) -> bytes:
        """What to write."""
        text = "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))
        return (_BOM if self.has_bom else b"") + text.encode("utf-8")


def read_saved(file: Path) -> SavedText | None:
    """The text in ``file``; ``None`` where it is none (another encoding, not a text, no access)."""
    try:
        data = file.read_bytes()
        text = data.decode("utf-8").lstrip("\ufeff")
    except (OSError, UnicodeDecodeError):
        return None
    if "\x00" in text:
        return None
    parts = _LINE_END.split(text)
    return SavedText(
        lines=tuple(parts[::2]), ends=(*parts[1::2], ""), has_bom=data.startswith(_BOM)
    )


def write_saved(file: Path, saved: SavedText) -> None:
    """Put ``saved`` in the place of ``file``, whole or not at all. Raises ``OSError``."""
    file = file.resolve()
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        fresh.write_bytes(saved.as_bytes())
        shutil.copymode(file, fresh)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
