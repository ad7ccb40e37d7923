"""The files a photo becomes: three formats in the widths the layout uses."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

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
