"""Codes of HTML in values are told wherever readers would see them, in tables too."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, said_of, write_files

RU, PRACTICES = "content/articles/kir.ru.md", "content/data/practices.toml"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            RU,
            "вместе с",
            "вместе&nbsp;с",
            ":2 entity: Readers see “&nbsp;” here as it stands. Write a",
        ),
        (
            RU,
            "двух",
            "&#171;двух&#187;",
            ":3 entity: Readers see “&#171;” here as it stands. Write «",
        ),
        (
            PRACTICES,
            '"Сети"',
            '"Сети &amp; школы"',
            ":4 entity: Readers see “&amp;” here as it stands.",
        ),
    ],
)
def test_a_code_is_told(path: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    files = {**miniature(), path: str(miniature()[path]).replace(old, new, 1)}
    found = said_of(write_files(tmp_path, files))
    assert found and all(" entity: " in line for line in found)
    assert found[0].startswith(f"{path}{told}")


@pytest.mark.parametrize("text", ["Учителя & соседи", "A&B; и всё", "Вопрос &неизвестно; ответ"])
def test_an_ampersand_is_no_code(text: str, tmp_path: Path) -> None:
    files = {**miniature(), RU: str(miniature()[RU]).replace("Учиться вместе с соседями", text, 1)}
    assert said_of(write_files(tmp_path, files)) == []
