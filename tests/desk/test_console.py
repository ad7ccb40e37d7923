"""What commands say can be read on every console, and files are found whatever the locale knows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SAYS = "from desk.console import speak_utf8; speak_utf8(); import os; print(os.listdir('.'))"


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "cp1251"},
    ],
)
def test_names_of_files_come_out_whole(
    locale: dict[str, str], project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "жоба қалтасы"
    folder.mkdir()
    (folder / "Ә – мақала.md").touch()
    kept = {name: text for name, text in os.environ.items() if name not in ("LC_ALL", "LANG")}
    environment = {**kept, **locale, "PYTHONPATH": str(project)}
    done = subprocess.run(
        [sys.executable, "-c", _SAYS], cwd=folder, env=environment, capture_output=True
    )
    assert done.stdout.decode("utf-8").strip() == "['Ә – мақала.md']", done.stderr
