"""A TOML file cut into statements: a header or a key with its value, which may span lines."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

HEADER = re.compile(r"^\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}\s*(?:#.*)?$", re.ASCII)
KEY = re.compile(r"""^\s*["']?([\w.-]+)["']?\s*=""", re.ASCII)
# How a key or a header begins, also where it is not written as TOML wants it.
_BEGINS = re.compile(r"^\s*(?:[\w.,\"'-]+\s*[=:]|\[+\s*[\w.-]+)")
_LONGEST_LIST = 200  # lines
_STRINGS = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*')
_LONG_QUOTES = ('"""', "'''")

# Stands for a value that could not be read and has been told. No file has it: see ``is_sound``.
LOST = "\x00lost\x00"
LOST_WRITTEN = r'"\u0000lost\u0000"'
_FORGED = re.compile(r"\\(?:u0000|U00000000)lost")
_QUOTED_HALF = re.compile(r"""^\s*(["'])\w+\.(?:kk|ru)\1\s*=""", re.MULTILINE)

NumberedLine = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement, or a blank line or note: its lines with their numbers."""

    lines: tuple[NumberedLine, ...]
    is_sound: bool

    @property
    def text(self) -> str:
        """The lines as they stand in the file."""
        return "\n".join(line for _number, line in self.lines)


def is_sound(text: str) -> bool:
    """Whether ``text`` is TOML by itself, with no key that only looks like one in two parts."""
    return sound_values(text) is not None


def sound_values(text: str) -> Mapping[str, object] | None:
    """What ``text`` says where it is sound; see ``is_sound``."""
    if _FORGED.search(text) or _QUOTED_HALF.search(text):
        return None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def statements(lines: tuple[NumberedLine, ...]) -> Iterator[Statement]:
    """The statements of a file, one after the other; blank lines and notes are sound."""
    place = 0
    while place < len(lines):
        line = lines[place][1]
        size, sound = 1, is_sound(line)
        if not sound and not line.lstrip().startswith("#"):
            size, sound = _size(lines, place)
        yield Statement(lines=lines[place : place + size], is_sound=sound)
        place += size


def _size(lines: tuple[NumberedLine, ...], start: int) -> tuple[int, bool]:
    """How many lines the statement has that begins here, and whether it is sound."""
    value = lines[start][1].partition("=")[2].lstrip()
    if value.startswith(_LONG_QUOTES):
        return _size_of_long_text(lines, start, value[:3])
    if value.startswith("["):
        return _size_of_list(lines, start)
    return _size_of_broken_text(lines, start, value), False


def _size_of_long_text(lines: tuple[NumberedLine, ...], start: int, mark: str) -> tuple[int, bool]:
    end = start + 1
    if lines[start][1].count(mark) < 2:
        while end < len(lines) and mark not in lines[end][1]:
            end += 1
        if end == len(lines):
            return 1, False
        end += 1
    return end - start, is_sound(_joined(lines[start:end]))


def _size_of_list(lines: tuple[NumberedLine, ...], start: int) -> tuple[int, bool]:
    """To the closing bracket; without one to the last line before the next header or key."""
    depth, end = 0, start
    while end < min(len(lines), start + _LONGEST_LIST):
        line = lines[end][1]
        if end > start and _BEGINS.match(line):
            break
        bare = _STRINGS.sub("", line)
        depth += bare.count("[") - bare.count("]")
        end += 1
        if depth <= 0:
            break
    return end - start, is_sound(_joined(lines[start:end]))


def _size_of_broken_text(lines: tuple[NumberedLine, ...], start: int, value: str) -> int:
    """A text that was broken over lines goes on to its closing quotation mark."""
    if value.startswith('"') and value.count('"') == 1:
        for end in range(start + 1, len(lines)):
            line = lines[end][1]
            if not line.strip() or _BEGINS.match(line) or line.lstrip().startswith("#"):
                break
            if line.count('"') == 1 and line.rstrip().endswith('"'):
                return end - start + 1
            if '"' in line:
                break
    return 1


def _joined(lines: tuple[NumberedLine, ...]) -> str:
    return "\n".join(line for _number, line in lines)
