"""Names of files and ids of rows: ASCII, from the letters of both alphabets."""

from __future__ import annotations

import re
from collections.abc import Collection

LONGEST = 60

# The project's table (letters as people type them in addresses); hard and soft signs are dropped.
_LATIN = dict(
    pair.split("=")
    for pair in [
        "а=a",
        "ә=a",
        "б=b",
        "в=v",
        "г=g",
        "ғ=g",
        "д=d",
        "е=e",
        "ё=yo",
        "ж=zh",
        "з=z",
        "и=i",
        "й=y",
        "к=k",
        "қ=q",
        "л=l",
        "м=m",
        "н=n",
        "ң=ng",
        "о=o",
        "ө=o",
        "п=p",
        "р=r",
        "с=s",
        "т=t",
        "у=u",
        "ұ=u",
        "ү=u",
        "ф=f",
        "х=kh",
        "һ=h",
        "ц=ts",
        "ч=ch",
        "ш=sh",
        "щ=shch",
        "ъ=",
        "ы=y",
        "і=i",
        "ь=",
        "э=e",
        "ю=yu",
        "я=ya",
    ]
)


def slug_of(text: str, taken: Collection[str] = ()) -> str:
    """A slug of at most 60 characters, cut at a word; a number behind it where it is taken."""
    latin = "".join(_LATIN.get(char, char) for char in text.lower())
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
