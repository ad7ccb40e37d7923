"""All of content/ at once."""

from __future__ import annotations

from pathlib import Path

from makers import miniature, write_files

from plugins.reading.assembling import assemble_content


def test_everything_is_read(tmp_path: Path) -> None:
    both = assemble_content(write_files(tmp_path, miniature()) / "content")
    assert both.problems == ()
    assert [pair.slug for pair in both.written.pairs] == ["alghysoz", "kir", "oris"]
    assert len(both.written.pages) == 2


def test_an_empty_folder_is_no_exception(tmp_path: Path) -> None:
    both = assemble_content(tmp_path / "content")
    assert {problem.code for problem in both.problems} == {"table-missing"}
    assert both.written.pairs == () and both.public is None
