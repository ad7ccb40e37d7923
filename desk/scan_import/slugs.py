"""Names of files and ids of rows: ASCII, from the letters of both alphabets."""

from __future__ import annotations

import re
from collections.abc import Collection

LONGEST = 60

# The project's table (letters as people type them in addresses); hard and soft signs are dropped.
_LATIN = str.maketrans(
    {"ё": "yo", "ж": "zh", "ң": "ng", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "yu", "я": "ya", "ъ": "", "ь": ""}
    | dict(zip("аәбвгғдезийкқлмноөпрстуұүфһыіэ", "aabvggdeziykqlmnooprstuuufhyie", strict=True))
)


def slug_of(text: str, taken: Collection[str] = ()) -> str:
    """A slug of at most 60 characters, cut at a word; a number behind it where it is taken."""
    latin = text.lower().translate(_LATIN)
    words = re.findall(r"[a-z0-9]+", latin)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST - 3:
            break
        slug = longer
    slug = slug or "piece"
    number, free = 2, slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
