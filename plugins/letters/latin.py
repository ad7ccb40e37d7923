"""Kazakh and Russian names in Latin letters, as ids and addresses have them."""

import re
import unicodedata

_LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфыэәғқңөұүһі", "abvgdeziyklmnoprstufyeagqnouuhi", strict=True)),
    **{"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
       "ь": "", "ю": "yu", "я": "ya"},
}  # fmt: skip
_GAP = re.compile(r"[^a-z0-9]+")


def latin_id(text: str) -> str:
    """``text`` in small Latin letters, digits and single hyphens; empty where it has none."""
    small = unicodedata.normalize("NFC", text).lower()
    return _GAP.sub("-", "".join(_LETTERS.get(char, char) for char in small)).strip("-")
