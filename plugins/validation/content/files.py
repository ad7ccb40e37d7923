"""Rules on the files below content/: the project knows every one of them, and each picture is
declared with its rights; who declares one that is not there is told."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator

from plugins.issue.problem import N_, Problem, Spot, guesser, nearest
from plugins.validation.manuscript import Manuscript, Rule

TABLES = (
    "authors", "figures", "issue", "moved", "not_private", "organisations", "places", "regions",
    "rubrics", "terms", "themes",
)  # fmt: skip
FOLDER = "content/images"
_WORD = re.compile(r"\w+")
_DENIED = frozenset(
    [
        "нет",
        "не",
        "без",
        "жоқ",
        "no",
        "not",
        "none",
        "unknown",
        "неизвестно",
        "неизвестен",
        "белгісіз",
        "емес",
    ]
)
_NOBODY = frozenset(["людей", "никого", "лиц", "адам", "ешкім", "бет", "nobody"])
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
_PHOTO_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.[a-z]+")
_STORIES = ("content/articles", "content/pages", "content/overviews", "content/dossiers")
_FULL_TEXTS = "content/fulltext"
_DATA = "content/data"
_FOLDERS = (*_STORIES, _FULL_TEXTS, _DATA, FOLDER)
_LICENCES = ("content/LICENSE", "content/LICENSE.md", "content/LICENSE.txt")
_OF_SYSTEMS = ("thumbs.db", "desktop.ini", ".ds_store")
_COPIES = ("~", ".bak", ".orig", ".swp", ".tmp", ".rej")
_DOCUMENTS = (".txt", ".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".markdown")


def photos_exist(manuscript: Manuscript) -> Iterator[Problem]:
    """Every declared picture lies below content/images/."""
    folder = f"{FOLDER}/"
    pictures = {path.removeprefix(folder) for path in manuscript.files if path.startswith(folder)}
    guess = guesser(pictures)
    for article in manuscript.issue.articles:
        for number, photo in enumerate(article.photos):
            spot, file = article.source.at(f"photos.{number}.file"), photo.file
            if not file.endswith(ENDINGS):
                message = N_("“%(file)s” is no picture this site can show. Use: %(endings)s.")
                yield spot.problem("photo-kind", message, file=file, endings=", ".join(ENDINGS))
            elif not _PHOTO_NAME.fullmatch(file):
                message = N_(
                    "The name “%(file)s” does not fit an address. Use small Latin letters, digits"
                    " and hyphens, in the folder and here."
                )
                yield spot.problem("photo-name", message, file=file)
            elif posixpath.normpath(file) not in pictures:
                message = N_("There is no picture “%(file)s” in %(folder)s. Put it there.")
                if likely := guess(file):
                    message = N_(
                        "There is no picture “%(file)s” in %(folder)s. Did you mean “%(nearest)s”?"
                    )
                yield spot.problem(
                    "photo-missing", message, file=file, folder=FOLDER, nearest=likely
                )


def consent_is_given(manuscript: Manuscript) -> Iterator[Problem]:
    """Who can be recognised has agreed: “consent” says who did and how, or that nobody can be."""
    message = N_(
        "“%(value)s” is no consent. Write who agreed and how (parents in writing, May 2020), or"
        " that nobody on the photo can be recognised; without consent take the photo away."
    )
    for article in manuscript.issue.articles:
        for number, photo in enumerate(article.photos):
            words = _WORD.findall(photo.consent.lower())
            is_nobody = bool(_NOBODY & set(words))
            is_denied = not words or words[0] in _DENIED or words[-1] in _DENIED
            if is_denied and not is_nobody:
                spot = article.source.at(f"photos.{number}.consent")
                yield spot.problem("no-consent", message, value=photo.consent)


def pictures_have_owners(manuscript: Manuscript) -> Iterator[Problem]:
    """No picture without an article that declares its credit, consent and descriptions."""
    declared = {
        posixpath.normpath(f"{FOLDER}/{photo.file}")
        for article in manuscript.issue.articles
        for photo in article.photos
    }
    message = N_(
        "No article declares this picture. Add it under “photos” of its article, with alt"
        " in both languages, credit and consent, or delete it."
    )
    for path in sorted(manuscript.files - declared):
        if path.startswith(f"{FOLDER}/") and path.endswith(ENDINGS):
            yield Spot(path).problem("photo-undeclared", message)


def known_files_only(manuscript: Manuscript) -> Iterator[Problem]:
    """Nothing lies below content/ that no rule, reader or table knows."""
    files = manuscript.files
    stories = (path for path in files if path.startswith(_STORIES))
    guess = guesser({posixpath.basename(path).partition(".")[0] for path in stories})
    for path in sorted(files):
        if not _is_known(path, files):
            yield _fault(path, files, guess)


def _is_known(path: str, files: Collection[str]) -> bool:
    folder, name = posixpath.split(path)
    if name == ".gitkeep" or path in _LICENCES:
        return True
    if folder in _STORIES:
        return name.endswith(".md")  # the reader judges the rest of the name
    if folder == _FULL_TEXTS:
        return f"content/articles/{name}" in files
    if folder == _DATA:
        return name.endswith(".toml") and name.removesuffix(".toml") in TABLES
    return path.startswith(f"{FOLDER}/") and name.endswith(ENDINGS) and not name.startswith(".")


def _fault(path: str, files: Collection[str], guess: Callable[[str], str]) -> Problem:
    spot = Spot(path)
    small = posixpath.basename(path).lower()
    if small in _OF_SYSTEMS:
        return spot.problem("file-of-system", N_("A file the operating system left. Delete it."))
    if small.endswith(_COPIES) or small.startswith(("~", ".~", "._", "#")):
        return spot.problem("file-copy", N_("A copy some program left. Delete it."))
    lower = path.lower()
    if lower != path and _is_known(lower, files):
        message = N_("Names of files and folders have small letters. Rename it to %(name)s.")
        return spot.problem("file-case", message, name=lower)
    if small.startswith("."):
        message = N_("A hidden file. Delete it, or give it a name without the dot.")
        return spot.problem("file-hidden", message)
    if small.endswith(".md"):
        return _stray_text(spot, files, guess)
    if posixpath.dirname(path) == _DATA:
        return _unknown_table(spot, small.removesuffix(".toml"))
    if small.endswith(_DOCUMENTS):
        message = N_(
            "This kind of file is not read. Write the article as Markdown in content/articles, and"
            " delete the file."
        )
        return spot.problem("file-kind", message)
    if small.endswith(ENDINGS):
        message = N_("Pictures lie in %(folder)s. Move the file there.")
        return spot.problem("file-misplaced", message, folder=FOLDER)
    message = N_("Nothing on the site uses this file. Delete it, or move it out of content/.")
    return spot.problem("file-unknown", message)


def _stray_text(spot: Spot, files: Collection[str], guess: Callable[[str], str]) -> Problem:
    folder, name = posixpath.split(spot.path)
    if folder == _FULL_TEXTS:
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
            "%(other)s has the same name, so both would have one address. Rename one of them, or"
            " delete it."
        )
        return spot.problem("duplicate-slug", message, other=twin)
    message = N_("Texts lie in content/articles or content/pages itself. Move the file there.")
    return spot.problem("file-misplaced", message)


def _unknown_table(spot: Spot, name: str) -> Problem:
    if guess := nearest(name, TABLES):
        message = N_("There is no such table. Did you mean “%(nearest)s”?")
    else:
        message = N_("There is no such table. Tables are: %(known)s.")
    known = ", ".join(f"{table}.toml" for table in TABLES)
    return spot.problem("file-unknown", message, nearest=f"{guess}.toml", known=known)


RULES: tuple[Rule, ...]
RULES = (photos_exist, consent_is_given, pictures_have_owners, known_files_only)
