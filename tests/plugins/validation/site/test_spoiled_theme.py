"""A theme with a fault: the build stops, and what readers have stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from makers import make_buildable, miniature, write_files

from desk.building import build


def _drop_switcher(site: Path) -> None:
    switcher = site / "theme/templates/partials/switcher.html"
    switcher.write_text("", encoding="utf-8")


def _add_style(site: Path) -> None:
    footer = site / "theme/templates/partials/footer.html"
    text = footer.read_text(encoding="utf-8")
    footer.write_text(f'{text}<p style="color:red">', encoding="utf-8")


@pytest.mark.parametrize("spoil", [_drop_switcher, _add_style])
def test_a_spoiled_theme_leaves_the_output_as_it_was(
    spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    site = make_buildable(write_files(tmp_path, miniature()))
    assert build(site)
    before = (site / "output/kk/index.html").read_bytes()
    spoil(site)
    assert not build(site)
    assert (site / "output/kk/index.html").read_bytes() == before
