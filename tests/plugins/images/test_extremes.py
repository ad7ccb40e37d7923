"""Pictures of unusual shape or size are scaled or refused, and never take all memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import photo_samples as photos
import pytest
from makers import PROJECT
from PIL import Image

from plugins.images.opening import MOST_HEIGHT, Refused, open_photo
from plugins.images.renditions import make_renditions

WIDEST = 1280
_MEMORY = """
import resource, sys
from pathlib import Path
from plugins.images.opening import open_photo
from plugins.images.renditions import make_renditions
for _rendition in make_renditions(open_photo(Path(sys.argv[1]), 1280)):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("size", [(600, 16500), (16500, 600), (700, 20000)])
def test_a_long_picture_is_scaled_for_every_format(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "long.png"
    photos.gradient(size).save(file)
    photo = open_photo(file, WIDEST)
    assert photo.height <= MOST_HEIGHT
    assert photo.width / photo.height == pytest.approx(size[0] / size[1], rel=0.01)
    made = list(make_renditions(photo))
    assert {one.format for one in made} == {"avif", "webp", "jpeg"}


@pytest.mark.parametrize("size", [(1, 60000), (60000, 1), (1, 1), (8, 8), (15, 400), (100, 3100)])
def test_a_sliver_is_no_photo(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "sliver.png"
    Image.new("RGB", size).save(file)
    with pytest.raises(Refused) as refusal:
        open_photo(file, WIDEST)
    said = refusal.value.message % {"file": "sliver.png", **refusal.value.details}
    assert f"{size[0]} × {size[1]}" in said


def test_a_long_photo_held_upright_is_measured_as_it_stands(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photos.gradient((17000, 1080)).save(tmp_path / "lying.jpg", exif=exif)
    photo = open_photo(tmp_path / "lying.jpg", WIDEST)
    assert photo.height > photo.width
    assert photo.height <= MOST_HEIGHT


@pytest.mark.parametrize("mode", ["RGB", "P", "1", "L", "RGBA", "LA", "I;16", "CMYK"])
def test_colours_survive_the_scaling_in_every_mode(tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("large.tif" if mode == "CMYK" else "large.png")
    picture = photos.gradient((3000, 600))
    if mode == "I;16":  # sixteen bits: white is 65,535
        picture = picture.getchannel("B").convert("I").point(lambda value: value * 257)
    picture.convert(mode).save(file)
    photo = open_photo(file, WIDEST).convert("RGB")
    assert photo.width == 2 * WIDEST
    left, right = photo.getpixel((5, 300)), photo.getpixel((photo.width - 6, 300))
    assert left != right


@pytest.mark.slow
def test_the_largest_photo_takes_less_than_a_gigabyte(tmp_path: Path) -> None:
    file = tmp_path / "large.png"
    Image.new("RGBA", (10_000, 7_900), (200, 30, 30, 128)).save(file, compress_level=1)
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(file)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 1000
