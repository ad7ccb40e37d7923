"""Speaking to a console, and to a system whose locale knows no letters but English ones."""

import errno
import io
import os
import sys
from typing import Any, TextIO


def speak_utf8() -> None:
    """Write UTF-8 on every console, also where Windows or the locale would choose another code;
    where the locale spoils the names of files too, begin anew without it."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        # Libraries cannot take such names at all; Python can only be told before it starts.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])
    sys.stdout, sys.stderr = _whoever_reads(sys.stdout), _whoever_reads(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class _WhoeverReads(io.FileIO):
    """What a program is told that reads no more (``| head``) goes nowhere, and the work goes on:
    a publication need not be told to its end to be done to its end."""

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except OSError as fault:
            if fault.errno not in (errno.EPIPE, errno.EINVAL):  # the second on Windows
                raise
            return memoryview(data).nbytes


def _whoever_reads(stream: TextIO) -> TextIO:
    """The same stream, where it is the system's own and no terminal."""
    is_own = stream in (sys.__stdout__, sys.__stderr__)
    if not is_own or not isinstance(stream, io.TextIOWrapper) or stream.isatty():
        return stream
    stream.flush()
    raw = _WhoeverReads(stream.fileno(), "wb", closefd=False)
    return io.TextIOWrapper(
        raw if stream.write_through else io.BufferedWriter(raw),
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def hear_utf8() -> None:
    """Take answers from a file as UTF-8; what is typed and cannot be read comes as such, not as a
    failure."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        encoding = sys.stdin.encoding if sys.stdin.isatty() else "utf-8"
        sys.stdin.reconfigure(encoding=encoding, errors="surrogateescape")
