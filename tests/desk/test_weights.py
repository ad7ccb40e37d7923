"""``inv weights``: a table by kind of page; what is over is told, nobody is stopped."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from desk.weights import (
    FIRST_VIEW_AT_MOST,
    PAGE_AT_MOST,
    Weight,
    over_budget,
    print_weights,
    table,
    weigh,
)
from plugins.built_site.site import read_site
from plugins.interface_text.wording import wording_for
from plugins.issue.language import Language

_DOOR = '<html><head><link rel="preload" href="a.woff2"><style>a{src:url(a.woff2)}</style></head>'
_WORDING = wording_for((Language.RU,))


def _folder(place: Path, **pages: str) -> Path:
    place.mkdir()
    (place / "a.woff2").write_bytes(bytes(1000))
    for name, text in pages.items():
        (place / f"{name}.html").write_text(text, encoding="utf-8")
    return place


def _page(kind: str, words: str = "Слово") -> str:
    return f'{_DOOR}<body data-page-type="{kind}"><main>{words}</main></body></html>'


def test_a_page_weighs_its_html_and_each_font_once(tmp_path: Path) -> None:
    text = _page("home")
    (found,) = weigh(_folder(tmp_path / "site", index=text, old='<meta http-equiv="refresh">'))
    html = len(brotli.compress(text.encode(), mode=brotli.MODE_TEXT))
    assert found == Weight(path="index.html", kind="home", page=html, first_view=html + 1000)


def test_an_article_too_many_is_told_and_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(1)
    endless = "".join(chance.choice("абвгдежзиклмнопрст") for _ in range(40_000))
    folder = _folder(tmp_path / "output", home=_page("home", endless), a=_page("article"))
    monkeypatch.setenv("EDITOR_LANG", "ru")
    assert print_weights(tmp_path)
    told = capsys.readouterr().out
    assert f"{PAGE_AT_MOST}" in told and "home.html тяжелее нормы" in told
    assert "a.html тяжелее" not in told
    assert next(weight for weight in weigh(folder) if weight.is_over).path == "home.html"


def test_publishing_is_told_what_is_too_heavy(tmp_path: Path) -> None:
    """Only pages that can be are weighed."""
    chance = random.Random(1)
    endless = "".join(chance.choice("абвгдежзиклмнопрст") for _ in range(40_000))
    folder = _folder(tmp_path / "output", home=_page("home", endless), a=_page("article"))
    (folder / "long.html").write_text(_page("page", "одно и то же " * 9000), encoding="utf-8")
    assert over_budget(read_site(folder, "https://site.example")) == ("home.html",)


def test_a_heavy_font_is_told_with_every_page_that_asks_for_it() -> None:
    weight = Weight(path="a.html", kind="article", page=100, first_view=FIRST_VIEW_AT_MOST + 1)
    light = Weight(path="b.html", kind="article", page=200, first_view=300)
    told = table([weight, light], _WORDING)
    assert "a.html тяжелее нормы" in told and "b.html тяжелее" not in told
    heaviest = next(line for line in told.splitlines() if line.startswith("article"))
    assert heaviest.split() == ["article", "200", "300", "2", "b.html"]


def test_where_all_is_well_it_says_so() -> None:
    light = Weight(path="b.html", kind="article", page=PAGE_AT_MOST, first_view=FIRST_VIEW_AT_MOST)
    assert table([light], _WORDING).endswith("Все страницы укладываются в норму.")


@pytest.mark.parametrize("make", [Path.mkdir, lambda folder: None])
def test_where_nothing_is_built_it_says_what_to_do(
    make: Callable[[Path], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(tmp_path / "output")
    monkeypatch.setenv("EDITOR_LANG", "ru")
    assert not print_weights(tmp_path)
    assert "inv build" in capsys.readouterr().out


def test_in_a_fresh_clone_it_speaks_too(project: Path, tmp_path: Path) -> None:
    """Nothing has compiled the catalogues there."""
    for house in ("plugins", "desk", "theme"):
        left = shutil.ignore_patterns("*.mo", "__pycache__")
        shutil.copytree(project / house, tmp_path / house, ignore=left)
    shutil.copy(project / "tasks.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "weights"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "inv build" in done.stdout
