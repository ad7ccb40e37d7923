"""Rules on pictures: each is declared with its rights, and each declared one is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Spot, nearest

FOLDER = "content/images"
_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.[a-z]+")
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")


def photos_exist(issue: Issue, files: Collection[str]) -> Iterator[Problem]:
    """Every declared picture lies below content/images/."""
    pictures = [path.removeprefix(f"{FOLDER}/") for path in files if path.startswith(f"{FOLDER}/")]
    for article in issue.articles:
        for number, photo in enumerate(article.photos):
            spot = article.source.at(f"photos.{number}.file")
            facts = {"file": photo.file, "folder": FOLDER, "endings": ", ".join(ENDINGS)}
            if not photo.file.endswith(ENDINGS):
                message = N_("“%(file)s” is no picture this site can show. Use: %(endings)s.")
                yield Problem(spot=spot, code="photo-kind", message=message, args=facts)
            elif not _NAME.fullmatch(photo.file):
                message = N_(
                    "The name “%(file)s” does not fit an address. Use small Latin letters, digits"
                    " and hyphens, in the folder and here."
                )
                yield Problem(spot=spot, code="photo-name", message=message, args=facts)
            elif posixpath.normpath(photo.file) not in pictures:
                guess = nearest(photo.file, pictures)
                message = (
                    N_("There is no picture “%(file)s” in %(folder)s. Did you mean “%(nearest)s”?")
                    if guess
                    else N_("There is no picture “%(file)s” in %(folder)s. Put it there.")
                )
                facts["nearest"] = guess
                yield Problem(spot=spot, code="photo-missing", message=message, args=facts)


def pictures_have_owners(issue: Issue, files: Collection[str]) -> Iterator[Problem]:
    """No picture without an article that declares its credit, consent and descriptions."""
    declared = {
        posixpath.normpath(f"{FOLDER}/{photo.file}")
        for article in issue.articles
        for photo in article.photos
    }
    for path in sorted(files):
        if path.startswith(f"{FOLDER}/") and path.endswith(ENDINGS) and path not in declared:
            message = N_(
                "No article declares this picture. Add it under “photos” of its article, with alt"
                " in both languages, credit and consent, or delete it."
            )
            yield Problem(spot=Spot(path), code="photo-undeclared", message=message)
