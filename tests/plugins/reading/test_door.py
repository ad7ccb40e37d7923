"""Pelican reads every file with our reader: what it would leave out is told instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import make_buildable, miniature, write_files

from desk.building import build, run_pelican
from plugins.issue.problem import Stopped


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("content/articles/kir.kz.md", b"---\n---\n"),
        ("content/articles/.kir.kk.md", b"---\n---\n"),
        ("content/articles/kirkk.md", b"---\n---\n"),
        ("content/articles/kir.kk.MD", b"---\n---\n"),
        ("content/articles/.trash/kir.kk.md", b"---\n---\n"),
        ("content/articles/empty.kk.md", b""),
        ("content/articles/draft.kk.md", b"---\nstatus: drafd\n---\n\nA"),
        ("content/articles/date.kk.md", b"---\ndate: 31.13.2025\n---\n\nA"),
        ("content/pages/about.en.md", b"---\ntitle: a\n---\n\nA"),
    ],
)
def test_no_file_vanishes(path: str, data: bytes, tmp_path: Path) -> None:
    site = make_buildable(write_files(tmp_path, {**miniature(), path: data}))
    with pytest.raises(Stopped) as stop:
        run_pelican(site / "pelicanconf.py", {"OUTPUT_PATH": str(tmp_path / "fresh")})
    assert path in {problem.spot.path for problem in stop.value.problems}


def test_a_link_to_nothing_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    site = make_buildable(write_files(tmp_path, miniature()))
    (site / "content/articles/gone.kk.md").symlink_to(tmp_path / "nowhere.md")
    with pytest.raises(Stopped) as stop:
        run_pelican(site / "pelicanconf.py", {"OUTPUT_PATH": str(tmp_path / "fresh")})
    codes = {(problem.code, problem.spot.path) for problem in stop.value.problems if problem.stops}
    assert codes == {("unreadable", "content/articles/gone.kk.md")}


def test_drafts_are_shown_where_the_settings_say_so(tmp_path: Path) -> None:
    path = "content/articles/kir.ru.md"
    draft = str(miniature()[path]).replace("status: published", "status: draft")
    site = make_buildable(write_files(tmp_path, {**miniature(), path: draft}))
    shown = tmp_path / "fresh" / "ru" / "articles" / "kir.html"
    titles = []
    for settings in ({}, {"SHOW_DRAFTS": True}):
        run_pelican(site / "pelicanconf.py", {"OUTPUT_PATH": str(tmp_path / "fresh"), **settings})
        titles.append('data-page-type="article"' in shown.read_text(encoding="utf-8"))
    assert titles == [False, True]


def test_a_sound_issue_is_built_whole(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    site = make_buildable(write_files(tmp_path, miniature()))
    assert build(site)
    built = {file.stem for file in (site / "output/ru/articles").iterdir()}
    assert built == {"alghysoz", "kir", "oris"}
    assert "WARNING" not in "".join(capfd.readouterr())
