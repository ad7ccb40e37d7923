"""Texts of tables in both languages, and how names of people are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, said_of, write_files
from miniature_imprint import ISSUE_TABLE

DATA = "content/data/"


def _said(tmp_path: Path, table: str, *changes: tuple[str, str]) -> list[str]:
    files = miniature()
    text = str(files[DATA + table])
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    files[DATA + table] = text
    found = said_of(write_files(tmp_path, files))
    return [line.removeprefix(DATA + table).partition(". ")[0] for line in found]


LONG_RU = "Школы района вместе готовили уроки и обсуждали первые итоги года."
LONG_KK = "Аудан мектептері сабақты бірге жоспарлап, алғашқы нәтижелерін талқылады."


@pytest.mark.parametrize(
    ("kk", "ru", "told"),
    [
        ("Сети", "Желілер", ":4 halves-swapped: name.kk has no Kazakh letter, and name.ru has some:"
         " “Желілер”"),
        ("Қарағанды", "Қарағанды", None),  # a name of our own, in Kazakh letters
        ("Қарағанды", "Караганда", None),
        ("Баршатас", "Баршатас", None),
        ("Баршатас", "школа «Өрлеу»", None),
        ("ІІ кезең", "ІІ этап", ":4 mixed-alphabets: Letters of another alphabet in “ІІ”: І"),
        ("%", "%", None),
        (LONG_RU, LONG_RU, ":3 other-language: name.kk is for the Kazakh text, but this one is in"
         " Russian"),
        (LONG_KK, LONG_KK, ":4 other-language: name.ru is for the Russian text, but this one is in"
         " Kazakh"),
        ("…", "Сети", ":3 left-blank: name.kk is not filled in yet: “…”"),
        ("Желілер", "???", ":4 left-blank: name.ru is not filled in yet: “???”"),
    ],
)  # fmt: skip
def test_each_half_is_in_its_language(kk: str, ru: str, told: str | None, tmp_path: Path) -> None:
    old = 'name.kk = "Желілер"\nname.ru = "Сети"'
    found = _said(tmp_path, "practices.toml", (old, f'name.kk = "{kk}"\nname.ru = "{ru}"'))
    assert [line for line in found if told is None or line.startswith(told)] == (
        [] if told is None else found[:1]
    )
    assert bool(found) == (told is not None)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ОМАРОВА", "A name is not written in capitals. Write “Омарова”."),
        ("ОМАРОВА-ЕСЕНОВА", "A name is not written in capitals. Write “Омарова-Есенова”."),
        ("омарова", "A name begins with a capital letter. Write “Омарова”."),
        ("А.Б.", "An initial has a full stop and a space after it. Write “А. Б.”."),
        ("А Б", "An initial has a full stop and a space after it. Write “А. Б.”."),
        ("ОМАРОВА А.Б", "A name is not written in capitals. Write “Омарова А. Б.”."),
        ("Омарова2", "The name “Омарова2” has a digit. Write the letters alone."),
        ("А. Б.", ""),
        ("А.\u00a0Б.", ""),
        ("д’Артаньян", ""),
        ("аль-Фараби", ""),
        ("Оралбай қызы", ""),
        ("О’Коннор", ""),
    ],
)
def test_a_name_as_pages_show_it(name: str, told: str, tmp_path: Path) -> None:
    files = miniature()
    path = f"{DATA}authors.toml"
    old = 'family.kk = "Омарова"\nfamily.ru = "Омарова"'
    files[path] = str(files[path]).replace(old, f'family.kk = "{name}"\nfamily.ru = "Омарова"')
    wanted = [f"{path}:5 name-form: {told}"] if told else []
    assert said_of(write_files(tmp_path, files)) == wanted


def test_a_name_in_latin_letters_is_an_error_unless_it_was_printed(tmp_path: Path) -> None:
    old = ('family.kk = "Омарова"', 'family.kk = "Omarova"')
    (printed,) = _said(tmp_path / "a", "authors.toml", old)
    assert printed.startswith(":5 name-latin?: ")
    (ours,) = _said(tmp_path / "b", "authors.toml", old,
                    ('spelling.kk = "printed"', 'spelling.kk = "editorial"'))  # fmt: skip
    assert ours.startswith(":5 name-latin: ")


def test_names_of_the_imprint_are_judged_too(tmp_path: Path) -> None:
    (told,) = _said(tmp_path, "issue.toml", ('"Айна Серікова"', '"АЙНА СЕРІКОВА"'))
    line = next(n for n, text in enumerate(ISSUE_TABLE.split("\n"), 1) if "Айна Серікова" in text)
    assert told == f":{line} name-form: A name is not written in capitals"
