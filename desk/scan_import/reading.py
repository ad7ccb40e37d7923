"""The scan's file as text: encodings, byte order marks, and what is no text at all."""

import codecs
from itertools import pairwise
from pathlib import Path

from plugins.issue.problem import N_, Problem, Severity, Spot
from plugins.letters.alphabet import KAZAKH_ONLY, is_cyrillic

LARGEST = 2 * 1024 * 1024  # bytes; a print issue has a tenth of that
_BOMS = {
    "utf-8-sig": (codecs.BOM_UTF8,),
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v")
_MOST_CONTROLS = 0.01
_DAMAGED = "\ufffd"
_MOST_DAMAGED = 0.01


def read_scan(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Read ``file`` (``path`` in messages): its text, every character of it (a byte order mark
    aside), and warnings; or no text and the reason."""
    spot = Spot(path)
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= LARGEST and file.is_file() else b""
    except OSError as fault:
        message = N_("The scan cannot be read (%(reason)s). Check the name of the file.")
        reason = fault.strerror or str(fault)
        return None, (spot.problem("scan-unreadable", message, reason=reason),)
    if not file.is_file():
        message = N_("This is a folder, not a scan. Name the text file the scanner made.")
        return None, (spot.problem("scan-unreadable", message),)
    if size > LARGEST:
        message = N_(
            "The file has %(size)d MB; a scan has at most %(most)d. Give the text the scanner"
            " recognised, without pictures, one issue at a time."
        )
        size, most = size // 2**20, LARGEST // 2**20
        return None, (spot.problem("scan-too-large", message, size=size, most=most),)
    text, encoding = decode(data)
    if text is None or sum(char in _CONTROLS for char in text) > _MOST_CONTROLS * len(text):
        message = N_("This is not a text file. Give the text the scanner recognised (.txt).")
        return None, (spot.problem("scan-not-text", message),)
    if not text.strip():
        message = N_("The scan is empty. Recognise the pages again, then import the text.")
        return None, (spot.problem("scan-empty", message),)
    if "\n" not in text:
        text = text.replace("\r", "\n")
    if encoding not in ("utf-8", "utf-8-sig"):
        message = N_(
            "The scan is in the encoding %(encoding)s, not in UTF-8. It was read, but Kazakh"
            " letters may be lost: check a few headlines, or save it again as UTF-8."
        )
        warning = Severity.WARNING
        told = Spot(path, 1).problem("scan-encoding", message, severity=warning, encoding=encoding)
        return text, (told,)
    return text, ()


def decode(data: bytes) -> tuple[str | None, str]:
    """The text of ``data`` and the name of its encoding; no text where none fits."""
    for encoding, marks in _BOMS.items():
        if data.startswith(marks):
            return _decoded(data, encoding), encoding
    if data and data.count(0) > len(data) // 8:
        even, odd = data[0::2].count(0), data[1::2].count(0)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        return _decoded(data, encoding), encoding
    if (text := _decoded(data, "utf-8")) is not None:
        return (text, "utf-8") if "\x00" not in text else (None, "utf-8")
    for encoding in ("utf-16-le", "utf-16-be"):
        # Cyrillic in UTF-16 has the same byte (04) at every other place.
        half = data[1::2] if encoding.endswith("le") else data[0::2]
        if half and half.count(4) > len(half) // 2:
            return _decoded(data, encoding), encoding
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count(_DAMAGED) < _MOST_DAMAGED * len(damaged):
        return damaged, f"UTF-8 ({_DAMAGED})"
    return _eight_bit(data)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _eight_bit(data: bytes) -> tuple[str | None, str]:
    """Windows code pages, the Kazakh one where its letters make words, else the Russian one."""
    kazakh, russian = (data.decode(name, errors="replace") for name in ("kz1048", "cp1251"))
    pairs = pairwise(kazakh[:1] + kazakh)
    own = sum(char in KAZAKH_ONLY and is_cyrillic(before) for before, char in pairs)
    text, encoding = (kazakh, "kz1048") if own > len(kazakh) // 500 else (russian, "cp1251")
    letters = sum(char.isalpha() for char in text)
    cyrillic = sum("а" <= char.lower() <= "я" for char in text)
    if not letters or cyrillic < letters // 2:
        return None, encoding
    return text, encoding
