"""Whatever an editor does to content/, what judges it still passes: no test knows this edition.

Every test of the edition is run in a copy of the project with the change; together once with all
other tests, with ``inv test --long`` also one by one, the rarer changes in two groups.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from checkouts import bytes_of, copy_checkout
from edition_changes import CHANGES, Edition, TooSmall, changed_files, open_edition
from edition_rewrites import REWRITES, set_the_address
from makers import Files, write_files
from other_editions import OTHER_EDITIONS

ALL = {**CHANGES, **REWRITES}
_GONE = tuple(name for name in REWRITES if name.startswith("take_"))
TURNS = {name: (name,) for name in CHANGES} | {
    "what may be missing": _GONE,
    "what is rare": tuple(name for name in REWRITES if name not in _GONE),
}
_EDITOR = ("-c", "user.name=E", "-c", "user.email=e@localhost")


def _changed(project: Path, folder: Path, names: tuple[str, ...]) -> Path:
    """A copy of the project, in git as ever, in which editors did all that."""
    copy = _copy(project, folder)
    before = bytes_of(copy / "content")
    edition = open_edition(copy)
    done = [name for name in names if _has_room(edition, name)]
    if set(done) & set(CHANGES):  # what a rewrite takes away may not be there
        assert list(changed_files(before, bytes_of(copy / "content")))
    return _committed(copy)


def _replaced(project: Path, folder: Path, files: Files) -> Path:
    """A copy of the project with another edition, at an address of its own."""
    copy = _copy(project, folder)
    shutil.rmtree(copy / "content")
    write_files(copy, files)
    set_the_address(open_edition(copy))
    return _committed(copy)


def _copy(project: Path, folder: Path) -> Path:
    copy = copy_checkout(project, folder)
    (copy / ".cache").mkdir()
    tools = project / ".cache" / "browser_tools"
    (copy / ".cache" / "browser_tools").symlink_to(tools)
    return copy


def _committed(copy: Path) -> Path:
    for command in (("init",), ("add", "--all"), (*_EDITOR, "commit", "-m", "changes")):
        subprocess.run(["git", *command], cwd=copy, check=True, capture_output=True)
    return copy


def _has_room(edition: Edition, name: str) -> bool:
    """Do it; not in an edition of so few contributions that none is left for it."""
    try:
        ALL[name](edition)
    except TooSmall:
        return False
    return True


@pytest.fixture
def modules(
    project: Path, pytestconfig: pytest.Config, edition_modules: frozenset[Path]
) -> list[str]:
    """The modules with tests of the edition, where this run looked through all; else all are
    looked through there, which takes ten times as long."""
    asked = {pytestconfig.rootpath / place for place in pytestconfig.args}
    if asked != {project / "tests"}:
        return ["tests"]
    own = Path(__file__)
    return sorted(path.relative_to(project).as_posix() for path in edition_modules - {own})


def _passed(copy: Path, chosen: str, modules: list[str]) -> int:
    """How many tests of the edition passed there, these ones here left out; none may fail."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", chosen, *modules]
    command += [f"--ignore={copy / 'tests' / 'site' / Path(__file__).name}"]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    done = subprocess.run(command, cwd=copy, env=kept, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    return int(re.findall(r"(\d+) passed", done.stdout)[-1])


@pytest.mark.edition
@pytest.mark.slow
def test_tests_of_the_edition_pass_in_one_that_editors_changed(
    project: Path, tmp_path: Path, modules: list[str]
) -> None:
    """With every change in one copy; the slow ones, those of the browser too, with --long."""
    copy = _changed(project, tmp_path, tuple(ALL))
    assert _passed(copy, "edition and not slow", modules) > 20


@pytest.mark.edition
@pytest.mark.long
def test_the_slow_ones_pass_there_too(project: Path, tmp_path: Path, modules: list[str]) -> None:
    assert _passed(_changed(project, tmp_path, tuple(ALL)), "edition and slow", modules) > 0


@pytest.mark.edition
@pytest.mark.long
@pytest.mark.parametrize("turn", TURNS)
def test_tests_of_the_edition_pass_after_each_change(
    turn: str, project: Path, tmp_path: Path, modules: list[str]
) -> None:
    assert _passed(_changed(project, tmp_path, TURNS[turn]), "edition and not slow", modules) > 20


@pytest.mark.edition
@pytest.mark.long
@pytest.mark.parametrize("name", OTHER_EDITIONS)
def test_all_of_them_pass_in_another_edition(
    name: str, project: Path, tmp_path: Path, modules: list[str]
) -> None:
    copy = _replaced(project, tmp_path, OTHER_EDITIONS[name]())
    assert _passed(copy, "edition", modules) > 30
