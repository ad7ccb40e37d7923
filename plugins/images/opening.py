"""Opening a photo an editor added: refused with a reason, or upright pixels in sRGB alone.

Everything a camera or an editor's program wrote beside the pixels (place, time, device, comments,
thumbnails) stays behind here.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plugins.issue.problem import N_

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
MOST_PIXELS = 80_000_000
MOST_HEIGHT = 8192  # pixels; WebP takes no more than 16,383, and nobody scrolls through so much
LEAST_SIDE = 16  # pixels
MOST_ELONGATED = 30  # the long side by the short one
_TRANSPARENT = ("RGBA", "LA", "PA")
_LYING = (5, 6, 7, 8)  # EXIF: width and height change places when the photo is put upright
_ORIENTATION = 0x0112


class Refused(Exception):
    """A file that cannot be shown: a message id with the reason and the remedy, and its args."""

    def __init__(self, message: str, **args_by_name: Any) -> None:
        self.message = message
        self.args_by_name = args_by_name
        super().__init__(message)


def open_photo(file: Path, widest: int) -> Image.Image:
    """Upright pixels in ``RGB`` or ``RGBA`` without any metadata, at least ``widest`` wide where
    the photo is. Raises ``Refused``."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                _refuse_giants(image)
                _refuse_slivers(image)
                image.draft("RGB", (widest * 2, widest * 2))
                image.load()
                small = _no_larger_than_needed(image, widest * 2)
                return _bare(ImageOps.exif_transpose(_in_srgb(small)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _giant(None) from None
    except UnidentifiedImageError:
        raise Refused(
            N_(
                "“%(file)s” is not a photo, whatever its name says. Save the picture as JPEG or PNG"
                " and put it in its place."
            )
        ) from None
    except (OSError, SyntaxError, ValueError) as fault:
        raise Refused(
            N_(
                "“%(file)s” is damaged or cut off (%(reason)s). Copy the picture from the camera or"
                " the phone once more."
            ),
            reason=str(fault),
        ) from None


def _refuse_giants(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _giant(image.width * image.height)


def _refuse_slivers(image: Image.Image) -> None:
    short, long = sorted(image.size)
    if short < LEAST_SIDE or long > short * MOST_ELONGATED:
        raise Refused(
            N_(
                "“%(file)s” measures %(width)d × %(height)d pixels, which is no photo. Put the"
                " picture itself in its place."
            ),
            width=image.width,
            height=image.height,
        )


def _no_larger_than_needed(image: Image.Image, widest: int) -> Image.Image:
    """The photo no wider than ``widest`` and no higher than ``MOST_HEIGHT`` once it stands upright,
    before anything else makes copies of it."""
    is_lying = image.getexif().get(_ORIENTATION) in _LYING
    width, height = reversed(image.size) if is_lying else image.size
    scale = min(1, widest / width, MOST_HEIGHT / height)
    if scale == 1:
        return image
    if image.mode in ("P", "PA"):  # colours out of a list cannot be mixed
        image = image.convert("RGBA")
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    exif, info = image.getexif(), dict(image.info)
    mixed = image.mode not in ("1", "I;16", "I;16B", "I;16L", "I;16N")
    resample = Image.Resampling.LANCZOS if mixed else Image.Resampling.NEAREST
    small = image.resize(size, resample, reducing_gap=3.0 if mixed else None)
    small.info = {**info, "exif": exif.tobytes()}
    return small


def _giant(pixels: int | None) -> Refused:
    most = MOST_PIXELS // 1_000_000
    if pixels is None:
        return Refused(
            N_(
                "“%(file)s” has far more than %(most)d million pixels. Make the picture smaller,"
                " 2400 pixels wide is plenty."
            ),
            most=most,
        )
    return Refused(
        N_(
            "“%(file)s” has %(pixels)d million pixels, more than %(most)d."
            " Make the picture smaller, 2400 pixels wide is plenty."
        ),
        pixels=round(pixels / 1_000_000),
        most=most,
    )


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours as screens show them: the photo's own profile is applied, then forgotten."""
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    transparent = image.mode in _TRANSPARENT or "transparency" in image.info
    if image.mode in ("P", "PA"):
        image = image.convert("RGBA" if transparent else "RGB")
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGBA", "LA"):  # a profile speaks of colours alone
        see_through = image.getchannel("A")
        image = _in_srgb(image.convert(image.mode[:-1]))
        image.putalpha(see_through)
    elif profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            raise Refused(
                N_(
                    "The colour profile in “%(file)s” cannot be read."
                    " Save the picture again as JPEG with the colours sRGB."
                )
            ) from None
        if converted is not None:
            image = converted
    return image.convert("RGBA" if transparent else "RGB")


def _bare(image: Image.Image) -> Image.Image:
    """The pixels alone, in a picture that never held anything else."""
    return Image.frombytes(image.mode, image.size, image.tobytes())
