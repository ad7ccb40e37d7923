"""Names for addresses and files out of Kazakh and Russian words: small Latin letters, digits and
hyphens."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST = 60

# The project's table (letters as people type them in addresses); hard and soft signs are dropped.
_LATIN = str.maketrans(
    {"ё": "yo", "ж": "zh", "ң": "ng", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "yu", "я": "ya", "ъ": "", "ь": ""}
    | dict(zip("аәбвгғдезийкқлмноөпрстуұүфһыіэ", "aabvggdeziykqlmnooprstuuufhyie", strict=True))
)


def slug_of(text: str, taken: Collection[str] = (), *, otherwise: str = "piece") -> str:
    """A slug of at most 60 characters, cut at a word; a number behind it where it is taken, and
    ``otherwise`` where ``text`` has nothing that can stand in one."""
    slug = ""
    small = unicodedata.normalize("NFC", text).lower()
    for word in re.findall(r"[a-z0-9]+", small.translate(_LATIN)):
        longer = f"{slug}-{word}" if slug else word[: LONGEST - 3]
        if len(longer) > LONGEST - 3:
            break
        slug = longer
    slug = free = slug or otherwise
    numbers = count(2)
    while free in taken:
        free = f"{slug}-{next(numbers)}"
    return free
