"""What a command takes is measured with all its children, and a failure is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import Failed, measure

HOLDS_MEMORY = "held = bytearray(b'x') * 60_000_000; import time; time.sleep(1)"
AND_ITS_CHILD_TOO = (
    "import subprocess, sys;"
    f"child = subprocess.Popen([sys.executable, '-c', {HOLDS_MEMORY!r}]);"
    f"{HOLDS_MEMORY}; child.wait()"
)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells of memory together")
def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    run = measure([sys.executable, "-c", AND_ITS_CHILD_TOO], tmp_path, {})
    assert run.peak > 120
    assert run.wall >= 1  # it sleeps so long
    assert run.processor < run.wall


def test_failure_says_what_the_command_said(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no such contribution"):
        measure([sys.executable, "-c", "raise SystemExit('no such contribution')"], tmp_path, {})
