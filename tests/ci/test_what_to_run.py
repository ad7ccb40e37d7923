"""A change of content/ alone runs what judges content, where all else is known to be good."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from push_histories import CONTENT_ALONE, UNCERTAIN, change_content
from states_at_hand import AT_HAND
from trial_repository import Repository


@pytest.fixture
def repository(project: Path, tmp_path: Path) -> Repository:
    """Everything has passed for its one commit."""
    folder = tmp_path / "a repository"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(project / ".ci" / "what-to-run", folder / ".ci")
    made = Repository(folder)
    made.git("init", "--quiet", "-b", "main")
    (folder / ".gitignore").write_text("/.cache/\n")
    made.commit(content__a_md="one", plugins__a_py="one", contents__b_md="one")
    made.script("--passed")
    return made


@pytest.mark.parametrize("history", CONTENT_ALONE)
def test_content_alone_runs_what_judges_content(
    repository: Repository, history: Callable[[Repository], str]
) -> None:
    assert repository.script(history(repository)) == "content"


@pytest.mark.parametrize("history", (*UNCERTAIN, *AT_HAND))
def test_what_is_not_known_for_certain_runs_everything(
    repository: Repository, history: Callable[[Repository], str]
) -> None:
    assert repository.script(history(repository)) == "everything"


def test_a_shallow_clone_runs_everything(repository: Repository, tmp_path: Path) -> None:
    before = change_content(repository)
    shallow = Repository(tmp_path / "shallow")
    source = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth=2", source, str(shallow.folder))
    shutil.copytree(repository.folder / ".cache", shallow.folder / ".cache")
    assert shallow.script(before) == "everything"
    shallow.git("fetch", "--quiet", "--unshallow")
    assert shallow.script(before) == "content"


def test_what_passed_without_being_committed_is_not_remembered(repository: Repository) -> None:
    repository.commit(plugins__a_py="two")
    (repository.folder / "plugins" / "a.py").write_text("at hand only")
    repository.script("--passed")
    repository.git("checkout", "--quiet", "--", ".")
    assert repository.script(change_content(repository)) == "everything"


def test_the_state_is_that_of_all_but_content(repository: Repository) -> None:
    state = repository.script("--state")
    change_content(repository)
    assert repository.script("--state") == state
    repository.commit(plugins__a_py="two")
    assert repository.script("--state") != state


def test_what_another_python_passed_is_not_known_for_this_one(
    repository: Repository, tmp_path: Path
) -> None:
    before = change_content(repository)
    assert repository.script(before) == "content"
    other = tmp_path / "bin" / "python3"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\necho Python 3.99\n")
    other.chmod(0o755)
    path = os.pathsep.join((str(other.parent), os.environ["PATH"]))
    assert repository.script(before, PATH=path) == "everything"
    repository.script("--passed", PATH=path)
    assert repository.script(before, PATH=path) == "content"


def test_the_script_is_plain_shell(project: Path) -> None:
    """It runs before anything is set up."""
    script = project / ".ci" / "what-to-run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    for name in ("what-to-run", "run"):
        assert subprocess.run(["sh", "-n", str(project / ".ci" / name)]).returncode == 0


def test_without_git_everything_runs_and_nothing_is_remembered(
    repository: Repository, tmp_path: Path
) -> None:
    """As in an unpacked archive."""
    unpacked = Repository(tmp_path / "unpacked")
    (unpacked.folder / ".ci").mkdir(parents=True)
    shutil.copy(repository.folder / ".ci" / "what-to-run", unpacked.folder / ".ci")
    assert unpacked.script("HEAD~1") == "everything"
    assert unpacked.script("--passed") == ""
