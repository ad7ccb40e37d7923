"""The theme's files: names with fingerprints, and styles that name them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from all_pages import THEME, made_by
from issue_values import issue

from plugins.site import theme_files
from plugins.site.theme_files import ThemeFiles, fingerprinted, read_theme_files

FONT = b"wOF2 letters"
FILES = {
    "static/fonts/text.woff2": FONT,
    "static/fonts/OFL.txt": "licence",
    "static/fonts/text.ttf": "for printing only",
    "static/icons/dot.svg": "<svg/>",
    "static/css/fonts.css": '@font-face { src: url("../fonts/text.woff2"); }\n',
    "static/css/base.css": "body { background: url('../../icons/dot.svg'); }\n",
    "templates/base.html": "",
    "templates/layouts/reading.html": '{% extends "base.html" %}',
    "templates/article.html": '{% extends "layouts/reading.html" %}',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


@pytest.fixture
def theme(folder: Path) -> ThemeFiles:
    return read_theme_files(folder)


def test_files_lie_under_names_that_change_with_their_bytes(theme: ThemeFiles) -> None:
    assert re.fullmatch(r"static/fonts/text\.[0-9a-f]{10}\.woff2", theme.path("fonts/text.woff2"))
    assert fingerprinted("fonts/text.woff2", FONT) == theme.path("fonts/text.woff2")
    assert fingerprinted("fonts/text.woff2", FONT + b"!") != theme.path("fonts/text.woff2")


def test_only_what_browsers_ask_for_is_copied(theme: ThemeFiles) -> None:
    assert set(theme.files) == {"fonts/text.woff2", "icons/dot.svg"}
    assert theme.files["fonts/text.woff2"].data == FONT


@pytest.mark.parametrize("page", ["index.html", "kk/index.html", "ru/articles/aral.html"])
def test_files_in_the_style_are_found_from_any_page(theme: ThemeFiles, page: str) -> None:
    found = re.findall(r"url\(([^)]*)\)", theme.with_addresses(theme.styles["article"], page))
    led = {urljoin(f"https://site.example/{page}", link) for link in found}
    assert led == {f"https://site.example/{file.path}" for file in theme.files.values()}


def test_pages_of_one_depth_share_one_style(theme: ThemeFiles) -> None:
    """A strict policy for styles can name them by hash."""
    one, other = (
        theme.with_addresses(theme.styles["article"], page)
        for page in ("kk/articles/a.html", "ru/regions/b.html")
    )
    assert one == other


def test_a_style_that_names_a_missing_file_breaks_the_build(folder: Path) -> None:
    (folder / "static/css/base.css").write_text("body { background: url(../icons/none.svg); }")
    theme = read_theme_files(folder)
    with pytest.raises(KeyError, match=r"none\.svg"):
        theme.with_addresses(theme.styles["article"], "index.html")


def test_an_unknown_file_of_the_theme_is_a_key_error(theme: ThemeFiles) -> None:
    with pytest.raises(KeyError):
        theme.path("fonts/none.woff2")


def test_the_order_of_files_on_the_disk_does_not_count(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for name in reversed(sorted(FILES)):
        file = copy / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((folder / name).read_bytes())
    again = read_theme_files(copy)
    assert again == read_theme_files(copy)
    assert list(again.files) == ["fonts/text.woff2", "icons/dot.svg"]


def test_files_of_the_theme_are_written_where_pages_name_them() -> None:
    found = {spec.path: spec.content for spec in made_by(theme_files, issue())}
    assert found == {file.path: file.data for file in THEME.files.values()}
    assert THEME.path("icons/favicon.svg") in found


def test_what_an_editors_program_keeps_beside_a_file_is_no_part_of_the_theme(
    folder: Path, theme: ThemeFiles
) -> None:
    (folder / "static/css/.#base.css").symlink_to("asel@pc.4711:170000")
    (folder / "static/css/#base.css#").write_text("body { margin: 1px")
    for mark in ("fonts/text.woff2~", "icons/.dot.svg.swp", "icons/4913"):
        (folder / "static" / mark).write_bytes(b"x")
    assert read_theme_files(folder) == theme
