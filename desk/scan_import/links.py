"""How well one paragraph goes on from another: broken words, open sentences, common subjects."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log, sqrt

from desk.scan_import.letters import Head, Tail, fold
from desk.scan_import.parts import Kind, Part
from desk.scan_import.words import WORD, Vocabulary, join_evidence

_NEAR = 30  # parts; the other half of a broken word is no further away
_OTHER_HALF_KNOWN = -2.0
_SURE_HALF = 2.5
_KNOWN_BEGINNING = 5  # letters
_LIKE_A_HEADLINE = 3.0

# What it costs that an article ends in the middle of a sentence, or begins there.
BROKEN_END = {Tail.CLOSED: 0.0, Tail.HYPHEN: -1.0, Tail.OPEN: -0.7}
BROKEN_START = {Head.SMALL: -1.8, Head.DASH: -1.5}

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
        self._product = cache(self._shared)

    def of(self, place: int, members: Sequence[int]) -> float:
        """Evidence that a part belongs to an article of these parts (about -1 to 2).

        The mean over the members counts, not their sum: long articles share something with all.
        """
        members = members[-_NEAREST:]
        mine = self._lengths[place]
        theirs = sum(self._lengths[member] for member in members)
        if not mine or not theirs:
            return 0.0
        shared = sum(self._product(min(place, at), max(place, at)) for at in members)
        evidence = _WEIGHT * (shared / (mine * theirs) - _STRANGERS)
        return min(_MOST, evidence * min(1.0, len(self._weights[place]) / _LEAST_STEMS))

    def _shared(self, left: int, right: int) -> float:
        few, many = sorted((self._weights[left], self._weights[right]), key=len)
        return sum(weight * many[stem] for stem, weight in few.items() if stem in many)


def _stems(text: str) -> Counter[str]:
    words = (fold(word) for word in WORD.findall(text))
    return Counter(word[:_STEM] for word in words if len(word) >= _LEAST or word.isdigit())


class Links:
    """Scores of going on from one part to another, counted once each.

    ``flow(left, right)`` is the score of ``right`` standing right after ``left`` in one article
    (about -3 to 4); ``kinship(place, others)`` see ``Kinship.of``.
    """

    def __init__(self, parts: Sequence[Part], words: Vocabulary) -> None:
        self.parts = parts
        self.words = words
        self.flow = cache(self._flow)
        self.kinship = Kinship(parts).of
        self._halves = _broken_words(parts, words)

    def _flow(self, left: int, right: int) -> float:
        score = _flow(self.parts[left], self.parts[right], self.words)
        ends, starts = self._halves
        if right not in ends.get(left, (right,)) or left not in starts.get(right, (left,)):
            score += _OTHER_HALF_KNOWN
        return score

    def heads(self, place: int) -> bool:
        """Whether a part has the shape of a headline."""
        return place < len(self.parts) and self.parts[place].likeness >= _LIKE_A_HEADLINE

    def waits(self, place: int) -> bool:
        """Whether a part breaks off and may go on behind something set into its column."""
        part = self.parts[place]
        return part.tail is not Tail.CLOSED and part.likeness < _LIKE_A_HEADLINE

    def start(self, place: int) -> float:
        """Score of an article beginning with this part."""
        return BROKEN_START.get(self.parts[place].head, 0.0)

    def goes_on(self, place: int) -> bool:
        """Whether the next text after a part starts in the middle of a sentence."""
        after = (part for part in self.parts[place + 1 :] if part.kind is Kind.TEXT)
        return next((part.head in BROKEN_START for part in after), False)


def _flow(left: Part, right: Part, words: Vocabulary) -> float:
    if right.unit.bullet:
        return 0.0
    if left.tail is Tail.HYPHEN:
        if right.head is Head.SMALL:
            return 1.0 + join_evidence(left.last, right.first, words)
        return -2.0 if right.head is Head.CAPITAL else -1.0
    if left.tail is Tail.OPEN:
        if right.head is Head.SMALL:
            if words.count(right.first):
                return 2.0 + words.follows(left.last, right.first)
            # A word the scan does not know may be the end of one that broke elsewhere.
            return 1.0 if words.shared_prefix(right.first) >= _KNOWN_BEGINNING else 0.5
        unlike_text = left.likeness >= _LIKE_A_HEADLINE
        return {Head.DASH: 1.0, Head.DIGIT: 0.3}.get(right.head, -1.5) - 1.0 * unlike_text
    if right.head is Head.SMALL:
        return 0.5 if left.text.rstrip()[-1:] in ",:;" else -1.8
    return -1.0 if right.head is Head.DASH else 0.0


def _broken_words(
    parts: Sequence[Part], words: Vocabulary
) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    """Parts whose broken last word has its known other half near by; the same for first words."""
    ends: dict[int, tuple[int, ...]] = {}
    starts: dict[int, tuple[int, ...]] = {}
    texts = [place for place, part in enumerate(parts) if part.kind is Kind.TEXT]
    small = [place for place in texts if parts[place].head is Head.SMALL]
    for left in (place for place in texts if parts[place].tail is Tail.HYPHEN):
        for right in small:
            if right == left or abs(right - left) > _NEAR:
                continue
            if join_evidence(parts[left].last, parts[right].first, words) >= _SURE_HALF:
                ends[left] = (*ends.get(left, ()), right)
                starts[right] = (*starts.get(right, ()), left)
    return ends, starts
