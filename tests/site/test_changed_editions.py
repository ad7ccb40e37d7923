"""Whatever an editor does to content/, what judges it still passes: no test knows this edition.

Every test of the edition is run in a copy of the project with the change; together once with all
other tests, one by one with ``inv test --long``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from checkouts import bytes_of, copy_checkout
from edition_changes import CHANGES, changed_files, open_edition

TOGETHER = "all of them"


def _changed(project: Path, folder: Path, names: tuple[str, ...]) -> Path:
    """A copy of the project, committed, in which editors did all that."""
    copy = copy_checkout(project, folder)
    tools = project / ".cache" / "browser_tools"
    (copy / ".cache").mkdir()
    (copy / ".cache" / "browser_tools").symlink_to(tools)
    before = bytes_of(copy / "content")
    edition = open_edition(copy)
    for name in names:
        CHANGES[name](edition)
    assert list(changed_files(before, bytes_of(copy / "content")))
    return copy


def _run(copy: Path, *options: str) -> str:
    """What pytest says about all tests of the edition there, these ones here left out."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", "edition", *options]
    command += [f"--ignore={copy / 'tests' / 'site' / Path(__file__).name}"]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    done = subprocess.run(command, cwd=copy, env=kept, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    return done.stdout


def _passed(said: str) -> int:
    return int(re.findall(r"(\d+) passed", said)[-1])


@pytest.mark.edition
@pytest.mark.slow
def test_all_tests_of_the_edition_pass_in_a_changed_one(project: Path, tmp_path: Path) -> None:
    """With every change in one copy."""
    assert _passed(_run(_changed(project, tmp_path, tuple(CHANGES)))) > 50


@pytest.mark.edition
@pytest.mark.long
@pytest.mark.parametrize("name", CHANGES)
def test_all_tests_of_the_edition_pass_after(name: str, project: Path, tmp_path: Path) -> None:
    assert _passed(_run(_changed(project, tmp_path, (name,)))) > 50
