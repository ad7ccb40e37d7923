"""A table that is empty, cannot be read or is not there is told once, whoever names its rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, miniature, said_of, write_files

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
DATA = "content/data/"


@pytest.mark.parametrize(
    ("table", "first"),
    [
        ("authors", "content/articles/alghysoz.kk.md:6"),
        ("regions", "content/articles/kir.kk.md:4"),
        ("practices", "content/articles/alghysoz.kk.md:8"),
        ("organisations", f"{DATA}authors.toml:11"),
        ("places", f"{DATA}organisations.toml:6"),
    ],
)
@pytest.mark.parametrize("text", ["", "# Nobody here yet.\n"])
def test_a_table_without_rows_is_told_once(
    table: str, first: str, text: str, tmp_path: Path
) -> None:
    files: Files = miniature()
    files[f"{DATA}{table}.toml"] = text
    assert said_of(write_files(tmp_path, files)) == [
        f"{DATA}{table}.toml table-empty: This table has no rows, but {first} names one. Write its"
        " rows, or bring the file back from the history."
    ]


def test_a_table_without_rows_hides_no_other_fault(tmp_path: Path) -> None:
    files: Files = miniature()
    files[f"{DATA}authors.toml"] = ""
    files[RU] = str(files[RU]).replace("[networks]", "[netwroks]")
    files[KK] = str(files[KK]).replace("[networks]", "[netwroks]")
    told = [line.split()[1] for line in said_of(write_files(tmp_path, files))]
    assert sorted(told) == ["table-empty:", "unknown-practice:", "unknown-practice:"]


@pytest.mark.parametrize("table", ["authors", "regions", "rubrics", "practices", "places"])
@pytest.mark.parametrize("encoding", ["utf-16", "cp1251", ""])
def test_a_table_that_cannot_be_read_is_told_once(
    table: str, encoding: str, tmp_path: Path
) -> None:
    files: Files = miniature()
    text = str(files.pop(f"{DATA}{table}.toml"))
    if encoding:
        files[f"{DATA}{table}.toml"] = text.encode(encoding, "ignore")
    (told,) = said_of(write_files(tmp_path, files))
    assert told.split()[1] == ("not-utf-8:" if encoding else "table-missing:")


def test_a_table_under_another_name_is_found(tmp_path: Path) -> None:
    files: Files = miniature()
    for name in ("author.toml", "Authors.toml", "authors (1).toml", "authors.toml.txt"):
        other = {**files, f"{DATA}{name}": files[f"{DATA}authors.toml"]}
        del other[f"{DATA}authors.toml"]
        told = said_of(write_files(tmp_path / name, other))
        assert told[0].startswith(
            f"{DATA}authors.toml table-missing: This table is missing, but there is “{name}” beside"
        )
        assert {line.split()[0] for line in told[1:]} <= {f"{DATA}{name.split()[0]}"}
