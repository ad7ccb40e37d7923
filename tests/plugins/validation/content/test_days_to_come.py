"""Days that are still to come: told where it is known what day it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from makers import miniature, said_of, write_files

from plugins.reading.assembling import assemble_content
from plugins.validation.content.front_matter import days_to_come
from plugins.validation.manuscript import Manuscript, files_below

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
DAY = "published: 2026-11-23"


@pytest.mark.parametrize(("today", "lines"), [("2026-11-22", [10, 12]), ("2026-11-23", [12])])
def test_days_to_come_are_warned_of_where_today_is_known(
    today: str, lines: list[int], tmp_path: Path
) -> None:
    files = miniature()
    correction = f"{DAY}\ncorrections:\n  - date: 2026-11-24\n    note: Заголовок редакции."
    files[RU] = str(files[RU]).replace(DAY, correction)
    content = write_files(tmp_path, files) / "content"
    manuscript = Manuscript(issue=assemble_content(content).written, files=files_below(content))
    found = days_to_come(manuscript, datetime.date.fromisoformat(today))
    told = [problem for problem in found if problem.spot.path == RU]
    assert [problem.spot.line for problem in told] == lines
    assert {problem.code for problem in told} == {"day-to-come"}
    assert not any(problem.stops for problem in told)


def test_without_a_day_of_the_edition_the_future_is_open(tmp_path: Path) -> None:
    files = miniature()
    table = "content/data/issue.toml"
    files[table] = str(files[table]).replace("published = 2026-11-23", 'published = "soon"')
    for path in (RU, KK):
        files[path] = str(files[path]).replace(DAY, "published: 9999-01-01")
    assert [line.split()[1] for line in said_of(write_files(tmp_path, files))] == ["bad-value:"]


@pytest.mark.parametrize(("today", "is_told"), [("2026-11-22", True), ("2026-11-23", False)])
def test_the_day_of_the_edition_is_judged_by_today_too(
    today: str, is_told: bool, tmp_path: Path
) -> None:
    table = "content/data/issue.toml"
    for name, old in (("a", ""), ("b", "published = 2026-11-23")):
        files = miniature()
        files[table] = str(files[table]).replace(old, 'published = "soon"') if old else files[table]
        content = write_files(tmp_path / name, files) / "content"
        manuscript = Manuscript(issue=assemble_content(content).written, files=files_below(content))
        found = list(days_to_come(manuscript, datetime.date.fromisoformat(today)))
        line = str(files[table]).split("published = ")[0].count("\n") + 1
        told = [str(p.spot) for p in found if p.spot.path == table]
        assert told == ([f"{table}:{line}"] if is_told and not old else [])
        assert {p.message % dict(p.args) for p in found} <= {
            "2026-11-23 is later than today. If the year or month is a slip, correct it; else"
            " readers see a day that is still to come."
        }
