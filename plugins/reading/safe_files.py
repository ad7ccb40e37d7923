"""What lies below content/ is looked at before anything of it is opened: links, devices, giants.

A link in content/ can lead to any file of the machine that builds, a pipe makes a build wait for
ever, and a file of gigabytes fills its memory. None of them is ever opened.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from plugins.issue.problem import N_, Problem, Spot

_MIB = 1 << 20
_LARGEST = {".md": 2 * _MIB, ".toml": 4 * _MIB}
_LARGEST_PHOTO = 60 * _MIB
# Emacs marks a file that is being edited by a link beside it that leads nowhere.
_LOCK = ".#"


def unsafe_files(content: Path) -> tuple[Problem, ...]:
    """Everything below ``content`` that may not be opened, in the order of the paths."""
    if content.is_symlink():
        return (_link(Spot("content")),)
    return tuple(sorted(_below(content, "content"), key=lambda problem: problem.spot))


def _below(folder: Path, path: str) -> Iterator[Problem]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = os.fsencode(entry.name).decode("utf-8", "backslashreplace")
            spot = Spot(f"{path}/{name}")
            if entry.is_symlink():
                if not is_lock(Path(entry.path)):
                    yield _link(spot)
            elif entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), spot.path)
            else:
                yield from _judged(entry, spot)


def is_lock(file: Path) -> bool:
    """Whether this is the mark of an editor's program: a link beside a file that is being edited,
    which leads to no file and says who edits."""
    return (
        file.name.startswith(_LOCK)
        and file.is_symlink()
        and not file.exists()
        and "/" not in os.readlink(file)
    )


def _judged(entry: os.DirEntry[str], spot: Spot) -> Iterator[Problem]:
    info = entry.stat(follow_symlinks=False)
    if not stat.S_ISREG(info.st_mode):
        message = N_("This is no file but a device or a pipe. Nothing reads it; delete it.")
        yield spot.problem("not-a-file", message)
        return
    largest = _LARGEST.get(Path(entry.name).suffix.lower(), _LARGEST_PHOTO)
    if info.st_size > largest:
        message = N_(
            "This file has %(size)d MB, more than the %(most)d a file of its kind may have. Make it"
            " smaller, or move it out of content/."
        )
        size = -(-info.st_size // _MIB)
        yield spot.problem("too-large", message, size=size, most=largest // _MIB)


def _link(spot: Spot) -> Problem:
    message = N_(
        "This is a link to another file. Nothing below content/ may be one: put the file itself"
        " here."
    )
    return spot.problem("link-in-content", message)
