"""Cut the theme's fonts to the alphabets of the edition: ``python theme/subset_fonts.py FOLDER``.

FOLDER holds the full TTF files named in ``FONTS``; see theme/README.md for where they come from.
The cut follows the alphabets, not the letters in use, which change with every article. Needs
fontTools and brotli, which the build itself does not.
"""

from __future__ import annotations

import string
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
SIGNS = " \u00a0\u202f«»“”„‘’–—…№§·•→←›×±−≈°²³½₸₽€©"
LETTERS = string.printable.strip() + KAZAKH + KAZAKH.upper() + SIGNS
# Kerning, and figures of one width for tables; small capitals and other figures are left out.
FONTS = {
    "Literata_400Regular.ttf": ("literata-400.woff2", ["kern", "tnum"]),
    "Literata_700Bold.ttf": ("literata-700.woff2", ["kern"]),
}
TARGET = Path(__file__).resolve().parent / "static" / "fonts"


def cut(source: Path, target: Path, features: list[str]) -> int:
    """Write the subset of ``source`` to ``target``; its size in bytes."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = features
    options.flavor = "woff2"
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]  # family, copyright, licence
    options.recalc_timestamp = False
    options.drop_tables += ["STAT", "DSIG", "MVAR", "GDEF"]
    _lend_narrow_space(font)
    subsetter = Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)
    return target.stat().st_size


def _lend_narrow_space(font: TTFont) -> None:
    """Dates carry U+202F, which few families have: the no-break space stands in for it."""
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x00A0 in table.cmap:
            table.cmap.setdefault(0x202F, table.cmap[0x00A0])


def main(folder: Path) -> None:
    """Cut every font of ``FONTS`` found anywhere below ``folder``."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (short, features) in FONTS.items():
        source = next(iter(sorted(folder.rglob(name))), None)
        if source is None:
            raise SystemExit(f"{name} is not below {folder}. See theme/README.md.")
        print(f"{short}: {cut(source, TARGET / short, features)} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
