"""What the authors wrote belongs to the newspaper: this repository holds our digests only."""

from __future__ import annotations

import subprocess
from pathlib import Path


def test_no_full_text_is_committed(project: Path) -> None:
    command = ["git", "ls-files", "--", "content/fulltext"]
    done = subprocess.run(command, cwd=project, capture_output=True, check=True, encoding="utf-8")
    assert [name for name in done.stdout.splitlines() if name.endswith((".kk.md", ".ru.md"))] == []
