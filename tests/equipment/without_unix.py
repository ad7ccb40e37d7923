"""Takes from this process what Windows does not have, before anything of ours is imported.

What is left is still Linux: paths, the console and the launcher are tried by the job on Windows.
"""

from __future__ import annotations

import errno
import os
import pathlib
import shutil
import sys
from typing import Any

_MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "crypt", "nis")
_NAMES = (
    *("O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "chown", "fchmod", "fork"),
    *("getuid", "geteuid", "getgid", "getpgid", "killpg", "mkfifo", "nice", "pathconf", "setsid"),
    *("statvfs", "sync", "fdatasync", "uname", "sched_getaffinity", "pread", "sysconf"),
)
_open, _fsync = os.open, os.fsync
_read_only: set[int] = set()


def _open_no_folder(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
    if os.path.isdir(path):
        raise PermissionError(errno.EACCES, "Windows opens no folder", str(path))
    opened = _open(path, flags, *arguments, **options)
    _read_only.discard(opened)
    if not flags & (os.O_WRONLY | os.O_RDWR):
        _read_only.add(opened)
    return opened


def _flush_what_may_be_written(file: Any) -> None:
    if (file if isinstance(file, int) else file.fileno()) in _read_only:
        raise OSError(errno.EBADF, "Windows flushes only what may be written to")
    _fsync(file)


def _unsupported(*_arguments: object) -> Any:
    raise NotImplementedError("unsupported on this system")


def _no_links(*_arguments: object, **_options: object) -> Any:
    raise OSError(errno.EINVAL, "A required privilege is not held by the client")


def take_away() -> None:
    """From now on this process finds nothing of Unix."""
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    for name in _MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for name in _NAMES:
        if hasattr(os, name):
            delattr(os, name)
    os.open, os.fsync = _open_no_folder, _flush_what_may_be_written
    os.symlink = pathlib.Path.symlink_to = _no_links  # type: ignore[assignment,method-assign]
    for name in ("is_mount", "owner", "group"):
        setattr(pathlib.Path, name, _unsupported)


take_away()
