"""Every text that an editor wrote is read, in its line: a word in two alphabets is told in each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from makers import TERM_ROW, Files, miniature, problems_of, write_files

from plugins.issue.problem import Problem
from plugins.validation.manuscript import files_below

DATA = "content/data/"
RU, ABOUT = "content/articles/kir.ru.md", "content/pages/about.ru.md"
_BILINGUAL = re.compile(r'^(?!spelling)([\w.]+\.(?:kk|ru) = ".*)"$', re.MULTILINE)
COUNCIL = (
    '\n[[council]]\nname.kk = "Әлия Сейітова"\nname.ru = "Алия Сеитова"\npost.kk = "төраға"\n'
    'post.ru = "председатель"\nspelling.kk = "printed"\nspelling.ru = "editorial"\n'
)
KEYS = """\
authors_lost: Тут рaз.
title_note: Тут рaз.
scan_lost: [headline]
scan_lost_note: Тут рaз.
corrections:
  - date: 2026-11-24
    note: Тут рaз.
  - date: 2026-11-25
    note: Тут рaз.
photos:
  - file: a.jpg
    alt:
      kk: Тут рaз
      ru: Тут рaз
    caption:
      kk: Тут рaз
      ru: Тут рaз
    credit: Тут рaз
    consent: '2020'
  - file: b.jpg
    alt:
      kk: Тут рaз
      ru: Тут рaз
    credit: Тут рaз
    consent: '2020'
"""


def _told(folder: Path, files: Files, path: str) -> list[int]:
    problems: tuple[Problem, ...] = problems_of(write_files(folder, files))
    return sorted(p.spot.line for p in problems if p.code == "mixed-alphabets" and p.stops
                  and p.spot.path == path)  # fmt: skip


@pytest.mark.parametrize(
    "table",
    ["issue", "regions", "rubrics", "practices", "places", "organisations", "authors", "figures",
     "terms"],
)  # fmt: skip
def test_both_halves_of_every_text_of_a_table(table: str, tmp_path: Path) -> None:
    files: Files = {**miniature(), f"{DATA}terms.toml": TERM_ROW}
    path = f"{DATA}{table}.toml"
    text = str(files[path]) + (COUNCIL if table == "issue" else "")
    files[path] = _BILINGUAL.sub(r'\1 рaз"', text)
    lines = [n for n, line in enumerate(str(files[path]).split("\n"), start=1) if "рaз" in line]
    assert _told(tmp_path, files, path) == lines and len(lines) >= 2


def test_every_text_of_an_article(tmp_path: Path) -> None:
    files = miniature()
    text = str(files[RU]).replace("status:", f"{KEYS}status:").replace("Учиться", "Учиться рaз")
    files[RU] = text.replace("Учителя", "Учителя рaз").replace("Весной", "Весной рaз")
    lines = [n for n, line in enumerate(str(files[RU]).split("\n"), start=1) if "рaз" in line]
    assert _told(tmp_path, files, RU) == lines and len(lines) == 16


@pytest.mark.parametrize("folder", ["pages", "overviews", "dossiers"])
def test_every_text_of_a_page(folder: str, tmp_path: Path) -> None:
    files = miniature()
    path = ABOUT.replace("pages", folder)
    text = str(files[ABOUT]).replace("О выпуске", "О рaз").replace("Что", "Что рaз")
    if folder != "pages":
        text = text.replace("\n---\n", "\npractices: [networks]\npublished: 2026-11-23\n---\n", 1)
    files[path] = text.replace("Осенью", "Осенью рaз")
    lines = [n for n, line in enumerate(str(files[path]).split("\n"), start=1) if "рaз" in line]
    assert _told(tmp_path, files, path) == lines and len(lines) == 3


def test_files_lie_below_content_and_folders_are_none(tmp_path: Path) -> None:
    names = ("a.md", "b/c.toml", "b/.#c.toml", "b/d/e.jpg")
    write_files(tmp_path, dict.fromkeys(names, b""))
    (tmp_path / "b" / "empty").mkdir()
    assert files_below(tmp_path) == {"content/a.md", "content/b/c.toml", "content/b/d/e.jpg"}
