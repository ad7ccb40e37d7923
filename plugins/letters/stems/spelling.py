"""One spelling of a word, however it is typed: with Kazakh letters or without them, in Cyrillic or
in any usual Latin.

It is coarser than ``letters.folding``, which must tell names apart: ы and і are one letter here,
doubled consonants are single, and Latin letters become the Cyrillic ones they stand for.
"""

import re
import unicodedata

from plugins.letters.alphabet import LOOKALIKES
from plugins.letters.folding import FOLDED, NOT_FOLDED

# Letters, digits and marks over letters; apostrophes stand inside words of older Latin alphabets.
_LETTER = (
    "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u0300-\u036f\u0400-\u0481\u048a-\u052f"
)
WORD = f"[{_LETTER}]+(?:['’ʼʻ][{_LETTER}]+)*"
MARKS = "[\u0300-\u036f'’ʼʻ]"
DOUBLED = "([бвгджзклмнпрстфхцчш])\\1+"
Y = "[иыі]?й[иыі]?"  # Latin has one letter for all of them, or two
DZH = "д+ж"  # Russian wrote Джезказган for Жезқазған
# On top of what every folding of names does.
ALSO_FOLDED = {"ы": "и", "щ": "ш"}
# From Latin, one after the other; the same in Python and JavaScript. What two alphabets write
# otherwise is told by its place: Janar, but Kostanaj.
LATIN = (
    ("shch|sch", "ш"), ("sh|s['’ʼʻ]|[şšș]", "ш"), ("ch|c['’ʼʻ]|[çč]", "ч"),
    ("zh|[ž]", "ж"), ("kh", "х"), ("gh", "г"), ("ph", "ф"), ("th", "т"), ("t[sz]", "ц"),
    ("^i[aä]", "а"), ("^i[uü]", "у"), ("^io", "е"),
    ("y[aä]", "а"), ("y[uü]", "у"), ("y[eoö]", "е"), ("j$", "и"), ("x", "кс"),
    ("[aäáə]", "а"), ("b", "б"), ("v", "в"), ("[gğǵ]", "г"), ("d", "д"), ("e", "е"), ("j", "ж"),
    ("z", "з"), ("[iyıí]{1,2}", "и"), ("[kqc]", "к"), ("l", "л"), ("m", "м"), ("[nñńŋ]", "н"),
    ("[oöó]", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("[uüūúýw]", "у"),
    ("f", "ф"), ("h", "х"),
)  # fmt: skip

_WORD = re.compile(WORD)
_MARKS = re.compile(MARKS)
_DOUBLED = re.compile(DOUBLED)
_Y = re.compile(Y)
_DZH = re.compile(DZH)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z\u00df-\u024f]")
_RULES = tuple((re.compile(pattern), letter) for pattern, letter in LATIN)
_LOOKALIKES = str.maketrans(LOOKALIKES)
_FOLDING = str.maketrans({**FOLDED, **ALSO_FOLDED, **dict.fromkeys(NOT_FOLDED, "")})


def words_in(text: str) -> list[str]:
    """The words of ``text`` as they are written; numbers are words too."""
    return _WORD.findall(text)


def one_spelling(word: str) -> str:
    """``word`` as it is looked up. Empty where nothing is left, as of a lone sign."""
    small = unicodedata.normalize("NFC", word).lower()
    cyrillic = small.translate(_LOOKALIKES) if _CYRILLIC.search(small) else small
    if _LATIN.search(cyrillic):  # a word of two scripts too, where its letters have no twins
        for pattern, letter in _RULES:
            small = pattern.sub(letter, small)
    else:
        small = _Y.sub("и", cyrillic)
    plain = _MARKS.sub("", unicodedata.normalize("NFC", small)).translate(_FOLDING)
    return _DOUBLED.sub(r"\1", _DZH.sub("ж", plain))
