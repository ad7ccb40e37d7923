"""Speaking to a console, and hearing from it."""

import io
import sys


def speak_utf8() -> None:
    """Write UTF-8 on every console, also where Windows or the locale would choose another code;
    what is typed and cannot be read comes as such, not as a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        # A file of answers is UTF-8; a keyboard knows its own code.
        encoding = sys.stdin.encoding if sys.stdin.isatty() else "utf-8"
        sys.stdin.reconfigure(encoding=encoding, errors="surrogateescape")
