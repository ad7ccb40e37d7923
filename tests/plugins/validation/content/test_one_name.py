"""One person, place or organisation under two ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, miniature, said_of, write_files

AUTHORS = "content/data/authors.toml"
NOTE = 'note.kk = "Степное мектебінің мұғалімі"\nnote.ru = "Учитель из Степного"\n'


def _row(given: tuple[str, str], family: tuple[str, str], more: str = "") -> str:
    return (
        f'\n[[author]]\nid = "second"\ngiven.kk = "{given[0]}"\ngiven.ru = "{given[1]}"\n'
        f'family.kk = "{family[0]}"\nfamily.ru = "{family[1]}"\nspelling.kk = "printed"\n'
        f'spelling.ru = "editorial"\npost.kk = "мұғалім"\npost.ru = "учитель"\n{more}'
    )


def _codes(tmp_path: Path, row: str, files: Files | None = None) -> list[str]:
    files = files or miniature()
    files[AUTHORS] = f"{files[AUTHORS]!s}{row}"
    return [line.split()[1] for line in said_of(write_files(tmp_path, files))]


AYGUL = (("Айгүл", "Айгуль"), ("Омарова", "Омарова"))


@pytest.mark.parametrize(
    ("given", "family", "told"),
    [
        (*AYGUL, ["same-name:"]),
        (AYGUL[1], AYGUL[0], ["same-name:"]),  # the wrong way round
        (("Айгүл", "Айгүль"), ("Омарова", "Омарова"), ["near-name?:"]),
        (("Айгул", "Айгуль"), ("Омарова", "Омарова"), ["near-name?:"]),
        (("Әйгүл", "Асель"), ("Омарова", "Есенова"), ["near-name?:"]),
        (("Асель", "Айгуль"), ("Есенова", "Омарова"), ["near-name?:"]),
        (("Асель", "Асель"), ("Омарова", "Омарова"), []),
        (("Айгүл", "Айгуль"), ("Есенова", "Есенова"), []),
    ],
)  # fmt: skip
def test_somebody_who_is_there_already(
    given: tuple[str, str], family: tuple[str, str], told: list[str], tmp_path: Path
) -> None:
    assert _codes(tmp_path, _row(given, family)) == told


def test_namesakes_have_a_place_and_a_note_of_their_own(tmp_path: Path) -> None:
    elsewhere = 'place = "stepnoy-district"\n'
    assert _codes(tmp_path / "a", _row(*AYGUL, elsewhere)) == ["near-name?:"]
    files = miniature()
    first = 'post.ru = "учитель"\n'
    files[AUTHORS] = str(files[AUTHORS]).replace(first, f"{first}{NOTE}", 1)
    assert _codes(tmp_path / "b", _row(*AYGUL, f"{elsewhere}{NOTE}"), files) == []


def test_the_other_row_is_named(tmp_path: Path) -> None:
    files = miniature()
    files[AUTHORS] = f"{files[AUTHORS]!s}{_row(*AYGUL)}"
    (told,) = said_of(write_files(tmp_path, files))
    assert told.startswith(f"{AUTHORS}:27 same-name: “second” has the same name as “aygul-omarova”")
    assert f"in {AUTHORS}:2." in told


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        ("places", '[[place]]\nid = "x"\nname.kk = "Степное"\nname.ru = "Степное"\n'
         'kind = "village"\nregion = "akmola"\n', ["same-name:"]),
        ("places", '[[place]]\nid = "x"\nname.kk = "Степное"\nname.ru = "Степное"\n'
         'kind = "village"\nregion = "atyrau"\n', []),
        ("places", '[[place]]\nid = "x"\nname.kk = "Стёпное"\nname.ru = "Степное"\n'
         'kind = "village"\nregion = "akmola"\n', ["near-name?:"]),
        ("organisations", '[[organisation]]\nid = "x"\nname.kk = "Степное мектебі"\n'
         'name.ru = "Степная школа"\nkind = "school"\n', ["same-name:"]),
        ("organisations", '[[organisation]]\nid = "x"\nname.kk = "Степное мектебі"\n'
         'name.ru = "Степная школа"\nkind = "school"\nplace = "stepnoy-district"\n', []),
        ("practices", '[[practice]]\nid = "x"\nname.kk = "Желілер"\nname.ru = "Сети"\n'
         'about.kk = "Тағы да."\nabout.ru = "Ещё раз."\n', ["same-name:"]),
    ],
)  # fmt: skip
def test_other_tables(table: str, row: str, told: list[str], tmp_path: Path) -> None:
    files = miniature()
    path = f"content/data/{table}.toml"
    files[path] = f"{files[path]!s}\n{row}"
    assert [line.split()[1] for line in said_of(write_files(tmp_path, files))] == told
