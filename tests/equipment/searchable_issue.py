"""A small issue in memory in which there is something to search for: people, places and practices
under names of both languages, and a little text about each."""

from __future__ import annotations

from dataclasses import replace

from issue_values import (
    SOURCE,
    article,
    author,
    both,
    feature,
    issue,
    organisation,
    page,
    place,
    practice,
    region,
    text,
)

from plugins.issue.contribution import Article, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.vocabulary import Term

_TITLES = {
    "mentor": both("Тәлімгерлік мектебі", "Возрождение наставничества"),
    "lesson": both("Сабақты бірге зерттейміз", "Урок, который изучают вместе"),
    "books": both("Кітапхана есігі ашық", "Библиотека открыта для всех"),
}
_BODIES = {
    "mentor": both(
        "Тәжірибелі мұғалім жас әріптесіне көмектеседі. Қарғалыдан ұстаздар келді.",
        "Опытный учитель помогает молодому. Наставник бывает на уроках каждую неделю.",
    ),
    "lesson": both(
        "Мұғалімдер сабақты жоспарлап, бақылап, талдайды.",
        "Учителя планируют урок и наблюдают за детьми. Опыт школы описан в Lesson Study.",
    ),
    "books": both("Балалар кітапты үйге алады.", "Дети берут книги домой и читают."),
}
_SECTIONS = {"mentor": "aktobe", "lesson": "karaganda", "books": "karaganda"}
_AUTHORS = {"mentor": "aygul-omarova", "lesson": "ivan-petrov", "books": "aygul-omarova"}


def _article(slug: str, lang: Language, order: int) -> Article:
    body = _BODIES[slug][lang]
    return article(
        slug,
        lang,
        title=_TITLES[slug][lang],
        standfirst=body.partition(".")[0] + ".",
        region=_SECTIONS[slug],
        order=order,
        authors=(_AUTHORS[slug],),
        practices=("mentoring",) if slug == "mentor" else ("lesson-study",),
        body=replace(text(), html=f"<p>{body}</p>"),
    )


def searchable_issue() -> Issue:
    """“books” is in Russian only."""
    pairs = []
    for order, slug in enumerate(_TITLES, 1):
        kk = None if slug == "books" else _article(slug, Language.KK, order)
        pairs.append(Pair(kk=kk, ru=_article(slug, Language.RU, order)))
    spelt = Bilingual(kk="printed", ru="editorial")
    return issue(
        *pairs,
        sections=("aktobe", "karaganda"),
        regions=(
            region("aktobe", "Ақтөбе облысы", "Актюбинская область"),
            region("karaganda", "Қарағанды облысы", "Карагандинская область"),
            region("west", "Батыс Қазақстан облысы", "Западно-Казахстанская область"),
        ),
        practices=(
            practice("lesson-study", "Сабақты зерттеу (Lesson Study)", "Исследование урока"),
            practice("mentoring", "Тәлімгерлік", "Наставничество"),
        ),
        places=(
            place("qargaly", "aktobe", "Қарғалы ауданы", "Каргалинский район"),
            place("temirtau", "karaganda", "Теміртау", "Темиртау"),
        ),
        organisations=(replace(organisation("school", "temirtau"), name=both("№129 мектеп")),),
        authors=(
            author(
                "aygul-omarova",
                both("Омарова"),
                given=both("Айгүл", "Айгуль"),
                spelling=spelt,
                place="qargaly",
            ),
            author("ivan-petrov", both("Петров"), given=both("Иван"), organisation="school"),
        ),
        features=tuple(feature("networks", lang, "overview") for lang in Language),
        pages=tuple(page("about", lang) for lang in Language),
        terms=(
            Term(
                id="coaching",
                name=both("Коучинг"),
                english="coaching",
                meaning=both("Сұрақпен көмек.", "Помощь вопросами."),
                source=SOURCE,
            ),
        ),
    )
