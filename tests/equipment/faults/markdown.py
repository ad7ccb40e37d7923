"""Texts as they are pasted from Word, Google Docs, WhatsApp and other programmes, or typed on a
phone."""

from __future__ import annotations

from faults.making import DATA, KK, RU, STANDFIRST_RU, TITLE_KK, Fault, body, row, swap


def _text(name: str, code: str, text: str, line: str, *, at: str = RU) -> Fault:
    return Fault(name=name, spoil=body(at, text), code=code, at=at, line=line)


MARKDOWN = (
    _text(
        "word-bullets",
        "list-sign",
        "Что изменилось:\n•\tуроки вместе\n•\tотзывы родителей",
        "•\tуроки",
    ),
    _text("word-round-bullets", "list-sign", "Вот что вышло:\no   уроки\no   отзывы", "o   уроки"),
    _text("phone-dashes", "list-runs-together", "Итоги:\n– уроки\n– отзывы", "– уроки"),
    _text(
        "dialogue", "list-runs-together", "— Сәлем, балалар!\n— Сәлем!", "— Сәлем, балалар", at=KK
    ),
    _text("dashes-glued", "list-space", "Біз не істедік:\n-сабақ\n-кездесу", "-сабақ", at=KK),
    _text("numbers-glued", "list-space", "Шаги:\n1.План\n2.Урок", "1.План"),
    _text("letters", "list-runs-together", "Дела:\nа) план\nб) урок", "а) план"),
    _text("ticks", "list-runs-together", "Готово:\n✅ план\n✅ урок", "✅ план"),
    _text("numbers-jump", "list-number", "1. План\n2. Урок\n4. Отзыв", "4. Отзыв"),
    _text("two-spaces", "list-nesting", "1. План:\n  - тема\n2. Урок", "  - тема"),
    _text("hyphen-for-dash", "list-of-one", "Эта школа для всех\n- второй дом.", "- второй дом"),
    _text("year", "list-year", "Сначала так.\n\n2019. Мы начали вдвоём.", "2019. Мы"),
    _text("date", "list-twice", "12. 05. 2020 күні біз бастадық.", "12. 05", at=KK),
    _text("word-note", "note-number", "Учителя[1] школы.\n\n[1] По данным школы.", "Учителя[1]"),
    _text("note-with-star", "note-star", "Учителя школы.\n\n*По данным школы.", "*По данным"),
    _text("divided-word", "word-broken", "Учителя шко-\nлы вместе.", "Учителя шко-"),
    _text("divided-word-kk", "word-broken", "Мұғалім-\nдер бірге.", "Мұғалім-", at=KK),
    _text("two-hyphens", "hyphens", "Школа -- это мы.", "Школа --"),
    _text("power", "power", "Двор в 300 м^2.", "м^2"),
    _text("formula", "formula", "Площадь $S = a$ равна.", "$S"),
    _text("boxes", "task-list", "- [ ] план\n- урок", "[ ] план"),
    _text("table-no-rule", "table-rule", "| Класс | Число |\n| 5 | 30 |", "| Класс"),
    _text(
        "table-wide",
        "table-cells",
        "| Класс | Число |\n|---|---|\n| 5 | 30 | А |",
        "| 5 | 30 | А",
    ),
    _text(
        "table-glued", "table-glued", "| а | б |\n|---|---|\n| 5 | 30 |\nПосле неё.", "После неё"
    ),
    _text("spreadsheet", "table-pasted", "Класс\tЧисло\n5\t30", "Класс\tЧисло"),
    _text("heading-glued", "heading-space", "##Нәтижесі\n\nБәрі риза.", "##Нәтижесі", at=KK),
    _text("heading-by-accident", "heading-underlined", "Вот и всё.\n---\n\nДальше.", "Вот и всё"),
    _text("bold-spaced", "emphasis-space", "Это ** очень важно ** для всех.", "** очень"),
    _text("bold-open", "emphasis-open", "Бұл **өте маңызды сөз.\n\nЕкінші.", "**өте", at=KK),
    _text("note-by-star", "emphasis-open", "Так сказал учитель*.", "учитель*"),
    _text("struck", "strike", "Уроков было ~~пять~~ шесть.", "~~пять"),
    _text("link-spaced", "link-spaced", "Смотрите [сайт] (https://school.example/).", "[сайт] ("),
    _text("link-curly", "link-target", "Вот [статья](kir.ru.md “О нас”).", "“О нас”"),
    _text("link-open", "link-open", "Вот [статья](kir.ru.md\nи другая.", "[статья]("),
    _text("link-named", "link-undefined", "Мына [мақала][kir] туралы.", "[kir]", at=KK),
    _text("note-lost", "footnote-without-text", "Слово[^1] без сноски.", "[^1]"),
    _text("note-unused", "footnote-unused", "Слово.\n\n[^1]: Пояснение.", "[^1]: П"),
    _text("remark-as-target", "target-unused", "Слово.\n\n[Примечание]: ниже", "[Примечание]"),
    _text("indent-by-spaces", "indented", "Бірінші.\n\n    Екінші абзац.", "    Екінші", at=KK),
    _text("fence", "fence", "Вот слова:\n\n```\nцитата\n```", "```\n"),
    _text("heading-id", "attributes", "## Итоги {#itogi}\n\nВсе рады.", "{#itogi}"),
    _text("gallery", "shortcode", 'Снимки: [gallery ids="7,8"]', "[gallery"),
    _text("wiki-link", "shortcode", "Это [[Школа]] в селе.", "[[Школа]]"),
    _text("multiplied", "multiplication", "Вышло 2*3*4 урока.", "2*3*4"),
    _text("entity-cut", "entity", "Школа &laquo Заря, и всё.", "&laquo Заря"),
    _text("stray-backslash", "backslash", "Это школа \\ лицей.", "школа \\"),
    _text(
        "conflict",
        "conflict",
        "<<<<<<< HEAD\nОдин конец.\n=======\nДругой конец.\n>>>>>>> main",
        "<<<<<<< HEAD",
    ),
    _text(
        "facts-twice",
        "front-matter-twice",
        '---\ntitle: "Учиться вместе ещё"\nstatus: published\n---\n\nТекст.',
        'title: "Учиться вместе ещё"',
    ),
    Fault(
        name="bold-headline",
        spoil=swap(KK, TITLE_KK, 'title: "**Көршімен** бірге үйрену"'),
        code="markdown-in-value",
        at=KK,
        line="title:",
    ),
    Fault(
        name="linked-standfirst",
        spoil=swap(RU, STANDFIRST_RU, 'standfirst: "Учителя [двух школ](kir.ru.md) вместе."'),
        code="markdown-in-value",
        at=RU,
        line="standfirst:",
    ),
    Fault(
        name="slanted-theme",
        spoil=row(
            "practices.toml",
            """[[practice]]
id = "{slug}"
name.kk = "Сабақ"
name.ru = "Урок"
about.kk = "Сабақ туралы."
about.ru = "Об _уроке_ вместе."
""",
        ),
        code="markdown-in-value",
        at=DATA + "practices.toml",
        line="_уроке_",
    ),
)
