"""What stands on the pages beside the contributions: imprint, subscription box, rules, copies."""

import re
from collections import Counter
from collections.abc import Sequence

from desk.scan_import.cues import Cues
from desk.scan_import.letters import Head, head_of
from desk.scan_import.words import WORD
from plugins.letters.private.contacts import MAIL, PRINTED_PHONE

_MEMBER = re.compile(r"\b[^\W\d_]{3,}\s+[^\W\d_]\.\s?[^\W\d_]\.\s?,")
_PAGE = re.compile(r"^\W*\d{1,3}\W*$")
_FEW = 60  # words; subscription boxes and the label blocks of an imprint are shorter
_LABEL = 6  # words
_COPY_LIKENESS = 0.95
_SHINGLE = 3  # words
_LONG_RUN = 10  # words


def is_imprint(text: str, cues: Cues) -> bool:
    """Whether a block belongs to the imprint: its labels, telephone numbers, the council's list."""
    words = text.lower()
    labels = sum(
        bool(re.search(rf"(?<!\w){re.escape(label)}", words)) for label in cues.imprint_labels
    )
    contact = bool(PRINTED_PHONE.search(text) or MAIL.search(text))
    short = len(words.split()) <= _FEW
    if len(_MEMBER.findall(text)) >= 4:
        return True
    return (contact and labels >= 1 and (short or labels >= 3)) or (
        labels >= 2 and short and (":" in text or "№" in text or labels >= 4)
    )


def is_subscription(text: str, cues: Cues) -> bool:
    """Whether a short block tells readers how to subscribe."""
    words = text.lower().split()
    if len(words) > _FEW:
        return False
    hits = sum(
        any(word.strip("«»,.").startswith(cue) for word in words) for cue in cues.subscription
    )
    return hits >= 3 or (hits == 2 and len(words) <= _LABEL)


def is_debris(text: str) -> bool:
    """Whether a block is a rule, a leftover of a table or the number of a page: it has no word."""
    return not any(char.isalnum() for char in text) or bool(_PAGE.match(text))


def find_copies(texts: Sequence[str]) -> dict[int, int]:
    """Units printed a second time: place -> place of the first print.

    A block is a copy when nearly all its runs of three words stand in one earlier block, or when it
    is the torn end of the block just before it.
    """
    words = [WORD.findall(text.lower()) for text in texts]
    shingles = [{*_runs(row, _SHINGLE)} for row in words]
    first_with: dict[tuple[str, ...], list[int]] = {}
    copies: dict[int, int] = {}
    for place, runs in enumerate(shingles):
        if (torn := _torn_end(place, words, texts)) is not None:
            copies[place] = torn
        elif len(words[place]) >= 8:
            counts = Counter(other for run in runs for other in first_with.get(run, ()))
            for best, count in counts.most_common(1):
                if count >= _COPY_LIKENESS * len(runs):
                    copies[place] = best
        if place not in copies:
            for run in runs:
                first_with.setdefault(run, []).append(place)
    return copies


def find_repeats(texts: Sequence[str], among: Sequence[int]) -> dict[int, int]:
    """Texts that share a long run of words with an earlier one: place -> the earlier place.

    Scanners repeat what they cannot read. Such a text is kept, and a person is told.
    """
    first: dict[tuple[str, ...], int] = {}
    repeats: dict[int, int] = {}
    for place in among:
        runs = _runs(WORD.findall(texts[place].lower()), _LONG_RUN)
        earlier = next((first[run] for run in runs if first.get(run, place) != place), None)
        if earlier is not None:
            repeats[place] = earlier
        for run in runs:
            first.setdefault(run, place)
    return repeats


def _runs(words: list[str], length: int) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]


def _torn_end(place: int, words: list[list[str]], texts: Sequence[str]) -> int | None:
    if not 1 < len(words[place]) < 8 or head_of(texts[place]) is not Head.SMALL:
        return None
    for other in range(max(0, place - 2), place):
        tail = words[other][-len(words[place]) :]
        if tail[1:] == words[place][1:] and tail[0].endswith(words[place][0]):
            return other
    return None
