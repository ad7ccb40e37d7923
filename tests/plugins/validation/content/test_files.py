"""Files below content/ that the project knows, and what is said about the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import KAZAKH_STORY, miniature, problems_of, said_of, write_files


@pytest.mark.parametrize(
    "path",
    [
        "content/data/moved.toml",
        "content/images/.gitkeep",
        "content/articles/.gitkeep",
        "content/LICENSE",
        "content/LICENSE.md",
        "content/LICENSE.txt",
        "content/overviews/review/vmeste.toml",
    ],
)
def test_known_files(path: str, tmp_path: Path) -> None:
    assert problems_of(write_files(tmp_path, {**miniature(), path: ""})) == ()


def test_a_full_text_beside_its_article(tmp_path: Path) -> None:
    files = {**miniature(), "content/fulltext/kir.kk.md": KAZAKH_STORY}
    assert problems_of(write_files(tmp_path, files)) == ()


@pytest.mark.parametrize(
    ("path", "code", "fact", "value"),
    [
        ("content/data/authers.toml", "file-unknown", "nearest", "authors.toml"),
        ("content/data/term.csv", "file-unknown", "nearest", "terms.toml"),
        ("content/data/places.TOML", "file-unknown", "nearest", "places.toml"),
        ("content/Articles/ush.kk.md", "file-case", "name", "content/articles/ush.kk.md"),
        ("content/fulltext/kirr.kk.md", "full-text-alone", "nearest", "kir.kk.md"),
        ("content/kir.kk.md", "duplicate-slug", "other", "content/articles/kir.kk.md"),
        ("content/photo.jpg", "file-misplaced", "folder", "content/images"),
        ("content/.DS_Store", "file-of-system", None, None),
        ("content/images/desktop.ini", "file-of-system", None, None),
        ("content/articles/kir.kk.md.bak", "file-copy", None, None),
        ("content/articles/kir.kk.md.orig", "file-copy", None, None),
        ("content/images/clip.gif", "photo-kind", "name", "clip.jpg"),
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
    "name",
    [
        "#kir.kk.md#",
        ".#kir.kk.md",
        "kir.kk.md~",
        "kir.kk.md.~1~",
        ".kir.kk.md.swp",
        ".kir.kk.md.swx",
        "4913",
        "5036",
        ".goutputstream-A1B2C3",
        ".kir.kk.md.kate-swp",
    ],
)
@pytest.mark.parametrize("folder", ["", "articles", "data", "images", "fulltext"])
def test_what_an_editors_program_keeps_is_nobodys_fault(
    folder: str, name: str, tmp_path: Path
) -> None:
    path = f"content/{folder}/{name}"
    assert problems_of(write_files(tmp_path, {**miniature(), path: b"\x01"})) == ()


@pytest.mark.parametrize(
    ("code", "path"),
    [
        *(
            ("file-kind", f"articles/ush.{ending}")
            for ending in ("doc", "docx", "odt", "rtf", "pdf", "html", "htm", "pages")
        ),
        *(
            ("file-kind", f"pages/ush.{ending}")
            for ending in ("txt", "markdown", "mdown", "mkd", "мd", "мд")
        ),
        *(
            ("photo-kind", f"images/kir.{ending}")
            for ending in (
                *("heic", "heif", "avif", "gif", "bmp", "svg", "jfif", "pdf", "psd", "docx"),
                *("doc", "raw", "cr2", "nef", "dng", "eps", "ai", "pptx"),
            )
        ),
        *(
            ("file-copy", f"images/kir.{ending}")
            for ending in ("swp", "tmp", "lock", "crdownload", "part")
        ),
    ],
)
def test_what_programs_write_is_told_as_what_it_is(path: str, code: str, tmp_path: Path) -> None:
    files = {**miniature(), f"content/{path}": b"\x01"}
    (problem,) = problems_of(write_files(tmp_path, files))
    assert (problem.code, problem.spot.path) == (code, f"content/{path}")
    if code == "file-kind":
        assert (problem.args["name"], problem.args["other"]) == ("ush.kk.md", "ush.ru.md")


@pytest.mark.parametrize("name", ["4914", "2020", "kir.swp", "~", "##", ".kir.kk.md", "~$kir.docx"])
def test_other_strange_names_are_told(name: str, tmp_path: Path) -> None:
    files = {**miniature(), f"content/articles/{name}": b"\x01"}
    assert len({problem.spot.path for problem in problems_of(write_files(tmp_path, files))}) == 1


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data/authers.toml", "file-unknown: There is no such table. Is it a copy of"
         " “authors.toml”? Bring over what that one lacks, then move this file out of content/."),
        ("data/wxz.csv", "file-unknown: There is no such table. Tables are: authors.toml,"
         " figures.toml, issue.toml, moved.toml, not_private.toml, organisations.toml,"
         " outlines.toml, places.toml, practices.toml, regions.toml, rubrics.toml, terms.toml."),
        ("fulltext/kirr.kk.md",
         "full-text-alone: A full text without its article. Did you mean “kir.kk.md”?"),
        ("fulltext/wxz.kk.md", "full-text-alone: A full text without its article. Write"
         " content/articles/wxz.kk.md first."),
        ("x/kir.kk.md", "duplicate-slug: content/articles/kir.kk.md has the same name, so both"
         " would have one address. Compare the two: keep one there, and move the other"
         " out of content/ or give it another name."),
        ("x/wxz.kk.md", "file-misplaced: Texts lie in content/articles or content/pages itself."
         " Move the file there."),
        ("x/a.webp", "file-misplaced: Pictures lie in content/images. Move the file there."),
        ("data/.a", "file-hidden: A hidden file, which nothing reads. Move it out of content/."),
        ("images/~a.bmp", "file-copy: A copy some program made of a.bmp, which is not there. If it"
         " is needed, rename this file to a.bmp; if not, move it out of content/."),
        ("articles/kir.kk.md.bak", "file-copy: A copy some program made of kir.kk.md. If that file"
         " is right, move this one out of content/."),
        ("images/a.tmp", "file-copy: A file some program keeps beside an open document. Close the"
         " document; if the file stays, move it out of content/."),
        ("images/thumbs.db", "file-of-system: A file the operating system left. Delete it."),
        ("articles/KIR.KK.PDF", "file-kind: This kind of file is not read; the site shows"
         " kir.kk.md. If something is missing there, copy it into that file, then move this one out"
         " of content/."),
        ("articles/ush.docx", "file-kind: This kind of file is not read. Save its text as a plain"
         " text file in content/articles, under the name ush.kk.md (or ush.ru.md), then move this"
         " file out of content/."),
        ("Images/A.JPG", "file-case: Names of files and folders have small letters. Rename it to"
         " content/images/a.jpg."),
        ("a.xyz", "file-unknown: Nothing on the site uses this file. Move it out of content/."),
        *((f"articles/{name}", "file-copy: A file some program keeps beside an open document. Close"
           " the document; if the file stays, move it out of content/.")
          for name in ("~$kir.docx", ".~lock.kir.odt#", "kir.swp")),
        *((f"articles/{name}", "file-copy: A copy some program made of kir.kk.md. If that file is"
           " right, move this one out of content/.")
          for name in ("kir.kk.md.bak", "kir.kk.md.orig", "kir.kk.md.rej", "kir.kk.md#")),
        *((f"images/{name}", "file-of-system: A file the operating system left. Delete it.")
          for name in ("Thumbs.db", "desktop.ini", ".DS_Store")),
        *((f"data/{name}", "file-copy: A copy some program made of places.toml. If that file is"
           " right, move this one out of content/.") for name in ("#places.toml", "~places.toml")),
        ("data/._places.toml", "file-copy: A file some program keeps beside an open document. Close"
         " the document; if the file stays, move it out of content/."),
        ("overviews/review/a.csv", "file-unknown: Nothing on the site uses this file. Move it out"
         " of content/."),
        ("NOTES.md", "file-misplaced: Texts lie in content/articles or content/pages itself."
         " Move the file there."),
        *((f"letters/ush.{ending}", "file-kind: This kind of file is not read. Save its text as a"
           " plain text file in content/articles, under a name like aral.kk.md, then move this file"
           " out of content/.") for ending in ("docx", "PDF", "txt", "markdown")),
        *((f"{folder}/ush.ru.docx", "file-kind: This kind of file is not read. Save its text as a"
           f" plain text file in content/{folder}, under the name ush.ru.md, then move this file"
           " out of content/.") for folder in ("articles", "pages", "overviews", "dossiers")),
        ("articles/kir.kk.txt", "file-kind: This looks like a second copy of kir.kk.md, which is"
         " there too. Copy what is newer here into that file, then move this one out of content/."),
        ("articles/ush.kk.txt", "file-kind: An article's name ends in .md. Rename the file to"
         " ush.kk.md."),
        ("articles/ush.txt", "file-kind: An article's name tells its language and ends in .md."
         " Rename the file to ush.kk.md if it is in Kazakh, to ush.ru.md if it is in Russian."),
        ("articles/ush.md.", "file-kind: An article's name tells its language and ends in .md."
         " Rename the file to ush.kk.md if it is in Kazakh, to ush.ru.md if it is in Russian."),
        ("articles/ush.xyz", "file-unknown: Nothing on the site uses this file. Move it out of"
         " content/."),
        ("Articles/USH.KK.MD", "file-case: Names of files and folders have small letters. Rename"
         " it to content/articles/ush.kk.md."),
        ("images/Фото 1.jpg", "photo-name: A name of a picture has small Latin letters, digits and"
         " hyphens. Rename it to foto-1.jpg, and write that name in its article."),
        ("images/aux_.jpg", "photo-name: Windows keeps no file with this name. Give the picture"
         " another one."),
        ("images/a.heic", "photo-kind: The site cannot show this kind of picture. Save it as JPEG"
         " under the name a.jpg in content/images, then move this file out of content/."),
        ("images/notes.csv", "file-unknown: Nothing on the site uses this file. Move it out of"
         " content/."),
        ("data/placez.toml", "file-unknown: There is no such table. Is it a copy of"
         " “places.toml”? Bring over what that one lacks, then move this file out of content/."),
        ("data/term.csv", "file-unknown: There is no such table. Did you mean “terms.toml”?"),
    ],
)  # fmt: skip
def test_the_remedy_fits_the_file(path: str, told: str, tmp_path: Path) -> None:
    files = {**miniature(), f"content/{path}": b"\x01"}
    assert said_of(write_files(tmp_path, files)) == [f"content/{path} {told}"]


def test_the_name_that_is_proposed_is_free(tmp_path: Path) -> None:
    names = ("a.gif", "Б.JPG")
    taken = [f"content/images/{name}" for name in ("a.jpg", "a-2.jpg", "b.jpg")]
    files = {**miniature(), **dict.fromkeys(taken, b"\xff\xd8\xff")}
    files |= {f"content/images/{name}": b"\x01" for name in names}
    told = {
        p.spot.path.rpartition("/")[2]: p.args["name"]
        for p in problems_of(write_files(tmp_path, files))
        if p.code in ("photo-kind", "photo-name")
    }
    assert told == {"a.gif": "a-3.jpg", "Б.JPG": "b-2.jpg"}


def test_strange_files_are_told_in_their_order(tmp_path: Path) -> None:
    names = [f"content/{letter}.xyz" for letter in "hgfedcba"]
    told = problems_of(write_files(tmp_path, {**miniature(), **dict.fromkeys(names, b"\x01")}))
    assert [p.spot.path for p in told] == sorted(names)
