"""Faults in words and letters."""

from __future__ import annotations

from makers import KAZAKH_STORY, RUSSIAN_STORY

from faults.making import AUTHOR, DATA, KK, RU, STANDFIRST_RU, TITLE_KK, Fault, body, row, swap

TEXTS = (
    Fault(
        name="latin-in-kazakh",
        spoil=body(KK, "Бұл жерде бip сөз қате жазылған."),
        code="mixed-alphabets",
        at=KK,
        line="бip",
    ),
    Fault(
        name="latin-in-russian",
        spoil=swap(RU, STANDFIRST_RU, 'standfirst: "Учитeля двух школ."'),
        code="mixed-alphabets",
        at=RU,
        line="Учитeля",
    ),
    Fault(
        name="cyrillic-in-latin",
        spoil=body(RU, "Уроки шли в Zооm весь год."),
        code="mixed-alphabets",
        at=RU,
        line="Zооm",
    ),
    Fault(
        name="latin-preposition",
        spoil=body(RU, "Работа c детьми идёт."),
        code="mixed-alphabets",
        at=RU,
        line="Работа c",
    ),
    Fault(
        name="latin-in-table",
        spoil=row("practices.toml", """[[practice]]
id = "{slug}"
name.kk = "Мeктеп"
name.ru = "Школа"
about.kk = "Мектеп."
about.ru = "Школа."
"""),
        code="mixed-alphabets",
        at=DATA + "practices.toml",
        line="Мeктеп",
    ),
    Fault(
        name="kazakh-in-russian",
        spoil=body(RU, "Учителя собрали «Әдістемелік қоржын» и ещё қоржын для гостей."),
        code="kazakh-letters",
        at=RU,
        line="қоржын",
    ),
    Fault(
        name="russian-in-kazakh-file",
        spoil=swap(KK, KAZAKH_STORY, RUSSIAN_STORY),
        code="other-language",
        at=KK,
        line="Весной",
    ),
    Fault(
        name="kazakh-in-russian-file",
        spoil=swap(RU, RUSSIAN_STORY, KAZAKH_STORY),
        code="other-language",
        at=RU,
        line="Мектеп мұғалімдері",
    ),
    Fault(
        name="russian-paragraph",
        spoil=body(KK, "Учителя района обсудили новые учебные планы на весну."),
        code="other-language",
        at=KK,
        line="Учителя района",
    ),
    Fault(
        name="headline-in-russian",
        spoil=swap(KK, TITLE_KK, 'title: "Вместе с соседями"'),
        code="other-language",
        at=KK,
        line="Вместе с соседями",
    ),
    Fault(
        name="latin-text",
        spoil=swap(KK, KAZAKH_STORY, "Mektep mugalimderi koktemde korshi auyldyn ustazdary.\n"),
        code="latin-text",
        at=KK,
        line="Mektep",
    ),
    Fault(
        name="invisible",
        spoil=body(RU, "Сло\u00adво с мягким переносом."),
        code="invisible-character",
        at=RU,
        line="Сло\u00adво",
    ),
    Fault(
        name="raw-html",
        spoil=body(RU, "Текст <b>жирный</b> здесь."),
        code="raw-html",
        at=RU,
        line="<b>",
    ),
    Fault(
        name="script",
        spoil=body(KK, "<script>alert(1)</script>"),
        code="raw-html",
        at=KK,
        line="<script>",
    ),
    Fault(
        name="first-heading",
        spoil=body(RU, "# Заголовок\n\nСлова."),
        code="heading-first",
        at=RU,
        line="# Заголовок",
    ),
    Fault(
        name="heading-jump",
        spoil=body(RU, "## Один\n\n#### Два\n\nСлова."),
        code="heading-jump",
        at=RU,
        line="#### Два",
    ),
    Fault(
        name="mail",
        spoil=body(RU, "Пишите на ivan@school.example, ответим."),
        code="mail-address",
        at=RU,
        line="ivan@",
    ),
    Fault(
        name="phone",
        spoil=body(KK, "Хабарласыңыз: +7 (701) 123-45-67."),
        code="phone-number",
        at=KK,
        line="+7",
    ),
    Fault(
        name="phone-in-table",
        spoil=row("authors.toml", AUTHOR + 'note.kk = "Тел. 8 701 123 45 67"\nnote.ru = "Нет"\n'),
        code="phone-number",
        at=DATA + "authors.toml",
        line="8 701",
    ),
)  # fmt: skip
