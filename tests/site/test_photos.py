"""An editor's photo on a built page; a file that is no photo holds the build back."""

from __future__ import annotations

from pathlib import Path

import photo_samples as photos
import pytest
from lxml import html
from makers import article, make_buildable, miniature, write_files

from desk.building import build

_PHOTO = (
    "photos:\n  - file: {file}\n"
    '    alt: {{kk: "Мектеп ауласы", ru: "Школьный двор"}}\n'
    "    credit: Мектеп мұрағаты\n    consent: written, 2020\nstatus: published"
)


def _site(folder: Path, file: str) -> Path:
    files = miniature()
    for path, text in article("aula", order=3).items():
        files[path] = text.replace("status: published", _PHOTO.format(file=file))
    site = make_buildable(write_files(folder, files))
    (site / "content/images").mkdir(parents=True, exist_ok=True)
    return site


def test_a_photo_stands_on_the_page_in_three_formats_and_holds_no_place(tmp_path: Path) -> None:
    site = _site(tmp_path, "yard.jpg")
    photos.with_gps(site / "content/images/yard.jpg")
    assert build(site)
    page = html.parse(str(site / "output/ru/articles/aula.html"))
    types = page.xpath("//picture//source/@type")
    assert types == ["image/avif", "image/webp", "image/jpeg"]
    (image,) = page.xpath("//picture//img")
    assert image.get("alt") == "Школьный двор"
    assert image.get("width") and image.get("height")
    written = list((site / "output/static/images").iterdir())
    assert written
    assert not any(b"Telephone" in file.read_bytes() for file in written)


@pytest.mark.parametrize(
    ("file", "make"),
    [
        ("cut.jpg", photos.truncated),
        ("page.jpg", photos.page_named_jpg),
        ("giant.png", photos.giant),
    ],
)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_file_that_is_no_photo_holds_the_build_back(
    file: str,
    make,
    lang: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EDITOR_LANG", lang)
    site = _site(tmp_path, file)
    make(site / "content/images" / file)
    assert not build(site)
    said = capfd.readouterr().out
    text = (site / "content/articles/aula.kk.md").read_text(encoding="utf-8")
    line = text[: text.index(f"file: {file}")].count("\n") + 1
    assert f"content/articles/aula.kk.md:{line}: " in said
    assert not (site / "output").exists()


def test_a_name_that_breaks_addresses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITOR_LANG", "ru")
    site = _site(tmp_path, "Фото 1.jpg")
    photos.with_gps(site / "content/images/Фото 1.jpg")
    assert not build(site)
    assert "content/articles/aula.ru.md:" in capfd.readouterr().out
