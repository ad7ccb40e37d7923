"""What a story may be made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, miniature, problems_of, said_of, write_files
from makers import codes_with as _codes


@pytest.mark.parametrize(
    "text",
    [
        "Если 2 < 3 и 5 > 4, то всё верно.",
        "Адрес <https://school.example/a> и `<script>` в коде.",
        "Таблица:\n\n| Школа | Уроки |\n|---|---|\n| первая | 5 |",
        "## Один\n\nСлова.\n\n### Два\n\nСлова.\n\n## Три\n\nСлова.",
        "Список:\n\n- первое дело\n- второе дело\n\n1. раз\n2. два",
        "\\# Не заголовок",
        "Слова.\n\n---\n\nСлова.",
    ],
)
def test_markdown_is_welcome(text: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<br>", "raw-html"),
        ("Слово<br/>слово", "raw-html"),
        ("<div\nclass='a'>", "raw-html"),
        ("<!-- заметка -->", "raw-html"),
        ("<iframe src=a", "raw-html"),
        ("<SCRIPT>", "raw-html"),
        ("#Хэштег", "heading-space"),
        ("##Раздел", "heading-space"),
        ("Один\n====\n\nСлова.", "heading-underlined"),
        ("Один\n----\n\nСлова.", "heading-underlined"),
        ("    <b>строка кода</b>", "indented"),
        ("### Сразу третий\n\nСлова.", "heading-jump"),
        ("## \n\nСлова.", "heading-empty"),
        ("![](a.jpg)", "picture-in-text"),
        ("[![а](a.jpg)](kir.kk.md)", "picture-in-text"),
    ],
)
def test_anything_else_is_told(text: str, code: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == [code]


def test_html_in_a_headline_is_told(tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = str(files[path]).replace("Учиться вместе", "Учиться <i>вместе</i>")
    (problem,) = problems_of(write_files(tmp_path, files))
    assert (problem.code, problem.spot.line) == ("raw-html", 2)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("а <b\nclass=x> б <i>в</i>", [
            "19 raw-html: HTML is not used in texts: “<b class=x>”. Delete it and write in"
            " Markdown; to show the characters themselves, put them between ` and `.",
            "20 raw-html: HTML is not used in texts: “<i>”. Delete it and write in Markdown; to"
            " show the characters themselves, put them between ` and `.",
        ]),
        ("### Три", ["19 heading-jump: The heading “Три” skips a level. Begin the line with ##."]),
        ("## Два\n\n#### Четыре\n\n### Три", [
            "21 heading-jump: The heading “Четыре” skips a level. Begin the line with ###."]),
        ("## Два\n\n### Три\n\n##### Пять", [
            "23 heading-jump: The heading “Пять” skips a level. Begin the line with ####."]),
        ("# Один\n\n### Три", [
            "19 heading-first: “Один” is a heading of the first level, which the title of the page"
            " is. Begin the line with ##; if it is no heading, put \\ before #."]),
        ("Слова\n======", [
            "19 heading-underlined: The line of “=” below “Слова” makes a heading of it. For a"
            " heading, write ## before it and delete the line below; for a line across the page,"
            " leave an empty line before ---."]),
        ("Два\n---\n\n#### Четыре", [
            "19 heading-underlined: The line of “-” below “Два” makes a heading of it. For a"
            " heading, write ## before it and delete the line below; for a line across the page,"
            " leave an empty line before ---.",
            "22 heading-jump: The heading “Четыре” skips a level. Begin the line with ###."]),
        ("### " + "Раздел " * 20, [
            f"19 heading-jump: The heading “{('Раздел ' * 20)[:60]}” skips a level. Begin the line"
            " with ##."]),
        ("### ##", ["19 heading-empty: A heading without words. Write it, or delete the line."]),
        ("![а](б.jpg)", [
            "19 picture-in-text: Pictures do not stand in the text: “б.jpg”. Declare it under"
            " “photos” in the facts, with alt in Kazakh and Russian, credit and consent."]),
    ],
)  # fmt: skip
def test_the_line_is_named(text: str, told: list[str], tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n\n\n{text}\n"
    said = said_of(write_files(tmp_path, files))
    assert said == [f"{path}:{line}" for line in told]


def test_slips_of_markup_in_an_authors_own_text_are_warnings(tmp_path: Path) -> None:
    full = f"{RUSSIAN_STORY}\n#### Четыре\n\n<b>\n"
    files = {**miniature(), "content/fulltext/kir.ru.md": full}
    codes = [line.split()[1] for line in said_of(write_files(tmp_path, files))]
    assert sorted(codes) == ["heading-jump?:", "raw-html?:"]


_KEYS = """\
title_note: "ЗНАК"
corrections:
  - date: 2026-11-24
    note: "ЗНАК"
photos:
  - file: kir.jpg
    alt:
      kk: "ЗНАК"
      ru: "ЗНАК"
    caption:
      kk: "ЗНАК"
      ru: "ЗНАК"
    credit: "ЗНАК"
    consent: "2020"
"""


@pytest.mark.parametrize(
    "sign",
    [
        "**А**",
        "*А*",
        "_А_",
        "`А`",
        "[А](kir.ru.md)",
        "~~А~~",
        "## А",
        "- А",
        "> А",
        "А[^1]",
        "А **",
    ],
)
def test_markdown_in_a_value_is_told(sign: str, tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    keys = _KEYS.replace("ЗНАК", sign)
    files[path] = str(files[path]).replace("published: ", f"{keys}published: ")
    told = problems_of(write_files(tmp_path, files))
    lines = files[path].split("\n")
    expected = [number for number, line in enumerate(lines, start=1) if sign in line]
    found = sorted(p.spot.line for p in told if p.code == "markdown-in-value")
    assert found == expected and len(found) == 7


@pytest.mark.parametrize("value", ["5 * 3 = 15", "A_B и C#", "№16015-Г", "10–12", "«А» – [слева]"])
def test_prose_in_a_value_is_not(value: str, tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = str(files[path]).replace("Учиться вместе", f"Учиться {value} вместе")
    assert problems_of(write_files(tmp_path, files)) == ()


@pytest.mark.parametrize(
    ("text", "code", "most"),
    [
        (f"<b {'а' * 80}>", "raw-html", 60),
        (f"слово [{'а' * 80}]", "brackets", 60),
        ("    " + "а" * 80, "indented", 40),
    ],
)
def test_of_what_is_long_the_beginning_is_named(
    text: str, code: str, most: int, tmp_path: Path
) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n{text}\n"
    (told,) = problems_of(write_files(tmp_path, files))
    named = [str(told.args[key]) for key in ("tag", "sign", "words") if key in told.args]
    assert told.code == code and len(named[0]) == most
    assert text.partition("слово ")[2].startswith(named[0]) or named[0] in text


def test_of_a_long_value_the_beginning_is_named(tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = str(files[path]).replace("Учиться вместе", f"Учиться *{'а' * 80}* вместе")
    (told,) = problems_of(write_files(tmp_path, files))
    assert told.args["sign"] == f"*{'а' * 59}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Слово[^1].\n\n[^1]: Одно.\n[^1]: Другое.", "22 footnote-twice: The text has two footnotes"
         " [^1], and only one of them is shown. Give this one and its mark another number."),
        ("[^2]: Одно.", "19 footnote-unused: This footnote is not shown: its mark is nowhere in the"
         " text. Put [^2] behind the word it belongs to."),
        ("Слово[^3].\n\n[^3]:\n", "21 footnote-empty: The footnote [^3] is empty. Write its text"
         " into this line, behind the colon."),
        ("[слово]: kir.kk.md", "19 target-unused: A line that begins with “[…]:” gives a link its"
         " target and is not shown, and no link uses this one. To show the line, put \\ before"
         " [ and ]."),
        ("[слово]\n\n[слово]: kir.kk.md", ""),
        ("Слово[^4].\n\n[^4]: Одно.", ""),
    ],
)  # fmt: skip
def test_what_is_not_shown_is_told(text: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n\n\n{text}\n"
    assert said_of(write_files(tmp_path, files)) == ([f"{path}:{told}"] if told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("    строка", "19 indented: A line that begins with four spaces or a tab is shown as code."
         " Delete the spaces at the beginning of “строка”."),
        ("~~~\nстрока\n~~~", "19 fence: What stands between two lines “~~~” is shown as code."
         " Delete these two lines."),
        ("<<<<<<< HEAD\nодно\n=======\nдругое\n>>>>>>> a", "19 conflict: Two versions of the text"
         " stand one below the other here, from “<<<<<<<” to “>>>>>>>”. Keep what is right of both,"
         " then delete the lines with <<<<<<<, ======= and >>>>>>>."),
        ("title: Слово\norder: 1", "19 front-matter-twice: These lines belong to the facts at the"
         " beginning of the file, between the two lines ---. If they stand there too, delete them"
         " here."),
        ("> " * 21 + "а", "19 nested-too-deeply: Lists or quotations are nested too deeply here."
         " Write them side by side."),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told(text: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n\n\n{text}\n"
    assert said_of(write_files(tmp_path, files)) == [f"{path}:{told}"]


@pytest.mark.parametrize(("depth", "is_told"), [(19, False), (20, True)])
def test_quotations_go_so_deep(depth: int, is_told: bool, tmp_path: Path) -> None:
    assert _codes(tmp_path, "> " * depth + "а") == (["nested-too-deeply"] if is_told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("• один\n• два", [("list-sign", 17)]),
        ("-один\n-два", [("list-space", 17)]),
        ("1.один\n2.два", [("list-space", 17)]),
        ("слово\n    - один\n    - два", [("list-indent", 18)]),
        ("|а|б|\n|в|г|", [("table-rule", 17)]),
        ("## слово | слово\n\nслово", [("table-rule", 17)]),
        ("*слово\n*другое", [("note-star", 17), ("note-star", 18)]),
        ("слово *\n\nслово _", [("emphasis-open", 17), ("emphasis-open", 19)]),
        ("| - а | • б |\n|---|---|\n| -в | *г |", []),
    ],
)
def test_signs_of_lists_are_told_once_in_a_paragraph_and_are_words_in_a_cell(
    text: str, told: list[tuple[str, int]], tmp_path: Path
) -> None:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n{text}\n"
    found = problems_of(write_files(tmp_path, files))
    assert [(problem.code, problem.spot.line) for problem in found] == told
