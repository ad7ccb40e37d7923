"""Mends letters: the byte order mark, and look-alikes where only one reading is possible."""

from __future__ import annotations

import re
from dataclasses import replace

from desk.mending.saved_text import SavedText
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.letters.mixed_scripts import mixed_words
from plugins.letters.running_text import without_addresses, without_code

_RUSSIAN_KEY = re.compile(r"\s*[\w.]+\.ru\s*=")
_MOST_ROUNDS = 10  # a mended word can make its neighbour certain


def mend_letters(saved: SavedText, path: str) -> tuple[SavedText, tuple[Problem, ...]]:
    """``saved``, which stands at ``path``, without mark and look-alikes, and what was done."""
    mends: list[Problem] = []
    if saved.has_mark:
        saved = replace(saved, has_mark=False)
        message = N_("The byte order mark at the beginning of the file is gone.")
        mends.append(Spot(path, 1).problem("mended", message))
    for _round in range(_MOST_ROUNDS):
        text, found = _mend_words(saved.text, path)
        if not found:
            break
        saved = saved.with_text(text)
        mends.extend(found)
    return saved, tuple(mends)


def _mend_words(text: str, path: str) -> tuple[str, list[Problem]]:
    if path.endswith(".toml"):
        lines, mends = [], []
        for number, line in enumerate(text.split("\n"), start=1):
            lang = Language.RU if _RUSSIAN_KEY.match(line) else Language.KK
            # What editors note for each other after # is theirs.
            seen = "" if line.lstrip().startswith("#") else without_addresses(line)
            line, found = _replaced(line, seen, lang, path, number)
            lines.append(line)
            mends.extend(found)
        return "\n".join(lines), mends
    lang = Language.RU if path.endswith(".ru.md") else Language.KK
    return _replaced(text, without_addresses(without_code(text)), lang, path, 1)


def _replaced(
    text: str, seen: str, lang: Language, path: str, first_line: int
) -> tuple[str, list[Problem]]:
    """``text`` with the mixed words of ``seen`` (the same, with blanks) in one alphabet."""
    parts, mends, end = [], [], 0
    for found in mixed_words(seen, lang):
        if not found.mended:
            continue
        parts += [text[end : found.start], found.mended]
        end = found.start + len(found.word)
        message = N_("“%(word)s” had letters of another alphabet; now it is “%(mended)s”.")
        spot = Spot(path, first_line + text.count("\n", 0, found.start))
        mends.append(spot.problem("mended", message, word=found.word, mended=found.mended))
    return "".join((*parts, text[end:])), mends
