"""Content of an earlier version has themes: `inv fix` makes practices of them, no link breaks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from makers import Files, miniature, problems_of, said_of, write_files

from desk.mending import mend_content

DATA = "content/data"
PRACTICES = str(miniature()[f"{DATA}/practices.toml"])
THEMES = PRACTICES.replace("[[practice]]", "[[theme]]")
KIR = "content/articles/kir.kk.md"


def _older(themes: str = THEMES, **tables: str) -> Files:
    """The miniature issue as it was in the first form."""
    files: Files = {
        path: re.sub("^practices:", "themes:", str(text), flags=re.MULTILINE)
        for path, text in miniature().items()
        if path != f"{DATA}/practices.toml"
    }
    newer = r"^format = 2\n|^\[headings\]\n(?:.+\n)+\n"
    imprint = str(files[f"{DATA}/issue.toml"])
    files[f"{DATA}/issue.toml"] = re.sub(newer, "", imprint, flags=re.MULTILINE)
    files[f"{DATA}/themes.toml"] = themes
    return files | {f"{DATA}/{name}.toml": text for name, text in tables.items()}


def test_an_older_form_is_told_once(tmp_path: Path) -> None:
    told = problems_of(write_files(tmp_path, _older()))
    assert [problem.code for problem in told] == ["format-older"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_all_is_sound_afterwards_and_a_second_run_finds_nothing(
    line_end: str, tmp_path: Path
) -> None:
    older = {path: str(text).replace("\n", line_end) for path, text in _older().items()}
    project = write_files(tmp_path, {path: text.encode() for path, text in older.items()})
    mends, left = mend_content(project)
    assert left == ()
    assert {KIR, f"{DATA}/practices.toml"} <= {mend.spot.path for mend in mends}
    assert said_of(project) == []
    table = (project / DATA / "practices.toml").read_bytes().decode()
    assert table == PRACTICES.replace("\n", line_end)
    assert not (project / DATA / "themes.toml").exists()
    assert (project / KIR).read_bytes().decode() == older[KIR].replace("themes:", "practices:")
    assert mend_content(project) == ((), ())


def test_every_old_address_leads_on_once(tmp_path: Path) -> None:
    """Also that of a theme that was renamed before."""
    row = '[[moved]]\nkind = "theme"\nold = "{}"\nnew = "networks"\n'
    moved = row.format("net") + "\n" + row.format("networks")
    project = write_files(tmp_path, _older(moved=moved))
    mend_content(project)
    rows = tomllib.loads((project / DATA / "moved.toml").read_text(encoding="utf-8"))["moved"]
    ids = [row["id"] for row in tomllib.loads(PRACTICES)["practice"]]
    assert {(row["kind"], row["old"], row["new"]) for row in rows} == {
        ("theme", "net", "networks"),
        *(("theme", row_id, row_id) for row_id in ids),
    }
    assert len(rows) == 1 + len(ids)
    assert said_of(project) == []


def test_a_run_that_was_cut_off_is_finished_by_the_next(tmp_path: Path) -> None:
    project = write_files(tmp_path, {**_older(), f"{DATA}/practices.toml": PRACTICES})
    _mends, left = mend_content(project)
    assert left == ()
    assert not (project / DATA / "themes.toml").exists()
    assert said_of(project) == []


def test_rows_of_practices_are_not_overwritten(tmp_path: Path) -> None:
    own = PRACTICES.replace("Сети", "Сообщества")
    project = write_files(tmp_path, {**_older(), f"{DATA}/practices.toml": own})
    _mends, left = mend_content(project)
    assert [fault.spot.path for fault in left] == [f"{DATA}/themes.toml"]
    assert (project / DATA / "practices.toml").read_text(encoding="utf-8") == own
    assert (project / DATA / "themes.toml").read_text(encoding="utf-8") == THEMES


@pytest.mark.parametrize(
    "themes",
    [
        THEMES.replace('"Школы вместе."', '"""Школы\n[[theme]]\nвместе."""').encode(),
        THEMES.encode("utf-16"),
    ],
)
def test_a_table_that_cannot_be_brought_over_is_left_and_told(
    themes: bytes, tmp_path: Path
) -> None:
    project = write_files(tmp_path, {**_older(), f"{DATA}/themes.toml": themes})
    _mends, left = mend_content(project)
    assert f"{DATA}/themes.toml" in {fault.spot.path for fault in left}
    assert (project / DATA / "themes.toml").read_bytes() == themes
    assert not (project / DATA / "practices.toml").exists()


def test_what_toml_refuses_is_told_in_the_new_table(tmp_path: Path) -> None:
    project = write_files(tmp_path, _older(THEMES.replace('"Сети"', '"Сети')))
    _mends, left = mend_content(project)
    assert left == ()
    assert {p.spot.path for p in problems_of(project) if p.stops} == {f"{DATA}/practices.toml"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("themes: [networks]", "themes: [networks]\npractices: [digital]"),
        ("themes: [networks]", "themes: [networks]\nthemes: [digital]"),
        ("themes: [networks]\nstatus: published\npublished: 2026-11-23\n---", "themes: [networks]"),
    ],
)
def test_where_two_readings_are_possible_the_article_stays(
    old: str, new: str, tmp_path: Path
) -> None:
    files = _older()
    files[KIR] = str(files[KIR]).replace(old, new)
    project = write_files(tmp_path, files)
    mend_content(project)
    assert "themes:" in (project / KIR).read_text(encoding="utf-8")


def test_a_line_of_the_text_is_no_key(tmp_path: Path) -> None:
    files = _older()
    files[KIR] = f"{files[KIR]}\nthemes: біздің сабақ\n"
    project = write_files(tmp_path, files)
    mend_content(project)
    text = (project / KIR).read_text(encoding="utf-8")
    assert text.endswith("\nthemes: біздің сабақ\n") and "\npractices: [networks]\n" in text
