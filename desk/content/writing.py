"""Writing into content/: several files at once or none, texts in quotation marks, rows of tables.

Files are written aside and moved in when all are there.
"""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

_LINE_END = re.compile(rb"\r\n|\n|\r")


def write_all(files: Mapping[Path, str | bytes]) -> tuple[Path, ...]:
    """Write ``files`` (path to text, which becomes UTF-8, or to bytes); return those that changed,
    in order.

    A file that has this content already is not touched. On any failure every file is again as it
    was and the failure is raised (``OSError``).
    """
    changed = {}
    for path, content in files.items():
        data = content.encode("utf-8") if isinstance(content, str) else content
        if not path.is_file() or path.read_bytes() != data:
            changed[path] = data
    if not changed:
        return ()
    base = Path(os.path.commonpath([path.parent for path in changed]))
    fresh = {folder for path in changed for folder in path.parents if not folder.exists()}
    try:
        base.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=base) as aside:
            _swap_in(changed, Path(aside))
    except BaseException:
        for folder in sorted(fresh, key=lambda path: -len(path.parts)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    return tuple(changed)


def _swap_in(files: Mapping[Path, bytes], aside: Path) -> None:
    staged = {path: aside / f"{number}.new" for number, path in enumerate(files)}
    for path, new in staged.items():
        with _blaming(path):
            new.write_bytes(files[path])
    with ExitStack() as undo:
        for path, new in staged.items():
            with _blaming(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                if was_there := path.exists():
                    shutil.copy2(path, new.with_suffix(".old"))
                os.replace(new, path)
            if was_there:
                undo.callback(os.replace, new.with_suffix(".old"), path)
            else:
                undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()  # all are in place


@contextmanager
def _blaming(path: Path) -> Iterator[None]:
    """What the disk refuses is told of the file it was for, not of the one aside."""
    try:
        yield
    except OSError as fault:
        fault.filename = str(path)
        raise


def quoted(text: str) -> str:
    """``text`` as a string that YAML and TOML read alike, whatever a scanner put into it."""
    return json.dumps(text, ensure_ascii=False)


def with_rows(table: bytes, rows: Iterable[str]) -> bytes:
    """The file of a table with ``rows`` behind it, a blank line before each. What stands there
    stays byte by byte, and the rows end their lines as the file does."""
    ends = _LINE_END.findall(table)
    end = ends[-1] if ends else b"\n"
    for row in rows:
        if table.removeprefix(b"\xef\xbb\xbf"):
            table = table if table.endswith((b"\n", b"\r")) else table + end
            table = table if table.endswith(end * 2) else table + end
        table += b"".join(line.encode("utf-8") + end for line in row.split("\n"))
    return table
