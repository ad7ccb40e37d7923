"""Pictures are declared, named for addresses, and there."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import Files, miniature, problems_of, said_of, write_files

KK, RU = "content/articles/kir.kk.md", "content/articles/kir.ru.md"
DECLARED = """\
photos:
  - file: {file}
    alt:
      kk: "Сынып"
      ru: "Класс"
    credit: "А. Омарова"
    consent: "2020"
status"""


def _files(file: str, *there: str) -> Files:
    files = miniature()
    files[RU] = str(files[RU]).replace("status", DECLARED.format(file=file), 1)
    return {**files, **{f"content/images/{picture}": b"\xff\xd8\xff" for picture in there}}


def _said(project: Path) -> list[str]:
    """What is said of the picture; that the other file lacks it is told by the rules on pairs."""
    return [line for line in said_of(project) if " photos-differ?" not in line]


@pytest.mark.parametrize(
    "file", ["klass.jpg", "kir/klass-1.jpeg", "a.png", "a.webp", "a.tif", "a.tiff"]
)
def test_a_picture_that_is_there(file: str, tmp_path: Path) -> None:
    assert _said(write_files(tmp_path, _files(file, file))) == []


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("klass.gif", "photo-kind: “klass.gif” is no picture this site can show. Save the"
         " picture as JPEG in content/images under the name klass.jpg, and write that name here."),
        ("Klass.jpg", "photo-name: “Klass.jpg” is not how a picture is named here. Put the picture"
         " into content/images under the name klass.jpg, and write klass.jpg here."),
        ("clas.jpg", "photo-missing: There is no picture “clas.jpg” in content/images. Did you mean"
         " “class.jpg”?"),
        ("con.jpg", "photo-name: Windows keeps no file with this name. Give the picture another"
         " one."),
        ("aux/class.jpg", "photo-name: Windows keeps no file with this name. Give the picture"
         " another one."),
        ("wvz.png", "photo-missing: There is no picture “wvz.png” in content/images. Put it"
         " there."),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_shown(file: str, told: str, tmp_path: Path) -> None:
    undeclared = (
        "content/images/class.jpg photo-undeclared: No article declares this picture. Add it under"
        " “photos” of its article, with alt in both languages, credit and consent, or move it out"
        " of content/."
    )
    found = _said(write_files(tmp_path, _files(file, "class.jpg")))
    assert found == [f"{RU}:10 {told}", undeclared]


@pytest.mark.parametrize(
    ("consent", "is_told"),
    [
        ("нет", True),
        ("Нет.", True),
        ("жоқ", True),
        ("no", True),
        ("не получено", True),
        ("согласия нет", True),
        ("келісім жоқ", True),
        ("неизвестно", True),
        ("—", True),
        ("?", True),
        ("родители всех детей письменно, май 2020", False),
        ("ата-аналар жазбаша келісті, 2020", False),
        ("учителя устно, 2020", False),
        ("2020", False),
        ("людей на снимке нет", False),
        ("суретте адам жоқ", False),
    ],
)
def test_consent_is_a_yes(tmp_path: Path, consent: str, is_told: bool) -> None:
    photos = (
        "photos:\n  - file: a.jpg\n    alt: {kk: сурет, ru: фото}\n    credit: Аян\n"
        f'    consent: "{consent}"\nstatus:'
    )
    files = {
        path: str(text).replace("status:", photos)
        for path, text in miniature().items()
        if path.startswith("content/articles/kir.")
    }
    problems = problems_of(write_files(tmp_path, {**miniature(), **files}))
    told = [p.spot.line for p in problems if p.code == "no-consent"]
    assert bool(told) is is_told
