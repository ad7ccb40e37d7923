"""Renditions kept between builds, so that only new photos are worked on, and read by name alone."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import PIL

from plugins.images.opening import open_photo
from plugins.images.renditions import RECIPE, WIDTHS, make_renditions

CACHE = "images"  # below the cache of the site


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRendition:
    """A finished file of a photo; width and height in pixels, ``digest`` the mark in its name."""

    file: Path
    width: int
    height: int
    format: str

    def path(self, stem: str) -> str:
        """Where it lies on the site; the name carries a fingerprint of the bytes."""
        _number, _size, mark = self.file.stem.split(".")
        return f"static/images/{stem}-{self.width}.{mark}.{self.format}"


def key_of(file: Path) -> str:
    """What tells this photo, made by today's recipe, from any other."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
    digest.update(f"{RECIPE} {PIL.__version__}".encode())
    return digest.hexdigest()[:32]


def renditions_of(file: Path, cache: Path) -> tuple[str, tuple[KeptRendition, ...]]:
    """The key of a photo and its renditions, from the cache where they lie, else made and put
    there. Raises ``Refused`` for files that are no photo; nothing is kept then."""
    key = key_of(file)
    place = cache / key
    if place.is_dir() and not _is_whole(place):  # a power cut may have emptied files
        shutil.rmtree(place)
    if not place.is_dir():
        _put(place, file)
    return key, kept_renditions(place)


def kept_renditions(place: Path) -> tuple[KeptRendition, ...]:
    """The finished files in a folder of the cache, as they were made."""
    found = []
    for file in sorted(place.iterdir()):
        width, height = file.stem.split(".")[1].split("x")
        found.append(
            KeptRendition(file=file, width=int(width), height=int(height), format=file.suffix[1:])
        )
    return tuple(found)


def _is_whole(place: Path) -> bool:
    """Whether every kept file has the bytes that the mark in its name tells of."""
    marks = ((file.stem.rpartition(".")[2], _mark(file.read_bytes())) for file in place.iterdir())
    return all(told == true for told, true in marks)


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def _put(place: Path, file: Path) -> None:
    """Whole or not at all: a build that is killed leaves no half-filled place."""
    photo = open_photo(file, WIDTHS[-1])
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=place.parent))
    for number, one in enumerate(make_renditions(photo)):
        name = f"{number:02}.{one.width}x{one.height}.{_mark(one.data)}.{one.format}"
        (fresh / name).write_bytes(one.data)
    try:
        os.replace(fresh, place)
    except OSError:
        # Another build was quicker; its files are the same.
        shutil.rmtree(fresh)
