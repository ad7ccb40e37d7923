"""Safe repairs: words broken over lines, columns and pages, letters of other scripts, spaces."""

from __future__ import annotations

import re

from desk.scan_import.letters import Head, head_of
from desk.scan_import.words import WORD, Vocabulary, joined

_BROKEN_END = re.compile(r"([^\W\d_]+)[-\u00ad]\.?$")
_FIRST = re.compile(r"^([^\W\d_]+)")
_INNER_BREAK = re.compile(r"\b([^\W\d_]+)[-\u00ad]([^\W\d_]+)\b")
_SPACES = re.compile(r"[ \t\u00a0\u2009\u202f]+")


def join_pieces(left: str, right: str, words: Vocabulary) -> str:
    """Two stretches of one paragraph as one; a word broken between them is whole again."""
    end, start = _BROKEN_END.search(left), _FIRST.match(right)
    if not end or not start:
        return f"{left} {right}".strip()
    alike = end[1].isupper() == start[1].isupper() or len(start[1]) == 1
    if not alike or not (head_of(right) is Head.SMALL or end[1].isupper()):
        return f"{left} {right}".strip()
    return left[: end.start()] + joined(end[1], start[1], words) + right[start.end() :]


def join_lines(lines: tuple[str, ...], words: Vocabulary) -> str:
    """The lines of a narrow column as one paragraph."""
    text = ""
    for line in lines:
        text = join_pieces(text, line, words) if text else line
    return single_spaces(text)


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


def clean_words(texts: list[str]) -> list[str]:
    """The texts with words of mixed scripts left out, so that they don't count as words."""
    return [
        " ".join(word for word in WORD.findall(text) if not re.search(r"[a-z]", word.lower()))
        for text in texts
    ]
