"""What a store of releases asks of its place, be it a folder here or one behind SSH."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

from desk.publishing.values.release import FileInfo

Paths = Iterable[str]
Progress = Callable[[int, int], None]  # files sent so far, files in all


class Storage(Protocol):
    """Files below one folder of the target; all paths are relative to it, with forward slashes.

    What is made here may be read by a web server, whatever the umask of the person says. Every
    method raises ``TargetError`` where the target refuses or cannot be reached.
    """

    def can_link(self) -> bool:
        """Whether symbolic links can be made here. Makes the folder if need be."""

    def entries(self, folder: str) -> Mapping[str, str]:
        """Names in a folder with their kind (file, folder, link); empty where there is none."""

    def tree(self, folder: str) -> tuple[str, ...]:
        """All files below a folder, as paths relative to it, in order."""

    def infos(self, folder: str, files: Paths) -> Mapping[str, FileInfo]:
        """Size and digest of those of these files that are there, read from the place itself."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or ``None`` where there is no such file."""

    def read_all(self, folder: str, ending: str) -> Mapping[str, bytes]:
        """The files in a folder whose names end so, by name."""

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place whole: nobody ever reads half of it."""

    def claim(self, path: str, data: bytes) -> bool:
        """Make a file only if there is none yet; whether it was made. Whole, like ``write``."""

    def remove(self, paths: Paths) -> None:
        """Delete files, links and folders with all they hold; what is gone already is no fault."""

    def rename(self, old: str, new: str) -> None:
        """Move a file or folder; ``new`` must not exist."""

    def point(self, link: str, at: str, *, if_reads: tuple[str, bytes] | None = None) -> bool:
        """Let a symbolic link, made if need be, lead there in one step; with ``if_reads`` only if
        that file still reads as given. Whether it was done."""

    def settle(self, *paths: str) -> None:
        """Wait until these files, folders with all they hold, and the way to them are on the disk,
        so that a power cut takes nothing of them; what is not there needs no waiting."""

    def link_target(self, link: str) -> str | None:
        """Where a symbolic link leads, as written in it; ``None`` where it is no link."""

    def send(
        self, source: Path, files: Paths, into: str, *, like: Paths, progress: Progress
    ) -> None:
        """Copy these files of ``source`` into a folder, each put in place whole.

        A file that equals the one of the same path in a folder of ``like`` shares its place on the
        disk instead of being sent again.
        """

    def copy(self, paths: Paths, start: str, into: str) -> None:
        """Copy files that are at the target already; what is there stays, what is missing too."""

    def run(self, command: str) -> tuple[int, str]:
        """Run a command of the settings file on the target: exit code and what it said."""

    def close(self) -> None:
        """Let go of the connection, if there is one."""
        return None
