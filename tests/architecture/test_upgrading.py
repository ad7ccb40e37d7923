"""Whoever follows docs/upgrading.md gets the new tool and keeps the content, whatever both did."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from makers import write_files

OURS = {
    "content/articles/edited.kk.md": "ours\n",
    "content/articles/added.kk.md": "ours\n",
    "publishing.toml": "ours\n",
}
IGNORED = "content/fulltext/edited.kk.md"


def _git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@localhost", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def _commit(folder: Path, files: dict[str, str | bytes], gone: str = "") -> None:
    write_files(folder, files)
    if gone:
        (folder / gone).unlink()
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "a change")


def _contents(folder: Path) -> dict[str, str]:
    files = (file for name in ("content", "publishing.toml") for file in _files(folder / name))
    return {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in files}


def _files(place: Path) -> list[Path]:
    return [place] if place.is_file() else [file for file in place.rglob("*") if file.is_file()]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A fork with content of its own; the tool went on meanwhile, its content too."""
    tool, fork = tmp_path / "tool", tmp_path / "newsroom"
    tool.mkdir()
    _git(tool, "init", "-q", "-b", "main")
    first: dict[str, str | bytes] = {
        **{f"content/articles/{name}.kk.md": "first\n" for name in ("edited", "left", "deleted")},
        "content/articles/retired.kk.md": "first\n",
        "publishing.toml": "first\n",
        "plugins/reading.py": "first\n",
        "theme/colours.css": "one\n\ntwo\n\nthree\n",
        ".gitignore": "/content/fulltext/\n",
    }
    _commit(tool, first)
    _git(tmp_path, "clone", "-q", str(tool), str(fork))
    _commit(
        fork,
        {**OURS, "theme/colours.css": "ours\n\ntwo\n\nthree\n"},
        gone="content/articles/deleted.kk.md",
    )
    write_files(fork, {IGNORED: "an author's own words\n"})
    second: dict[str, str | bytes] = {
        **{f"content/articles/{name}.kk.md": "theirs\n" for name in ("edited", "deleted", "new")},
        "content/articles/added.kk.md": "theirs\n",
        "publishing.toml": "theirs\n",
        "plugins/reading.py": "second\n",
        "theme/colours.css": "one\n\ntwo\n\ntheirs\n",
    }
    _commit(tool, second, gone="content/articles/retired.kk.md")
    return fork


def test_the_tool_is_new_and_the_content_is_ours(newsroom: Path, project: Path) -> None:
    text = (project / "docs" / "upgrading.md").read_text(encoding="utf-8")
    commands = re.findall(r"^git .+$", text, flags=re.MULTILINE)
    before = _contents(newsroom)
    assert len(commands) == 8
    for command in commands[:-1]:
        command = command.replace("ADDRESS", str(newsroom.parent / "tool"))
        if command.startswith("git merge"):  # conflicts in content/ are undone by the next lines
            subprocess.run(command, shell=True, cwd=newsroom, capture_output=True)
        elif command.startswith("git commit"):
            _git(newsroom, "commit", "-q", "-m", "the new version")
        else:
            done = subprocess.run(command, shell=True, cwd=newsroom, capture_output=True)
            assert done.returncode == 0, done.stderr
    assert _contents(newsroom) == before
    assert before[IGNORED] and before["content/articles/left.kk.md"]
    assert (newsroom / "plugins/reading.py").read_text() == "second\n"
    assert (newsroom / "theme/colours.css").read_text() == "ours\n\ntwo\n\ntheirs\n"
    _git(newsroom, "diff", "--exit-code", "HEAD")
    _git(newsroom, "merge-base", "--is-ancestor", "tool/main", "HEAD")
