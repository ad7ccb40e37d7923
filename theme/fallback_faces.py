"""The faces that stand in for the theme's font until it is there, or where it never comes: fonts of
the reader's own system, stretched to the measure of ours, so that lines break in the same places.

``python theme/fallback_faces.py`` prints them for static/css/fonts.css. The letters count as often
as Kazakh and Russian texts have them (Latin averages, which fonts carry, are of no use here).
``python theme/fallback_faces.py FOLDER`` measures full TTF files instead: what it
prints is ``SYSTEM_FONTS``. A test compares the printed faces with the font itself.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

# Out of 10,000 signs of the edition's digests; "_" is the space.
LETTERS = {
    "kk": "_1200 а846 е844 т597 і584 ы566 р470 н461 д410 л384 с336 м325 к290 қ205 б193 о184 п167"
    " ж145 у144 ғ132 г126 и125 ң118 ш105 .99 ә92 з89 й86 ұ86 ,81 ө66 ү50 -27 я20 М18 в18",
    "ru": "_1322 о854 е686 и670 а669 т543 н470 с431 р389 л370 в352 к296 д265 у233 п227 м226 ы165"
    " я151 г143 ч130 б123 ь120 ,105 .102 з101 й88 ш82 х69 ю60 щ46 ж39 ц37 ё36 ф26 -21",
}
WEIGHTS = (400, 700)
# By name: what CSS calls it (each weight), and its average advance in the texts of both languages,
# in thousandths of its size: (kk, ru) of 400, then of 700. Only fonts with all 18 Kazakh letters.
SYSTEM_FONTS: Mapping[str, tuple[tuple[str, str], tuple[tuple[float, float], ...]]] = {
    "Noto": (("Noto Serif", "Noto Serif Bold"), ((550.1, 550.1), (571.1, 570.9))),
    "Times": (("Times New Roman", "Times New Roman Bold"), ((455.1, 458.9), (487.9, 490.0))),
    "Roboto": (("Roboto", "Roboto Bold"), ((508.6, 513.9), (521.1, 519.1))),
    "DejaVu": (("DejaVu Serif", "DejaVu Serif Bold"), ((571.4, 576.4), (640.7, 643.4))),
}
# The files in which FOLDER has them; Tinos has the measures of Times New Roman.
_FILES = {
    "Noto": ("NotoSerif_400Regular.ttf", "NotoSerif_700Bold.ttf"),
    "Times": ("Tinos_400Regular.ttf", "Tinos_700Bold.ttf"),
    "Roboto": ("Roboto_400Regular.ttf", "Roboto_700Bold.ttf"),
    "DejaVu": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
}
# Of Literata, in parts of its size: how far lines reach above and below the base line.
ASCENT, DESCENT = 1.177, 0.308


def average(advance: Callable[[str], float], lang: str) -> float:
    """The advance of a letter of this language on average; ``advance`` tells that of one."""
    counts = [(sign, int(n)) for sign, n in re.findall(r"([^\d\s])(\d+)", LETTERS[lang])]
    total = sum(n for _sign, n in counts)
    return sum(advance(sign.replace("_", " ")) * n for sign, n in counts) / total


def faces(ours: Mapping[int, Mapping[str, float]]) -> Iterator[str]:
    """A rule for every system font and weight; ``ours`` is the average of our own font by weight
    and language, in thousandths of its size."""
    for name, (local, measured) in SYSTEM_FONTS.items():
        for weight, called, theirs in zip(WEIGHTS, local, measured, strict=True):
            ratios = [ours[weight][lang] / own for lang, own in zip(LETTERS, theirs, strict=True)]
            stretch = sum(ratios) / len(ratios)
            yield (
                "@font-face {\n"
                f"  font-family: Like{name};\n"
                f"  font-weight: {weight};\n"
                f'  src: local("{called}");\n'
                f"  size-adjust: {stretch:.1%};\n"
                f"  ascent-override: {ASCENT / stretch:.1%};\n"
                f"  descent-override: {DESCENT / stretch:.1%};\n"
                "  line-gap-override: 0%;\n"
                "}"
            )


def averages(file: Path) -> Mapping[str, float]:
    """The average advance in each language, in thousandths of the font's size."""
    from PIL import ImageFont

    font = ImageFont.truetype(str(file), 1000)
    return {lang: average(font.getlength, lang) for lang in LETTERS}


def main(folder: Path | None) -> None:
    """Print the faces, or what was measured of the fonts below ``folder``."""
    if folder is None:
        fonts = Path(__file__).resolve().parent / "static" / "fonts"
        print("\n".join(faces({w: averages(fonts / f"literata-{w}.woff2") for w in WEIGHTS})))
        return
    for name, files in _FILES.items():
        found = [averages(next(folder.rglob(file))) for file in files]
        print(name, tuple(tuple(round(by[lang], 1) for lang in LETTERS) for by in found))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
