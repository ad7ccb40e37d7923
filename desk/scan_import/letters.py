"""Letters as evidence: which language a stretch of text is in, and how it starts and ends.

What is no letter of the two languages (Latin, Serbian, Arabic, Ukrainian) is mended only inside a
mixed word: a Latin word stays Latin. Where a sign may stand for more than one letter, the scan's
own words decide.
"""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import islice, product

from plugins.issue.language import Language
from plugins.letters.alphabet import KAZAKH_ONLY, RUSSIAN, is_cyrillic

_WORD = re.compile(r"[^\W\d_]+")
_MOST_READINGS = 64
_STEM = 5  # letters

# What each foreign sign may stand for, the likeliest first: by its shape, then by its sound.
_READINGS = {
    "a": "а", "c": "с", "e": "е", "o": "о", "x": "х", "k": "к", "t": "т", "y": "у", "p": "рп",
    "b": "бьв", "d": "д", "f": "ф", "g": "г", "h": "һнх", "i": "іи", "j": "йј", "l": "лі", "m": "м",
    "n": "нп", "q": "қ", "r": "рг", "s": "с", "u": "уи", "v": "в", "w": "ш", "z": "з",
    "ə": "ә", "ɵ": "ө", "ı": "і", "ü": "ү", "ö": "ө", "ä": "ә", "ğ": "ғ", "ñ": "ң", "ū": "ұ",
    # Serbian and Macedonian
    "ј": "йі", "ѕ": "с", "ђ": "ғһ", "ћ": "һ", "џ": "ұц", "ѓ": "ғг", "ќ": "қк",
    # Ukrainian and Belarusian
    "є": "е", "ї": ("йі", "і"), "ґ": "ғг", "ў": "ұүу",
    # Cyrillic letters of other languages
    "ҳ": "һх", "ӊ": "ң", "ӄ": "қ", "ҡ": "қ", "ҝ": "қ", "ԛ": "қ", "ӏ": "і", "ѳ": "ө",
    "ӱ": "ү", "ӯ": "ұ", "ӧ": "ө", "ӓ": "ә", "ӣ": "и", "ѵ": "ү", "ҙ": "з", "ҫ": "с", "ҩ": "о",
    # Arabic
    "پ": "п", "ب": "б", "ت": "т", "س": "с", "ا": "а", "ه": "һ", "ک": "к", "ك": "к", "و": "у",
    "ر": "р", "ل": "л", "م": "м", "ن": "н", "ی": "и", "ي": "и", "د": "д", "ز": "з", "ق": "қ",
}  # fmt: skip
# Capitals differ in shape from their small letters.
_CAPITALS = {"B": "В", "H": "НҺ", "P": "РП", "F": "ҒФ", "Y": "У", "I": "І", "N": "Н", "L": "Л"}
# Letters one of the two languages has and the other has not, read as its nearest.
_RUSSIAN_READINGS = {"і": "и", "ї": "и", "є": "е"}

# Running Kazakh has about one letter in five that Russian lacks; a Russian text with Kazakh names
# in it stays below one in thirty.
_KAZAKH_SHARE = 0.04
_SURE_FROM = 40  # letters from which the share alone is enough

_FOLDS = str.maketrans("әғқңөұүһіё", "агкноуухие")
_CLOSING = ".!?…:;"
_OPENING_MARKS = "«“„\"'(*[ "
_CLOSING_MARKS = "»”“\"')*] "


class Head(StrEnum):
    """How a paragraph starts."""

    CAPITAL = "capital"
    SMALL = "small"
    DIGIT = "digit"
    DASH = "dash"


class Tail(StrEnum):
    """How a paragraph ends."""

    CLOSED = "closed"
    HYPHEN = "hyphen"
    OPEN = "open"


def language_of(text: str) -> tuple[Language | None, float]:
    """The language of ``text`` and how sure that is (0 to 1); no language without letters."""
    cyrillic = [char for char in text if is_cyrillic(char)]
    letters = len(cyrillic)
    if not letters:
        return None, 0.0
    share = sum(char in KAZAKH_ONLY for char in cyrillic) / letters
    sure = min(1.0, letters / _SURE_FROM)
    if share > _KAZAKH_SHARE:
        return Language.KK, min(1.0, sure * (0.5 + share * 5))
    return Language.RU, sure * 0.8 if letters < _SURE_FROM else 1.0


def fold(text: str) -> str:
    """Small letters without what scanners confuse: ә as а, қ as к; only letters and digits."""
    return "".join(char for char in text.lower().translate(_FOLDS) if char.isalnum())


def likeness(left: str, right: str) -> float:
    """How alike two headlines or names are (0 to 1), letters that scanners confuse apart."""
    return SequenceMatcher(None, fold(left), fold(right), autojunk=False).ratio()


def head_of(text: str) -> Head:
    """How ``text`` starts, quotation marks and emphasis aside."""
    start = text.lstrip(_OPENING_MARKS)[:1]
    if start.isdigit() or start == "№":
        return Head.DIGIT
    if start in "–—-":
        return Head.DASH
    return Head.SMALL if start.islower() else Head.CAPITAL


def tail_of(text: str) -> Tail:
    """How ``text`` ends: with its sentence, in the middle of a word, or in the middle of a line."""
    end = text.rstrip().rstrip("*")
    if re.search(r"\w[-\u00ad]\.?$", end):
        return Tail.HYPHEN
    end = end.rstrip(_CLOSING_MARKS)
    if end and end[-1] in _CLOSING:
        return Tail.CLOSED
    # A quotation may close a sentence without a full stop.
    return Tail.CLOSED if text.rstrip()[-1:] in "»”" and text.lstrip()[:1] in "«“" else Tail.OPEN


def last_word(text: str) -> str:
    """The last word, small, its hyphen taken off."""
    found = re.search(r"(\w+)[-\u00ad]?\W*$", text)
    return found[1].lower() if found else ""


def first_word(text: str) -> str:
    """The first word, small."""
    found = re.search(r"\w+", text)
    return found[0].lower() if found else ""


def mend_lookalikes(
    text: str, lang: Language | None, known: Callable[[str], int], begun: Callable[[str], int]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """``text`` with its mixed words in one script, and each changed word before and after.

    ``known`` says how often a word stands in the scan, ``begun`` how many words begin so.
    """
    changes: list[tuple[str, str]] = []

    def mend(match: re.Match[str]) -> str:
        word = match[0]
        mended = _mend_first_letter(_mend_word(word, lang, known), lang, known, begun)
        if mended == word and len(word) == 1 and word in _CAPITALS:
            mended = _mend_initial(match, lang)
        if mended != word:
            changes.append((word, mended))
        return mended

    return _WORD.sub(mend, text), tuple(changes)


def _mend_word(word: str, lang: Language | None, known: Callable[[str], int]) -> str:
    signs = [(place, char) for place, char in enumerate(word) if char.lower() in _READINGS]
    foreign = bool(signs)
    if lang is Language.RU and not foreign and known(word) < 2:
        # A Kazakh name in a Russian text keeps its letters, unless the scan knows the Russian word.
        signs = [(p, c) for p, c in enumerate(word) if c.lower() in _RUSSIAN_READINGS]
    plain = len(word) - len(signs)
    native = sum(is_cyrillic(char) for char in word) - sum(is_cyrillic(c) for _, c in signs)
    if not signs or not native or plain > native:
        return word
    readings = [_readings(char, lang) for _, char in signs]
    candidates = []
    for letters in islice(product(*readings), _MOST_READINGS):
        candidate = list(word)
        for (place, _), letter in zip(signs, letters, strict=True):
            candidate[place] = letter
        candidates.append("".join(candidate))
    best = max(candidates, key=known)
    return best if foreign or known(best) > 0 else word


def _readings(char: str, lang: Language | None) -> tuple[str, ...]:
    small = char.lower()
    if lang is Language.RU and small in _RUSSIAN_READINGS:
        letters: tuple[str, ...] = (_RUSSIAN_READINGS[small],)
    elif char in _CAPITALS:
        return tuple(_CAPITALS[char])
    else:
        letters = tuple(_READINGS[small])
    if lang is Language.RU:
        letters = tuple(row for row in letters if row in RUSSIAN) or letters
        letters = ("и",) if small == "i" else letters
    return tuple(row.upper() for row in letters) if char.isupper() else letters


def _mend_initial(match: re.Match[str], lang: Language | None) -> str:
    """An initial before a Cyrillic name: a Latin F in a Kazakh text is a Ғ."""
    after = match.string[match.end() : match.end() + 3].lstrip(". ")
    if match.string[match.end() : match.end() + 1] != "." or not after or not is_cyrillic(after[0]):
        return match[0]
    letters = _readings(match[0], lang)
    return letters[0] if lang is Language.KK or letters[0] not in "ҒҺІ" else letters[-1]


def _mend_first_letter(
    word: str, lang: Language | None, known: Callable[[str], int], begun: Callable[[str], int]
) -> str:
    """Scanners read the capital Ә as Э; the scan's words tell, or the Kazakh letters behind it."""
    if lang is not Language.KK or word[:1] != "Э" or "ь" in word.lower():
        return word
    mended = "Ә" + word[1:]
    if word.isupper() and known(word) == 0:
        return mended if any(char in KAZAKH_ONLY for char in word) else word
    if len(word) > _STEM and not known(word):
        return mended if begun(mended[:_STEM]) > begun(word[:_STEM]) else word
    return mended if known(mended) > known(word) else word
