"""What a build may replace: a folder that is absent, empty, or the output of an earlier build.

A folder given by mistake (the project, its articles, a disk, somebody's documents) is told and left
as it is, before anything is built and once more before it is replaced.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from plugins.issue.problem import N_, Problem, Spot

# Where people's work lies; nothing is built there, not even into a new folder.
_SOURCES = ("content", "theme", "plugins", "desk", "docs", "tests", ".git")
# Systems leave these in every folder that somebody looks at.
_LITTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".directory"))
# What every build writes at its top; the front door says that it is ours.
_FRONT_DOOR = "index.html"
_MARK = b'<body data-page-type="door">'
_CHECKSUMS = "SHA256SUMS"  # a line for each of the other files


def refusals(output: Path, project: Path, name: str) -> tuple[Problem, ...]:
    """Why ``output`` may not be replaced, as far as is known before the build; ``name`` is how it
    was called."""
    spot = Spot(name or ".")
    place = output.resolve()
    lies_in = (place, *place.parents)
    if place == project.resolve() or place in project.resolve().parents:
        message = N_("This is the project itself, or holds it. Name a folder for the site alone.")
    elif source := next((s for s in _SOURCES if (project / s).resolve() in lies_in), None):
        message = N_("This lies in “%(folder)s”, where sources are. Name a folder outside of it.")
        return (spot.problem("output-in-sources", message, folder=source),)
    elif output.is_symlink():
        message = N_("This is a link to another folder. Name the folder itself, or a new one.")
    elif os.path.ismount(output):  # Python 3.11 has Path.is_mount on Unix only
        message = N_("A disk is mounted here and cannot be replaced. Name a folder inside of it.")
    elif output.exists() and not output.is_dir():
        message = N_("This is a file. Name a folder for the site.")
    elif output.is_dir() and _names(output) and not _is_ours(output):
        message = N_(
            "This folder holds “%(file)s”, which no build made. Name an empty folder or a new one."
        )
        return (spot.problem("output-not-ours", message, file=min(_names(output))),)
    else:
        return ()
    return (spot.problem("output-refused", message),)


def unmanaged(output: Path, declared: Iterable[str], name: str) -> tuple[Problem, ...]:
    """Files at the top of an earlier output that no build made: they would be lost with it.
    ``declared`` are the paths of all files of the site, whether this build made them or not; what
    the build before made stands in its checksums, though a site with other tables has it no more.
    """
    if not output.is_dir():
        return ()
    ours = {path.partition("/")[0] for path in (*declared, *_made_before(output))}
    foreign = _names(output) - ours
    message = N_(
        "This folder holds “%(file)s”, which no build made and which would be lost. Move it, or"
        " name another folder."
    )
    spot = Spot(name)
    return tuple(spot.problem("output-not-ours", message, file=file) for file in sorted(foreign))


def _made_before(output: Path) -> list[str]:
    """The paths in the checksums of an earlier output; none where there are no such sums."""
    sums = output / _CHECKSUMS
    if not sums.is_file():
        return []
    lines = sums.read_text(encoding="utf-8", errors="replace").splitlines()
    return [path for _digest, _blanks, path in (line.partition("  ") for line in lines)]


def _names(folder: Path) -> frozenset[str]:
    return frozenset(file.name for file in folder.iterdir()) - _LITTER


def _is_ours(output: Path) -> bool:
    door = output / _FRONT_DOOR
    return door.is_file() and not door.is_symlink() and _MARK in door.read_bytes()
