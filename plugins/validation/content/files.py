"""Rules on the files below content/: the project knows every one of them, and what lies there by
chance is told with what to do. No remedy takes a text or a picture away."""

import posixpath
from collections.abc import Callable, Collection, Iterator
from itertools import count
from typing import Any

from plugins.issue.addresses import is_device
from plugins.issue.contribution import FULL_TEXTS, KIND_OF_FOLDER
from plugins.issue.issue import TABLES as TABLES_OF_ROWS
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot, guesser, nearest
from plugins.letters.file_names import picture_path, proposed_name
from plugins.validation.content.photos import ENDINGS, FOLDER, device_problem, is_sound
from plugins.validation.manuscript import Manuscript, Rule

TABLES = tuple(sorted(("issue", *TABLES_OF_ROWS)))
_STORIES = tuple(KIND_OF_FOLDER)
# Where each claim of an overview stands in the source; only people read it.
_REVIEWS = "content/overviews/review"
_DATA = "content/data"
_GEOMETRY, _OUTLINES = f"{_DATA}/outlines.geojson", f"{_DATA}/outlines.toml"
_LICENCES = ("content/LICENSE", "content/LICENSE.md", "content/LICENSE.txt")
_OF_SYSTEMS = ("thumbs.db", "desktop.ini", ".ds_store")
_COPIES = (".bak", ".orig", ".rej", "#")
_OPEN = (".swp", ".tmp", ".lock", ".crdownload", ".part")
_DOCUMENTS = (".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages")
_PLAIN = (".md", ".txt", ".markdown", ".mdown", ".mkd", ".мd", ".мд")
_PICTURES = (
    *(".heic", ".heif", ".avif", ".gif", ".bmp", ".svg", ".jfif", ".pdf", ".psd", ".docx", ".doc"),
    *(".raw", ".cr2", ".nef", ".dng", ".eps", ".ai", ".pptx"),
)


def known_files_only(manuscript: Manuscript) -> Iterator[Problem]:
    """Nothing lies below content/ that no rule, reader or table knows."""
    files = manuscript.files
    stories = (path for path in files if path.startswith(_STORIES))
    guess = guesser({posixpath.basename(path).partition(".")[0] for path in stories})
    declared = {
        f"{FOLDER}/{photo.file}"
        for article in manuscript.issue.articles
        for photo in article.photos
    }
    for path in sorted(files):
        # What is wrong with a declared picture is told in the line of its article.
        if not _is_known(path, files) and path not in declared:
            yield _fault(path, files, guess)


def _is_known(path: str, files: Collection[str]) -> bool:
    folder, name = posixpath.split(path)
    if name == ".gitkeep" or path in _LICENCES:
        return True
    if folder in _STORIES:
        return name.endswith(".md")  # the reader judges the rest of the name
    if folder == FULL_TEXTS:
        return f"content/articles/{name}" in files
    if folder == _REVIEWS:
        return name.endswith(".toml")
    if path == _GEOMETRY:
        return _OUTLINES in files
    if folder == _DATA:
        return name.endswith(".toml") and name.removesuffix(".toml") in TABLES
    return path.startswith(f"{FOLDER}/") and is_sound(path.removeprefix(f"{FOLDER}/"))


def _fault(path: str, files: Collection[str], guess: Callable[[str], str]) -> Problem:
    spot, (folder, name) = Spot(path), posixpath.split(path)
    small = name.lower().rstrip(". \u00a0")
    if small in _OF_SYSTEMS:
        return spot.problem("file-of-system", N_("A file the operating system left. Delete it."))
    if small.startswith(("~$", ".~", "._")) or small.endswith(_OPEN):
        message = N_(
            "A file some program keeps beside an open document. Close the document; if the file"
            " stays, move it out of content/."
        )
        return spot.problem("file-copy", message)
    if name.endswith(_COPIES) or small.startswith(("~", "#")):
        return _copy(spot, files)
    lower = path.lower()
    if lower != path and _is_known(lower, files) and lower not in files and not is_device(name):
        message = N_("Names of files and folders have small letters. Rename it to %(name)s.")
        return spot.problem("file-case", message, name=_right_name(lower))
    if small.startswith("."):
        message = N_("A hidden file, which nothing reads. Move it out of content/.")
        return spot.problem("file-hidden", message)
    if folder in _STORIES and not small.endswith(ENDINGS):
        return _text_of_another_kind(spot, files)
    if small.endswith(".md"):
        return _stray_text(spot, files, guess)
    if path == _GEOMETRY:
        message = N_("Nothing is made of this file yet: run inv map, which writes %(name)s.")
        return spot.problem("file-unknown", message, name=_OUTLINES)
    if folder == _DATA:
        return _unknown_table(spot, small.partition(".")[0], files)
    if path.startswith(f"{FOLDER}/") and small.endswith((*ENDINGS, *_PICTURES)):
        return _picture(spot, files)
    if small.endswith((*_DOCUMENTS, ".txt", ".markdown")):
        message = N_(
            "This kind of file is not read. Save its text as a plain text file in content/articles,"
            " under a name like aral.kk.md, then move this file out of content/."
        )
        return spot.problem("file-kind", message)
    if small.endswith(ENDINGS):
        message = N_("Pictures lie in %(folder)s. Move the file there.")
        return spot.problem("file-misplaced", message, folder=FOLDER)
    message = N_("Nothing on the site uses this file. Move it out of content/.")
    return spot.problem("file-unknown", message)


def _right_name(path: str) -> str:
    """The path with a name that the next run accepts."""
    folder, name = posixpath.split(path)
    if folder in _STORIES and (proposed := proposed_name(name)).lang:
        return f"{folder}/{proposed.name_in(proposed.lang)}"
    return path


def _copy(spot: Spot, files: Collection[str]) -> Problem:
    folder, name = posixpath.split(spot.path)
    name = name.strip("~#")
    for ending in _COPIES:
        name = name.removesuffix(ending)
    original = f"{folder}/{name}"
    if original in files:
        message = N_(
            "A copy some program made of %(name)s. If that file is right, move this one out of"
            " content/."
        )
    else:
        message = N_(
            "A copy some program made of %(name)s, which is not there. If it is needed, rename this"
            " file to %(name)s; if not, move it out of content/."
        )
    return spot.problem("file-copy", message, name=name)


def _text_of_another_kind(spot: Spot, files: Collection[str]) -> Problem:
    """A file beside the articles whose name does not end as theirs do."""
    folder, name = posixpath.split(spot.path)
    proposed = proposed_name(name)
    names = [proposed.name_in(lang) for lang in ((proposed.lang,) if proposed.lang else Language)]
    args: dict[str, Any] = {"name": names[0], "other": names[-1], "folder": folder}
    small = name.lower().rstrip(". \u00a0")
    is_document = small.endswith(_DOCUMENTS)
    if not is_document and not small.endswith(_PLAIN) and proposed.lang is None:
        message = N_("Nothing on the site uses this file. Move it out of content/.")
        return spot.problem("file-unknown", message)
    is_there = proposed.lang is not None and f"{folder}/{names[0]}" in files
    if is_there and is_document:
        message = N_(
            "This kind of file is not read; the site shows %(name)s. If something is missing there,"
            " copy it into that file, then move this one out of content/."
        )
    elif is_there:
        message = N_(
            "This looks like a second copy of %(name)s, which is there too. Copy what is newer here"
            " into that file, then move this one out of content/."
        )
    elif is_document:
        message = N_(
            "This kind of file is not read. Save its text as a plain text file in %(folder)s, under"
            " the name %(name)s (or %(other)s), then move this file out of content/."
        )
        if proposed.lang:
            message = N_(
                "This kind of file is not read. Save its text as a plain text file in %(folder)s,"
                " under the name %(name)s, then move this file out of content/."
            )
    elif proposed.lang:
        message = N_("An article's name ends in .md. Rename the file to %(name)s.")
    else:
        message = N_(
            "An article's name tells its language and ends in .md. Rename the file to %(name)s if"
            " it is in Kazakh, to %(other)s if it is in Russian."
        )
    return spot.problem("file-kind", message, **args)


def _picture(spot: Spot, files: Collection[str]) -> Problem:
    """A picture nobody can show as it is: its kind, or its name."""
    name = picture_path(spot.path.removeprefix(f"{FOLDER}/"))
    can_be_shown = name.endswith(ENDINGS)
    if can_be_shown and is_device(name):
        return device_problem(spot)
    stem, ending = name.rpartition(".")[0], name.rpartition(".")[2] if can_be_shown else "jpg"
    name, numbers = f"{stem}.{ending}", count(2)
    while f"{FOLDER}/{name}" in files:
        name = f"{stem}-{next(numbers)}.{ending}"
    if can_be_shown:
        message = N_(
            "A name of a picture has small Latin letters, digits and hyphens. Rename it to"
            " %(name)s, and write that name in its article."
        )
        return spot.problem("photo-name", message, name=name)
    message = N_(
        "The site cannot show this kind of picture. Save it as JPEG under the name %(name)s in"
        " %(folder)s, then move this file out of content/."
    )
    return spot.problem("photo-kind", message, name=name, folder=FOLDER)


def _stray_text(spot: Spot, files: Collection[str], guess: Callable[[str], str]) -> Problem:
    folder, name = posixpath.split(spot.path)
    if folder == FULL_TEXTS:
        slug, _dot, ending = name.partition(".")
        if likely := guess(slug):
            message = N_("A full text without its article. Did you mean “%(nearest)s”?")
        else:
            message = N_("A full text without its article. Write content/articles/%(name)s first.")
        meant = f"{likely}.{ending}"
        return spot.problem("full-text-alone", message, name=name, nearest=meant)
    twin = f"content/articles/{name}"
    if twin in files:
        message = N_(
            "%(other)s has the same name, so both would have one address. Compare the two: keep one"
            " there, and move the other out of content/ or give it another name."
        )
        return spot.problem("duplicate-slug", message, other=twin)
    message = N_("Texts lie in content/articles or content/pages itself. Move the file there.")
    return spot.problem("file-misplaced", message)


def _unknown_table(spot: Spot, name: str, files: Collection[str]) -> Problem:
    guess = nearest(name, TABLES)
    if f"{_DATA}/{guess}.toml" in files:
        message = N_(
            "There is no such table. Is it a copy of “%(nearest)s”? Bring over what that one lacks,"
            " then move this file out of content/."
        )
    elif guess:
        message = N_("There is no such table. Did you mean “%(nearest)s”?")
    else:
        message = N_("There is no such table. Tables are: %(known)s.")
    known = ", ".join(f"{table}.toml" for table in TABLES)
    return spot.problem("file-unknown", message, nearest=f"{guess}.toml", known=known)


RULES: tuple[Rule, ...] = (known_files_only,)
