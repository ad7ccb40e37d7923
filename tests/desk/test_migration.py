"""An issue.toml of an earlier version: `inv fix` brings over what is certain, marks the rest."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from makers import Files, miniature, problems_of, write_files

from desk.mending import mend_content

TABLE = "content/data/issue.toml"
TEXT = str(miniature()[TABLE])
# As it was before the key “format”: no kinds, country, sentences about the issue, headings.
NEWER = r"^(?:format|id|\w+_kinds) = .*\n|^\[(?:country|descriptions|headings)\]\n(?:.+\n)+\n"
FIRST_FORM = re.sub(NEWER, "", TEXT, flags=re.MULTILINE)


def _site(tmp_path: Path, issue_table: str, **others: str) -> Path:
    files: Files = {**miniature(), TABLE: issue_table}
    files |= {f"content/data/{name}.toml": text for name, text in others.items()}
    return write_files(tmp_path, files)


def _codes(project: Path) -> list[tuple[str, int, str]]:
    return [(p.spot.path, p.spot.line, p.code) for p in problems_of(project)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_the_tables_tell_is_added_and_the_rest_is_a_marked_place(
    line_end: str, tmp_path: Path
) -> None:
    assert "kinds" not in FIRST_FORM and "[country]" not in FIRST_FORM
    project = _site(tmp_path, FIRST_FORM.replace("\n", line_end))
    assert _codes(project) == [(TABLE, 1, "format-older")]
    _mends, left = mend_content(project)
    assert left == ()
    written = (project / TABLE).read_bytes().decode()
    assert written.count("\n") == written.count(line_end)
    now, before = tomllib.loads(written), tomllib.loads(TEXT)
    assert now["region_kinds"] == ["oblast"]  # no row is a city
    for key in ("format", "place_kinds", "organisation_kinds"):
        assert now[key] == before[key]
    assert now["country"] == {
        **{"code": "kz", "south": 46.0, "north": 55.0, "west": 50.0, "east": 73.0},
        "name": {"kk": "", "ru": ""},
    }
    assert now["headings"] == before["headings"]
    lines = written.split(line_end)
    marked = [n for n, line in enumerate(lines, start=1) if line.endswith(' = ""')]
    assert len(marked) == 13
    assert _codes(project) == [(TABLE, line, "bad-value") for line in marked]
    filled = re.sub(r'^(\w+)\.kk = ""', r'\1.kk = "Өлке"', written.replace("\r", ""), flags=re.M)
    filled = filled.replace('\nid = ""', '\nid = "olke"')
    filled = re.sub(r'^(\w+)\.ru = ""', r'\1.ru = "Край"', filled, flags=re.M)
    (project / TABLE).write_text(filled, encoding="utf-8")
    assert problems_of(project) == ()
    assert mend_content(project) == ((), ())


def test_every_mend_leads_to_its_line(tmp_path: Path) -> None:
    """Also where a line like it stands in another group."""
    older = FIRST_FORM.replace('name.kk = "Өлке"', 'name.kk = ""')
    mends, _left = mend_content(_site(tmp_path, older))
    lines = (tmp_path / TABLE).read_text(encoding="utf-8").split("\n")
    told = {str(mend.args.get("key", "format")): lines[mend.spot.line - 1] for mend in mends}
    assert told.pop("format") == "format = 2"
    for key, line in told.items():
        assert line.startswith(key.rpartition(".")[2])
    (name,) = (mend for mend in mends if mend.args.get("key") == "country.name")
    assert name.spot.line < lines.index("[newspaper]")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 2\n", ""),
        ("format = 2\n", "# Ескерту\n# Заметка\n"),
        ("format = 2\n", "format = 1  # бұрынғы\n"),
        ('format = 2\nid = "kis-2020"', '# 1\n\nid = "kis-2020"'),
    ],
)
def test_what_is_there_already_stays_letter_by_letter(old: str, new: str, tmp_path: Path) -> None:
    project = _site(tmp_path, TEXT.replace(old, new))
    mends, left = mend_content(project)
    assert (len(mends), left) == (1, ())
    assert problems_of(project) == ()
    written = (project / TABLE).read_text(encoding="utf-8")
    for line in TEXT.split("\n") + [line for line in new.split("\n") if line.startswith("#")]:
        assert line in written


def test_a_group_that_lacks_a_key_gets_it_below_its_header(tmp_path: Path) -> None:
    older = TEXT.replace("format = 2\n", "").replace('name.kk = "Қазақстан"\n', "")
    older = older.replace('name.ru = "Казахстан"\n', "")
    project = _site(tmp_path, older)
    mends, _left = mend_content(project)
    written = (project / TABLE).read_text(encoding="utf-8")
    assert '[country]\nname.kk = ""\nname.ru = ""\ncode = "kz"\n' in written
    assert [mend.args.get("key") for mend in mends] == [None, "country.name"]


def test_codes_that_name_no_one_country_leave_its_code_to_a_person(tmp_path: Path) -> None:
    regions = str(miniature()["content/data/regions.toml"]).replace("KZ-ATY", "UZ-ATY")
    project = _site(tmp_path, FIRST_FORM, regions=regions)
    mend_content(project)
    assert 'code = ""' in (project / TABLE).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["regions", "places", "organisations"])
def test_nothing_is_brought_over_while_a_table_cannot_be_read(name: str, tmp_path: Path) -> None:
    project = _site(tmp_path, FIRST_FORM, **{name: "[[row]\n"})
    mends, left = mend_content(project)
    assert mends == ()
    assert [(told.spot.path, told.args["table"]) for told in left] == [
        (TABLE, f"content/data/{name}.toml")
    ]
    assert (project / TABLE).read_text(encoding="utf-8") == FIRST_FORM


@pytest.mark.parametrize(
    "spoilt",
    [
        TEXT.replace("format = 2\n", "").replace("[country]", "[ country ]").replace("code =", "#"),
        f"country.code = 'kz'\n{FIRST_FORM}",
        FIRST_FORM.replace("[newspaper]", 'x = """\n[newspaper]\n"""\n[newspaper]'),
    ],
)
def test_where_more_would_be_touched_the_table_is_left_and_told(
    spoilt: str, tmp_path: Path
) -> None:
    project = _site(tmp_path, spoilt)
    mends, left = mend_content(project)
    assert mends == () and len(left) == 1
    assert (project / TABLE).read_text(encoding="utf-8") == spoilt


@pytest.mark.parametrize("written", ["3", "0", '"2"', "true"])
def test_another_form_is_left_to_people(written: str, tmp_path: Path) -> None:
    text = TEXT.replace("format = 2", f"format = {written}")
    project = _site(tmp_path, text)
    assert mend_content(project) == ((), ())
    assert (project / TABLE).read_text(encoding="utf-8") == text
    assert [code for _path, line, code in _codes(project) if line == 1] != []
