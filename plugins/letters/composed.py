"""Letters that were saved as two signs: и and a breve in place of й, as a Mac writes them.

They look right, but search does not find them and lists sort them wrongly.
"""

import re
import unicodedata
from collections.abc import Iterator

_MARK = re.compile("[\u0300-\u036f]")  # most texts have none
_LETTER_AND_MARKS = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def in_two_signs(text: str) -> Iterator[tuple[int, str, str]]:
    """Every letter of ``text`` that should be one sign: where it begins, itself, and the sign. A
    mark of stress, which is no part of a letter, stays what it is."""
    for match in _LETTER_AND_MARKS.finditer(text) if _MARK.search(text) else ():
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield match.start(), match[0], composed


def composed(text: str) -> str:
    """``text`` with each letter as one sign."""
    return _LETTER_AND_MARKS.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
