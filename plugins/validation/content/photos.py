"""Rules on pictures: each is declared with its rights, and each declared one is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from plugins.issue.problem import N_, Problem, Spot
from plugins.validation.guessing import guesser
from plugins.validation.manuscript import Manuscript, Rule

FOLDER = "content/images"
_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.[a-z]+")
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")


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
            elif not _NAME.fullmatch(file):
                message = N_(
                    "The name “%(file)s” does not fit an address. Use small Latin letters, digits"
                    " and hyphens, in the folder and here."
                )
                yield spot.problem("photo-name", message, file=file)
            elif posixpath.normpath(file) not in pictures:
                message = (
                    N_("There is no picture “%(file)s” in %(folder)s. Did you mean “%(nearest)s”?")
                    if guess(file)
                    else N_("There is no picture “%(file)s” in %(folder)s. Put it there.")
                )
                yield spot.problem(
                    "photo-missing", message, file=file, folder=FOLDER, nearest=guess(file)
                )


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


RULES: tuple[Rule, ...] = (photos_exist, pictures_have_owners)
