"""Photos as cameras, scanners and pranksters hand them in, made for the tests."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageCms


def gradient(size: tuple[int, int] = (1600, 900), mode: str = "RGB") -> Image.Image:
    """Red at the left edge, blue at the right one, so that a turned photo can be told."""
    ramp = Image.linear_gradient("L").rotate(90).resize(size)
    image = Image.merge("RGB", (ramp.point(lambda v: 255 - v), Image.new("L", size, 40), ramp))
    return image.convert(mode)


def with_gps(file: Path) -> Path:
    """A phone's photo: place, device and a comment beside the pixels."""
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (50.0, 33.0, 43.0)
    gps[3], gps[4] = "E", (58.0, 16.0, 37.0)
    gradient().save(file, "JPEG", exif=exif, comment=b"taken in the yard", quality=90)
    return file


def turned(file: Path) -> Path:
    """A photo held upright: stored lying on its side, with the turn in its metadata."""
    exif = Image.Exif()
    exif[0x0112] = 6
    gradient().save(file, "JPEG", exif=exif)
    return file


def for_print(file: Path) -> Path:
    """A photo from a layout program: CMYK."""
    gradient(mode="CMYK").save(file, "JPEG")
    return file


def with_profile(file: Path) -> Path:
    """A photo that carries a colour profile."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    gradient().save(file, "JPEG", icc_profile=profile)
    return file


def see_through(file: Path) -> Path:
    """A PNG whose left half is transparent."""
    image = gradient(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 800, 900))
    image.save(file, "PNG")
    return file


def see_through_in_other_colours(file: Path) -> Path:
    """A PNG whose own colours are not those of screens: what it calls green is red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ", 128), profile.index(b"gXYZ", 128)
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    Image.new("RGBA", (64, 64), (0, 250, 0, 100)).save(file, "PNG", icc_profile=bytes(profile))
    return file


def truncated(file: Path) -> Path:
    """A download that broke off."""
    out = io.BytesIO()
    gradient().save(out, "JPEG")
    file.write_bytes(out.getvalue()[: len(out.getvalue()) // 3])
    return file


def page_named_jpg(file: Path) -> Path:
    """What a browser saves when the address of the picture asks for a password."""
    file.write_text("<!doctype html><title>Sign in</title><script>alert(1)</script>", "utf-8")
    return file


def giant(file: Path, width: int = 20_000, height: int = 10_000) -> Path:
    """A small file that claims two hundred million pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        mark = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + mark

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * ((width + 1) * height), 9)
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    return file
