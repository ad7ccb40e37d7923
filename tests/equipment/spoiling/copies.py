"""A spoiled copy with its prediction, and what spoilers share."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

Files = Mapping[str, bytes]
_LATIN = dict(zip("асеорхАВСЕНКМОРТХ", "aceopxABCEHKMOPTX", strict=True))
_WORD = re.compile(r"[а-яёәғқңөұүһі]{5,}")


class Gives(StrEnum):
    """What a spoiled copy must give."""

    TOLD = "told"  # an error in one of the files that ``at`` names
    SAME = "same text"  # nothing new is told, and the page says what it said
    EXACTLY = "exactly this text"  # ``html`` stands below what the page said


@dataclass(frozen=True, kw_only=True)
class Spoiled:
    """``data`` takes the place of the file at ``path`` (``None``: it is gone); with ``renamed`` it
    lies there."""

    path: str
    data: bytes | None
    gives: Gives
    html: str = ""
    renamed: str = ""
    also: tuple[str, ...] = ()

    @property
    def at(self) -> frozenset[str]:
        """The files one of which has to be told."""
        return frozenset((self.renamed or self.path, *self.also))


# From a file, by chance, to its spoiled copy; ``None`` where the file has nothing to spoil so.
Make = Callable[[random.Random, str, str], Spoiled | None]


@dataclass(frozen=True, kw_only=True)
class Spoiler:
    """A way to spoil files whose path ends so."""

    name: str
    make: Make
    ending: str = ""


def told(path: str, text: str | bytes, *also: str) -> Spoiled:
    """The copy is told."""
    data = text if isinstance(text, bytes) else text.encode()
    return Spoiled(path=path, data=data, gives=Gives.TOLD, also=also)


def same(path: str, text: str | bytes) -> Spoiled:
    """The copy gives the same text."""
    data = text if isinstance(text, bytes) else text.encode()
    return Spoiled(path=path, data=data, gives=Gives.SAME)


def language_of(path: str) -> str:
    """The language of a story by its name."""
    return "kk" if path.endswith(".kk.md") else "ru"


def twin_of(path: str) -> str:
    """The other file of the pair."""
    other = {"kk": "ru", "ru": "kk"}[language_of(path)]
    return f"{path.removesuffix('.md')[:-2]}{other}.md"


def parts_of(text: str) -> tuple[list[str], list[str]]:
    """Lines of the front matter, without its marks, and of the story."""
    lines = text.split("\n")
    end = lines.index("---", 1)
    return lines[1:end], lines[end + 1 :]


def joined(front: list[str], story: list[str]) -> str:
    """The file from its two parts."""
    return "\n".join(("---", *front, "---", *story))


def chosen_line(chance: random.Random, lines: list[str], pattern: str) -> int | None:
    """A line that has the pattern, by chance."""
    found = [number for number, line in enumerate(lines) if re.search(pattern, line)]
    return chance.choice(found) if found else None


def plain_lines(lines: list[str]) -> list[int]:
    """Lines that are whole paragraphs of words, without signs of Markdown but «, » and dashes."""
    return [
        number
        for number, line in enumerate(lines)
        if re.fullmatch(r"[А-ЯЁӘҒҚҢӨҰҮҺІ«][^\\`*_\[\]<>&#|@/~]{60,}", line)
        and (number == 0 or not lines[number - 1].strip())
        and (number + 1 == len(lines) or not lines[number + 1].strip())
        and not re.search(r"www|http|  $", line)
    ]


def word_in(chance: random.Random, text: str, letters: str = "") -> re.Match[str] | None:
    """A word of small Cyrillic letters, by chance, that has one of ``letters``."""
    words = [w for w in _WORD.finditer(text) if not letters or set(letters) & set(w[0][1:-1])]
    return chance.choice(words) if words else None


def with_twin_letter(chance: random.Random, text: str) -> str:
    """The text with one letter inside a word in place of which a Latin one stands; empty where
    there is no such word."""
    word = word_in(chance, text, "асеорх")
    if word is None:
        return ""
    places = [n for n, sign in enumerate(word[0]) if sign in "асеорх" and 0 < n < len(word[0]) - 1]
    place = word.start() + chance.choice(places)
    return f"{text[:place]}{_LATIN[text[place]]}{text[place + 1 :]}"
