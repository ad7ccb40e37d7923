"""What CI runs on a machine and what its files hand on; ``make`` only says what it was asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from push_histories import change_content
from trial_repository import Repository

MAKE = """\
#!/bin/sh
[ -z "${PYTEST_ADDOPTS:-}${PYTHONOPTIMIZE:-}${MAKEFLAGS:-}" ] || exit 9
echo "$1" >> ../asked
if [ -e "../fails-at-$1" ]; then exit 1; fi
echo "done: $1"
"""


@pytest.fixture
def repository(project: Path, tmp_path: Path) -> Repository:
    """A project with the scripts of CI, on a machine that lacks nothing."""
    folder = tmp_path / "project"
    (folder / ".ci").mkdir(parents=True)
    for name in ("run", "what-to-run"):
        shutil.copy(project / ".ci" / name, folder / ".ci")
    (tmp_path / "bin").mkdir()
    for file, text in (
        (folder / ".ci" / "install", "#!/bin/sh\n"),
        (tmp_path / "bin" / "make", MAKE),
    ):
        file.write_text(text)
        file.chmod(0o755)
    (folder / ".gitignore").write_text("/.cache/\n")
    made = Repository(folder)
    made.git("init", "--quiet", "-b", "main")
    made.commit(content__a_md="one", plugins__a_py="one")
    return made


def _run(repository: Repository, **environment: str) -> tuple[int, list[str], str]:
    """The exit code, the goals ``make`` was given, and the last line printed."""
    around = repository.folder.parent
    (around / "asked").unlink(missing_ok=True)
    path = os.pathsep.join((str(around / "bin"), os.environ["PATH"]))
    kept = {key: value for key, value in os.environ.items() if key != "CHANGED_SINCE"}
    done = subprocess.run(
        [str(repository.folder / ".ci" / "run")],
        env={**kept, "PATH": path, **environment},
        capture_output=True,
        encoding="utf-8",
    )
    last = (done.stdout.splitlines() or [""])[-1]
    return done.returncode, (around / "asked").read_text().split(), last


def test_a_plain_machine_runs_everything(repository: Repository) -> None:
    assert _run(repository) == (0, ["build", "lint", "test"], "done: test")


def test_what_somebody_set_for_runs_of_their_own_leaves_nothing_out(repository: Repository) -> None:
    found = _run(repository, PYTEST_ADDOPTS="-k some", PYTHONOPTIMIZE="1", MAKEFLAGS="n")
    assert found == (0, ["build", "lint", "test"], "done: test")


def test_after_a_pass_a_change_of_content_runs_what_judges_content(repository: Repository) -> None:
    _run(repository)
    before = change_content(repository)
    wanted = (0, ["build", "check", "test-edition"], "done: test-edition")
    assert _run(repository, CHANGED_SINCE=before) == wanted
    assert _run(repository, CHANGED_SINCE="")[1] == ["build", "lint", "test"]


@pytest.mark.parametrize("goal", ["build", "lint", "test"])
def test_what_failed_is_not_remembered(repository: Repository, goal: str) -> None:
    failure = repository.folder.parent / f"fails-at-{goal}"
    failure.touch()
    assert _run(repository)[0] != 0
    failure.unlink()
    before = change_content(repository)
    assert _run(repository, CHANGED_SINCE=before)[1] == ["build", "lint", "test"]


def test_a_pass_for_content_alone_is_none_for_the_rest(repository: Repository) -> None:
    _run(repository)
    before = repository.commit(plugins__a_py="two")
    assert _run(repository, CHANGED_SINCE=change_content(repository))[1][-1] == "test"
    shutil.rmtree(repository.folder / ".cache")
    assert _run(repository, CHANGED_SINCE=before)[1][-1] == "test"


def test_the_print_beside_the_project_is_compared(repository: Repository) -> None:
    scan = repository.folder.parent / "shared" / "issue" / "scan.txt"
    scan.parent.mkdir(parents=True)
    scan.write_text("print")
    assert _run(repository) == (0, ["build", "lint", "accept", "test"], "done: test")


def test_every_goal_is_in_the_makefile(project: Path) -> None:
    makefile = (project / "Makefile").read_text(encoding="utf-8")
    for goal in ("build", "lint", "check", "accept", "test", "test-edition"):
        assert f"\n{goal}: setup" in makefile


def test_github_hands_on_the_commit_before_and_what_passed(project: Path) -> None:
    text = (project / ".github" / "workflows" / "edition.yml").read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["check"]["steps"]
    (run,) = [step for step in steps if step.get("run") == ".ci/run"]
    since = run["env"]["CHANGED_SINCE"]
    assert "github.event.before" in since
    assert "!github.event.forced" in since and "github.event_name == 'push'" in since
    caches = [step for step in steps if "actions/cache/" in step.get("uses", "")]
    assert [step["uses"].split("/")[2].split("@")[0] for step in caches] == ["restore", "save"]
    for step in caches:
        assert step["with"]["path"] == ".cache/passed"
        assert step["with"]["key"].endswith("${{ steps.state.outputs.digest }}")
        assert "restore-keys" not in step["with"]
    assert steps.index(caches[0]) < steps.index(run) < steps.index(caches[1])
    (checkout,) = [step for step in steps if "actions/checkout" in step.get("uses", "")]
    assert checkout["with"]["fetch-depth"] == 0


def test_gitlab_hands_on_the_commit_before_and_what_passed(project: Path) -> None:
    jobs = yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert jobs["variables"]["GIT_DEPTH"] == "0"
    assert jobs["check"]["variables"]["CHANGED_SINCE"] == "$CI_COMMIT_BEFORE_SHA"
    assert jobs["check"]["cache"]["paths"] == [".cache/passed/"]
