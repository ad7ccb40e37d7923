"""Numbers that a text states, in digits or in Kazakh or Russian words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.issue.language import Language

_TOKEN = re.compile(
    r"(?<![\d.,])(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_]+)"
)
_SPACE = re.compile(r"[ \u00a0\u202f]+")
_PERCENT = re.compile(r"(?:[-–][^\W\d_]+)?[ \u00a0]*(?:%|проц|пайыз)")
_SCHOOL_NUMBERS = re.compile(r"№[ \u00a0]*\d+(?:(?:, | и | және )№?\d+)*")
_LIST_MARK = re.compile(r"^\d+\. ", re.MULTILINE)

# Case endings are spelt out so that no other word is taken for a number: one is left out, and so is
# whatever also means something else.
_CASES = {
    Language.RU: {
        2: "два|две|двух|двум|двумя",
        3: "три|трех|трем|тремя",
        4: "четыре|четырех|четырем|четырьмя",
        5: "пять|пяти|пятью",
        6: "шесть|шести|шестью",
        7: "семь|семи",
        8: "восемь|восьми|восемью",
        9: "девять|девяти|девятью",
        10: "десять|десяти|десятью",
        **{
            10 + ones: rf"{stem}надцат(?:ь|и|ью)"
            for ones, stem in enumerate(
                ("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"), start=1
            )
        },
        20: "двадцат(?:ь|и|ью)",
        30: "тридцат(?:ь|и|ью)",
        40: "сорока?",
        50: "пятьдесят|пятидесяти",
        60: "шестьдесят|шестидесяти",
        70: "семьдесят|семидесяти",
        80: "восемьдесят|восьмидесяти",
        90: "девяност[оа]",
        100: "сто|ста|сотн(?:я|и|ю|ей)",
        1000: "тыс|тысяч(?:а|и|у|ам|ами|ах)?",
        1_000_000: "млн|миллион(?:а|ов|у|ам)?",
    },
    Language.KK: {
        2: "екі(?:ден|ге|нің|ні)?|екеу(?:і|ін|інің|інде)?",
        3: "үш(?:тен|ке|тің|ті)?|үшеу(?:і|ін|інің)?",
        4: "төрт(?:тен|ке|тің|ті)?|төртеу(?:і|ін|інің)?",
        5: "бес(?:тен|ке|тің|ті)?|бесеу(?:і|ін|інің)?",
        6: "алты(?:дан|ға|ның|ны)?|алтау(?:ы|ын)?",
        7: "жеті(?:ден|ге|нің|ні)?|жетеу(?:і|ін)?",
        8: "сегіз(?:ден|ге|дің|ді)?",
        9: "тоғыз(?:дан|ға|дың|ды)?",
        10: "он(?:нан|ға|ның)?",
        20: "жиырма(?:дан|ға)?",
        30: "отыз(?:дан|ға)?",
        40: "қырық(?:тан|қа)?",
        50: "елу(?:ден|ге)?",
        60: "алпыс(?:тан|қа)?",
        70: "жетпіс(?:тен|ке)?",
        80: "сексен(?:нен|ге)?",
        90: "тоқсан(?:нан|ға)?",
        100: "жүз(?:ден|ге)?",
        1000: "мың(?:нан|ға|дай|даған)?",
        1_000_000: "млн|миллион(?:нан|ға)?",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A number as a text states it. ``parts`` are the numbers it is put together from (13 and 1000
    for 13 thousand); ``is_word`` where it is written without digits."""

    value: float
    parts: tuple[float, ...]
    is_word: bool = False
    is_percent: bool = False
    is_year: bool = False
    written: str


def stated_numbers(text: str, lang: Language) -> tuple[Stated, ...]:
    """All numbers of ``text`` from two on in words, any in digits, in order."""
    text = text.replace("ё", "е").replace("Ё", "Е")
    runs = groupby(_tokens(text, lang), key=lambda token: token[0])
    return tuple(stated for _, tokens in runs for stated in _put_together(text, list(tokens)))


def counts_and_percentages(text: str, lang: Language) -> frozenset[float]:
    """What a contribution counts or measures: its numbers without school numbers, years, marks of
    lists."""
    text = _SCHOOL_NUMBERS.sub("№", _LIST_MARK.sub("", text))
    return frozenset(stated.value for stated in stated_numbers(text, lang) if not stated.is_year)


_NUMBER_WORD = {
    lang: re.compile("|".join(f"(?P<_{value}>{forms})" for value, forms in rows.items()))
    for lang, rows in _CASES.items()
}


def _tokens(text: str, lang: Language) -> Iterator[tuple[int, float, re.Match[str]]]:
    """``(run, value, match)``: tokens with only a space between them share the number of a run."""
    run, end = 0, -1
    for match in _TOKEN.finditer(text):
        if match["digits"]:
            value = float(_SPACE.sub("", match["digits"]).replace(",", "."))
        else:
            word = _NUMBER_WORD[lang].fullmatch(match["word"].lower())
            if word is None:
                continue
            value = float(str(word.lastgroup).removeprefix("_"))
        if end < 0 or not _SPACE.fullmatch(text[end : match.start()]):
            run += 1
        end = match.end()
        yield run, value, match


def _put_together(text: str, tokens: list[tuple[int, float, re.Match[str]]]) -> Iterator[Stated]:
    total, current, kept = 0.0, 0.0, list[tuple[float, re.Match[str]]]()

    def finished() -> Stated:
        end = kept[-1][1].end()
        digits = kept[0][1]["digits"] if len(kept) == 1 else None
        value = total + current
        return Stated(
            value=value,
            parts=tuple(number for number, _ in kept),
            is_word=not any(match["digits"] for _, match in kept),
            is_percent=_PERCENT.match(text, end) is not None,
            is_year=bool(digits and len(digits) == 4 and 1900 <= value <= 2100),
            written=text[kept[0][1].start() : end],
        )

    for _, value, match in tokens:
        if kept and value >= 1000 and not match["digits"]:
            total, current = total + (current or 1) * value, 0.0
        elif kept and value == 100 and 1 < current < 10:
            current *= 100
        elif kept and not match["digits"] and _fits_behind(kept[-1], value):
            current += value
        else:
            if kept:
                yield finished()
            total, current, kept = 0.0, value, []
        kept.append((value, match))
    if kept:
        yield finished()


def _fits_behind(before: tuple[float, re.Match[str]], value: float) -> bool:
    """Whether ``value`` goes on with a number in words: four behind twenty, five behind ten."""
    last, match = before
    if match["digits"]:
        return False
    return (last >= 100 and value < last) or (last in range(10, 91, 10) and value < 10)
