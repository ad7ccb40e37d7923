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
         "unknown-theme: There is no theme “netwroks”. Did you mean “networks”?"),
        ("[networks]", "[xyz]", 8, "unknown-theme: There is no theme “xyz”. Themes are: networks,"
         " digital, mentoring, quality."),
    ],
)  # fmt: skip
def test_an_article_names_what_is_not_there(
    old: str, new: str, line: int, told: str, tmp_path: Path
) -> None:
    found = _said(tmp_path, (KK, old, new), (RU, old, new))
    assert found == [f"{path}:{line} {told}" for path in (KK, RU)]


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
        ("figures.toml", 'contribution = "kir"', 'contribution = "kirr"',
         "unknown-contribution: There is no contribution “kirr”. Did you mean “kir”?"),
        ("figures.toml", 'contribution = "kir"', 'contribution = "xyzw"', "unknown-contribution:"
         " There is no contribution “xyzw”. Write its file, or correct the name."),
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
    line = _line(DATA + table, old)
    assert _said(tmp_path, (DATA + table, old, new)) == [f"{DATA}{table}:{line} {told}"]


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
        ("themes.toml", 'name.kk = "Желілер"'),
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
