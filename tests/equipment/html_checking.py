"""The Nu HTML checker: one Java call for all files of some folders."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

# For a run of seconds the quick compiler and one thread for the memory cost less than half.
_JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
_HOW = ("--format", "json", "--exit-zero-always", "--stdout", "--skip-non-html")


def html_errors(jar: Path, *folders: Path) -> tuple[str, ...]:
    """``file:line: message`` for every error in the HTML files of ``folders``."""
    command = [*_JAVA, "-jar", str(jar), *_HOW, *map(str, folders)]
    done = subprocess.run(command, capture_output=True, check=True)
    return tuple(
        f"{message.get('url', '')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
        if message["type"] != "info"
    )
