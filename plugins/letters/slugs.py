"""Slugs: a headline or a name in the letters that stand in addresses and names of files."""

import re
from collections.abc import Collection
from itertools import count

LONGEST = 60

# The project's table (letters as people type them in addresses); hard and soft signs are dropped.
_LATIN = str.maketrans(
    {"ё": "yo", "ж": "zh", "ң": "ng", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "yu", "я": "ya", "ъ": "", "ь": ""}
    | dict(zip("аәбвгғдезийкқлмноөпрстуұүфһыіэ", "aabvggdeziykqlmnooprstuuufhyie", strict=True))
)


def slug_of(text: str, taken: Collection[str] = ()) -> str:
    """A slug of at most 60 characters, cut at a word; a number behind it where it is taken."""
    slug = ""
    for word in re.findall(r"[a-z0-9]+", text.lower().translate(_LATIN)):
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST - 3:
            break
        slug = longer
    slug = free = slug or "piece"
    numbers = count(2)
    while free in taken:
        free = f"{slug}-{next(numbers)}"
    return free
