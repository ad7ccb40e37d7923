"""A broken file stops every build but the preview, which shows the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desk.building import build

SmallSite = Callable[..., Path]


def test_only_the_preview_goes_on_where_something_is_broken(small_site: SmallSite) -> None:
    site = small_site({"content/articles/kir.ru.md": "---\ntitle: no end\n"})
    assert not build(site, settings="publishconf.py")
    assert not build(site, drafts=True)
    assert not (site / "output").exists()
    assert not build(site, output="preview", overrides={"PURPOSE": "preview"})
    assert (site / "preview/ru/articles/kir.html").is_file()
