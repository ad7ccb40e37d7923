"""The stems that a form of a word may have, in one spelling. Nobody knows of which language it is,
nor which ending is one and which is part of the word, so every answer that endings allow is given:
two words belong together where they have a stem in common."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from plugins.letters.stems.endings import (
    FUNCTION_WORDS,
    IRREGULAR,
    KAZAKH,
    KAZAKH_VERBS,
    RUSSIAN,
)
from plugins.letters.stems.spelling import one_spelling

SHORTEST = 3  # letters of a stem; two will do for a word of five or less
# A consonant that turns into another before a vowel: мектебі, кітабы, наставничество.
SOFTENED = {"б": "п", "г": "к", "ч": "к", "ж": "г"}
# Vowels that are dropped before one: орын – орны, урок… звонок – звонка, оценка – оценок.
DROPPED = "иое"
CONSONANTS = "бвгджзклмнпрстфхцчш"
BEFORE_DROPPED = f"{CONSONANTS}у"  # ауыл – аулы
VERBAL_NOUN = "у"  # оқу has the root оқы


def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(sorted({one_spelling(ending) for ending in group.split()}))
        for group in (*KAZAKH, *RUSSIAN)
    )


GROUPS = _groups()
FIRST_RUSSIAN = len(KAZAKH)
IRREGULAR_FORMS: Mapping[str, str] = {
    one_spelling(form): one_spelling(row.split()[0]) for row in IRREGULAR for form in row.split()
}
SILENT = frozenset(map(one_spelling, FUNCTION_WORDS.split()))


def _by_ending() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, group in enumerate(GROUPS):
        for ending in group:
            found.setdefault(ending, []).append(number)
    return {ending: tuple(numbers) for ending, numbers in found.items()}


_BY_ENDING = _by_ending()
LONGEST = max(map(len, _BY_ENDING))


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> frozenset[str]:
    """All stems of ``word``, which is in one spelling; itself among them."""
    found = {word, IRREGULAR_FORMS.get(word, word)}
    if not word.isalpha():  # numbers have no endings
        return frozenset(found)
    for stem in _stripped(word):
        found.add(stem)
        found.update(_changed(stem))
    return frozenset(found)


def _stripped(word: str) -> Iterator[str]:
    """The word without endings; what is left of it is never too short to mean anything."""
    least = SHORTEST if len(word) > 5 else 2
    ahead = [(word, 0, FIRST_RUSSIAN), (word, FIRST_RUSSIAN, len(GROUPS))]
    seen = set(ahead)
    while ahead:
        form, first, last = ahead.pop()
        for length in range(1, min(LONGEST, len(form) - least) + 1):
            for group in _BY_ENDING.get(form[-length:], ()):
                if not first <= group < last:
                    continue
                stem = form[:-length]
                if form[-length:] == VERBAL_NOUN:
                    yield f"{stem}и"
                if len(stem) >= SHORTEST or group < KAZAKH_VERBS:
                    yield stem
                    step = (stem, group + 1, last)
                    if step not in seen:
                        seen.add(step)
                        ahead.append(step)


def _changed(stem: str) -> Iterator[str]:
    """The same stem before an ending took its toll."""
    if stem[-1] in SOFTENED:
        yield stem[:-1] + SOFTENED[stem[-1]]
    if len(stem) > 2 and stem[-1] in CONSONANTS and stem[-2] in BEFORE_DROPPED:
        for vowel in DROPPED:
            yield stem[:-1] + vowel + stem[-1]
