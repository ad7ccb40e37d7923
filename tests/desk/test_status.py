"""`inv status` fits the terminal, shows every section, and counts whatever can be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from faults import FAULTS
from makers import Files, article, miniature, write_files

from desk.content.copying import judge_copy
from desk.status import WIDTH, status, status_report
from plugins.issue.language import Language

KK, RU = Language.KK, Language.RU


def _rows(project: Path, lang: Language = RU) -> dict[str, list[str]]:
    """The cells of each row by its name: the states in Kazakh, then those in Russian."""
    table = status_report(judge_copy(project), lang).partition("\n\n")[0]
    lines = [line.split() for line in table.split("\n")[2:]]
    return {" ".join(line[:-8]): line[-8:] for line in lines}


def _states() -> Files:
    files = {**miniature(), **article("ush", order=3), **article("tort", order=4)}
    for path, status_there in (("ush.kk", "draft"), ("tort.kk", "withdrawn"), ("tort.ru", "draft")):
        name = f"content/articles/{path}.md"
        files[name] = str(files[name]).replace("status: published", f"status: {status_there}")
    del files["content/articles/oris.ru.md"]
    return files


def test_every_section_is_counted_and_empty_ones_are_shown(tmp_path: Path) -> None:
    rows = _rows(write_files(tmp_path, _states()))
    assert rows == {
        "Вступительное слово": ["1", "–", "–", "–", "1", "–", "–", "–"],
        "Акмолинская область": ["2", "1", "1", "–", "2", "1", "–", "1"],
        "Атырауская область": ["–"] * 8,
        "Всего": ["3", "1", "1", "–", "3", "1", "–", "1"],
    }


@pytest.mark.parametrize("lang", list(Language))
def test_the_table_fits_the_terminal(lang: Language, tmp_path: Path) -> None:
    files = _states()
    regions = str(files["content/data/regions.toml"])
    for name in ("Ақмола облысы", "Акмолинская область"):
        regions = regions.replace(name, f"{name} және {name} және {name}")
    files["content/data/regions.toml"] = regions
    lines = status_report(judge_copy(write_files(tmp_path, files)), lang).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert any("…" in line for line in lines)


def test_a_half_that_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    broken = {
        f"content/articles/{name}.md": "---\ntitle: [\n---\n" for name in ("kir.ru", "oris.kk")
    }
    project = write_files(tmp_path, {**miniature(), **broken})
    assert _rows(project)["Акмолинская область"] == ["1", "–", "–", "–", "1", "–", "–", "–"]
    end = status_report(judge_copy(project), RU).partition("\n\n")[2]
    assert end.split("\n")[0].endswith(": 2")


def test_it_counts_whatever_can_be_read(tmp_path: Path) -> None:
    """All faults at once, and beside them what may not be opened and what is not there."""
    files = miniature()
    for number, fault in enumerate(FAULTS, start=3):
        files.update(article(fault.name, section=fault.section or "region: akmola", order=number))
    for fault in FAULTS:
        fault.spoil(files, fault.name)
    project = write_files(tmp_path, files)
    os.mkfifo(project / "content/articles/pipe.kk.md")
    (project / "content/articles/link.kk.md").symlink_to("/etc/passwd")
    (project / "content/data/practices.toml").unlink()
    (project / "content/data/practices.toml").mkdir()
    assert "Акмолинская область" in _rows(project)


@pytest.mark.parametrize("lost", ["content", "content/data", "content/articles"])
def test_a_folder_that_is_gone_is_told_and_nothing_breaks(
    lost: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    project = write_files(tmp_path / "site", miniature())
    (project / lost).rename(tmp_path / "elsewhere")
    status(project)
    assert "inv check" in capsys.readouterr().out
    (project / lost).symlink_to(tmp_path / "elsewhere")
    status(project)
    assert "inv check" in capsys.readouterr().out
