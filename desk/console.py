"""Speaking to a console, and to a system whose locale knows no letters but English ones."""

import io
import os
import sys


def speak_utf8() -> None:
    """Write UTF-8 on every console, also where Windows or the locale would choose another code;
    where the locale spoils the names of files too, begin anew without it."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        # Libraries cannot take such names at all; Python can only be told before it starts.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def hear_utf8() -> None:
    """Take answers from a file as UTF-8; what is typed and cannot be read comes as such, not as a
    failure."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        encoding = sys.stdin.encoding if sys.stdin.isatty() else "utf-8"
        sys.stdin.reconfigure(encoding=encoding, errors="surrogateescape")
