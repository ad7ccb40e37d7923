"""All or nothing: the files of an import are written aside and moved in when all are there."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

LONGEST = 60

# The project's table (letters as people type them in addresses); hard and soft signs are dropped.
_LATIN = str.maketrans(
    {"ё": "yo", "ж": "zh", "ң": "ng", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "yu", "я": "ya", "ъ": "", "ь": ""}
    | dict(zip("аәбвгғдезийкқлмноөпрстуұүфһыіэ", "aabvggdeziykqlmnooprstuuufhyie", strict=True))
)


def slug_of(text: str, taken: Collection[str] = ()) -> str:
    """A slug of at most 60 characters, cut at a word; a number behind it where it is taken."""
    latin = text.lower().translate(_LATIN)
    words = re.findall(r"[a-z0-9]+", latin)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST - 3:
            break
        slug = longer
    slug = slug or "piece"
    number, free = 2, slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free


def write_all(files: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write ``files`` (path to text, UTF-8); return those that changed, in order.

    A file that has this text already is not touched. On any failure every file is again as it was
    and the failure is raised (``OSError``).
    """
    changed = {path: text for path, text in files.items() if not _has(path, text)}
    if not changed:
        return ()
    base = _common_folder(tuple(changed))
    fresh_folders = [folder for path in changed for folder in _missing_folders(path.parent)]
    base.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=base) as aside:
            _swap_in(changed, Path(aside))
    except BaseException:
        for folder in sorted(set(fresh_folders), key=lambda path: -len(path.parts)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    return tuple(changed)


def _swap_in(files: Mapping[Path, str], aside: Path) -> None:
    staged = {}
    for number, (path, text) in enumerate(files.items()):
        staged[path] = aside / f"{number}.new"
        staged[path].write_text(text, encoding="utf-8", newline="\n")
    kept: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for number, (path, new) in enumerate(staged.items()):
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                kept[path] = aside / f"{number}.old"
                shutil.copy2(path, kept[path])
            os.replace(new, path)
            done.append(path)
    except BaseException:
        for path in done:
            if path in kept:
                os.replace(kept[path], path)
            else:
                path.unlink(missing_ok=True)
        raise


def _has(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def _common_folder(paths: tuple[Path, ...]) -> Path:
    return Path(os.path.commonpath([path.parent for path in paths]))


def _missing_folders(folder: Path) -> list[Path]:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    return missing


def quoted(text: str) -> str:
    """``text`` as a string that YAML and TOML read alike, whatever a scanner put into it."""
    return json.dumps(text, ensure_ascii=False)
