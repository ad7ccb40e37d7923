"""The files a photo becomes: three formats in the widths the layout uses, kept between builds, so
that only new photos are worked on, and read by name alone."""

import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PIL
from PIL import Image

from plugins.images.opening import open_photo

CACHE = "images"  # below the cache of the site
# CSS pixels of the column on a phone and on wide screens, once and for dense screens.
WIDTHS = (400, 800, 1280)
# Best first: the browser takes the first format it knows.
FORMATS = ("avif", "webp", "jpeg")
_SAVE = {
    "avif": {"quality": 55, "speed": 6, "max_threads": 1},
    "webp": {"quality": 72, "method": 4},
    "jpeg": {"quality": 76, "progressive": True, "optimize": True},
}
# Part of a rendition's key: a change of the recipe makes every photo anew, once.
RECIPE = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One file of a photo; width and height in pixels."""

    width: int
    height: int
    format: str
    data: bytes


def widths_for(width: int) -> tuple[int, ...]:
    """The widths to make of a photo this wide: never wider than it is, and at least one."""
    if width >= WIDTHS[-1]:
        return WIDTHS
    return (*(w for w in WIDTHS if w < width), width)


def make_renditions(photo: Image.Image) -> Iterator[Rendition]:
    """Every rendition of a photo that holds pixels alone."""
    for width in widths_for(photo.width):
        height = max(1, round(photo.height * width / photo.width))
        scaled = photo.resize((width, height), Image.Resampling.LANCZOS)
        for name in FORMATS:
            out = io.BytesIO()
            _ready(scaled, name).save(out, name, **_SAVE[name])
            yield Rendition(width=width, height=height, format=name, data=out.getvalue())


def _ready(image: Image.Image, name: str) -> Image.Image:
    """JPEG knows no transparency: what is see-through there becomes white paper."""
    if name != "jpeg" or image.mode == "RGB":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


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
        width, height = map(int, file.stem.split(".")[1].split("x"))
        found.append(KeptRendition(file=file, width=width, height=height, format=file.suffix[1:]))
    return tuple(found)


def _is_whole(place: Path) -> bool:
    """Whether every kept file has the bytes that the mark in its name tells of."""
    return all(file.stem.split(".")[-1] == _mark(file.read_bytes()) for file in place.iterdir())


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
        shutil.rmtree(fresh)
        if not place.is_dir():  # else another build was quicker; its files are the same
            raise
