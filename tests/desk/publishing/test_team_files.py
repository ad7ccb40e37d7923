"""What serves the team: the hook before a commit, the files for CI."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml


def run(command, folder, **environment):
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=os.environ | environment
    )


def git(folder, *arguments, **environment):
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@localhost", *arguments]
    return run(command, folder, **environment)


@pytest.fixture
def clone(small_site, project):
    """A repository with the hook switched on and this environment's Python in its place."""
    folder = small_site({".gitignore": "*.mo\n/.cache/\n/.venv\n"})
    for name in ("plugins", "desk", ".githooks"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(project / name, folder / name, ignore=ignored)
    shutil.copy(project / "tasks.py", folder / "tasks.py")
    (folder / ".venv" / "bin").mkdir(parents=True)
    python = folder / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all", "--no-verify")
    git(folder, "config", "core.hooksPath", ".githooks")
    return folder


def an_article(folder):
    return sorted((folder / "content" / "articles").glob("*.ru.md"))[0]


@pytest.mark.slow
def test_the_hook_looks_at_what_is_staged_and_at_nothing_else(clone):
    article = an_article(clone)
    right = article.read_text(encoding="utf-8")
    wrong = right.replace("order: ", "ordre: ")
    article.write_text(wrong, encoding="utf-8")
    git(clone, "add", "-A")
    article.write_text(right, encoding="utf-8")
    refused = git(
        clone, "commit", "-m", "a mistake is staged, its mending is not", EDITOR_LANG="ru"
    )
    assert refused.returncode != 0
    assert f"content/articles/{article.name}:" in refused.stdout + refused.stderr
    git(clone, "add", "-A")
    article.write_text(wrong, encoding="utf-8")
    (clone / "content" / "articles" / "unfinished.txt").write_text("not staged")
    accepted = git(clone, "commit", "--allow-empty", "-m", "the mending is staged")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


def test_the_hook_can_be_run_by_every_system(project):
    assert os.access(project / ".githooks" / "pre-commit", os.X_OK)
    assert run(["sh", "-n", ".githooks/pre-commit"], project).returncode == 0


def test_github_checks_every_change_and_publishes_main_only(project):
    text = (project / ".github" / "workflows" / "edition.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    steps = [str(step.get("run", "")) for step in jobs["check"]["steps"]]
    assert ".ci/run" in steps
    assert any("upload-artifact" in str(step.get("uses")) for step in jobs["check"]["steps"])
    assert jobs["publish"]["needs"] == "check"
    assert "github.event_name == 'push'" in jobs["publish"]["if"]
    assert any("invoke publish" in str(step.get("run")) for step in jobs["publish"]["steps"])


def test_gitlab_checks_every_change_and_publishes_main_only(project):
    jobs = yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert jobs["check"]["script"] == [".ci/run"]
    assert jobs["check"]["artifacts"]["expose_as"]
    assert "CI_DEFAULT_BRANCH" in jobs["pages"]["rules"][0]["if"]
    assert any("invoke publish" in line for line in jobs["pages"]["script"])


def test_no_machine_says_yes_where_much_would_vanish(project):
    for name in (".github/workflows/edition.yml", ".gitlab-ci.yml"):
        assert "--yes" not in (project / name).read_text(encoding="utf-8")
