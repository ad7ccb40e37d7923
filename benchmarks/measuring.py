"""One run of a command: wall-clock and processor seconds, and the memory of all its processes.

Processor seconds are the system's own account of the command and of every child it waited for. The
memory is the larger of two: the most any single process had, which the system keeps exactly, and
the most all of them had together, looked at every 50 ms where there are several (shared pages
counted once; Linux only).
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.05  # seconds between two looks at the processes
_PROC = Path("/proc")


class Failed(Exception):
    """A command that ended badly; the end of what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took; ``peak`` in megabytes of 1,000,000 bytes."""

    wall: float
    processor: float
    peak: float


def measure(command: Sequence[str], work: Path, environment: Mapping[str, str]) -> Run:
    """Run ``command`` in ``work`` and measure it whole; ``Failed`` when it ends badly."""
    log = work / "benchmark.log"
    with log.open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=work,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that all of it can be ended
        )
        ended = threading.Event()
        together = [0]
        watcher = threading.Thread(target=_watch, args=(process.pid, ended, together))
        watcher.start()
        try:
            _pid, status, usage = os.wait4(process.pid, 0)
        except BaseException:  # Ctrl-C does not reach another session
            os.killpg(process.pid, signal.SIGTERM)
            raise
        finally:
            wall = time.perf_counter() - start
            ended.set()
            watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        end = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise Failed(f"{' '.join(command)} in {work} ended with {process.returncode}:\n{end}")
    # Kilobytes on Linux, bytes on macOS.
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(
        wall=wall,
        processor=usage.ru_utime + usage.ru_stime,
        peak=max(largest, together[0]) / 1e6,
    )


def _watch(pid: int, ended: threading.Event, together: list[int]) -> None:
    """Keep in ``together`` the most bytes that ``pid`` and all below it had at one moment."""
    while not ended.wait(_PAUSE):
        processes = list(_family(str(pid)))
        if len(processes) > 1:
            together[0] = max(together[0], sum(map(_bytes_of, processes)))


def _family(pid: str) -> Iterator[str]:
    """A process and its descendants; any thread may have started one."""
    yield pid
    with contextlib.suppress(OSError):  # it ended meanwhile
        for thread in (_PROC / pid / "task").glob("*/children"):
            for child in thread.read_text(encoding="ascii").split():
                yield from _family(child)


def _bytes_of(pid: str) -> int:
    try:
        lines = (_PROC / pid / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
