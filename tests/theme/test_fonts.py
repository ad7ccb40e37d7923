"""The fonts hold every letter the edition can print, weigh little and bring their licences."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from PIL import ImageFont, features

from plugins.letters.alphabet import KAZAKH, RUSSIAN

SIGNS = "«»“”„‘’–—…№·→›×±−≈°²³½§₸₽€©\u00a0\u202f"
DIGITS_AND_LATIN = (
    "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ .,:;!?()[]/%+-@&"
)
NO_LETTER = "\ue000"  # a private character no font of ours has
ALL_FONTS_AT_MOST = 38_500  # bytes: what a page asks for on a thin line
BEFORE_FIRST_PAINT = 2  # files


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


def test_no_more_than_two_files_are_asked_for(project: Path, fonts: tuple[Path, ...]) -> None:
    assert len(fonts) <= BEFORE_FIRST_PAINT


def test_no_text_jumps_when_a_font_arrives(project: Path) -> None:
    """A font that is late is for the next page."""
    css = (project / "theme" / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    assert css.count("font-display: optional") == css.count("url(")


def test_fallback_faces_have_the_measure_of_the_font(project: Path) -> None:
    """As theme/fallback_faces.py computes them from the font as it is."""
    spec = importlib.util.spec_from_file_location("faces", project / "theme" / "fallback_faces.py")
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    folder = project / "theme" / "static" / "fonts"
    ours = {w: script.averages(folder / f"literata-{w}.woff2") for w in script.WEIGHTS}
    css = (project / "theme" / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    rules = list(script.faces(ours))
    assert len(rules) == 2 * len(script.SYSTEM_FONTS)
    assert [rule for rule in rules if rule not in css] == []
    for own in ours.values():  # one stretch does for both languages
        assert abs(own["kk"] / own["ru"] - 1) < 0.01


def test_figures_of_tables_have_one_width(fonts: tuple[Path, ...]) -> None:
    """The cut keeps the feature that tables ask for."""
    font = ImageFont.truetype(str(fonts[0]), 1000)
    assert fonts[0].name == "literata-400.woff2"
    if not features.check("raqm"):
        pytest.skip("Pillow has no Raqm here: features of fonts cannot be tried")
    widths = {font.getlength(digit, features=["tnum"]) for digit in "0123456789"}
    assert len(widths) == 1


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
