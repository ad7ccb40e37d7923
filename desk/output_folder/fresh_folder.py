"""A folder that is written in secret and shown when it is whole.

Beside ``output`` lie, for a moment, ``.output-fresh-…`` (being written) and ``.output-before-…``
(the last good one, while the new one takes its place). Both are on the same file system, so each
step is one rename. What a crash leaves behind is put right by the next call.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# A build takes seconds; a folder this old belongs to one that was killed.
_ABANDONED_AFTER = 3600  # seconds
_PATIENCE = (0, 0.1, 0.3, 1, 3)  # seconds; on Windows a file that is open holds a folder back


@contextmanager
def fresh_folder(output: Path) -> Iterator[Path]:
    """An empty folder beside ``output``; what was not swapped in is gone at the end."""
    output.parent.mkdir(parents=True, exist_ok=True)
    recover(output)
    fresh = _beside(output, "fresh")
    fresh.mkdir()
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap_in(fresh: Path, output: Path) -> None:
    """Put ``fresh`` in the place of ``output``; raises ``OSError`` and leaves ``output`` as it was
    where that cannot be done."""
    before = _beside(output, "before")
    for pause in _PATIENCE:
        time.sleep(pause)
        try:
            if output.exists():
                output.rename(before)
            fresh.rename(output)
        except OSError:
            recover(output)
            if pause == _PATIENCE[-1]:
                raise
        else:
            break
    shutil.rmtree(before, ignore_errors=True)


def recover(output: Path) -> None:
    """Put right what a killed build left: the last good output comes back, the rest goes."""
    for before in sorted(output.parent.glob(f".{output.name}-before-*")):
        if output.exists():
            shutil.rmtree(before, ignore_errors=True)
        else:
            before.rename(output)
    for fresh in output.parent.glob(f".{output.name}-fresh-*"):
        with suppress(FileNotFoundError):  # its own build removed it meanwhile
            if time.time() - fresh.stat().st_mtime > _ABANDONED_AFTER:
                shutil.rmtree(fresh, ignore_errors=True)


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}-{what}-{os.getpid()}-{time.time_ns()}")
