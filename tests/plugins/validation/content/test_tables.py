"""Ids, coordinates, spellings and the office's addresses in the editors' tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, said_of, write_files

DATA = "content/data/"
LONG = f"quality-of-work-{'x' * 135}"  # 151
AT_DISTRICT = "lat = 52.1\nlon = 71.2"


@pytest.mark.parametrize(
    ("table", "old", "new", "key", "told"),
    [
        ("practices.toml", 'id = "quality"', 'id = "Quality"', 'id = "quality"',
         "bad-id: The id “Quality” stands in addresses: it has small Latin letters, digits and"
         " single hyphens only. Write “quality”, here and wherever the row is named."),
        ("practices.toml", 'id = "quality"', 'id = "a--b"', 'id = "quality"',
         "bad-id: The id “a--b” stands in addresses: it has small Latin letters, digits and"
         " single hyphens only. Write “a-b”, here and wherever the row is named."),
        ("practices.toml", 'id = "quality"', 'id = "index"', 'id = "quality"',
         "bad-id: The id “index” is the name of another page. Choose another."),
        ("practices.toml", 'id = "quality"', 'id = "alphabet"', 'id = "quality"',
         "bad-id: The id “alphabet” is the name of another page. Choose another."),
        ("practices.toml", 'id = "quality"', 'id = "con"', 'id = "quality"',
         "bad-id: Windows keeps the name “con” for itself. Choose another."),
        ("practices.toml", 'id = "quality"', 'id = "lpt9"', 'id = "quality"',
         "bad-id: Windows keeps the name “lpt9” for itself. Choose another."),
        ("practices.toml", 'id = "quality"', f'id = "{LONG}"', 'id = "quality"',
         f"bad-id: The id “{LONG}” stands in addresses: it has 150 characters at most. Write"
         " “quality-of-work”, here and wherever the row is named."),
        ("places.toml", AT_DISTRICT, "lat = 52.1", "lat = 52.1",
         "half-coordinates: “lon” is missing beside “lat”. Write both or none."),
        ("places.toml", AT_DISTRICT, "lon = 71.2", "lat = 52.1",
         "half-coordinates: “lat” is missing beside “lon”. Write both or none."),
        ("issue.toml", 'email = "office@newspaper.example"', 'email = "office"', "email",
         "bad-mail: “office” is no mail address. Write it like this: office@example.kz."),
        ("issue.toml", 'site = "https://newspaper.example/"', 'site = "newspaper.example"', "site",
         "bad-site: “newspaper.example” is no address. Write it like this: https://example.kz/."),
        ("rubrics.toml", 'spelling.kk = "editorial"', 'spelling.kk = "unchecked"', "spelling.kk",
         "spelling-unchecked?: Nobody has checked this spelling yet. Look into the print, then"
         " write printed or editorial."),
        ("issue.toml", 'spelling.ru = "editorial"', 'spelling.ru = "unchecked"', "spelling.ru",
         "spelling-unchecked?: Nobody has checked this spelling yet. Look into the print, then"
         " write printed or editorial."),
    ],
)  # fmt: skip
def test_a_fault_of_a_row(
    table: str, old: str, new: str, key: str, told: str, tmp_path: Path
) -> None:
    files = miniature()
    text = str(files[DATA + table])
    assert old in text
    files[DATA + table] = text.replace(old, new, 1)
    line = text.split(key)[0].count("\n") + 1
    assert said_of(write_files(tmp_path, files)) == [f"{DATA}{table}:{line} {told}"]


@pytest.mark.parametrize(
    ("lat", "lon", "faults"),
    [
        ("40.0", "46.0", []),
        ("56.0", "88.0", []),
        ("39.9", "71.2", ["lat = 39.9 lies outside the country (40.0 to 56.0)"]),
        ("56.1", "71.2", ["lat = 56.1 lies outside the country (40.0 to 56.0)"]),
        ("52.1", "45.9", ["lon = 45.9 lies outside the country (46.0 to 88.0)"]),
        ("71.2", "88.1", ["lat = 71.2 lies outside the country (40.0 to 56.0)",
                          "lon = 88.1 lies outside the country (46.0 to 88.0)"]),
    ],
)  # fmt: skip
def test_coordinates(lat: str, lon: str, faults: list[str], tmp_path: Path) -> None:
    files = miniature()
    places = str(files[f"{DATA}places.toml"])
    files[f"{DATA}places.toml"] = places.replace(AT_DISTRICT, f"lat = {lat}\nlon = {lon}")
    found = said_of(write_files(tmp_path, files))
    assert [line.partition(": ")[2].partition(". ")[0] for line in found] == faults
    first = places.split("lat = ")[0].count("\n") + 1
    lines = [first if fault.startswith("lat") else first + 1 for fault in faults]
    assert [line.partition(" ")[0] for line in found] == [
        f"{DATA}places.toml:{line}" for line in lines
    ]


def test_a_rubric_has_the_id_of_a_region(tmp_path: Path) -> None:
    files = miniature()
    rubric = str(files[f"{DATA}rubrics.toml"])
    files[f"{DATA}rubrics.toml"] = f"{rubric}\n{rubric.replace('foreword', 'akmola')}"
    files[f"{DATA}rubrics.toml"] = (
        str(files[f"{DATA}rubrics.toml"])
        .replace("Вступительное слово", "Предисловие", 1)
        .replace("Алғысөз", "Кіріспе", 1)
    )
    line = rubric.count("\n") + 3
    assert said_of(write_files(tmp_path, files)) == [
        f"{DATA}rubrics.toml:{line} duplicate-id: The id “akmola” stands twice; the other row is at"
        f" {DATA}regions.toml:2. Give one of them another id."
    ]


def test_an_office_need_not_have_a_site_nor_an_address(tmp_path: Path) -> None:
    files = miniature()
    table = str(files[f"{DATA}issue.toml"])
    for old in ('email = "office@newspaper.example"', 'site = "https://newspaper.example/"'):
        table = table.replace(old, f"{old.partition(' = ')[0]} = 5")
    files[f"{DATA}issue.toml"] = table
    codes = [line.split()[1] for line in said_of(write_files(tmp_path, files))]
    assert codes == ["bad-value:"] * 2


@pytest.mark.parametrize("site", ['https://a.kz/\\"x', "https://a.kz/<b>", "https://a.kz/'x"])
def test_the_site_of_the_office_is_an_address_and_nothing_more(tmp_path: Path, site: str) -> None:
    files = miniature()
    table = str(files[f"{DATA}issue.toml"])
    files[f"{DATA}issue.toml"] = table.replace("https://newspaper.example/", site)
    codes = [line.split()[1] for line in said_of(write_files(tmp_path, files))]
    assert codes == ["bad-site:"]


@pytest.mark.parametrize("name", ["index", "glossary", "corrections", "patterns"])
def test_no_page_takes_the_place_of_another(name: str, tmp_path: Path) -> None:
    files = miniature()
    for lang in ("kk", "ru"):
        files[f"content/pages/{name}.{lang}.md"] = files[f"content/pages/about.{lang}.md"]
    told = [line.partition(": ")[0] for line in said_of(write_files(tmp_path, files))]
    assert told == [f"content/pages/{name}.{lang}.md bad-name" for lang in ("kk", "ru")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"2020–2021"', '"202–2021"', "“202–2021” names no year of a newspaper"),
        ('"2020–2021"', '"қыс"', "“қыс” names no year of a newspaper"),
        ('"2020–2021"', '"2020–20211"', "“2020–20211” names no year of a newspaper"),
        ("2026-11-23", "0020-11-23", "An edition on the web is no older than its print and the web:"
         " 0020-11-23 cannot be the day it was published"),
        ("2026-11-23", "2206-11-23", "An edition on the web is no older than its print and the web:"
         " 2206-11-23 cannot be the day it was published"),
        ("2026-11-23", "2019-11-23", "An edition on the web is no older than its print and the web:"
         " 2019-11-23 cannot be the day it was published"),
        ('"2020–2021"', '"1599"', "“1599” names no year of a newspaper"),
        ('"2020–2021"', '"2200"', "“2200” names no year of a newspaper"),
        ('"2020–2021"', '"1600–2199"', None),
        ('"2020–2021"', '"1883"', None),
        ('"2020–2021"', '"2020/21"', None),
    ],
)  # fmt: skip
def test_years_of_the_issue(old: str, new: str, told: str | None, tmp_path: Path) -> None:
    files = miniature()
    files[f"{DATA}issue.toml"] = str(files[f"{DATA}issue.toml"]).replace(old, new, 1)
    found = [line for line in said_of(write_files(tmp_path, files)) if " year-doubtful:" in line]
    assert [line.partition(": ")[2].partition(". ")[0] for line in found] == (
        [told] if told else []
    )


@pytest.mark.parametrize(("year", "is_told"), [("1990", True), ("1991", False), ("2199", False)])
def test_an_edition_on_the_web_is_no_older_than_the_web(
    year: str, is_told: bool, tmp_path: Path
) -> None:
    files = miniature()
    table = str(files[f"{DATA}issue.toml"]).replace('"2020–2021"', '"1883"')
    files[f"{DATA}issue.toml"] = table.replace("2026-11-23", f"{year}-11-23")
    told = [line for line in said_of(write_files(tmp_path, files)) if " year-doubtful:" in line]
    line = table.split("published = ")[0].count("\n") + 1
    assert [line.partition(" ")[0] for line in told] == (
        [f"{DATA}issue.toml:{line}"] if is_told else []
    )


COUNCIL = (
    '\n[[council]]\nname.kk = "Әлия Сейітова"\nname.ru = "Алия Сеитова"\npost.kk = "төраға"\n'
    'post.ru = "председатель"\nspelling.kk = "printed"\nspelling.ru = "editorial"\n'
)


@pytest.mark.parametrize("table", ["authors.toml", "rubrics.toml", "issue.toml"])
def test_every_spelling_that_nobody_checked_is_counted(table: str, tmp_path: Path) -> None:
    files = miniature()
    files[f"{DATA}issue.toml"] = f"{files[f'{DATA}issue.toml']!s}{COUNCIL}"
    text = str(files[DATA + table])
    for lang, old in (
        ("kk", "printed"),
        ("kk", "editorial"),
        ("ru", "printed"),
        ("ru", "editorial"),
    ):
        text = text.replace(f'spelling.{lang} = "{old}"', f'spelling.{lang} = "unchecked"')
    files[DATA + table] = text
    lines = [n for n, line in enumerate(text.split("\n"), start=1) if "unchecked" in line]
    told = [line.partition(": ")[0] for line in said_of(write_files(tmp_path, files))]
    assert told == [f"{DATA}{table}:{n} spelling-unchecked?" for n in lines] and len(lines) > 1


def test_names_of_the_council_are_judged_too(tmp_path: Path) -> None:
    files = miniature()
    council = COUNCIL.replace("Алия Сеитова", "АЛИЯ СЕИТОВА")
    files[f"{DATA}issue.toml"] = f"{files[f'{DATA}issue.toml']!s}{council}"
    (told,) = said_of(write_files(tmp_path, files))
    assert told.endswith(" name-form: A name is not written in capitals. Write “Алия Сеитова”.")


def test_a_section_with_a_slip_in_issue_toml_has_its_place(tmp_path: Path) -> None:
    files = miniature()
    path = f"{DATA}issue.toml"
    for name, wrong in (("a", "akmolla"), ("b", "Ақмола облысы"), ("c", "Акмолинская облость")):
        table = str(files[path]).replace('"akmola"]', f'"{wrong}"]')
        (told,) = said_of(write_files(tmp_path / name, {**files, path: table}))
        assert told.split(": ")[1].endswith("names “" + wrong + "”. Did you mean “akmola”?")
