"""Pictures are declared, named for addresses, and there."""

from __future__ import annotations

from collections.abc import Sequence
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


WRITE = "“{}” is not how a picture is named here. Write: class.jpg."
RENAME = (
    "“{}” does not fit an address. Rename the picture in content/images to klass.jpg, and write"
    " klass.jpg here."
)
PUT = (
    "“{0}” is not how a picture is named here. Put the picture into content/images under the name"
    " {1}, and write {1} here."
)
SAVE = (
    "“{0}” is no picture this site can show. Save the picture as JPEG in content/images under the"
    " name {1}, and write that name here."
)
LONG = f"kir/school-{'x' * 144}.jpg"  # 151, where 150 fit
KEPT = "Windows keeps no file with this name. Give the picture another one."


@pytest.mark.parametrize(
    ("file", "words"),
    [
        *((file, WRITE.format(file)) for file in (
            "images/class.jpg", "content/images/class.jpg", "../images/class.jpg", "./class.jpg",
            r"D:\a\class.jpg", "D:/a/class.jpg", "/a/class.jpg", "../class.jpg",
            "~/class.jpg", "https://a.kz/class.jpg", r"images\class.jpg",
        )),
        *((file, RENAME.format(file)) for file in ("Klass.jpg", "images/Klass.jpg")),
        ("kir/new.JPG", PUT.format("kir/new.JPG", "kir/new.jpg")),
        ("images/new.jpg", PUT.format("images/new.jpg", "new.jpg")),
        ("Фото 1.jpeg", PUT.format("Фото 1.jpeg", "foto-1.jpeg")),
        ("photo", SAVE.format("photo", "photo.jpg")),
        ("a.b.gif", SAVE.format("a.b.gif", "a-b.jpg")),
        ("con.gif", KEPT),
        ("CON.JPG", KEPT),
        ("images/con.jpg", KEPT),
        (LONG, PUT.format(LONG, "kir/school.jpg")),
    ],
)  # fmt: skip
def test_the_right_name_of_a_picture_is_told(file: str, words: str, tmp_path: Path) -> None:
    site = write_files(tmp_path, _files(f"'{file}'", "class.jpg", "Klass.jpg"))
    told = [line for line in _said(site) if line.startswith(RU)]
    assert [line.partition(": ")[2] for line in told] == [words]


def test_a_picture_may_be_one_of_those_that_cannot_be_read(tmp_path: Path) -> None:
    files = _files("a.jpg", "a.jpg", "b.jpg")
    files[RU] = str(files[RU]).replace("credit:", "credits:")
    told = [line for line in _said(write_files(tmp_path, files)) if "photo-undeclared" in line]
    assert told == [
        "content/images/b.jpg photo-undeclared: No article declares this picture, as far as they"
        f" can be read. Mend the photos at {RU}:9 first; perhaps it is one of those."
    ]


def test_pictures_are_told_in_their_order(tmp_path: Path) -> None:
    names = [f"content/images/{name}.jpg" for name in "hgfedcba"]
    files = {**miniature(), **dict.fromkeys(names, b"\xff\xd8\xff")}
    told = [str(p.spot) for p in problems_of(write_files(tmp_path, files))]
    assert told == sorted(names)


DENIED = ("нет", "не", "без", "жоқ", "no", "not", "none", "unknown", "неизвестно", "неизвестен")
DENIED += ("белгісіз", "емес")
NOBODY = ("людей", "никого", "лиц", "адам", "ешкім", "бет", "nobody")


@pytest.mark.parametrize(
    ("consents", "is_told"),
    [
        (DENIED, True),
        ([f"{word.title()}." for word in DENIED], True),
        ([f"келісім {word}" for word in DENIED], True),
        ([f"{word} получено, 2020" for word in DENIED], True),
        (["—", "?"], True),
        (["родители всех детей письменно, май 2020", "учителя устно, 2020", "2020"], False),
        (["ата-аналар жазбаша келісті, 2020", "директор, не устно, 2020"], False),
        ([f"{word} на снимке нет" for word in NOBODY], False),
        ([f"суретте {word} жоқ" for word in NOBODY], False),
    ],
)
def test_consent_is_a_yes(tmp_path: Path, consents: Sequence[str], is_told: bool) -> None:
    photos = "".join(
        f"  - file: a{number}.jpg\n    alt: {{kk: сурет, ru: фото}}\n    credit: Аян\n"
        f'    consent: "{consent}"\n'
        for number, consent in enumerate(consents)
    )
    files = miniature()
    files[RU] = str(files[RU]).replace("status:", f"photos:\n{photos}status:")
    problems = problems_of(write_files(tmp_path, files))
    told = [(p.spot.line, p.args["value"]) for p in problems if p.code == "no-consent"]
    lines = range(13, 13 + 4 * len(consents), 4)
    assert told == (list(zip(lines, consents, strict=True)) if is_told else [])
