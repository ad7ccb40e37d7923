"""The words of the scan itself, the only dictionary the import has, and what is mended by them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise, takewhile
from math import log

from desk.scan_import.letters import Head, head_of

_RUN = 4  # letters
_STEM = 6
_SHORT = 3  # letters; shorter words are their own ending
_SMOOTH = 2.0
_MOST_EVIDENCE = 1.5
WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words counted where they stand whole, the same words in order for prefixes, and which stems
    and which endings of words stand side by side."""

    counts: Counter[str]
    ordered: tuple[str, ...]
    runs: frozenset[str]
    stems: Counter[tuple[str, str]]
    endings: Counter[tuple[str, str]]
    before: Counter[str]
    after: Counter[str]

    def count(self, word: str) -> int:
        """How often ``word`` stands in the scan."""
        return self.counts[word.lower()]

    def begun(self, beginning: str) -> int:
        """How many different words of the scan begin so."""
        beginning = beginning.lower()
        first = bisect_left(self.ordered, beginning)
        return bisect_left(self.ordered, beginning + chr(0x10FFFF)) - first

    def shared_prefix(self, word: str) -> int:
        """Length of the longest beginning ``word`` has in common with a word of the scan."""
        word = word.lower()
        place = bisect_left(self.ordered, word)
        near = self.ordered[max(0, place - 1) : place + 1]
        return max((_common(word, other) for other in near), default=0)

    def follows(self, left: str, right: str) -> float:
        """Evidence that ``right`` is the next word after ``left`` (-1.5 to 1.5): how much likelier
        the pair is than its words by chance, as a logarithm."""
        mine, theirs = _ending(left), _ending(right)
        by_chance = self.before[mine] * self.after[theirs] / max(1, self.endings.total())
        cases = log((self.endings[mine, theirs] + _SMOOTH) / (by_chance + _SMOOTH))
        evidence = cases + log(1 + self.stems[left[:_STEM], right[:_STEM]])
        return max(-_MOST_EVIDENCE, min(evidence, _MOST_EVIDENCE))

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
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(1 for _ in alike)


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Count the whole words of ``texts``; first and last words may be broken and do not count."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = WORD.findall(text.lower())
        pairs.update(pairwise(words))
        for word in words[1:-1]:
            counts[word] += 1
            if "-" in word:
                counts.update(word.split("-"))
    runs = frozenset(run for word in counts for run in _runs(word))
    found = Vocabulary(counts, tuple(sorted(counts)), runs, *(Counter() for _ in range(4)))
    for (left, right), count in pairs.items():
        found.stems[left[:_STEM], right[:_STEM]] += count
        found.endings[_ending(left), _ending(right)] += count
        found.before[_ending(left)] += count
        found.after[_ending(right)] += count
    return found


def _ending(word: str) -> str:
    return word[-2:] if len(word) > _SHORT else word


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


_BROKEN_END = re.compile(r"([^\W\d_]+)[-\u00ad]\.?$")
_FIRST = re.compile(r"^([^\W\d_]+)")
_INNER_BREAK = re.compile(r"\b([^\W\d_]+)[-\u00ad]([^\W\d_]+)\b")
_SPACES = re.compile(r"[ \t\u00a0\u2009\u202f]+")


def join_pieces(left: str, right: str, words: Vocabulary) -> str:
    """Two stretches of one paragraph as one; a word broken between them is whole again."""
    end, start = _BROKEN_END.search(left), _FIRST.match(right)
    if end and start:
        alike = end[1].isupper() == start[1].isupper() or len(start[1]) == 1
        if alike and (head_of(right) is Head.SMALL or end[1].isupper()):
            return left[: end.start()] + joined(end[1], start[1], words) + right[start.end() :]
    return f"{left} {right}".strip()


def join_lines(lines: tuple[str, ...], words: Vocabulary) -> str:
    """The lines of a narrow column as one paragraph."""
    return single_spaces(reduce(lambda text, line: join_pieces(text, line, words), lines))


def single_spaces(text: str) -> str:
    """Runs of spaces as one, none before a comma or full stop."""
    text = _SPACES.sub(" ", text.replace("\u00ad", "-"))
    return re.sub(r"(?<=\w) +(?=[,;])", "", text).strip()


def mend_inner_breaks(text: str, words: Vocabulary) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Hyphens a narrow column left inside a line: taken out where the scan knows the word without.

    «се-ріктес» is mended when «серіктес» stands elsewhere and a half is no word; «іс-шара» is not.
    """
    changes: list[tuple[str, str]] = []

    def mend(match: re.Match[str]) -> str:
        left, right = match[1].lower(), match[2].lower()
        whole = left + right
        halves_are_words = words.count(left) > 1 and words.count(right) > 1
        if words.count(whole) and words.count(f"{left}-{right}") <= 1 and not halves_are_words:
            changes.append((match[0], match[1] + match[2]))
            return match[1] + match[2]
        return match[0]

    return _INNER_BREAK.sub(mend, text), tuple(changes)
