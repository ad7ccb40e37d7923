"""Two commands on a fresh machine: a clone sets itself up and builds."""

from __future__ import annotations

import os
import shutil
import subprocess
import urllib.parse
from pathlib import Path

import pytest
from checkouts import AWKWARD
from makers import miniature, write_files


def _make(goal: str, clone: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    # The environment of a shell, not the one of the tests.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    kept.pop("VIRTUAL_ENV", None)
    command = ["make", goal]
    return subprocess.run(
        command, cwd=clone, env={**kept, **environment}, capture_output=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def clone(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shallow clone of the last commit, with the miniature issue for its content, under a path
    with a space and Cyrillic letters."""
    if shutil.which("git") is None or not (project / ".git").exists():
        pytest.skip("not a git checkout: a fresh clone is not tested")
    target = tmp_path_factory.mktemp("clone") / AWKWARD
    source = f"file://{urllib.parse.quote(str(project))}/.git"
    _git("clone", "--quiet", "--depth=1", source, str(target))
    shutil.rmtree(target / "content")
    write_files(target, miniature())
    _git("-C", str(target), "add", "--all")
    name = ("-c", "user.name=E", "-c", "user.email=e@localhost")
    _git("-C", str(target), *name, "commit", "--quiet", "-m", "another issue")
    return target


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True)


@pytest.mark.long  # .ci/run begins with the same two steps at every push
def test_make_build_sets_up_and_builds(clone: Path) -> None:
    done = _make("build", clone)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (clone / "output" / "kk" / "index.html").is_file()
    assert (clone / "output" / "ru" / "index.html").is_file()

    # What was set up is enough from now on: no network, no second installation.
    nowhere = "http://127.0.0.1:9"
    offline = {"PIP_INDEX_URL": nowhere, "PIP_NO_INDEX": "1", "http_proxy": nowhere}
    again = _make("build", clone, **offline, https_proxy=nowhere)
    assert again.returncode == 0, again.stdout + again.stderr

    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone, capture_output=True, check=True
    )
    assert status.stdout == b"", "a build leaves nothing that git would want to commit"
