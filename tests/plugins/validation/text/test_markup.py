"""What a story may be made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files


def _codes(tmp_path: Path, text: str) -> list[str]:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n{text}\n"
    return [problem.code for problem in problems_of(write_files(tmp_path, files))]


@pytest.mark.parametrize(
    "text",
    [
        "Если 2 < 3 и 5 > 4, то всё верно.",
        "Адрес <https://school.example/a> и `<script>` в коде.",
        "    <b>строка кода</b>",
        "Таблица:\n\n| Школа | Уроки |\n|---|---|\n| первая | 5 |",
        "## Один\n\nСлова.\n\n### Два\n\nСлова.\n\n## Три\n\nСлова.",
        "Список:\n\n- первое дело\n- второе дело\n\n1. раз\n2. два",
        "Один\n----\n\nСлова.",
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
        ("#Хэштег", "heading-first"),
        ("Один\n====\n\nСлова.", "heading-first"),
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
