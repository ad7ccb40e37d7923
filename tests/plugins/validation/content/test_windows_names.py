"""What nobody could fetch on Windows is told on every system."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import article, miniature, problems_of, write_files

CODE = "name-of-windows"


@pytest.mark.parametrize("slug", ["con", "aux", "nul", "prn", "com1", "lpt9"])
def test_an_article_is_not_called_as_a_device(slug: str, tmp_path: Path) -> None:
    project = write_files(tmp_path, {**miniature(), **article(slug, order=3)})
    told = [(p.spot.path, p.code) for p in problems_of(project) if p.stops]
    assert told == [(f"content/articles/{slug}.{lang}.md", CODE) for lang in ("kk", "ru")]


@pytest.mark.parametrize("path", ["content/images/aux/a.jpg", "content/images/nul.jpg"])
def test_nor_is_a_folder_or_a_photo(path: str, tmp_path: Path) -> None:
    project = write_files(tmp_path, {**miniature(), path: b"\xff\xd8\xff"})
    assert [p.spot.path for p in problems_of(project) if p.code == CODE] == [path]


def test_nor_is_a_row_whose_page_would_be_called_so(tmp_path: Path) -> None:
    files = miniature()
    files["content/data/themes.toml"] = str(files["content/data/themes.toml"]).replace(
        'id = "digital"', 'id = "con"'
    )
    (problem,) = [p for p in problems_of(write_files(tmp_path, files)) if p.code == CODE]
    assert (problem.spot.path, problem.spot.line) == ("content/data/themes.toml", 9)


@pytest.mark.parametrize("slug", ["conference", "com", "com10", "aux-mektep", "nulevoy"])
def test_a_word_that_begins_so_is_a_word(slug: str, tmp_path: Path) -> None:
    project = write_files(tmp_path, {**miniature(), **article(slug, order=3)})
    assert problems_of(project) == ()
