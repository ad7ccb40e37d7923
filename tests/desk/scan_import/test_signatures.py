"""Author blocks are known by a given name and a surname in capitals, however they are set."""

from __future__ import annotations

import pytest

from desk.scan_import.signatures import read_signature


@pytest.mark.parametrize(
    ("lines", "people", "role"),
    [
        (
            ("Глеб СТРИЖОВ,", "директор школы №503,", "г. Хромтау"),
            ["Глеб Стрижов"],
            "директор школы №503, г. Хромтау",
        ),
        (("Глеб", "СТРИЖОВ,", "директор"), ["Глеб Стрижов"], "директор"),
        (("Инна ВЕРЕСОВА",), ["Инна Вересова"], ""),
        (("Инна ЮН",), ["Инна Юн"], ""),
        (("Гүлжан ӘБІЛДА", "мектеп директоры"), ["Гүлжан Әбілда"], "мектеп директоры"),
        (
            ("Римма ОЗЕРНАЯ-ЛУГОВАЯ, методист",),
            ["Римма Озерная-Луговая"],
            "методист",
        ),
        (
            ("Римма ОЗЕРНАЯ и Глеб СТРИЖОВ,", "учителя школы №3"),
            ["Римма Озерная", "Глеб Стрижов"],
            "учителя школы №3",
        ),
        (
            ("Вера ЛУГОВАЯ,", "Председатель Правления", "АОО «Ясный день»"),
            ["Вера Луговая"],
            "Председатель Правления АОО «Ясный день»",
        ),
    ],
)
def test_names_and_role_of_an_author_block(
    lines: tuple[str, ...], people: list[str], role: str
) -> None:
    signature = read_signature(lines, " ".join(lines))
    assert signature is not None
    assert [person.full for person in signature.people] == people
    assert signature.role == role


@pytest.mark.parametrize(
    "line",
    [
        "Ада Вольская, физик",
        "Проект STEAM помогает школам",
        "Наша школа",
        "УТРО НАЧИНАЕТСЯ",
        "Отвечает ПАВЕЛ " + "и ещё много слов, " * 20,
    ],
)
def test_what_is_no_author_block(line: str) -> None:
    assert read_signature((line,), line) is None
