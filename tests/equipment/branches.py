"""Git for tests of publishing: a command in a folder, and what a branch of a repository holds."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    """The output of a git command in ``folder``, by an editor."""
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@localhost"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def shown(remote: Path, path: str, branch: str = "gh-pages") -> str:
    """A file of a branch."""
    return git(remote, "show", f"{branch}:{path}")


def files(remote: Path, branch: str = "gh-pages") -> list[str]:
    """The paths of all files of a branch."""
    return git(remote, "ls-tree", "-r", "--name-only", branch).splitlines()
