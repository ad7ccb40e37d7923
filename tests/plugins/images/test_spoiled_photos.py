"""Photos whose bytes are spoiled by chance: what must be refused is refused, what changes no pixel
changes none, and nothing ends in another exception."""

from __future__ import annotations

import io
import random
from pathlib import Path

import photo_samples as photos
import pytest
from PIL import Image

from plugins.images.opening import Refused, open_photo

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
_SIZE = (160, 90)


def _photo(kind: str) -> bytes:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    photos.gradient(_SIZE).save(stream, kind, exif=exif)
    return stream.getvalue()


def _opened(folder: Path, data: bytes) -> Image.Image | None:
    file = folder / "a.jpg"
    file.write_bytes(data)
    try:
        return open_photo(file, 1280)
    except Refused:
        return None


@pytest.mark.parametrize("kind", _FORMATS)
def test_a_photo_cut_off_is_refused(tmp_path: Path, kind: str) -> None:
    chance, data = random.Random(1), _photo(kind)
    for _ in range(25):
        cut = chance.randrange(len(data) * 9 // 10)
        assert _opened(tmp_path, data[:cut]) is None, f"{cut} of {len(data)} bytes"


@pytest.mark.parametrize("kind", _FORMATS)
def test_what_stands_behind_a_photo_changes_no_pixel(tmp_path: Path, kind: str) -> None:
    whole = _opened(tmp_path, _photo(kind))
    for tail in (b"\0" * 100, b"<script>alert(1)</script>", b"%!PS (x) run", _photo("PNG")):
        image = _opened(tmp_path, _photo(kind) + tail)
        assert whole is not None and image is not None
        assert image.tobytes() == whole.tobytes() and not image.info


@pytest.mark.parametrize("kind", _FORMATS)
def test_a_photo_without_its_beginning_is_refused(tmp_path: Path, kind: str) -> None:
    data = _photo(kind)
    for head in (b"", b"\0" * 16, b"%!PS-Adobe-3.0 E", b"<svg xmlns='http", b"GIF89a" + b"\1" * 10):
        assert _opened(tmp_path, head + data[16:]) is None


@pytest.mark.parametrize("kind", _FORMATS)
def test_turned_bits_are_refused_or_shown_without_metadata(tmp_path: Path, kind: str) -> None:
    """Most of them hit pixels, where nobody can tell a fault from a photo."""
    chance, data = random.Random(2), _photo(kind)
    for _ in range(150):
        spoiled = bytearray(data)
        for _ in range(chance.choice([1, 1, 3, 20])):
            spoiled[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        image = _opened(tmp_path, bytes(spoiled))
        assert image is None or (image.mode in ("RGB", "RGBA") and not image.info)
