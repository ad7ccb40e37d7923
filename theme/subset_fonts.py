"""Cut the theme's fonts to the alphabets of the edition: ``python theme/subset_fonts.py FOLDER``,
for pages (woff2) and, with more signs, for books (ttf).

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
# For EPUB and PDF: typst takes no font without its full names, and a book finds no other font on
# its way. Whole ranges: a sign that the font lacks cannot stand in a PDF.
BOOK_FONTS = {
    "Literata_400Regular.ttf": "literata-400.ttf",
    "Literata_400Regular_Italic.ttf": "literata-400-italic.ttf",
    "Literata_700Bold.ttf": "literata-700.ttf",
}
BOOK_RANGES = ((0x20, 0x17F), (0x370, 0x52F), (0x2000, 0x2BFF))
# Kerning that nobody sees goes: less than this is a third of a pixel in the largest headline of a
# phone. What stays is rounded, since equal numbers are packed into less.
KERNING_AT_LEAST = 12  # thousandths of the size of type
KERNING_STEP = 8
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
    _thin_kerning(font)
    font.flavor = "woff2"
    font.save(target)
    return target.stat().st_size


def cut_for_books(source: Path, target: Path) -> int:
    """Write the font for books; its size in bytes."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "tnum"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    options.drop_tables += ["STAT", "DSIG", "MVAR", "vhea", "vmtx"]
    _lend_narrow_space(font)
    known = set(font.getBestCmap())
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[u for a, z in BOOK_RANGES for u in range(a, z + 1) if u in known])
    subsetter.subset(font)
    font.save(target)
    return target.stat().st_size


def _lend_narrow_space(font: TTFont) -> None:
    """Dates carry U+202F, which few families have: the no-break space stands in for it, and the
    hyphen for the one that does not break."""
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x00A0 in table.cmap:
            table.cmap.setdefault(0x202F, table.cmap[0x00A0])
            table.cmap.setdefault(0x2011, table.cmap[0x2D])


def _thin_kerning(font: TTFont) -> None:
    """Leave out the pairs of letters that differ from their classes by what nobody sees."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        tables = [getattr(table, "ExtSubTable", table) for table in lookup.SubTable]
        classes = [table for table in tables if table.Format == 2]
        for table in classes:
            for record in (pair for first in table.Class1Record for pair in first.Class2Record):
                if record.Value1 is not None:
                    record.Value1.XAdvance = _rounded(_advance(record.Value1))
        for table in (table for table in tables if table.Format == 1):
            _thin_pairs(table, classes)
        kept = [
            outer
            for outer, table in zip(lookup.SubTable, tables, strict=True)
            if table.Format == 2 or table.PairSet
        ]
        lookup.SubTable, lookup.SubTableCount = kept, len(kept)


def _thin_pairs(table, classes) -> None:
    kept = []
    for glyph, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        pairs.PairValueRecord = [
            pair
            for pair in pairs.PairValueRecord
            if abs(_advance(pair.Value1) - _by_class(classes, glyph, pair.SecondGlyph))
            >= KERNING_AT_LEAST
        ]
        pairs.PairValueCount = len(pairs.PairValueRecord)
        for pair in pairs.PairValueRecord:
            pair.Value1.XAdvance = KERNING_STEP * round(_advance(pair.Value1) / KERNING_STEP)
        if pairs.PairValueRecord:
            kept.append((glyph, pairs))
    table.Coverage.glyphs = [glyph for glyph, _ in kept]
    table.PairSet = [pairs for _, pairs in kept]
    table.PairSetCount = len(kept)


def _by_class(classes, first: str, second: str) -> int:
    for table in classes:
        if first in table.Coverage.glyphs:
            record = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
            pair = record.Class2Record[table.ClassDef2.classDefs.get(second, 0)]
            return _advance(pair.Value1)
    return 0


def _advance(value) -> int:
    return 0 if value is None else getattr(value, "XAdvance", 0) or 0


def _rounded(advance: int) -> int:
    return 0 if abs(advance) < KERNING_AT_LEAST else KERNING_STEP * round(advance / KERNING_STEP)


def main(folder: Path) -> None:
    """Cut every font, wherever it lies below ``folder``."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (short, features) in FONTS.items():
        print(f"{short}: {cut(_found(folder, name), TARGET / short, features)} bytes")
    for name, short in BOOK_FONTS.items():
        print(f"{short}: {cut_for_books(_found(folder, name), TARGET / short)} bytes")


def _found(folder: Path, name: str) -> Path:
    source = next(iter(sorted(folder.rglob(name))), None)
    if source is None:
        raise SystemExit(f"{name} is not below {folder}. See theme/README.md.")
    return source


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
