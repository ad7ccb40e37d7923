"""Lines that hold a key and its value, as somebody wrote them, and the keys that facts may have."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from plugins.letters.mixed_scripts import latin_reading
from plugins.letters.slugs import slug_of

UNSEEN = "\u00a0\u2007\u2009\u202f\u200b\ufeff"  # spaces that are none for YAML
KEYED = re.compile(
    rf"(?P<lead>[ ]*(?:- +)?)(?P<marks>[*`\"'“”„«»]*)(?P<key>[^\W\d]\w*)(?P<after>[*`\"'“”„«»]*)"
    rf"(?P<gap>[ \t{UNSEEN}]*)(?P<sign>[:：;=]+)(?P<space>[ \t{UNSEEN}]*)(?P<value>.*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKeys:
    """The keys that facts may have: ``top`` at the left edge, ``inner`` in records below them;
    ``texts`` are those of either that hold running text."""

    top: Collection[str]
    inner: Collection[str]
    texts: Collection[str]

    def meant(self, key: str) -> str:
        """The key somebody meant, in spite of capitals and look-alike letters; or nothing."""
        if key in self.top or key in self.inner:
            return key
        known = {*self.top, *self.inner}
        small = key.lower()
        sounded = slug_of(small).replace("-", "_")
        readings = (small, latin_reading(key).lower(), latin_reading(small), sounded)
        return next((reading for reading in readings if reading in known), "")


def key_of(line: str, keys: KnownKeys) -> str:
    """The key of a line; nothing where it holds none."""
    keyed = KEYED.fullmatch(line)
    return keys.meant(keyed["key"]) if keyed else ""


def depth(line: str) -> int:
    """The column in which the key of a line begins."""
    return len(line) - len(line.lstrip(" -"))


def line_before(lines: list[str], number: int) -> str:
    """The line above that is not blank; empty where there is none."""
    return next((lines[at] for at in range(number - 1, -1, -1) if lines[at].strip()), "")


def line_after(lines: list[str], number: int) -> str:
    """The line below that is not blank; empty where there is none."""
    return next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
