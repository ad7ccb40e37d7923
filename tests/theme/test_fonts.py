"""The fonts hold every letter the edition can print, weigh little and bring their licences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import ImageFont

from plugins.letters.alphabet import KAZAKH, RUSSIAN

SIGNS = "«»“”„‘’–—…№·→°§₸₽©\u00a0\u202f"
DIGITS_AND_LATIN = (
    "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ .,:;!?()[]/%+-@&"
)
NO_LETTER = "\ue000"  # a private character no font of ours has
ALL_FONTS_AT_MOST = 46_000  # bytes: what a page asks for on a thin line


@pytest.fixture(scope="module")
def fonts(project: Path) -> tuple[Path, ...]:
    return tuple(sorted((project / "theme" / "static" / "fonts").glob("*.woff2")))


def _shape(font: ImageFont.FreeTypeFont, letter: str) -> tuple[object, bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def test_every_font_has_every_letter_and_sign(fonts: tuple[Path, ...]) -> None:
    wanted = {*KAZAKH, *KAZAKH.upper(), *RUSSIAN, *RUSSIAN.upper(), *SIGNS, *DIGITS_AND_LATIN}
    for file in fonts:
        font = ImageFont.truetype(str(file), 40)
        box = _shape(font, NO_LETTER)
        assert {letter for letter in wanted if _shape(font, letter) == box} == set(), file.name


def test_kazakh_letters_differ_from_those_people_type_instead(fonts: tuple[Path, ...]) -> None:
    """A font may map Қ to К; then a word reads wrong and no check of the text finds it."""
    for file in fonts:
        font = ImageFont.truetype(str(file), 40)
        for kazakh, stand_in in zip("әғқңөұүһі", "агкноуухи", strict=True):
            assert _shape(font, kazakh) != _shape(font, stand_in), f"{file.name}: {kazakh}"


def test_the_fonts_are_light(fonts: tuple[Path, ...]) -> None:
    assert sum(file.stat().st_size for file in fonts) <= ALL_FONTS_AT_MOST


def test_every_face_has_its_file_and_every_file_its_face(
    project: Path, fonts: tuple[Path, ...]
) -> None:
    css = (project / "theme" / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    assert set(re.findall(r"url\(\.\./fonts/([^)]+)\)", css)) == {file.name for file in fonts}


def test_every_family_brings_its_licence(project: Path, fonts: tuple[Path, ...]) -> None:
    """The licence that lets us ship the files, without a reserved name we would have to change."""
    for file in fonts:
        family = re.sub(r"-\d+$", "", file.stem)
        licences = [
            licence
            for licence in file.parent.glob("OFL-*.txt")
            if licence.stem.removeprefix("OFL-").lower() == family
        ]
        assert len(licences) == 1, f"{file.name} has no licence OFL-….txt"
        text = licences[0].read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert "with Reserved Font Name" not in text.partition("-----")[0]
