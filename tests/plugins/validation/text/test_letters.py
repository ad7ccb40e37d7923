"""Rules on letters, and what they leave in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, miniature, problems_of, write_files

RU = "content/articles/kir.ru.md"


def _codes(tmp_path: Path, text: str, path: str = RU) -> list[str]:
    files = miniature()
    files[path] = f"{files[path]}\n{text}\n"
    return [problem.code for problem in problems_of(write_files(tmp_path, files))]


@pytest.mark.parametrize(
    "text",
    [
        "Книга «Әдістемелік қоржын» стоит в «Өрлеу», у „Сәулет“ её нет.".replace("„Сәулет“", "них"),
        "Рассказывает Айгүл Омарова.",  # the spelling of the other language, from a table
        "Это Ақмола облысы.",
        "Статья «Көршімен бірге үйрену» и Көршімен бірге үйрену.",
        "Слово `қоржын` в коде и [ссылка](../articles/kir.kk.md).",
        "Газета Өлке пишет о нас.",
    ],
)
def test_kazakh_names_in_russian_text(text: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Рассказывает Айгүлова.", ["kazakh-letters"]),  # a part of a word is no name
        ("ХХІ век и қоржын.", ["mixed-alphabets", "kazakh-letters"]),
        ("Слово «қоржын не закрыто.", []),
        ("Слово «қоржын не закрыто.\n\nА қоржын здесь.", ["kazakh-letters"]),
        ("Ноль\u200bширины и \u00adперенос.", ["invisible-character"] * 2),
        ("Неразрывный\u00a0пробел и тире – можно.", []),
    ],
)
def test_letters_out_of_place(text: str, codes: list[str], tmp_path: Path) -> None:
    assert sorted(_codes(tmp_path, text)) == sorted(codes)


def test_a_kazakh_headline_over_a_russian_text_is_told(tmp_path: Path) -> None:
    """The Kazakh headline is a name in texts, but not over the Russian one."""
    files = miniature()
    files[RU] = str(files[RU]).replace("Учиться вместе с соседями", "Көршімен бірге үйрену")
    problems = problems_of(write_files(tmp_path, files))
    assert [(p.code, p.spot.line) for p in problems] == [("kazakh-letters", 2)]


def test_words_of_one_line_are_told_together(tmp_path: Path) -> None:
    files = miniature()
    files[RU] = f"{files[RU]}\nЭто қоржын, дүкен и қоржын.\n"
    (problem,) = problems_of(write_files(tmp_path, files))
    assert problem.args["words"] == "қоржын, дүкен"


def test_slips_in_an_authors_own_text_are_warnings(tmp_path: Path) -> None:
    """The newsroom brings authors' texts in as the scan has them."""
    full = f"{RUSSIAN_STORY}\nУчитeля и қоржын.\n"
    files = {**miniature(), "content/fulltext/kir.ru.md": full}
    problems = problems_of(write_files(tmp_path, files))
    assert {p.code for p in problems} == {"mixed-alphabets", "kazakh-letters"}
    assert not any(problem.stops for problem in problems)
