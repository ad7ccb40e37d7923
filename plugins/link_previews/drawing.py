"""A card as a picture, printed like the newspaper: warm paper and two inks, a plate for each.

The plates are drawn in shades of grey and laid over each other in a palette of fifteen colours, so
that a card weighs no more than a page.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from plugins.link_previews.horns import draw_horns
from plugins.link_previews.setting import face, set_text
from plugins.link_previews.words import CardWords

WIDTH, HEIGHT = 1200, 630
PAPER, INK, MADDER = (251, 248, 241), (27, 26, 23), (143, 31, 44)  # as in css/tokens.css
_SHADES = 7  # of each ink
_MARGIN = 64
_MEASURE = WIDTH - 2 * _MARGIN
_HEAD_RULE, _KICKER, _HEADLINE, _FOOT_RULE = 118, 150, 198, 512  # from the upper edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The two weights of the theme's family, as files."""

    regular: bytes
    bold: bytes


def draw_card(words: CardWords, fonts: Fonts) -> bytes:
    """The card as PNG; the same words give the same bytes."""
    black, red = Image.new("L", (WIDTH, HEIGHT)), Image.new("L", (WIDTH, HEIGHT))
    _draw_head(black, red, words, fonts)
    red_pen, black_pen = ImageDraw.Draw(red), ImageDraw.Draw(black)
    kicker = set_text(words.kicker, fonts.bold, width=_MEASURE, height=46, largest=32, smallest=26)
    red_pen.text((_MARGIN, _KICKER), kicker.lines[0], 255, face(fonts.bold, kicker.size))
    headline = set_text(
        words.headline,
        fonts.bold,
        width=_MEASURE,
        height=_FOOT_RULE - _HEADLINE - 8,
        largest=116,
        smallest=36,
    )
    top = _HEADLINE
    for line in headline.lines:
        black_pen.text((_MARGIN, top), line, 255, face(fonts.bold, headline.size))
        top += headline.leading
    _draw_foot(black, red, words, fonts)
    return _png(black, red)


def _draw_head(black: Image.Image, red: Image.Image, words: CardWords, fonts: Fonts) -> None:
    """The masthead: horns, the name of the issue, which one it is, a double rule."""
    pen = ImageDraw.Draw(black)
    draw_horns(red, left=_MARGIN, top=44, width=96)
    small = face(fonts.regular, 26)
    issued = pen.textlength(words.issued, small)
    pen.text((WIDTH - _MARGIN, 92), words.issued, 255, small, anchor="rs")
    left = _MARGIN + 116
    name = set_text(
        words.masthead,
        fonts.bold,
        width=round(WIDTH - _MARGIN - left - issued - 24),
        height=66,
        largest=46,
        smallest=26,
    )
    pen.text((left, 92), name.lines[0], 255, face(fonts.bold, name.size), anchor="ls")
    pen.rectangle((_MARGIN, _HEAD_RULE, WIDTH - _MARGIN, _HEAD_RULE + 6), 255)
    pen.rectangle((_MARGIN, _HEAD_RULE + 11, WIDTH - _MARGIN, _HEAD_RULE + 12), 255)


def _draw_foot(black: Image.Image, red: Image.Image, words: CardWords, fonts: Fonts) -> None:
    """Whose contribution it is, under a thin rule; what these words of it are, at the right."""
    pen = ImageDraw.Draw(black)
    pen.rectangle((_MARGIN, _FOOT_RULE, WIDTH - _MARGIN, _FOOT_RULE + 1), 255)
    small = face(fonts.regular, 26)
    room = _MEASURE
    if words.label:
        pen_red = ImageDraw.Draw(red)
        taken = pen_red.textlength(words.label, small)
        right, left = WIDTH - _MARGIN, round(WIDTH - _MARGIN - taken - 32)
        pen_red.rectangle((left, 540, right, 590), 0, 255, 2)
        pen_red.text(((left + right) / 2, 565), words.label, 255, small, anchor="mm")
        room = left - _MARGIN - 32
    names = set_text(words.foot, fonts.bold, width=room, height=46, largest=32, smallest=26)
    bold = face(fonts.bold, names.size)
    if words.foot_label:
        pen.text((_MARGIN, 546), words.foot_label, 255, small, anchor="ls")
        pen.text((_MARGIN, 586), names.lines[0], 255, bold, anchor="ls")
    else:
        pen.text((_MARGIN, 565), names.lines[0], 255, bold, anchor="lm")


def _png(black: Image.Image, red: Image.Image) -> bytes:
    """The plates laid over each other; they never print on the same spot."""
    card = ImageChops.add(
        black.point([_shade(value) for value in range(256)]),
        red.point([_shade(value, _SHADES) for value in range(256)]),
    )
    palette = Image.frombytes("P", card.size, card.tobytes())
    palette.putpalette([part for colour in _colours() for part in colour])
    file = io.BytesIO()
    palette.save(file, "PNG", bits=4, optimize=True)
    return file.getvalue()


def _shade(value: int, above: int = 0) -> int:
    shade = round(value * _SHADES / 255)
    return shade + above if shade else 0


def _colours() -> Iterator[tuple[int, ...]]:
    yield PAPER
    for ink in (INK, MADDER):
        for shade in range(1, _SHADES + 1):
            yield tuple(
                round(paper + (full - paper) * shade / _SHADES)
                for paper, full in zip(PAPER, ink, strict=True)
            )
