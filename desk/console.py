"""Speaking to a console."""

import io
import sys


def speak_utf8() -> None:
    """Write UTF-8 on every console, also where Windows or the locale would choose another code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
