"""The tests of the rooms that judge, read, write and publish notice nearly every small fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = {
    "validation": ("plugins/validation", "tests/plugins/validation"),
    "reading": ("plugins/reading", "tests/plugins/reading"),
    "site": ("plugins/site", "tests/plugins/site"),
    "publishing": ("desk/publishing", "tests/desk/publishing"),
}


@pytest.mark.long
@pytest.mark.parametrize("room", ROOMS)
def test_of_sixty_mutants_at_least_fifty_four_are_killed(room: str, project: Path) -> None:
    code, tests = ROOMS[room]
    command = [sys.executable, "tests/equipment/mutants.py", code, "--tests", tests]
    command += ["--count", "60", "--seed", "1", "--least", "54"]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr
