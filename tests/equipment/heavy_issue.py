"""An issue of the size that one is printed in, of made-up words as long and as various as real
ones: what the pages of the theme weigh by themselves is measured on it."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from issue_values import (
    article,
    author,
    both,
    issue,
    organisation,
    outline,
    page,
    place,
    practice,
    region,
    rubric,
    text,
)
from whole_issue import figure

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Spot
from plugins.issue.text import TextSection
from plugins.issue.vocabulary import Outline

CONTRIBUTIONS, REGIONS = 52, 17
LONGEST = {Language.KK: "Ынтымақтастықтарымыздың", Language.RU: "Взаимосотрудничества"}
_SYLLABLES = {
    Language.KK: "қа зақ стан мек теп мұ ға лім тә жі ри бе сі ын ты мақ тас тық тың өң ір лер дің"
    " бі лік ті лі гі жұ мыс шы ғар ма оқу шы да му құ рал әді сте ме лік үл гі се рік тес",
    Language.RU: "шко ла учи тель вза имо сот руд ни чест во опы та ме то ди чес ка я под дер жка"
    " ре ги о наль ный про фес си о на лиз ма рас ска зы ва ет пе да го ги чес ко го",
}


class _Writer:
    """Texts of one language; the same seed, the same texts."""

    def __init__(self, lang: Language) -> None:
        self._chance = random.Random(f"heavy {lang}")
        syllables = _SYLLABLES[lang].split()
        lengths = [1, 2, 2, 3, 3, 4, 5]
        self._words = [
            "".join(self._chance.choices(syllables, k=self._chance.choice(lengths)))
            for _ in range(2500)
        ]
        self._words.append(LONGEST[lang].lower())
        self._often = [1 / (place + 3) for place in range(len(self._words))]

    def write(self, letters: int) -> str:
        """About so many letters of words, common ones more often."""
        words = self._chance.choices(self._words, self._often, k=letters)
        found, length = [], 0
        for word in words:
            found.append(word)
            length += len(word) + 1
            if length >= letters:
                break
        return " ".join(found).capitalize()


def heavy_issue() -> Issue:
    """Every region with contributions, every contribution with a standfirst of full length."""
    writers = {lang: _Writer(lang) for lang in Language}

    def words(letters: int) -> Bilingual:
        return both(*(writers[lang].write(letters) for lang in Language))

    def names(letters: int, number: int) -> list[Bilingual]:
        return [words(letters) for _ in range(number)]

    regions = [
        replace(region(f"region-{n}", name.kk, name.ru), lat=_middle(n)[0], lon=_middle(n)[1])
        for n, name in enumerate(names(26, REGIONS))
    ]
    rubrics = [rubric(f"rubric-{n}", name.kk, name.ru) for n, name in enumerate(names(16, 4))]
    practices = [
        practice(f"practice-{n}", name.kk, name.ru) for n, name in enumerate(names(60, 10))
    ]
    sections = [row.id for row in (*rubrics, *regions)]
    authors = [
        author(f"author-{n}", words(11), given=words(8), post=words(30), organisation=f"school-{n}")
        for n in range(CONTRIBUTIONS)
    ]
    pairs = [_pair(n, sections[n % len(sections)], writers) for n in range(CONTRIBUTIONS)]
    return issue(
        *pairs,
        sections=sections,
        regions=tuple(regions),
        outlines=tuple(_outlines()),
        rubrics=tuple(rubrics),
        practices=tuple(practices),
        authors=tuple(authors),
        places=tuple(place(f"place-{n}", f"region-{n}") for n in range(REGIONS)),
        organisations=tuple(
            organisation(f"school-{n}", f"place-{n % REGIONS}") for n in range(CONTRIBUTIONS)
        ),
        figures=tuple(
            figure(
                "slug-0",
                10_000 + n,
                value_to=20_000,
                span="change",
                unit=words(20),
                what=words(40),
                whom=words(40),
                when=words(20),
            )
            for n in range(3)
        ),
        pages=tuple(page("about", lang, "losses") for lang in Language),
    )


def _middle(number: int) -> tuple[float, float]:
    """Where a region lies: five abreast."""
    return 42.0 + 4 * (number // 5), 50.0 + 7 * (number % 5)


def _outlines() -> Iterator[Outline]:
    """A map as one is drawn: ragged rings of thirty-two points, and three points."""
    chance = random.Random("outlines")
    for n in range(REGIONS):
        lat, lon = _middle(n)
        steps = [(chance.uniform(1.4, 2.4), math.tau * step / 32) for step in range(32)]
        ring = [(lat + r * math.cos(at), lon + 1.6 * r * math.sin(at)) for r, at in steps]
        yield outline(f"region-{n}", (n % 5 + 1, n // 5 + 1), *([ring] if n < REGIONS - 3 else []))


def _blocks(write: Callable[[int], str]) -> Iterator[TextSection]:
    """A gist of four lines, six steps, a thought: as long as they may be."""
    for name, many, letters in (("summary", 4, 150), ("steps", 6, 190), ("thought", 1, 290)):
        lines = [write(letters) for _ in range(many)]
        items = "".join(f"<li>{line}</li>" for line in lines)
        tag = {"summary": "ul", "steps": "ol"}.get(name)
        html = f"<{tag}>{items}</{tag}>" if tag else f"<p>{lines[0]}</p>"
        yield TextSection(
            name=name, heading=write(12), html=html, items=(), spot=Spot("a.kk.md", 1)
        )


def _pair(number: int, section: str, writers: dict[Language, _Writer]) -> Pair:
    kind = "region" if section.startswith("region") else "rubric"
    halves = {}
    for lang in islice(Language, 2):
        write = writers[lang].write
        body = "".join(f"<p>{write(500)}</p>" for _ in range(8))
        halves[lang.value] = article(
            f"slug-{number}",
            lang,
            title=f"{write(52)} {LONGEST[lang]}",
            standfirst=write(170),
            order=number,
            authors=(f"author-{number}",),
            practices=("practice-0", f"practice-{number % 10}"),
            body=replace(text(body[3:-4]), sections=tuple(_blocks(write))),
            **{kind: section},
        )
    return Pair(**halves)
