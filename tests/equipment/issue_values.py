"""Issues built in memory: the values the rooms are given, by hand."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from plugins.issue.contribution import Article, Candidate, Page, Pair, Photo, Picture, PictureSource
from plugins.issue.imprint import Country, Descriptions, Headings, Imprint, Newspaper
from plugins.issue.issue import Issue, in_print_order
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Source
from plugins.issue.text import Text
from plugins.issue.vocabulary import (
    Author,
    Moved,
    Organisation,
    Outline,
    Place,
    Practice,
    Region,
    Rubric,
    Term,
)

SOURCE = Source(path="content/data/table.toml")
DAY = datetime.date(2026, 11, 23)


def both(kk: str, ru: str | None = None) -> Bilingual:
    """A text in both languages; the same in both where one is given."""
    return Bilingual(kk=kk, ru=kk if ru is None else ru)


def text(markdown: str = "Мәтін") -> Text:
    return Text(html=f"<p>{markdown}</p>", markdown=markdown, path="content/articles/a.kk.md")


def region(
    id: str, kk: str = "Облыс", ru: str = "Область", sorted_as: Bilingual | None = None
) -> Region:
    """A region; a city where it is sorted by another name."""
    return Region(
        id=id,
        name=both(kk, ru),
        kind="city" if sorted_as else "oblast",
        sorted_as=sorted_as,
        lat=50.0,
        lon=70.0,
        code_2020="00",
        code_now="00",
        source=SOURCE,
    )


def outline(region: str, tile: tuple[int, int], *rings: Iterable[tuple[float, float]]) -> Outline:
    """Where a region stands on the map; a point where no rings are given."""
    return Outline(
        region=region, tile=tile, rings=tuple(tuple(ring) for ring in rings), source=SOURCE
    )


def square(lat: float, lon: float, half: float = 1.0) -> tuple[tuple[float, float], ...]:
    """A ring around a place, so many degrees to each side."""
    south, north, west, east = lat - half, lat + half, lon - half, lon + half
    return ((north, west), (north, east), (south, east), (south, west))


def rubric(id: str, kk: str = "Айдар", ru: str = "Рубрика") -> Rubric:
    return Rubric(id=id, name=both(kk, ru), spelling=both("printed"), source=SOURCE)


def practice(id: str, kk: str = "Тәжірибе", ru: str = "Практика") -> Practice:
    return Practice(id=id, name=both(kk, ru), about=both(kk, ru), source=SOURCE)


def place(id: str, region: str, kk: str = "Ауыл", ru: str = "Село") -> Place:
    return Place(id=id, name=both(kk, ru), kind="village", region=region, source=SOURCE)


def organisation(id: str, place: str | None = None) -> Organisation:
    name = both("Мектеп", "Школа")
    return Organisation(id=id, name=name, kind="school", place=place, source=SOURCE)


def author(id: str, family: Bilingual | None = None, **more: Any) -> Author:
    """A person; ``more`` are fields of Author."""
    fields: dict[str, Any] = {
        "given": both("Аян"),
        "family": family or both("Қайратов", "Кайратов"),
        "spelling": Bilingual(kk="printed", ru="editorial"),
        "post": both("мұғалім", "учитель"),
        "source": SOURCE,
        **more,
    }
    return Author(id=id, **fields)


def article(slug: str, lang: Language = Language.KK, **more: Any) -> Article:
    """A published article without authors in the rubric “foreword”; ``more`` are its fields."""
    fields: dict[str, Any] = {
        "title": f"Тақырып {slug} {lang}",
        "standfirst": "Қысқаша.",
        "order": 1,
        "authors": (),
        "printed_in": Language.KK,
        "practices": (),
        "status": "published",
        "published": DAY,
        "body": text(),
        "source": Source(path=f"content/articles/{slug}.{lang}.md"),
        **more,
    }
    if "region" not in fields:
        fields.setdefault("rubric", "foreword")
    return Article(slug=slug, lang=lang, **fields)


def pair(slug: str, langs: Iterable[Language] = tuple(Language), **more: Any) -> Pair:
    """A contribution with a file in each of ``langs``, both with the same facts."""
    return Pair(**{lang.value: article(slug, lang, **more) for lang in langs})


def page(slug: str, lang: Language, *shows: str) -> Page:
    """A page about the edition; ``shows`` names what the build adds below its text."""
    words: dict[str, Any] = {"title": slug, "description": slug, "body": text(), "shows": shows}
    return Page(slug=slug, lang=lang, order=1, source=SOURCE, **words)


def feature(slug: str, lang: Language, kind: str, *practices: str) -> Page:
    """An overview or dossier."""
    words: dict[str, Any] = {"title": slug, "description": slug, "body": text()}
    more = {"kind": kind, "practices": practices, "published": DAY}
    return Page(slug=slug, lang=lang, order=1, source=SOURCE, **words, **more)


def term(id: str, kk: str = "Сабақ", ru: str = "Урок") -> Term:
    return Term(id=id, name=both(kk, ru), english="lesson", meaning=both(kk, ru), source=SOURCE)


def photo(file: str, caption: Bilingual | None = None) -> Photo:
    return Photo(
        file=file, alt=both("Аула", "Двор"), credit="Аян", consent="written", caption=caption
    )


def picture(name: str) -> Picture:
    """A photo that could be opened, in three formats and two widths."""
    sources = tuple(
        PictureSource(
            format=format,
            candidates=tuple(
                Candidate(path=f"static/images/{name}-{width}.0123abcd45.{format}", width=width)
                for width in (400, 800)
            ),
        )
        for format in ("avif", "webp", "jpeg")
    )
    return Picture(sources=sources, width=800, height=600, key=name)


def moved(old: str, new: str, kind: str = "article") -> Moved:
    return Moved(kind=kind, old=old, new=new, source=SOURCE)


def imprint(sections: Iterable[str] = ("foreword",), lost: Iterable[str] = ()) -> Imprint:
    newspaper = Newspaper(
        name=both("Газет", "Газета"),
        kind=both("газет", "газета"),
        site="https://newspaper.example/",
        certificate="№1",
        subscription_index="1",
        owner=both("Иесі", "Владелец"),
        office=both("Мекенжай", "Адрес"),
    )
    return Imprint(
        title=both("Шығарылым", "Выпуск"),
        tagline=both("Бүгін", "Сегодня"),
        printed=both("2020 жылдың қысы", "зима 2020 года"),
        printed_years="2020",
        id="winter",
        published=DAY,
        sections=tuple(sections),
        sections_lost=tuple(lost),
        region_kinds=("oblast", "city"),
        place_kinds=("village",),
        organisation_kinds=("school",),
        country=Country(
            code="kz", name=both("Ел", "Страна"), south=40.0, north=56.0, west=46.0, east=88.0
        ),
        descriptions=Descriptions(
            edition=both("Нөмір", "Номер"),
            welcome=both("Оқыңыз", "Читайте"),
            authors=both("Авторлар", "Авторы"),
            section=both("Мақалалар", "Статьи"),
            regions=both("Өңірлер", "Регионы"),
        ),
        headings=Headings(
            summary=both("Қысқаша", "Коротко"),
            steps=both("Қалай жасалды", "Как это сделали"),
            thought=both("Автордың ойы", "Мысль автора"),
        ),
        newspaper=newspaper,
        email="office@newspaper.example",
        staff=(),
        council=(),
        source=SOURCE,
    )


def issue(
    *pairs: Pair, sections: Iterable[str] = ("foreword",), lost: Iterable[str] = (), **more: Any
) -> Issue:
    """An issue of these contributions; tables that ``more`` does not give are empty, except for
    the rubric “foreword”."""
    sections = tuple(sections)
    tables: dict[str, Any] = {
        "regions": (),
        "rubrics": (rubric("foreword"),),
        "practices": (),
        "places": (),
        "organisations": (),
        "authors": (),
        **more,
    }
    return Issue(imprint=imprint(sections, lost), pairs=in_print_order(pairs, sections), **tables)
