"""All files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.scan_import.writing import write_all


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
