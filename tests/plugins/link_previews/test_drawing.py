"""A card as a picture: its size and weight, the same bytes for the same words, nothing cut off."""

from __future__ import annotations

import io
import re

import pytest
from makers import PROJECT
from PIL import Image

from plugins.link_previews.drawing import HEIGHT, INK, MADDER, PAPER, WIDTH, Fonts, draw_card
from plugins.link_previews.horns import CURVES, FOOT, FORK
from plugins.link_previews.words import CardWords

FONTS = Fonts(
    **{
        name: (PROJECT / f"theme/static/fonts/literata-{weight}.woff2").read_bytes()
        for name, weight in (("regular", 400), ("bold", 700))
    }
)
SHORT = {
    "masthead": "Ірі",
    "issued": "2020",
    "kicker": "Өңір",
    "headline": "Ұя",
    "foot": "Ә. Қ",
}
LONG = {
    "masthead": "Жетекші мектептердің арнайы шығарылымы",
    "issued": "Специальный выпуск, зима 2020/21 учебного года",
    "kicker": "Қазақстан Республикасының Шығыс Қазақстан облысы " * 3,
    "headline": "Исследовательская основа методической поддержки педагогов " * 4,
    "foot": ", ".join(["Жанбота Қабдыкәрімова"] * 12),
    "foot_label": "Мақала авторлары:",
    "label": "қысқаша мазмұны",
}


def _card(words: dict[str, str]) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(CardWords(**words), FONTS))).convert("RGB")


@pytest.mark.parametrize("words", [SHORT, LONG], ids=["short", "long"])
def test_a_card_has_the_size_that_is_told_and_margins_of_paper(words: dict[str, str]) -> None:
    card = _card(words)
    assert card.size == (WIDTH, HEIGHT)
    seen = Image.new("RGB", card.size, PAPER)
    edge = 48
    for box in (
        (0, 0, WIDTH, 40),
        (0, HEIGHT - 32, WIDTH, HEIGHT),
        (0, 0, edge, HEIGHT),
        (WIDTH - edge, 0, WIDTH, HEIGHT),
    ):
        assert card.crop(box).tobytes() == seen.crop(box).tobytes(), box


def test_a_card_is_printed_in_two_inks() -> None:
    colours = {colour for _number, colour in _card(LONG).getcolors() or ()}
    assert {PAPER, INK, MADDER} <= colours
    assert len(colours) <= 15


def test_a_card_is_light_and_comes_out_the_same_twice() -> None:
    first, second = (draw_card(CardWords(**LONG), FONTS) for _ in range(2))
    assert first == second
    assert len(first) < 60_000


def test_what_a_card_says_is_seen() -> None:
    """Every field changes the picture."""
    whole = _card(LONG)
    for name in LONG:
        assert _card({**LONG, name: "Басқа"}).tobytes() != whole.tobytes(), name


def test_the_horns_are_those_of_the_pages_and_of_the_newspaper() -> None:
    """Three drawings, each in what its reader knows: SVG in pages and books, points for Pillow."""
    macro = (PROJECT / "theme/templates/macros/horn.html").read_text(encoding="utf-8")
    (drawn,) = re.findall(r' d="([^"]+)"', macro)
    path = " ".join(drawn.split())
    assert f'd="{path}"' in (PROJECT / "theme/books/horn.svg").read_text(encoding="utf-8")
    assert (FOOT, [FORK, *(curve[-1] for curve in CURVES)]) == _right_horn(path)


def _right_horn(path: str) -> tuple[tuple[float, float], list[tuple[float, float]]]:
    """The foot of the right one, then the ends of its lines and curves, from the words of SVG."""
    right = path[path.rindex("M") :]
    x, y = 0.0, 0.0
    ends = []
    for command, told in re.findall(r"([MVCcs])([^MVCcs]*)", right):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", told)]
        if command == "V":
            y = numbers[0]
            ends.append((x, y))
            continue
        length = {"M": 2, "C": 6, "c": 6, "s": 4}[command]
        for at in range(0, len(numbers), length):
            to_x, to_y = numbers[at + length - 2 : at + length]
            x, y = (x + to_x, y + to_y) if command.islower() else (to_x, to_y)
            ends.append((x, y))
    return ends[0], ends[1:]
