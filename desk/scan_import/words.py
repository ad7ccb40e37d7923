"""The words of the scan itself: the only dictionary the import has, in any language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_RUN = 4  # letters
_STEM = 6
WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words counted where they stand whole, and the same words in order for prefixes."""

    counts: Counter[str]
    ordered: tuple[str, ...]
    runs: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word.lower() in self.counts

    def count(self, word: str) -> int:
        """How often ``word`` stands in the scan."""
        return self.counts[word.lower()]

    def shared_prefix(self, word: str) -> int:
        """Length of the longest beginning ``word`` has in common with a word of the scan."""
        word = word.lower()
        place = bisect_left(self.ordered, word)
        return max(
            (_common(word, other) for other in self.ordered[max(0, place - 1) : place + 1]),
            default=0,
        )

    def familiar(self, tail: str, head: str) -> float:
        """Share of the runs of letters across the join that stand in words of the scan (0 to 1)."""
        whole, join = f"^{tail}{head}$", len(tail) + 1
        first, last = max(0, join - _RUN + 1), min(join, len(whole) - _RUN + 1)
        found = [whole[at : at + _RUN] in self.runs for at in range(first, last)]
        return sum(found) / len(found) if found else 0.5


def _runs(word: str) -> set[str]:
    edged = f"^{word}$"
    return {edged[at : at + _RUN] for at in range(len(edged) - _RUN + 1)}


def _common(left: str, right: str) -> int:
    length = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        length += 1
    return length


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Count the whole words of ``texts``; first and last words may be broken and do not count."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = WORD.findall(text.lower())
        for word in words[1:-1]:
            counts[word] += 1
            if "-" in word:
                counts.update(word.split("-"))
    runs = frozenset(run for word in counts for run in _runs(word))
    return Vocabulary(counts, tuple(sorted(counts)), runs)


def join_evidence(tail: str, head: str, words: Vocabulary) -> float:
    """How likely ``tail`` (before a hyphen) and ``head`` are two halves of one word.

    From -2 (no word of the scan has such letters) to 3 (the joined word stands elsewhere in it).
    """
    if not tail or not head:
        return -2.0
    if words.count(tail + head):
        return 3.0
    if overlapping(tail, head, words):
        return 2.5
    evidence = 3.0 * (words.familiar(tail, head) - 0.6)
    if words.shared_prefix(tail + head) - len(tail) >= 3:
        evidence += 0.6
    if words.count(head) > 1 and len(head) > 2:
        evidence -= 1.0
    if words.count(f"{tail}-{head}"):
        evidence += 3.0
    return max(-2.0, min(evidence, 2.4))


def overlapping(tail: str, head: str, words: Vocabulary) -> str:
    """The word two halves make when the scanner read the letters at the break twice, or ''."""
    for length in range(4, 0, -1):
        twice = len(head) > length and tail.lower().endswith(head[:length].lower())
        if twice and words.count(tail + head[length:]):
            return tail + head[length:]
    return ""


def joined(tail: str, head: str, words: Vocabulary) -> str:
    """One word of two halves: with its hyphen where both are words and the whole is not."""
    whole = tail + head
    if words.count(whole):
        return whole
    if words.count(f"{tail}-{head}"):
        return f"{tail}-{head}"
    if once := overlapping(tail, head, words):
        return once
    known = words.count(head) or words.shared_prefix(head) >= min(len(head), _STEM)
    compound = words.count(tail) > 1 and known and min(len(tail), len(head)) > 2
    strange = words.familiar(tail.lower(), head.lower()) < 0.5
    return f"{tail}-{head}" if compound and strange else whole
