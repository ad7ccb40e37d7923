"""Copies of the repository, whole and in an awkward place."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

AWKWARD = "Жаңа қалта – копия 2"  # a space and letters beyond Latin


def copy_checkout(project: Path, target: Path) -> Path:
    """The working tree as git sees it (nothing built or ignored) under an awkward path; with the
    full texts, which a newsroom need not commit and the site shows."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=project, capture_output=True, check=True).stdout
    checkout = target / AWKWARD
    full_texts = (file.relative_to(project) for file in project.glob("content/fulltext/*.md"))
    for name in {*listed.decode("utf-8").split("\0"), *(path.as_posix() for path in full_texts)}:
        source = project / name
        if name and source.is_file():
            copy = checkout / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    return checkout


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
