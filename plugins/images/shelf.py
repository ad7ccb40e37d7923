"""Renditions kept between builds, so that only new photos are worked on."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import PIL

from plugins.images.opening import open_photo
from plugins.images.renditions import RECIPE, WIDTHS, Rendition, make_renditions


def renditions_of(file: Path, shelf: Path) -> tuple[Rendition, ...]:
    """The renditions of a photo, from the shelf where they lie, else made and put there.

    Raises ``Refused`` for files that are no photo; nothing is put on the shelf then.
    """
    key = hashlib.sha256(file.read_bytes() + f"{RECIPE} {PIL.__version__}".encode()).hexdigest()
    place = shelf / key[:32]
    if not place.is_dir():
        _put(place, tuple(make_renditions(open_photo(file, WIDTHS[-1]))))
    return _take(place)


def _put(place: Path, renditions: tuple[Rendition, ...]) -> None:
    """Whole or not at all: a build that is killed leaves no half-filled place."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=place.parent))
    for number, one in enumerate(renditions):
        (fresh / f"{number:02}-{one.width}-{one.height}.{one.format}").write_bytes(one.data)
    try:
        os.replace(fresh, place)
    except OSError:
        # Another build was quicker; its files are the same.
        shutil.rmtree(fresh)


def _take(place: Path) -> tuple[Rendition, ...]:
    found = []
    for file in sorted(place.iterdir()):
        _number, width, height = file.stem.split("-")
        found.append(
            Rendition(
                width=int(width),
                height=int(height),
                format=file.suffix.removeprefix("."),
                data=file.read_bytes(),
            )
        )
    return tuple(found)
