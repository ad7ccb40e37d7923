"""An issue in memory that has a page of every template: texts with everything a text can have, a
stub, withdrawn contributions, losses, photos, pages that moved."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from issue_values import (
    DAY,
    SOURCE,
    article,
    author,
    both,
    issue,
    moved,
    organisation,
    outline,
    page,
    pair,
    photo,
    picture,
    place,
    practice,
    region,
    rubric,
    square,
    text,
)

from plugins.issue.contribution import Correction, Page, Pair
from plugins.issue.imprint import Person
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Spot
from plugins.issue.text import TextSection
from plugins.issue.vocabulary import Figure, Term


def figure(contribution: str, value: float, **more: Any) -> Figure:
    """A number a contribution reports; ``more`` are fields of Figure."""
    words = {"unit": both("мектеп", "школ"), "what": both("Мектеп", "Школы"), **more}
    return Figure(contribution=contribution, value=value, source=SOURCE, **words)


# What Markdown can make of a text.
_EVERY_ELEMENT = (
    '<h2 id="part-1">Бөлім</h2><p>Мәтін <a href="../index.html">сілтеме</a></p><h3>Бір</h3>'
    "<p>Екі</p><h4>Үш</h4><ul><li>бір</li><li>екі</li></ul><ol><li>бір</li><li>екі</li></ol>"
    "<blockquote><p>Сөз</p></blockquote><h2>Тағы</h2>"
    "<table><thead><tr><th>Жыл</th></tr></thead><tbody><tr><td>2020</td></tr></tbody></table>"
    '<section class="footnotes"><ol><li>Ескерту</li></ol></section>'
)

_LONG = '<p>Мәтін <a href="../glossary.html#coaching" class="term">коучинг</a></p>' + "".join(
    f'<h2 id="part-{number}">Бөлім <em>{number}</em></h2><p>Мәтін</p>' for number in range(1, 6)
)


def _feature(slug: str, lang: Language, kind: str, html: str = "<p>Мәтін</p>") -> Page:
    """An overview or a dossier."""
    own = {"kind": kind, "practices": ("digital",), "published": DAY}
    return replace(page(slug, lang), body=replace(text(), html=html), **own)


def _blocks() -> tuple[TextSection, ...]:
    """What stands under the headings that the site knows."""
    html = {
        "summary": "<ul><li>Кім: ұстаз</li><li>Нәтиже: білім</li></ul>",
        "steps": "<ol><li>бір</li><li>екі</li></ol>",
        "thought": "<p>Ой</p>",
    }
    return tuple(
        TextSection(name=name, heading=name, html=block, items=(), spot=Spot("a.kk.md", 1))
        for name, block in html.items()
    )


def whole_issue() -> Issue:
    """“aral” has everything; “lone” is in Kazakh only; “gone” and “gone-lone” are withdrawn."""
    section = {"region": "north", "practices": ("digital",)}
    everything: dict[str, Any] = {
        **section,
        "authors": ("aigul", "ivan"),
        "body": replace(text(), html=_EVERY_ELEMENT, sections=_blocks()),
        "photos": (photo("yard.jpg", both("Аула", "Двор")),),
        "full_text": text("Автордың мәтіні"),
        "title_note": "тақырыбы қысқарған",
        "scan_lost": ("headline", "end"),
        "corrections": (Correction(date=datetime.date(2026, 12, 1), note="Түзетілді."),),
    }
    pairs = (
        Pair(kk=article("aral", **everything), ru=article("aral", Language.RU, **everything)),
        pair(
            "lone", [Language.KK], order=2, title="Жалғыз – мақала", authors=("aigul",), **section
        ),
        pair("gone", order=3, authors=("ivan",), status="withdrawn", **section),
        pair("gone-lone", [Language.RU], order=4, status="withdrawn", **section),
        pair("plain", order=1, authors=(), authors_lost="қолы жоқ", printed_in=Language.RU),
    )
    north = replace(
        region("north", "Солтүстік", "Север"),
        centre=both("Қала", "Город"),
        now=both("Бөлінді.", "Разделена."),
    )
    one = issue(
        *pairs,
        sections=("foreword", "north"),
        lost=("south",),
        regions=(north, region("south", "Оңтүстік", "Юг"), region("city", "Қала", "Город")),
        outlines=(
            outline("north", (1, 1), square(50, 70)),
            outline("south", (1, 2), square(48, 70)),
            outline("city", (2, 2)),
        ),
        rubrics=(rubric("foreword"),),
        practices=(practice("digital", "Цифрлық", "Цифровые"), practice("idle")),
        places=(replace(place("village", "north"), lat=50.2, lon=70.1),),
        organisations=(organisation("school", "village"),),
        authors=(
            author("aigul", organisation="school", note=both("Ескерту.", "Примечание.")),
            author("ivan", both("Петров"), spelling=Bilingual(kk="editorial", ru="printed")),
        ),
        features=(
            *(_feature("long", lang, "overview", _LONG) for lang in Language),
            *(_feature("short", lang, "overview") for lang in Language),
            *(_feature("abroad", lang, "dossier") for lang in Language),
        ),
        terms=(
            Term(
                id="coaching",
                name=both("коучинг"),
                english="coaching",
                meaning=both("Сұрақпен көмек.", "Помощь вопросами."),
                source=SOURCE,
            ),
        ),
        pages=tuple(page("about", lang, "imprint", "losses") for lang in Language),
        moved=(moved("old", "aral"),),
        pictures={"yard.jpg": picture("yard")},
        figures=(
            *(figure("aral", value, unit=both("%")) for value in (43, 57, 20)),
            figure(
                "plain",
                1400,
                value_to=1500.5,
                bound="more",
                what=both("2–3-сынып мектебі", "Школы 2–3-х"),
            ),
        ),
    )
    person = Person(
        name=both("Анна"), post=both("редактор"), spelling=both("printed"), source=SOURCE
    )
    imprint = replace(
        one.imprint, staff=(person, person), council=(person,), leading=("plain", "aral", "lone")
    )
    return replace(one, imprint=imprint)
