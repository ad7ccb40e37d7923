"""Two hundred publications killed at random: no reader ever sees half a version."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.long
def test_no_reader_sees_a_fault_while_two_hundred_publications_are_killed(project: Path) -> None:
    """The task people run; it fails where a program is missing that it needs."""
    command = [sys.executable, "-m", "invoke", "torture", "--kills", "200", "--seed", "1"]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert "200 kills" in done.stdout
    assert " 0 faults" in done.stdout
