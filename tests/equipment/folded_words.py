"""Words made comparable: without case, with Kazakh letters folded into the Russian ones.

The scanner often reads к for қ or у for ұ, so a copy or a name is only found behind this fold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.letters.alphabet import LOOKALIKES

_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_FOLD = str.maketrans("әғқңөұүһіё", "агкноуухие")
_WORD = re.compile(r"\d+[.,]\d+|[^\W_]+(?:[-‑][^\W_]+)*")
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?…:])[\s>*#–-]*[«„“\"(]*$")
_QUOTE_START = re.compile(r"[«„“]$")
_STEM = 4  # letters


def fold(word: str) -> str:
    """Lower case, Latin look-alikes in Cyrillic words mended, Kazakh letters folded."""
    if _CYRILLIC.search(word):
        word = "".join(LOOKALIKES.get(letter, letter) for letter in word)
    return word.lower().translate(_FOLD)


def words_of(
    text: str, *, hyphens_part: bool = False, numbers_count: bool = True
) -> tuple[str, ...]:
    """All folded words of ``text``; ``hyphens_part``: a hyphen makes two words; ``numbers_count``:
    a number in digits is a word."""
    if hyphens_part:
        text = re.sub(r"(?<=\w)[-‑](?=\w)", " ", text)
    words = _WORD.findall(text)
    return tuple(fold(word) for word in words if numbers_count or not word[0].isdecimal())


def is_same_name(one: str, other: str) -> bool:
    """Whether two folded words have a stem in common and differ in their endings alone."""
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common += 1
    return one == other or (common >= _STEM and min(len(one), len(other)) - common <= 2)


class NameSearch:
    """Folded words to find names among, whatever their endings."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_stem: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            self._by_stem.setdefault(word[:_STEM], []).append(word)

    def __contains__(self, word: str) -> bool:
        """Whether the folded ``word`` is among them; a single letter is an initial."""
        if len(word) == 1:
            return any(stem.startswith(word) for stem in self._by_stem)
        return any(is_same_name(word, other) for other in self._by_stem.get(word[:_STEM], ()))


def capitalised_words(text: str, *, quotes_open_sentences: bool) -> tuple[str, ...]:
    """Words with a capital that do not open a sentence, hyphenated ones in their parts.

    A word behind an opening quotation mark is a name by its place; ``quotes_open_sentences``
    treats the first of several quoted words as the opening of a sentence (a translated title).
    """
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if not word[0].isupper():
            continue
        before = text[: match.start()]
        shouted = len(word) > 1 and word.isupper()
        if not shouted and _SENTENCE_START.search(before):
            continue
        if quotes_open_sentences and not shouted and _QUOTE_START.search(before):
            quoted = text[match.end() :].split("»")[0].split("“")[0]
            if _WORD.search(quoted):
                continue
        found.extend(part for part in re.split("[-‑]", word) if part[0].isupper())
    return tuple(dict.fromkeys(found))
