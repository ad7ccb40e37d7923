"""Soft hyphens in long words, for browsers that do not know where a Kazakh word may break: none has
patterns for it, and long words leave holes in narrow columns.

A syllable of Kazakh begins with one consonant at most, so a word may break before every consonant
that a vowel follows, once a vowel has gone before; Russian words may break there too. Й stays with
the vowel before it. At either end at least three letters are left.
"""

import re

SOFT_HYPHEN = "\u00ad"

_VOWELS = "аәеёиоөуұүыіэюя"
_CONSONANTS = "бвгғджзкқлмнңпрстфхһцчшщ"
_LETTERS = "[^\\W\\d_]{3}"
# Before a consonant with its vowel; “ст” and “ск” after a consonant stay together (Қазақ-стан).
_BREAK = re.compile(
    rf"(?<={_LETTERS})(?={_LETTERS})"
    rf"(?:(?<![{_CONSONANTS}]с)(?=[{_CONSONANTS}][{_VOWELS}])"
    rf"|(?<=[{_CONSONANTS}])(?=с[тк][{_VOWELS}]))",
    re.IGNORECASE,
)
_HAS_VOWEL = re.compile(f"[{_VOWELS}]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# Tags and entities are not words. One that is never closed reaches to the end.
_MARKUP = re.compile(r"(<[^>]*>?|&#?\w+;)")


def with_soft_hyphens(html: str, longer_than: int = 12) -> str:
    """``html`` (or plain text) with soft hyphens in words of more letters than that; what stands in
    tags is left alone, and without the hyphens the text is what it was."""
    parts = _MARKUP.split(html)
    parts[::2] = (
        _WORD.sub(lambda w: _hyphenated(w[0]) if len(w[0]) > longer_than else w[0], text)
        for text in parts[::2]
    )
    return "".join(parts)


def _hyphenated(word: str) -> str:
    first = _HAS_VOWEL.search(word)
    if first is None:
        return word
    return word[: first.end()] + "".join(
        SOFT_HYPHEN + word[at] if _BREAK.match(word, at) else word[at]
        for at in range(first.end(), len(word))
    )
