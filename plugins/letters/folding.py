"""One name in several spellings: what is left of it when spellings no longer count."""

import re
import unicodedata

from plugins.letters.alphabet import LOOKALIKES

# What Kazakh and Russian write differently, and what typists mix up.
FOLDED = dict(zip("әғқңөұүһіёйэюя", "агкноуухиеиеуа", strict=True))
NOT_FOLDED = "ьъ"  # left out
_FOLDED = str.maketrans({**FOLDED, **dict.fromkeys(NOT_FOLDED, "")})
_LATIN = str.maketrans(LOOKALIKES)
_WORD = re.compile(r"\w+")


def folded(name: str) -> str:
    """``name`` without case, order of words, punctuation, and differences of spelling.

    Two names that are not the same may be one when folded, so nothing is decided by it alone.
    """
    return " ".join(sorted(folded_words(name)))


def folded_words(text: str) -> list[str]:
    """The words of ``text`` in their order, each folded."""
    plain = unicodedata.normalize("NFC", text).translate(_LATIN).lower().translate(_FOLDED)
    return _WORD.findall(plain)
