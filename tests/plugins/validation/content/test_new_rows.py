"""The row that is proposed has what its name tells, in the language of the text that names it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from issue_values import imprint
from makers import miniature, said_of, write_files

from plugins.validation.content.new_rows import id_of, new_row

IMPRINT = replace(imprint(), place_kinds=("village", "town"), organisation_kinds=("school",))


def _row(kind: str, value: str, lang: str) -> list[str]:
    first, *lines = new_row(kind, "a", value, lang, IMPRINT).split("\n    ")
    assert first == ""
    return lines


@pytest.mark.parametrize(
    ("value", "given", "family"),
    [
        ("Асель Есенова", "Асель", "Есенова"),
        ("ЕСЕНОВА Асель Маратовна", "Асель Маратовна", "ЕСЕНОВА"),
        ("Иванов Петр", "Петр", "Иванов"),
        ("Алиев Иванов", "Алиев", "Иванов"),
        *(
            (f"{family} Ким", "Ким", family)
            for family in (
                *("Титов", "Алиев", "Королёв", "Титова", "Алиева", "Королёва", "Никитин"),
                *("Никитина", "Раевский", "РАЕВСКАЯ"),
            )
        ),
        ("Ким Раевская", "Ким", "Раевская"),
        ("Ким Пак", "Ким", "Пак"),
        ("Мария Анна Ким", "Мария Анна", "Ким"),
        ('Асель "\\ Ким', "Асель", "Ким"),
        ("Есенова", "…", "Есенова"),
        ("asel-esenova", "…", "…"),
    ],
)
def test_of_a_person_names_stand_in_one_language_and_dots_elsewhere(
    value: str, given: str, family: str
) -> None:
    for lang, other in (("kk", "ru"), ("ru", "kk")):
        lines = _row("author", value, lang)
        assert {
            line.partition(" = ")[0]: line.partition(" = ")[2].strip('"') for line in lines
        } == {
            "[[author]]": "",
            "id": "a",
            f"given.{lang}": given,
            f"given.{other}": "…",
            f"family.{lang}": family,
            f"family.{other}": "…",
            "spelling.kk": "unchecked",
            "spelling.ru": "unchecked",
            "post.kk": "…",
            "post.ru": "…",
        }


def test_of_places_and_organisations_the_kinds_are_named_and_where_a_place_lies() -> None:
    start = ['id = "a"', 'name.kk = "…"', 'name.ru = "Новое «Поле»"']
    place = [*start, 'kind = "…"  # village, town', 'region = "…"']
    assert _row("place", " Новое «Поле» ", "ru") == ["[[place]]", *place]
    assert _row("organisation", "Новое «Поле»", "ru") == [
        "[[organisation]]",
        *start,
        'kind = "…"  # school',
    ]


def test_ids_are_made_of_names_and_never_of_those_there_are() -> None:
    assert id_of("author", "Иванов Петр", ()) == id_of("author", "Петр Иванов", ())
    assert id_of("place", "Иванов Петр", ()) != id_of("place", "Петр Иванов", ())
    known = id_of("author", "Петр Иванов", ())
    assert id_of("author", "Петр Иванов", (known,)) not in (known, "")
    assert id_of("author", "…", ()) == "…"


@pytest.mark.parametrize(("lang", "name"), [("kk", "Гүлнар Асанқызы"), ("ru", "Гульнар Асанова")])
def test_the_name_stands_in_the_language_of_the_file(lang: str, name: str, tmp_path: Path) -> None:
    files = miniature()
    path = f"content/articles/kir.{lang}.md"
    files[path] = str(files[path]).replace("[aygul-omarova]", f"[{name}]")
    told = [line for line in said_of(write_files(tmp_path, files)) if "unknown-author" in line]
    assert len(told) == 1 and f'\n    family.{lang} = "{name.split()[1]}"' in told[0]
