"""What articles, rows and issue.toml name stands in its table."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, miniature, said_of, write_files

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
DATA = "content/data/"
PLACE = (
    '\n    [[place]]\n    id = "{}"\n    name.kk = "…"\n    name.ru = "…"'
    '\n    kind = "…"  # village, district\n    region = "…"'
)


def _said(tmp_path: Path, *changes: tuple[str, str, str]) -> list[str]:
    files: Files = miniature()
    for path, old, new in changes:
        assert old in str(files[path])
        files[path] = str(files[path]).replace(old, new, 1)
    return said_of(write_files(tmp_path, files))


def _line(path: str, text: str) -> int:
    return str(miniature()[path]).split(text)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("[networks]", "[digital, netwroks]", 8,
         "unknown-practice: There is no practice “netwroks”. Did you mean “networks”?"),
        ("[networks]", "[xyz]", 8, "unknown-practice: There is no practice “xyz”. Practices are:"
         " networks, digital, mentoring, quality, surveys."),
    ],
)  # fmt: skip
def test_an_article_names_what_is_not_there(
    old: str, new: str, line: int, told: str, tmp_path: Path
) -> None:
    found = _said(tmp_path, (KK, old, new), (RU, old, new))
    assert found == [f"{path}:{line} {told}" for path in (KK, RU)]


def test_any_place_can_be_a_district_where_the_edition_has_no_such_kind(tmp_path: Path) -> None:
    """Other countries call them otherwise."""
    kinds = (f"{DATA}issue.toml", '"village", "district"', '"village", "aimag"')
    kind = (f"{DATA}places.toml", 'kind = "district"', 'kind = "aimag"')
    assert _said(tmp_path, kinds, kind) == []


@pytest.mark.parametrize("folder", ["overviews", "dossiers"])
def test_an_overview_or_dossier_names_a_practice_that_is_not_there(
    folder: str, tmp_path: Path
) -> None:
    facts = 'title: "{}"\ndescription: "{}"\npractices: [netwroks]\npublished: 2026-11-23'
    files = miniature()
    for lang, title, text in (
        ("kk", "Шолу", "Мектептер бірге жұмыс істеді."),
        ("ru", "Обзор", "Школы работали вместе, и учителя это заметили."),
    ):
        path = f"content/{folder}/vmeste.{lang}.md"
        files[path] = f"---\n{facts.format(title, text)}\n---\n\n{text}\n"
    told = "unknown-practice: There is no practice “netwroks”. Did you mean “networks”?"
    assert said_of(write_files(tmp_path, files)) == [
        f"content/{folder}/vmeste.{lang}.md:4 {told}" for lang in ("kk", "ru")
    ]


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("region: akmolla",
         "unknown-region: There is no region “akmolla”. Did you mean “akmola”?"),
        ("region: xyz", "unknown-region: There is no region “xyz”. Regions are: akmola, atyrau."),
        ("rubric: forword",
         "unknown-rubric: There is no rubric “forword”. Did you mean “foreword”?"),
        ("rubric: xyz", "unknown-rubric: There is no rubric “xyz”. Rubrics are: foreword."),
        ("region: atyrau", "section-not-printed: “atyrau” does not stand in “sections” of"
         " content/data/issue.toml, so nothing of it would be shown. Add it there in its place in"
         " the print, or correct it here."),
    ],
)  # fmt: skip
def test_an_article_stands_in_no_section(section: str, told: str, tmp_path: Path) -> None:
    changes = [(path, "region: akmola", section) for path in (KK, RU)]
    found = [line for line in _said(tmp_path, *changes) if " order-gap?" not in line]
    assert found == [f"{path}:4 {told}" for path in (KK, RU)]


@pytest.mark.parametrize(
    ("table", "old", "new", "told"),
    [
        ("places.toml", 'region = "akmola"', 'region = "xyz"',
         "unknown-region: There is no region “xyz”. Regions are: akmola, atyrau."),
        ("places.toml", 'district = "stepnoy-district"', 'district = "stepnoe"',
         "no-district: The place “stepnoe” is no district. Name a row whose kind is “district”, or"
         " delete the line."),
        ("places.toml", 'district = "stepnoy-district"', 'district = "stepnoy-distict"',
         "unknown-place: There is no place “stepnoy-distict”. Did you mean “stepnoy-district”? If"
         " it is another one, add a row to content/data/places.toml, fill in its dots, and write"
         f" its id here, stepnoy-distict:{PLACE.format('stepnoy-distict')}"),
        ("organisations.toml", 'place = "stepnoe"', 'place = "xyz"', "unknown-place: There is no"
         " place “xyz”. Add a row to content/data/places.toml, fill in its dots, and write its id"
         f" here, xyz:{PLACE.format('xyz')}"),
        ("authors.toml", 'organisation = "stepnoe-school"', 'organisation = "xyz"',
         "unknown-organisation: There is no organisation “xyz”. Add a row to"
         " content/data/organisations.toml, fill in its dots, and write its id here, xyz:"
         '\n    [[organisation]]\n    id = "xyz"\n    name.kk = "…"\n    name.ru = "…"'
         '\n    kind = "…"  # school'),
        ("authors.toml", 'place = "stepnoe"', 'place = "xyz"', "unknown-place: There is no"
         " place “xyz”. Add a row to content/data/places.toml, fill in its dots, and write its id"
         f" here, xyz:{PLACE.format('xyz')}"),
        ("figures.toml", 'contribution = "kir"', 'contribution = "kirr"',
         "unknown-contribution: There is no contribution “kirr”. Did you mean “kir”?"),
        ("figures.toml", 'contribution = "kir"', 'contribution = "xyzw"', "unknown-contribution:"
         " There is no contribution “xyzw”. Write its file, or correct the name."),
        ("issue.toml", 'sections_lost = ["atyrau"]',
         'sections_lost = ["atyrau"]\nleading = ["kir", "oriss"]',
         "unknown-contribution: There is no contribution “oriss”. Did you mean “oris”?"),
        ("places.toml", 'region = "akmola"', 'region = "Ақмола облысі"',
         "unknown-region: There is no region “Ақмола облысі”. Did you mean “akmola”?"),
        ("issue.toml", '"foreword", "akmola"]', '"foreword", "akmola", "atirau"]',
         "unknown-section: “sections” names “atirau”. Did you mean “atyrau”?"),
        ("issue.toml", 'sections_lost = ["atyrau"]', 'sections_lost = ["atyrau", "xyz"]',
         "unknown-section: “sections_lost” names “xyz”, which is no region and no rubric."),
        ("issue.toml", '"foreword", "akmola"]', '"foreword", "akmola", "akmola"]', "section-twice:"
         " “akmola” stands twice in “sections” and “sections_lost”. Delete one."),
        ("issue.toml", 'sections_lost = ["atyrau"]', 'sections_lost = ["atyrau", "foreword"]',
         "section-twice: “foreword” stands twice in “sections” and “sections_lost”. Delete one."),
    ],
)  # fmt: skip
def test_a_row_names_what_is_not_there(
    table: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    line = _line(DATA + table, old) + new.count("\n")
    assert _said(tmp_path, (DATA + table, old, new)) == [f"{DATA}{table}:{line} {told}"]


def test_a_rubric_that_the_scan_lost_holds_no_contribution(tmp_path: Path) -> None:
    table = f"{DATA}issue.toml"
    found = _said(
        tmp_path,
        (table, '"foreword", "akmola"]', '"akmola"]'),
        (table, 'sections_lost = ["atyrau"]', 'sections_lost = ["atyrau", "foreword"]'),
    )
    line = _line("content/articles/alghysoz.kk.md", "rubric: foreword")
    assert [told.partition(": ")[0] for told in found] == [
        f"content/articles/alghysoz.{lang}.md:{line} section-not-printed" for lang in ("kk", "ru")
    ]


def test_a_region_without_a_place_in_the_print(tmp_path: Path) -> None:
    change = (f"{DATA}issue.toml", 'sections_lost = ["atyrau"]', "sections_lost = []")
    line = _line(f"{DATA}regions.toml", 'id = "atyrau"')
    assert _said(tmp_path, change) == [
        f"{DATA}regions.toml:{line} section-without-place: “atyrau” has no place in the print."
        " Add it to “sections” in content/data/issue.toml, or to “sections_lost” where the scan"
        " lost it."
    ]


@pytest.mark.parametrize(
    ("table", "old"),
    [
        ("regions.toml", 'name.kk = "Ақмола облысы"'),
        ("rubrics.toml", 'name.kk = "Алғысөз"'),
        ("practices.toml", 'name.kk = "Желілер"'),
        ("places.toml", 'name.kk = "Степное"'),
        ("organisations.toml", 'name.kk = "Степное мектебі"'),
        ("authors.toml", 'given.kk = "Иван"'),
        ("issue.toml", 'sections = ["foreword", "akmola"]'),
        ("issue.toml", 'sections_lost = ["atyrau"]'),
    ],
)
def test_who_names_a_row_that_cannot_be_read_is_not_at_fault(
    table: str, old: str, tmp_path: Path
) -> None:
    found = _said(tmp_path, (DATA + table, old, f"{old.partition(' = ')[0]} = 5"))
    assert len(found) == 1 and " bad-value: " in found[0]


@pytest.mark.parametrize(
    "table", ["rubrics", "regions", "practices", "places", "organisations", "authors"]
)
def test_who_names_a_row_whose_id_slipped_above_its_header_is_not_at_fault(
    table: str, tmp_path: Path
) -> None:
    files = miniature()
    path = f"{DATA}{table}.toml"
    header, id, rest = str(files[path]).split("\n", 2)
    files[path] = f"{id}\n{header}\n{rest}"
    found = said_of(write_files(tmp_path, files))
    assert {line.partition(":")[0] for line in found} == {path}


def test_a_new_author_is_spelt_out_once_and_pointed_at_later(tmp_path: Path) -> None:
    changes = [(path, "[aygul-omarova]", "[gulnar-esenova]") for path in (KK, RU)]
    first, second = _said(tmp_path, *changes)
    assert first == (
        f"{KK}:6 unknown-author: There is no author “gulnar-esenova”. Add a row to"
        " content/data/authors.toml, fill in its dots, and write its id here, gulnar-esenova:"
        '\n    [[author]]\n    id = "gulnar-esenova"\n    given.kk = "…"\n    given.ru = "…"'
        '\n    family.kk = "…"\n    family.ru = "…"\n    spelling.kk = "unchecked"'
        '\n    spelling.ru = "unchecked"\n    post.kk = "…"\n    post.ru = "…"'
    )
    assert second == (
        f"{RU}:6 unknown-author: “gulnar-esenova” is told at {KK}:6 already. When its row stands in"
        " content/data/authors.toml, write its id here, gulnar-esenova."
    )


def test_an_author_with_a_slip_in_the_id_is_guessed(tmp_path: Path) -> None:
    told = _said(tmp_path, *[(path, "[aygul-omarova]", "[aigul-omarova]") for path in (KK, RU)])
    assert "Did you mean “aygul-omarova”? If this is somebody else, add a row" in told[0]


@pytest.mark.parametrize(
    "name",
    [
        "Айгүл Омарова",
        "Омарова Айгүл",
        "Айгуль Омарова",
        "ОМАРОВА АЙГУЛЬ",
        "Омарова Айгул",
        "Айгуль  ОМАРОВА",
    ],
)
def test_a_name_in_place_of_an_id_gets_the_id(name: str, tmp_path: Path) -> None:
    told = _said(tmp_path, *[(path, "[aygul-omarova]", f"[{name}]") for path in (KK, RU)])
    written = " ".join(name.split())
    assert [line.partition(": ")[2] for line in told if "unknown" in line] == [
        f"“{written if '  ' not in name else name}” is a name; here stands an id."
        " Write aygul-omarova."
    ] * 2


@pytest.mark.parametrize(
    ("old", "new", "row_id"),
    [
        ("region: akmola", "region: Ақмола облысы", "akmola"),
        ("region: akmola", "rubric: Вступительное слово", "foreword"),
        ("[networks]", "[Желілер]", "networks"),
    ],
)
def test_other_names_in_place_of_ids(old: str, new: str, row_id: str, tmp_path: Path) -> None:
    told = [line for line in _said(tmp_path, (KK, old, new), (RU, old, new)) if "unknown" in line]
    assert len(told) == 2
    assert all(line.endswith(f"is a name; here stands an id. Write {row_id}.") for line in told)


def test_two_rows_of_one_name_are_both_named(tmp_path: Path) -> None:
    files: Files = miniature()
    table = f"{DATA}places.toml"
    row = str(files[table]).split("\n\n")[0]
    row = row.replace('"stepnoe"', '"stepnoe-atyrau"').replace("akmola", "atyrau")
    files[table] = f"{files[table]!s}\n{row}\n"
    authors = f"{DATA}authors.toml"
    files[authors] = str(files[authors]).replace('place = "stepnoe"', 'place = "Степное"')
    told = [line for line in said_of(write_files(tmp_path, files)) if "unknown-place" in line]
    assert [line.rpartition("Write ")[2] for line in told] == ["stepnoe / stepnoe-atyrau."]
