"""Files below content/ that the project knows, and what is said about the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, said_of, write_files


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


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data/authers.toml", "file-unknown: There is no such table. Did you mean “authors.toml”?"),
        ("data/wxz.csv", "file-unknown: There is no such table. Tables are: authors.toml,"
         " figures.toml, issue.toml, moved.toml, not_private.toml, organisations.toml,"
        " places.toml, regions.toml,"
         " rubrics.toml, terms.toml, themes.toml."),
        ("fulltext/kirr.kk.md",
         "full-text-alone: A full text without its article. Did you mean “kir.kk.md”?"),
        ("fulltext/wxz.kk.md", "full-text-alone: A full text without its article. Write"
         " content/articles/wxz.kk.md first."),
        ("x/kir.kk.md", "duplicate-slug: content/articles/kir.kk.md has the same name, so both"
         " would have one address. Rename one of them, or delete it."),
        ("x/wxz.kk.md", "file-misplaced: Texts lie in content/articles or content/pages itself."
         " Move the file there."),
        ("x/a.webp", "file-misplaced: Pictures lie in content/images. Move the file there."),
        ("data/.a", "file-hidden: A hidden file. Delete it, or give it a name without the"
         " dot."),
        ("images/~a.bmp", "file-copy: A copy some program left. Delete it."),
        ("images/a.tmp", "file-copy: A copy some program left. Delete it."),
        ("images/thumbs.db", "file-of-system: A file the operating system left. Delete it."),
        ("articles/KIR.KK.PDF", "file-kind: This kind of file is not read. Write the article as"
         " Markdown in content/articles, and delete the file."),
        ("Images/A.JPG", "file-case: Names of files and folders have small letters. Rename it to"
         " content/images/a.jpg."),
        ("a.xyz", "file-unknown: Nothing on the site uses this file. Delete it, or move it out of"
         " content/."),
    ],
)  # fmt: skip
def test_the_remedy_fits_the_file(path: str, told: str, tmp_path: Path) -> None:
    files = {**miniature(), f"content/{path}": b"\x01"}
    assert said_of(write_files(tmp_path, files)) == [f"content/{path} {told}"]
