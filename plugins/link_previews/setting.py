"""Words set in lines: as large as their place allows, in lines about equally long, no word cut."""

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PIL import ImageFont

from plugins.letters.no_break import without_bad_breaks
from plugins.letters.soft_hyphens import SOFT_HYPHEN, with_soft_hyphens

MORE = "…"
_LEADING = 1.2  # of the size: an Й below a ұ touches it from 1.17 on
_FACE_HEIGHT = 1.42  # of the size: from above an Й to below a ұ
_NARROWER = 8  # pixels from one try to the next
_LONG = 12  # letters of what is no word of a language: it may be parted anywhere


@lru_cache(maxsize=256)
def face(data: bytes, size: int) -> ImageFont.FreeTypeFont:
    """A font of the theme in one size."""
    # The other engine looks for a library of the system: not every machine has it.
    return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetText:
    """Lines of one size, ready to be drawn; ``leading`` is from one line to the next."""

    lines: tuple[str, ...]
    size: int

    @property
    def leading(self) -> int:
        return round(self.size * _LEADING)

    @property
    def height(self) -> int:
        return self.leading * (len(self.lines) - 1) + round(self.size * _FACE_HEIGHT)


class _Word(NamedTuple):
    letters: str
    width: float


def set_text(
    text: str, data: bytes, *, width: int, height: int, largest: int, smallest: int
) -> SetText:
    """``text`` in the largest size in which it fits; in the smallest, words that no line holds are
    parted where their language allows, and what still has no room is left out, told by an ellipsis.
    """
    words = without_bad_breaks(" ".join(text.split())).split(" ")
    low, high, best = smallest, largest, None
    while low <= high:
        size = (low + high) // 2
        found = _in_size(words, data, size, width)
        if found is not None and found.height <= height:
            low, best = size + 1, found
        else:
            high = size - 1
    return best or _cut(words, data, smallest, width, height)


def _shortened(line: str, data: bytes, size: int, width: int) -> str:
    """Whole words of a line, as many as leave room for the ellipsis behind them."""
    words = line.split(" ")
    measure = face(data, size).getlength
    while len(words) > 1 and measure(f"{' '.join(words)} {MORE}") > width:
        words.pop()
    return f"{' '.join(words)} {MORE}"


def _in_size(words: list[str], data: bytes, size: int, width: int) -> SetText | None:
    """As few lines as the width allows, then as narrow as that number of lines allows; ``None``
    where a word is wider than a line."""
    measured, space = _measured(words, data, size)
    least = max(word.width for word in measured)
    if least > width:
        return None
    lines = narrower = _filled(measured, space, width)
    while len(narrower) == len(lines) and width >= least:
        lines = narrower
        width -= _NARROWER
        narrower = _filled(measured, space, width)
    return SetText(lines=tuple(lines), size=size)


def _cut(words: list[str], data: bytes, size: int, width: int, height: int) -> SetText:
    parts = [part for word in words for part in _parted(word, data, size, width)]
    lines = _filled(*_measured(parts, data, size), width)
    found = SetText(lines=tuple(lines), size=size)
    if found.height <= height:
        return found
    while found.height > height and len(found.lines) > 1:
        found = SetText(lines=found.lines[:-1], size=size)
    *whole, last = found.lines
    return SetText(lines=(*whole, _shortened(last, data, size, width)), size=size)


def _measured(words: list[str], data: bytes, size: int) -> tuple[list[_Word], float]:
    """The words with their widths, and the width of a space."""
    measure = face(data, size).getlength
    widths = {word: measure(word) for word in {*words}}
    return [_Word(word, widths[word]) for word in words], measure(" ")


def _filled(words: list[_Word], space: float, width: float) -> list[str]:
    """As many words in every line as it holds."""
    lines, taken = [words[0].letters], words[0].width
    for word in words[1:]:
        if taken + space + word.width <= width:
            lines[-1] += f" {word.letters}"
            taken += space + word.width
        else:
            lines.append(word.letters)
            taken = word.width
    return lines


def _parted(word: str, data: bytes, size: int, width: int) -> list[str]:
    """A word, or its parts with hyphens where no line holds it whole."""
    measure = face(data, size).getlength
    if measure(word) <= width:
        return [word]
    parts = [""]
    for piece in _pieces(word):
        if parts[-1] and measure(f"{parts[-1]}{piece}-") > width:
            parts[-1] += "-"
            parts.append("")
        parts[-1] += piece
    return parts


def _pieces(word: str) -> list[str]:
    """The least parts of a word between which it may be parted."""
    pieces = with_soft_hyphens(word, 0).split(SOFT_HYPHEN)
    return [part for piece in pieces for part in ([piece] if len(piece) < _LONG else [*piece])]
