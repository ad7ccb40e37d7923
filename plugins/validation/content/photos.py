"""Rules on pictures: each is declared with its rights, and called what an address can hold; who
declares one that is not there is told."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath
from typing import Any

from plugins.issue.addresses import LONGEST_ID, is_device
from plugins.issue.problem import N_, Problem, Spot, guesser
from plugins.letters.file_names import picture_path
from plugins.validation.manuscript import Manuscript, Rule

FOLDER = "content/images"
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.[a-z]+")
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


def is_sound(file: str) -> bool:
    """Whether a picture at ``file`` below the folder of pictures can be shown under that name."""
    is_named = bool(_NAME.fullmatch(file)) and len(PurePosixPath(file).stem) <= LONGEST_ID
    return file.endswith(ENDINGS) and is_named and not is_device(file)


def photos_exist(manuscript: Manuscript) -> Iterator[Problem]:
    """Every declared picture lies below content/images/."""
    files = _pictures(manuscript)
    guess = guesser({file for file in files if is_sound(file)})
    for article in manuscript.issue.articles:
        for number, photo in enumerate(article.photos):
            file = photo.file
            if not is_sound(file) or posixpath.normpath(file) not in files:
                spot = article.source.at(f"photos.{number}.file")
                yield _problem(spot, file, files, guess)


def _pictures(manuscript: Manuscript) -> frozenset[str]:
    """Everything in the folder of pictures, as articles name it."""
    folder = f"{FOLDER}/"
    return frozenset(
        path.removeprefix(folder) for path in manuscript.files if path.startswith(folder)
    )


def _problem(spot: Spot, file: str, files: Collection[str], guess: Callable[[str], str]) -> Problem:
    """What is wrong with the name of a picture, and the name that is right."""
    args: dict[str, Any] = {"file": file, "folder": FOLDER, "nearest": guess(file)}
    inner = file if file in files else _below_the_folder(file)
    name = inner if is_sound(inner) else picture_path(inner)
    if is_device(name):
        return device_problem(spot)
    if not name.endswith(ENDINGS):
        name = f"{name.rpartition('.')[0] or name}.jpg"
        message = N_(
            "“%(file)s” is no picture this site can show. Save the picture as JPEG in %(folder)s"
            " under the name %(name)s, and write that name here."
        )
        return spot.problem("photo-kind", message, **args, name=name)
    if is_sound(file) and inner == file:
        message = N_("There is no picture “%(file)s” in %(folder)s. Put it there.")
        if args["nearest"]:
            message = N_(
                "There is no picture “%(file)s” in %(folder)s. Did you mean “%(nearest)s”?"
            )
        return spot.problem("photo-missing", message, **args)
    if name in files:
        message = N_("“%(file)s” is not how a picture is named here. Write: %(name)s.")
    elif inner in files:
        message = N_(
            "“%(file)s” does not fit an address. Rename the picture in %(folder)s to %(name)s, and"
            " write %(name)s here."
        )
    else:
        message = N_(
            "“%(file)s” is not how a picture is named here. Put the picture into %(folder)s under"
            " the name %(name)s, and write %(name)s here."
        )
    return spot.problem("photo-name", message, **args, name=name)


def device_problem(spot: Spot) -> Problem:
    """That nobody can keep a picture, or its folder, under this name."""
    message = N_("Windows keeps no file with this name. Give the picture another one.")
    return spot.problem("photo-name", message)


def _below_the_folder(file: str) -> str:
    """``file`` without what leads to the folder of pictures, or to another computer."""
    path = file.replace("\\", "/")
    _lead, is_led, rest = path.rpartition("images/")
    if is_led:
        return rest
    is_elsewhere = ":" in path or path.startswith(("/", "..", "~"))
    return path.rpartition("/")[2] if is_elsewhere else path


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
    articles = manuscript.issue.articles
    declared = {
        file
        for article in articles
        for file in (*article.photo_files, *(photo.file for photo in article.photos))
    }
    owned = {posixpath.normpath(file) for file in declared | {*map(_below_the_folder, declared)}}
    message = N_(
        "No article declares this picture. Add it under “photos” of its article, with alt"
        " in both languages, credit and consent, or move it out of content/."
    )
    invalid = [article for article in articles if "photos" in article.invalid_keys]
    if invalid:
        message = N_(
            "No article declares this picture, as far as they can be read. Mend the photos at"
            " %(other)s first; perhaps it is one of those."
        )
    other = str(invalid[0].source.at("photos")) if invalid else ""
    for file in sorted(_pictures(manuscript) - owned):
        if is_sound(file):
            yield Spot(f"{FOLDER}/{file}").problem("photo-undeclared", message, other=other)


RULES: tuple[Rule, ...] = (photos_exist, consent_is_given, pictures_have_owners)
