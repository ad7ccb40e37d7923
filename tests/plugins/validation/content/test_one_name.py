"""One person, place or organisation under two ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from issue_values import author, both, region
from makers import Files, miniature, said_of, write_files

from plugins.validation.content.one_name import IdFinder

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
    assert _codes(tmp_path / "c", _row(*AYGUL, f"{elsewhere}{NOTE}")) == ["near-name?:"]
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
    ],
)  # fmt: skip
def test_other_tables(table: str, row: str, told: list[str], tmp_path: Path) -> None:
    files = miniature()
    path = f"content/data/{table}.toml"
    files[path] = f"{files[path]!s}\n{row}"
    assert [line.split()[1] for line in said_of(write_files(tmp_path, files))] == told


PRACTICE = (
    '[[practice]]\nid = "x"\nname.kk = "Желілер"\nname.ru = "Сети"\n'
    'about.kk = "Тағы да."\nabout.ru = "Ещё раз."\n'
)
ROWS = {
    "authors": (
        _row(*AYGUL),
        _row(("Айгүл", "Айгүль"), ("Омарова", "Омарова")),
        "“second” has the same name as “aygul-omarova” in content/data/authors.toml:2. If both are"
        " one person, keep one row and name its id in the articles. If they are namesakes, give"
        " each row its own organisation or place.",
        "“second” is spelt like “aygul-omarova” in content/data/authors.toml:2, or nearly. If both"
        " are one person, keep one row and name its id in the articles. If they are two, say who is"
        " who in a note of both rows (note.kk, note.ru).",
    ),
    "practices": (
        PRACTICE,
        PRACTICE.replace("Сети", "Сеты"),
        "“x” has the same name as “networks” in content/data/practices.toml:2. If both are one,"
        " keep one row and name its id everywhere; if not, make the names differ.",
        "“x” is spelt nearly like “networks” in content/data/practices.toml:2. If both are one,"
        " keep one row and name its id everywhere.",
    ),
}


@pytest.mark.parametrize("table", ROWS)
def test_the_remedy_fits_people_and_things(table: str, tmp_path: Path) -> None:
    same, near, *told = ROWS[table]
    path = f"content/data/{table}.toml"
    for row, words in ((same, told[0]), (near, told[1])):
        files = miniature()
        files[path] = f"{files[path]!s}\n{row}"
        (line,) = said_of(write_files(tmp_path, files))
        assert line.partition(": ")[2] == words


def test_rows_that_are_to_be_filled_in_have_no_name_in_common(tmp_path: Path) -> None:
    blank = PRACTICE.replace("Желілер", "…").replace("Сети", "…")
    second = blank.replace('"x"', '"y"')
    files = miniature()
    path = "content/data/practices.toml"
    files[path] = f"{files[path]!s}\n{blank}\n{second}"
    told = {line.split()[1] for line in said_of(write_files(tmp_path, files))}
    assert told == {"left-blank:"}


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("abcdefghxy", "abcdefghij"),  # four letters of five are the same
        ("abcdefgwxy", ""),
        ("Әлия Сейтова", ""),  # half of this name is somebody else's
    ],
)
def test_a_person_is_guessed_by_most_of_the_id_alone(value: str, guess: str) -> None:
    rows = [author("abcdefghij", both("Сейітова"), given=both("Әлия"))]
    assert IdFinder(rows, ["abcdefghij"]).guess(value) == guess


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("nort", "north"),
        ("Қызылжар облысі", "north"),
        ("Кызылжарская облость", "north"),
        ("облость", ""),
    ],
)
def test_a_thing_is_guessed_by_its_id_and_by_its_name(value: str, guess: str) -> None:
    rows = [region("north", "Қызылжар облысы", "Кызылжарская область"), region("abai", "Абай", "")]
    assert IdFinder(rows, ["north", "abai"]).guess(value) == guess
