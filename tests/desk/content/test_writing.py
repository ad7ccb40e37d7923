"""All files or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.content.writing import with_rows, write_all


def contents(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_files_are_written_and_a_second_time_left_alone(tmp_path: Path) -> None:
    files = {tmp_path / "a" / "one.md": "раз\n", tmp_path / "b" / "two.md": "екі\n"}
    assert set(write_all(files)) == set(files)
    assert contents(tmp_path) == {"a/one.md": "раз\n", "b/two.md": "екі\n"}
    assert write_all(files) == ()


def test_a_failure_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    """The last file cannot be written: a folder bears its name."""
    old = tmp_path / "old.md"
    old.write_text("прежде\n", encoding="utf-8")
    (tmp_path / "taken.md").mkdir()
    files = {
        old: "теперь\n",
        tmp_path / "fresh" / "new.md": "новое\n",
        tmp_path / "taken.md": "никак\n",
    }
    with pytest.raises(OSError):
        write_all(files)
    assert contents(tmp_path) == {"old.md": "прежде\n"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.md", "taken.md"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_end_their_lines_as_their_table_does(end: str) -> None:
    table = f"\ufeff# Кім.{end}{end}[[author]]{end}id = 'a'  # first{end}".encode()
    row = '[[author]]\nid = "b"'
    expected = f'{end}[[author]]{end}id = "b"{end}'.encode()
    assert with_rows(table, [row]) == table + expected
    assert with_rows(table.rstrip(b"\r\n"), [row]) == table + expected
    assert with_rows(table + end.encode(), [row]) == table + expected
    assert with_rows(table, [row, row]) == table + expected * 2


def test_the_first_row_of_an_empty_table_begins_it() -> None:
    assert with_rows(b"", ["a = 1"]) == b"a = 1\n"
    assert with_rows(b"\xef\xbb\xbf", ["a = 1"]) == b"\xef\xbb\xbfa = 1\n"


@given(st.binary(max_size=60))
def test_what_stood_in_a_table_stays_byte_by_byte(table: bytes) -> None:
    assert with_rows(table, ["a = 1"]).startswith(table)


def test_a_full_disk_is_told_of_the_file_it_was_for(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(OSError) as fault:
            write_all({tmp_path / "a" / "small.md": "a", tmp_path / "a" / "large.md": "a" * 200})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert fault.value.filename == str(tmp_path / "a" / "large.md")
    assert list(tmp_path.iterdir()) == []
