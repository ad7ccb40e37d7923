"""Opening a photo an editor added: refused with a reason, or upright pixels in sRGB alone.

Everything a camera or an editor's program wrote beside the pixels (place, time, device, comments,
thumbnails) stays behind here.
"""

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
    """A file that cannot be shown: a message id with reason and remedy, and what fills it."""

    def __init__(self, message: str, **details: Any) -> None:
        self.message = message
        self.details = details
        super().__init__(message)


def open_photo(file: Path, widest: int) -> Image.Image:
    """Upright pixels in ``RGB`` or ``RGBA`` without any metadata, at least ``widest`` wide where
    the photo is. Raises ``Refused``."""
    try:
        with warnings.catch_warnings():
            # Of damaged metadata: nothing of it is kept anyway.
            warnings.simplefilter("ignore", UserWarning)
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                _refuse_unusual(image)
                image.draft("RGB", (widest * 2, widest * 2))
                image.load()
                small = _no_larger_than_needed(image, widest * 2)
                upright = ImageOps.exif_transpose(_in_srgb(small))
                # The pixels alone, in a picture that never held anything else.
                return Image.frombytes(upright.mode, upright.size, upright.tobytes())
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        message = N_(
            "“%(file)s” has far more than %(most)d million pixels. Make the picture smaller, 2400"
            " pixels wide is plenty."
        )
        raise Refused(message, most=MOST_PIXELS // 1_000_000) from None
    except UnidentifiedImageError:
        message = N_(
            "“%(file)s” is not a photo, whatever its name says. Save the picture as JPEG or PNG"
            " and put it in its place."
        )
        raise Refused(message) from None
    except (OSError, SyntaxError, ValueError) as fault:
        message = N_(
            "“%(file)s” is damaged or cut off (%(reason)s). Copy the picture from the camera or"
            " the phone once more."
        )
        raise Refused(message, reason=str(fault)) from None


def _refuse_unusual(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        message = N_(
            "“%(file)s” has %(pixels)d million pixels, more than %(most)d."
            " Make the picture smaller, 2400 pixels wide is plenty."
        )
        million = 1_000_000
        raise Refused(message, pixels=round(width * height / million), most=MOST_PIXELS // million)
    if min(width, height) < LEAST_SIDE or max(width, height) > min(width, height) * MOST_ELONGATED:
        message = N_(
            "“%(file)s” measures %(width)d × %(height)d pixels, which is no photo. Put the"
            " picture itself in its place."
        )
        raise Refused(message, width=width, height=height)


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
            message = N_(
                "The colour profile in “%(file)s” cannot be read."
                " Save the picture again as JPEG with the colours sRGB."
            )
            raise Refused(message) from None
        if converted is not None:
            image = converted
    return image.convert("RGBA" if transparent else "RGB")
