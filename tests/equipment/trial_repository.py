"""A real git repository with the script that decides what CI runs, to try histories in."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Repository:
    """A repository with the deciding script, one text and some code."""

    folder: Path

    def git(self, *arguments: str) -> str:
        name = ("-c", "user.name=E", "-c", "user.email=e@localhost", "-c", "commit.gpgsign=false")
        command = ["git", *name, *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, **files: str | None) -> str:
        """Write (None: remove) files whose slashes are written ``__``; the commit's id."""
        for name, text in files.items():
            stem, _, ending = name.rpartition("_")
            file = self.folder / f"{stem.replace('__', '/')}.{ending}"
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "state")
        return self.git("rev-parse", "HEAD")

    def script(self, *arguments: str, **environment: str) -> str:
        """What the script prints."""
        done = subprocess.run(
            [str(self.folder / ".ci" / "what-to-run"), *arguments],
            cwd=self.folder.parent,
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        answer = done.stdout.strip()
        assert (answer == "everything") == done.stderr.startswith("everything: ")
        return answer
