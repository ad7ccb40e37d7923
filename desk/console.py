"""Speaking to a console."""

import io
import sys


def speak_utf8() -> None:
    """Write UTF-8 on every console, also where Windows or the locale would choose another code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def hear_utf8() -> None:
    """Take answers from a file as UTF-8; what is typed and cannot be read comes as such, not as a
    failure."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        encoding = sys.stdin.encoding if sys.stdin.isatty() else "utf-8"
        sys.stdin.reconfigure(encoding=encoding, errors="surrogateescape")
