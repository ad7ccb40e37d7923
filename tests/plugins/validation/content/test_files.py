"""Files below content/ that the project knows, and what is said about the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files


@pytest.mark.parametrize(
    "path",
    [
        "content/data/moved.toml",
        "content/images/.gitkeep",
        "content/articles/.gitkeep",
        "content/LICENSE",
    ],
)
def test_known_files(path: str, tmp_path: Path) -> None:
    assert problems_of(write_files(tmp_path, {**miniature(), path: ""})) == ()


def test_a_full_text_beside_its_article(tmp_path: Path) -> None:
    files = {**miniature(), "content/fulltext/kir.kk.md": miniature()["content/articles/kir.kk.md"]}
    assert problems_of(write_files(tmp_path, files)) == ()


@pytest.mark.parametrize(
    ("path", "code", "fact", "value"),
    [
        ("content/data/authers.toml", "file-unknown", "nearest", "authors.toml"),
        ("content/data/notes.csv", "file-unknown", "nearest", ".toml"),
        ("content/data/places.TOML", "file-case", "name", "content/data/places.toml"),
        ("content/Articles/ush.kk.md", "file-case", "name", "content/articles/ush.kk.md"),
        ("content/fulltext/kirr.kk.md", "full-text-alone", "nearest", "kir.kk.md"),
        ("content/kir.kk.md", "duplicate-slug", "other", "content/articles/kir.kk.md"),
        ("content/photo.jpg", "file-misplaced", "folder", "content/images"),
        ("content/.DS_Store", "file-of-system", None, None),
        ("content/images/desktop.ini", "file-of-system", None, None),
        ("content/articles/#kir.kk.md#", "file-copy", None, None),
        ("content/articles/kir.kk.md.bak", "file-copy", None, None),
        ("content/articles/.kir.kk.md.swp", "file-copy", None, None),
        ("content/images/clip.gif", "file-unknown", None, None),
        ("content/index.html", "file-kind", None, None),
        ("content/articles/ush", "file-unknown", None, None),
    ],
)
def test_unknown_files(
    path: str, code: str, fact: str | None, value: str | None, tmp_path: Path
) -> None:
    (problem,) = problems_of(write_files(tmp_path, {**miniature(), path: b"\x01"}))
    assert (problem.code, problem.spot.path, problem.spot.line) == (code, path, 0)
    if fact is not None:
        assert problem.args[fact] == value
