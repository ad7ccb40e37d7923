"""The recipes of CONTRIBUTING.md for tables work as they are written: rows, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from makers import article

from desk.building import build

REGION = """
[[region]]
id = "new-region"
name.kk = "Жаңа облыс"
name.ru = "Новая область"
kind = "oblast"
centre.kk = "Жаңақала"
centre.ru = "Новый город"
lat = 50.0
lon = 70.0
code_2020 = "KZ-NEW"
code_now = "KZ-99"
"""
RUBRIC = """
[[rubric]]
id = "new-rubric"
name.kk = "Жаңа айдар"
name.ru = "Новая рубрика"
spelling.kk = "editorial"
spelling.ru = "editorial"
"""
PRACTICE = """
[[practice]]
id = "new-practice"
name.kk = "Жаңа тәжірибе"
name.ru = "Новая практика"
about.kk = "Мұғалімдер бірге жұмыс істейді."
about.ru = "Учителя работают вместе."
"""


def _append(site: Path, table: str, row: str) -> None:
    file = site / "content" / "data" / table
    file.write_text(file.read_text(encoding="utf-8") + row, encoding="utf-8")


def _replace(site: Path, path: str, old: str, new: str) -> None:
    file = site / "content" / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _text(site: Path, path: str) -> str:
    return (site / "output" / path).read_text(encoding="utf-8")


def test_a_region_without_pages(small_site: Callable[..., Path]) -> None:
    site = small_site()
    _append(site, "regions.toml", REGION)
    _replace(site, "data/issue.toml", "sections_lost = [", 'sections_lost = ["new-region", ')
    assert build(site)
    for lang, name in (("kk", "Жаңа облыс"), ("ru", "Новая область")):
        assert "<h1" in _text(site, f"{lang}/regions/new-region.html")
        assert name in _text(site, f"{lang}/regions/new-region.html")
        assert name in _text(site, f"{lang}/regions/index.html")
        assert name in _text(site, f"{lang}/regions/alphabet.html")


def test_a_rubric_with_a_contribution(small_site: Callable[..., Path]) -> None:
    section = "rubric: new-rubric"
    site = small_site(article("new-form", section=section, author="ivan-petrov"))
    _append(site, "rubrics.toml", RUBRIC)
    _replace(site, "data/issue.toml", '"akmola"]', '"akmola", "new-rubric"]')
    assert build(site)
    for lang, name in (("kk", "Жаңа айдар"), ("ru", "Новая рубрика")):
        assert name in _text(site, f"{lang}/rubrics/new-rubric.html")
        assert "articles/new-form.html" in _text(site, f"{lang}/rubrics/new-rubric.html")
        assert name in _text(site, f"{lang}/index.html")


def test_a_practice(small_site: Callable[..., Path]) -> None:
    site = small_site()
    _append(site, "practices.toml", PRACTICE)
    for slug in ("kir", "oris"):
        for lang in ("kk", "ru"):
            path = f"articles/{slug}.{lang}.md"
            _replace(site, path, "practices: [networks]", "practices: [networks, new-practice]")
    assert build(site)
    for lang, name in (("kk", "Жаңа тәжірибе"), ("ru", "Новая практика")):
        page = _text(site, f"{lang}/practices/new-practice.html")
        assert name in page and "kir.html" in page and "oris.html" in page
