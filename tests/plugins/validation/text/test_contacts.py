"""No private mail addresses and telephone numbers; numbers of other kinds are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import RUSSIAN_STORY, miniature, problems_of, said_of, write_files


def _codes(tmp_path: Path, text: str) -> list[str]:
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n{text}\n"
    return [problem.code for problem in problems_of(write_files(tmp_path, files))]


@pytest.mark.parametrize(
    "number",
    [
        "+7 701 123 45 67",
        "8 (701) 123-45-67",
        "87011234567",
        "+77011234567",
        "8–701–123–45–67",
        "8 7172 12 34 56",
        "тел. 12-34-56",
        "Тел.: 5 67 89",
    ],
)
def test_telephone_numbers(number: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, f"Звоните: {number}, ждём.") == ["phone-number"]


@pytest.mark.parametrize(
    "text",
    [
        "В 2019–2020 и 2020–2021 учебных годах 838 учителей и 1745 учеников.",
        "С 8 до 11 класса: 85%, 90%, 93%, 82%, 88%.",
        "Школа №87011234567 и 8 школ, 120 учителей, 1500 уроков.",
        "Индекс 010000, свидетельство №16015-Г.",
        "Рост с 45,6 до 78,9 процента за 8 лет, 12.05.2020.",
        "Пишите на office@newspaper.example.",
        "Участвовали 8 000 000 человек.",
        "Телевизор, телеграм 123456.",
    ],
)
def test_other_numbers(text: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == []


def test_a_mail_address_is_told_also_as_a_link(tmp_path: Path) -> None:
    assert _codes(tmp_path, "[Почта](mailto:ivan@school.example)") == ["mail-address"]


def test_the_contact_is_named_and_an_error_also_in_an_authors_own_text(tmp_path: Path) -> None:
    full = f"{RUSSIAN_STORY}\nIvan@School.example\n\nтел. 12-34-56 \n\nOffice@newspaper.example\n"
    path = "content/fulltext/kir.ru.md"
    assert said_of(write_files(tmp_path, {**miniature(), path: full})) == [
        f"{path}:5 mail-address: A mail address: Ivan@School.example. Private contacts are not"
        " published; delete it.",
        f"{path}:7 phone-number: A telephone number: тел. 12-34-56. Private contacts are not"
        " published; delete it.",
    ]
