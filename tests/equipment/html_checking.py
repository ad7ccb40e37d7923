"""The Nu HTML checker: one Java call for all files of a folder."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path


def html_errors(jar: Path, folder: Path) -> tuple[str, ...]:
    """``file:line: message`` for every error in the HTML files of ``folder``."""
    command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--stdout"]
    done = subprocess.run(
        [*command, "--skip-non-html", str(folder)], capture_output=True, check=True
    )
    start = folder.as_uri()
    return tuple(
        f"{message.get('url', '').removeprefix(start)}:{message.get('lastLine', 0)}:"
        f" {message['message']}"
        for message in json.loads(done.stdout)["messages"]
        if message["type"] != "info"
    )
