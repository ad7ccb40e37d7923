"""How much of its subject a paragraph shares with an article: words that are rare elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from desk.scan_import.letters import fold
from desk.scan_import.parts import Kind, Part
from desk.scan_import.words import WORD

_STEM = 6  # letters; Kazakh and Russian words of one stem share about as many
_LEAST = 4  # letters of a word that says something
# Measured on articles: what a cosine weighs as evidence, and the cosine that tells nothing (0.05
# is common between paragraphs of two articles, 0.09 within one).
_WEIGHT = 8.0
_STRANGERS = 0.065
_MOST = 1.5
_NEAREST = 12  # parts of the article that are asked
_LEAST_STEMS = 12  # below that chance decides

_SPEAKING = (Kind.TEXT, Kind.SIGNATURE)


class Kinship:
    """Cosines of weighed stems between parts and articles, counted once each."""

    def __init__(self, parts: Sequence[Part]) -> None:
        rows = [_stems(part.text) if part.kind in _SPEAKING else Counter() for part in parts]
        spread = Counter(stem for row in rows for stem in row)
        speaking = sum(map(bool, rows))
        self._weights = [
            {
                stem: (1 + log(count)) * log(speaking / spread[stem])
                for stem, count in row.items()
                if spread[stem] > 1
            }
            for row in rows
        ]
        self._lengths = [sqrt(sum(weight**2 for weight in row.values())) for row in self._weights]
        self._products: dict[tuple[int, int], float] = {}

    def of(self, place: int, members: Sequence[int]) -> float:
        """Evidence that a part belongs to an article of these parts (about -1 to 2).

        The mean over the members counts, not their sum: long articles share something with all.
        """
        members = members[-_NEAREST:]
        mine = self._lengths[place]
        theirs = sum(self._lengths[member] for member in members)
        if not mine or not theirs:
            return 0.0
        shared = sum(self._product(place, member) for member in members)
        evidence = _WEIGHT * (shared / (mine * theirs) - _STRANGERS)
        return min(_MOST, evidence * min(1.0, len(self._weights[place]) / _LEAST_STEMS))

    def _product(self, left: int, right: int) -> float:
        key = (left, right) if left < right else (right, left)
        if key not in self._products:
            few, many = sorted((self._weights[left], self._weights[right]), key=len)
            self._products[key] = sum(
                weight * many[stem] for stem, weight in few.items() if stem in many
            )
        return self._products[key]


def _stems(text: str) -> Counter[str]:
    words = (fold(word) for word in WORD.findall(text))
    return Counter(word[:_STEM] for word in words if len(word) >= _LEAST or word.isdigit())
