"""A small disk in a file whose power can be cut: what was not flushed is lost, as in real life.

Only root can mount one. The cut is ext4's own: it stops at once and writes nothing more, neither
its journal nor the data it still holds.
"""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SHUTDOWN, _WITHOUT_WRITING = 0x8004587D, 2  # EXT4_IOC_SHUTDOWN and its flag NOLOGFLUSH


@dataclass(frozen=True, slots=True, kw_only=True)
class CutDisk:
    """A mounted disk; ``place`` is where."""

    image: Path
    place: Path

    def cut(self) -> None:
        """Cut the power: from now on every access is refused, what is in memory is gone."""
        opened = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(opened, _SHUTDOWN, struct.pack("I", _WITHOUT_WRITING))
        finally:
            os.close(opened)

    def start_again(self) -> None:
        """Give it power again."""
        _call("umount", "--lazy", self.place)
        _mount(self.image, self.place)


def can_mount() -> bool:
    """Whether this person may mount disks here."""
    return os.geteuid() == 0 and Path("/dev/loop-control").exists()


@contextmanager
def cut_disk(folder: Path, *, megabytes: int) -> Iterator[CutDisk]:
    """A fresh disk of this size, mounted in a folder beside its file."""
    disk = CutDisk(image=folder / "disk.img", place=folder / "disk")
    disk.place.mkdir(parents=True)
    with disk.image.open("wb") as image:
        image.truncate(megabytes << 20)
    _call("mkfs.ext4", "-q", "-m", "0", disk.image)
    _mount(disk.image, disk.place)
    try:
        yield disk
    finally:
        _call("umount", "--lazy", disk.place)


def _mount(image: Path, place: Path) -> None:
    # The journal is written as late as on a machine at rest, so that a cut meets much in memory.
    _call("mount", "-o", "loop,commit=60", image, place)


def _call(*command: str | Path) -> None:
    subprocess.run(list(command), check=True, capture_output=True)
