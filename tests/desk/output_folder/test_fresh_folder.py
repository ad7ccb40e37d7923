"""A folder appears whole or not at all, whatever breaks in between."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from desk.output_folder.fresh_folder import fresh_folder, recover, swap_in


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_first_output_appears_when_it_is_swapped_in(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with fresh_folder(output) as fresh:
        (fresh / "page.html").write_text("new")
        assert not output.exists()
        swap_in(fresh, output)
    assert (output / "page.html").read_text() == "new"
    assert _names(tmp_path) == {"output"}


def test_the_new_output_replaces_the_old_one_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "gone.html").write_text("old")
    with fresh_folder(output) as fresh:
        (fresh / "page.html").write_text("new")
        swap_in(fresh, output)
    assert _names(output) == {"page.html"}
    assert _names(tmp_path) == {"output"}


def test_what_was_not_swapped_in_leaves_no_trace(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "page.html").write_text("old")
    with pytest.raises(RuntimeError), fresh_folder(output) as fresh:
        (fresh / "page.html").write_text("new")
        raise RuntimeError
    assert (output / "page.html").read_text() == "old"
    assert _names(tmp_path) == {"output"}


def test_a_kill_between_the_two_renames_brings_the_last_output_back(tmp_path: Path) -> None:
    (tmp_path / ".output-before-77-1").mkdir()
    (tmp_path / ".output-before-77-1" / "page.html").write_text("old")
    recover(tmp_path / "output")
    assert (tmp_path / "output" / "page.html").read_text() == "old"
    assert _names(tmp_path) == {"output"}


def test_a_kill_after_both_renames_leaves_nothing_to_keep(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "page.html").write_text("new")
    (tmp_path / ".output-before-77-1").mkdir()
    recover(output)
    assert (output / "page.html").read_text() == "new"
    assert _names(tmp_path) == {"output"}


def test_only_abandoned_folders_are_removed(tmp_path: Path) -> None:
    """Somebody else may be building right now."""
    abandoned, busy = tmp_path / ".output-fresh-1-1", tmp_path / ".output-fresh-2-2"
    abandoned.mkdir()
    busy.mkdir()
    yesterday = time.time() - 86_400
    os.utime(abandoned, (yesterday, yesterday))
    recover(tmp_path / "output")
    assert _names(tmp_path) == {busy.name}


def test_an_output_that_cannot_be_replaced_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "page.html").write_text("old")
    monkeypatch.setattr("desk.output_folder.fresh_folder._PATIENCE", (0, 0))
    with pytest.raises(OSError):
        swap_in(tmp_path / "was-never-written", output)
    assert (output / "page.html").read_text() == "old"
    assert _names(tmp_path) == {"output"}
