"""A folder on this machine or on a mounted disk, as a place for releases."""

from __future__ import annotations

import errno
import filecmp
import itertools
import os
import shutil
import subprocess
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any

from desk.publishing.store.storage import Paths, Progress, Storage
from desk.publishing.values.release import FileInfo, info_of
from desk.publishing.values.target_error import TargetError
from plugins.issue.problem import N_

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_FLUSHING = (errno.EINVAL, errno.ENOTSUP)  # some mounted disks cannot flush a folder
# Windows opens no folder, flushes only what may be written to, and lets no link to a folder take
# the place of another.
_IS_UNIX = hasattr(os, "O_DIRECTORY")
_READABLE, _ENTERABLE = 0o644, 0o755


def _with_remedies(storage: type[Folder]) -> type[Folder]:
    """Faults of the system, in every method, as faults of the target."""

    def refusing(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def wrapper(self: Folder, /, *args: Any, **kwargs: Any) -> Any:
            try:
                return method(self, *args, **kwargs)
            except OSError as fault:
                raise _target_error(fault, self.root) from fault

        return wrapper

    for name, method in [*vars(storage).items()]:
        if not name.startswith("_"):
            setattr(storage, name, refusing(method))
    return storage


def _target_error(fault: OSError, root: Path) -> TargetError:
    code = "unreachable"
    message = N_("%(folder)s cannot be used (%(reason)s). Is the disk connected? Publish again.")
    if fault.errno in _FULL:
        code = "full"
        message = N_("The disk of %(folder)s is full. Make room there and publish again.")
    elif fault.errno in _DENIED:
        code = "denied"
        message = N_("%(folder)s may not be written to (%(reason)s). Ask whoever looks after it.")
    return TargetError(code, message, folder=root, reason=fault.strerror or str(fault))


@_with_remedies
class Folder(Storage):
    """``Storage`` over a folder; see there what each method promises."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def can_link(self) -> bool:
        if not _IS_UNIX:
            return False
        trial = self._ready(f".link-{uuid.uuid4().hex[:8]}")
        try:
            trial.symlink_to("nowhere")
        except (OSError, NotImplementedError) as fault:
            if isinstance(fault, OSError) and fault.errno in (*_FULL, errno.EACCES, errno.EROFS):
                raise
            return False
        trial.unlink()
        return True

    def entries(self, folder: str) -> Mapping[str, str]:
        place = self.root / folder
        return {path.name: _kind(path) for path in place.iterdir()} if place.is_dir() else {}

    def tree(self, folder: str) -> tuple[str, ...]:
        place = self.root / folder
        found = (path for path in place.rglob("*") if path.is_file() or path.is_symlink())
        return tuple(sorted(path.relative_to(place).as_posix() for path in found))

    def infos(self, folder: str, files: Paths) -> Mapping[str, FileInfo]:
        place = self.root / folder
        return {p: info_of((place / p).read_bytes()) for p in files if (place / p).is_file()}

    def read(self, path: str) -> bytes | None:
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read_all(self, folder: str, ending: str) -> Mapping[str, bytes]:
        place = self.root / folder
        if not place.is_dir():
            return {}
        return {p.name: p.read_bytes() for p in place.iterdir() if p.name.endswith(ending)}

    def write(self, path: str, data: bytes) -> None:
        with self._beside(path) as (place, beside):
            beside.write_bytes(data)
            beside.chmod(_READABLE)
            _flush(beside)  # whole after a power cut too
            beside.replace(place)

    def claim(self, path: str, data: bytes) -> bool:
        with self._beside(path) as (place, beside):
            beside.write_bytes(data)
            _flush(beside)
            try:
                os.link(beside, place)  # fails where the file is there, and is never half done
            except FileExistsError:
                return False
            except OSError:  # a disk without hard links
                return _claim_by_opening(place, data)
        return True

    def remove(self, paths: Paths) -> None:
        for path in paths:
            place = self.root / path
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink(missing_ok=True)
            for folder in place.relative_to(self.root).parents[:-1]:
                with suppress(OSError):  # something else lies there
                    (self.root / folder).rmdir()

    def rename(self, old: str, new: str) -> None:
        place = self._ready(new)
        if place.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(place))
        (self.root / old).rename(place)

    def point(self, link: str, at: str, *, if_reads: tuple[str, bytes] | None = None) -> bool:
        if if_reads and self.read(if_reads[0]) != if_reads[1]:
            return False
        with self._beside(link) as (place, beside):
            beside.symlink_to(at, target_is_directory=True)
            beside.replace(place)
        return True

    def settle(self, *paths: str) -> None:
        places = [place for place in (self.root / path for path in paths) if place.exists()]
        above = (self.root, *(f for p in places for f in p.parents if self.root in f.parents))
        for path in dict.fromkeys((*places, *(q for p in places for q in p.rglob("*")), *above)):
            if not path.is_symlink():
                _flush(path)

    def link_target(self, link: str) -> str | None:
        place = self.root / link
        return os.readlink(place).replace(os.sep, "/") if place.is_symlink() else None

    def send(
        self, source: Path, files: Paths, into: str, *, like: Paths, progress: Progress
    ) -> None:
        files, like = tuple(files), tuple(like)
        for number, path in enumerate(files, start=1):
            self._send_one(source / path, f"{into}/{path}", [f"{near}/{path}" for near in like])
            progress(number, len(files))

    def copy(self, paths: Paths, start: str, into: str) -> None:
        for path in paths:
            found = self.root / start / path
            if found.is_file() and not (self.root / into / path).exists():
                self._send_one(found, f"{into}/{path}", [])

    def run(self, command: str) -> tuple[int, str]:
        done = subprocess.run(
            command, shell=True, cwd=self.root, capture_output=True, text=True, errors="replace"
        )
        return done.returncode, (done.stdout + done.stderr).strip()

    def _ready(self, path: str) -> Path:
        place = self.root / path
        missing = itertools.takewhile(lambda folder: not folder.exists(), place.parents)
        for folder in reversed([*missing]):
            folder.mkdir(exist_ok=True)
            folder.chmod(_ENTERABLE)
        return place

    @contextmanager
    def _beside(self, path: str) -> Iterator[tuple[Path, Path]]:
        """A path and one beside it for the file in the making, of which nothing stays behind."""
        place = self._ready(path)
        beside = place.with_name(f".{place.name}.{uuid.uuid4().hex[:8]}.part")
        try:
            yield place, beside
        finally:
            beside.unlink(missing_ok=True)

    def _send_one(self, source: Path, path: str, like: Paths) -> None:
        with self._beside(path) as (place, beside):
            if _is_copy(place, source):
                return
            if not self._shared(source, beside, like):
                shutil.copyfile(source, beside)
                beside.chmod(_READABLE)
            beside.replace(place)

    def _shared(self, source: Path, beside: Path, like: Paths) -> bool:
        for near in (self.root / path for path in like):
            if _is_copy(near, source):
                try:
                    os.link(near, beside)
                except OSError:  # a disk without hard links: the file is copied instead
                    return False
                return True
        return False


def _is_copy(path: Path, source: Path) -> bool:
    """Whether a file is there that equals the source and that a web server may read."""
    readable = path.is_file() and path.stat().st_mode & _READABLE == _READABLE
    return readable and filecmp.cmp(source, path, shallow=False)


def _flush(path: Path) -> None:
    """Wait until a file or the names in a folder are on the disk."""
    if not _IS_UNIX and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY if _IS_UNIX else os.O_RDWR)
    try:
        os.fsync(opened)
    except OSError as fault:
        if fault.errno not in _NO_FLUSHING:
            raise
    finally:
        os.close(opened)


def _kind(path: Path) -> str:
    if path.is_symlink():
        return "link"
    return "folder" if path.is_dir() else "file"


def _claim_by_opening(place: Path, data: bytes) -> bool:
    try:
        with place.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return False
    return True
