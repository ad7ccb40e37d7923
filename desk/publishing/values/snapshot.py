"""The files of a finished site tree: what will be sent, what is shared by releases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desk.publishing.values.release import ASSETS, FileInfo, is_asset
from plugins.issue.problem import N_, Problem, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A folder that holds a whole site and nothing else, and size and digest of its files."""

    folder: Path
    files: Mapping[str, FileInfo]

    @property
    def assets(self) -> tuple[str, ...]:
        return tuple(path for path in self.files if is_asset(path))

    @property
    def own_files(self) -> tuple[str, ...]:
        """Files that belong to one release alone: everything that is not a shared asset."""
        return tuple(path for path in self.files if not is_asset(path))


def info_of(data: bytes) -> FileInfo:
    """Size and digest of these bytes."""
    return FileInfo(size=len(data), digest=hashlib.sha256(data).hexdigest()[:32])


def take_snapshot(folder: Path) -> Snapshot:
    """Read every file below ``folder``; paths have forward slashes and are in order."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): info_of(path.read_bytes()) for path in paths}
    return Snapshot(folder=folder, files=files)


def assets_without_fingerprint(files: Iterable[str]) -> tuple[Problem, ...]:
    """Releases share static/, so a name there must change with the content."""
    message = N_(
        "This file lies under static/, which all releases share, but its name does not change"
        " with its content. Give it a fingerprint (name.3fa9c01d.ext) or move it."
    )
    return tuple(
        Spot(f"output/{path}").problem("no-fingerprint", message)
        for path in sorted(files)
        if path.startswith(f"{ASSETS}/") and not is_asset(path)
    )
