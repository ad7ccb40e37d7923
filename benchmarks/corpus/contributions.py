"""Made-up contributions: the same for every generator, on every machine and every day.

A contribution depends on its own number alone, so fifty are the first fifty of ten thousand; only
the authors and places are chosen from as many as the size asks for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

LANGUAGES = ("kk", "ru")
REGIONS = 17
PRACTICES = 12
WORDS_IN_LANGUAGE = 1500
LONGEST_STANDFIRST = 190  # characters; the project allows 200

Both = dict[str, str]  # a text in both languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One contribution in both languages; authors, region and practices are numbers."""

    number: int
    region: int
    order: int
    authors: tuple[int, ...]
    practices: tuple[int, ...]
    title: Both
    standfirst: Both
    body: Both

    @property
    def slug(self) -> str:
        return f"contribution-{self.number:05d}"

    @property
    def printed_in(self) -> str:
        return LANGUAGES[self.number % 2]


@cache
def words() -> dict[str, Any]:
    """What stands in words.toml."""
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return tomllib.load(file)


def named(kind: str, number: int) -> Both:
    """The name of region, place, family … ``number`` in both languages."""
    stems = words()["stems"]["both"].split()
    digits = (number // len(stems) ** 2, number // len(stems), number)
    stem = "".join(stems[digit % len(stems)] for digit in digits).capitalize()
    pattern = words()["patterns"][kind]
    return {lang: pattern[lang].format(stem=stem, number=number + 1) for lang in LANGUAGES}


def given_name(number: int) -> Both:
    """The given name of author ``number``."""
    names = words()["given"]
    return {lang: names[lang][number % len(names[lang])] for lang in LANGUAGES}


def author_name(number: int) -> Both:
    """The whole name of author ``number``."""
    given, family = given_name(number), named("family", number)
    return {lang: f"{given[lang]} {family[lang]}" for lang in LANGUAGES}


def number_of_authors(size: int) -> int:
    """How many people sign ``size`` contributions."""
    return max(1, size // 2)


def number_of_places(size: int) -> int:
    """How many places ``size`` contributions come from; each has a school."""
    return max(REGIONS, size // 10)


def contributions(size: int) -> Iterator[Contribution]:
    """``size`` contributions; every region and every author has at least one."""
    authors = number_of_authors(size)
    in_region = [0] * REGIONS
    for number in range(size):
        random = Random(f"contribution {number}")
        region = number if number < REGIONS else random.randrange(REGIONS)
        in_region[region] += 1
        practices = tuple(random.sample(range(PRACTICES), random.randint(1, 3)))
        signed = [number % authors]
        if random.random() < 0.4 and authors > 1:
            signed.append((number + 1 + random.randrange(authors - 1)) % authors)
        texts = {lang: _Prose(lang, f"contribution {number} {lang}") for lang in LANGUAGES}
        yield Contribution(
            number=number,
            region=region,
            order=in_region[region],
            authors=tuple(signed),
            practices=practices,
            title={lang: text.phrase(3, 7) for lang, text in texts.items()},
            standfirst={lang: text.standfirst() for lang, text in texts.items()},
            body={lang: text.story() for lang, text in texts.items()},
        )


class _Prose:
    """Writes in one language; the same seed, the same text."""

    def __init__(self, lang: str, seed: str) -> None:
        self._random = Random(seed)
        self._vocabulary = _vocabulary(lang)
        self._lang = lang
        self._written = 0

    def phrase(self, least: int, most: int) -> str:
        """A few words, the first with a capital."""
        return _capital(" ".join(self._words(least, most)))

    def standfirst(self) -> str:
        """One sentence of the length a standfirst may have."""
        text = self.phrase(14, 22)
        if len(text) > LONGEST_STANDFIRST:
            text = text[:LONGEST_STANDFIRST].rpartition(" ")[0]
        return text + "."

    def story(self) -> str:
        """420 to 700 words of Markdown: headings, a list, a quotation, a link, emphasis."""
        length = self._random.randint(420, 640)
        self._written = 0
        points = "\n".join(f"- {self._sentence(4, 8)}" for _ in range(5))
        quoted = f"> {self._sentence()}\n> {self._sentence()}"
        address = f"https://example.kz/{self._lang}/link"
        linked = f"{self._sentence()} [{self.phrase(2, 3)}]({address}) {self._sentence()}"
        blocks = [self._paragraph(), self._paragraph()]
        for block in (points, quoted, linked):
            blocks += [f"## {self.phrase(3, 7)}", self._paragraph(), block]
        while self._written < length:
            blocks.append(self._paragraph())
        return "\n\n".join(blocks) + "\n"

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._random.randint(3, 5)))

    def _sentence(self, least: int = 7, most: int = 15) -> str:
        chosen = self._words(least, most)
        for mark in ("**", "*"):
            if self._random.random() < 0.15:
                place = self._random.randrange(1, len(chosen))
                chosen[place] = f"{mark}{chosen[place].strip('*')}{mark}"
        return _capital(" ".join(chosen)) + self._random.choice("....?!")

    def _words(self, least: int, most: int) -> list[str]:
        number = self._random.randint(least, most)
        self._written += number
        return self._random.choices(self._vocabulary, k=number)


@cache
def _vocabulary(lang: str) -> Sequence[str]:
    random = Random(f"vocabulary {lang}")
    syllables = words()["syllables"][lang].split()
    found: set[str] = set()
    while len(found) < WORDS_IN_LANGUAGE:
        found.add("".join(random.choices(syllables, k=random.choice((1, 2, 2, 3, 3, 4)))))
    return sorted(found)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
