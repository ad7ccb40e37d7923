"""How long `make build` takes after the set-up, and how much memory: python benchmarks/build.py

Prints wall-clock and processor seconds of each run and the largest memory of any process in it.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def measure(command: list[str]) -> tuple[float, float, float]:
    """Wall-clock seconds, processor seconds and peak megabytes of a command and its children."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    # Kilobytes on Linux, bytes on macOS; make itself is small, its children are what counts.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    peak = max(usage.ru_maxrss, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    return seconds, usage.ru_utime + usage.ru_stime, peak / unit


def main() -> None:
    """Build a few times and print a line for each."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=5)
    runs = arguments.parse_args().runs
    command = ["make", "build"]
    measure(command)  # the first one may set up
    for number in range(1, runs + 1):
        wall, processor, peak = measure(command)
        print(f"{number}: {wall:.2f} s, {processor:.2f} s of processor time, {peak:.0f} MB")


if __name__ == "__main__":
    main()
