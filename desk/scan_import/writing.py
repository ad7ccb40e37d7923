"""All or nothing: the files of an import are written aside and moved in when all are there."""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path


def write_all(files: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write ``files`` (path to text, UTF-8); return those that changed, in order.

    A file that has this text already is not touched. On any failure every file is again as it was
    and the failure is raised (``OSError``).
    """
    changed = {path: text for path, text in files.items() if not _has(path, text)}
    if not changed:
        return ()
    base = Path(os.path.commonpath([path.parent for path in changed]))
    fresh = {folder for path in changed for folder in path.parents if not folder.exists()}
    base.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=base) as aside:
            _swap_in(changed, Path(aside))
    except BaseException:
        for folder in sorted(fresh, key=lambda path: -len(path.parts)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    return tuple(changed)


def _swap_in(files: Mapping[Path, str], aside: Path) -> None:
    staged = {path: aside / f"{number}.new" for number, path in enumerate(files)}
    for path, new in staged.items():
        new.write_text(files[path], encoding="utf-8", newline="\n")
    with ExitStack() as undo:
        for path, new in staged.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if was_there := path.exists():
                shutil.copy2(path, new.with_suffix(".old"))
            os.replace(new, path)
            if was_there:
                undo.callback(os.replace, new.with_suffix(".old"), path)
            else:
                undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()  # all are in place


def _has(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def quoted(text: str) -> str:
    """``text`` as a string that YAML and TOML read alike, whatever a scanner put into it."""
    return json.dumps(text, ensure_ascii=False)
