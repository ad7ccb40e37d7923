"""Photos of articles as values for the page, with the problems of files that cannot be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.images.opening import Refused
from plugins.images.renditions import FORMATS, Rendition
from plugins.images.shelf import renditions_of
from plugins.issue.contribution import Article, Photo
from plugins.issue.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One entry of a ``srcset``: the file's path from the site's root and its width in pixels."""

    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo on a page: candidates by format, best first; the size of the largest, in pixels."""

    candidates: Mapping[str, tuple[Candidate, ...]]
    width: int
    height: int

    @property
    def fallback(self) -> Candidate:
        """The file for browsers that know none of the newer formats."""
        return self.candidates["jpeg"][min(1, len(self.candidates["jpeg"]) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """All photos of an issue: what pages show, what files are written, what is wrong."""

    by_file: Mapping[str, Picture]
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    def __call__(self, photo: Photo) -> Picture:
        """The picture of a photo. Raises ``KeyError`` for one that was refused."""
        return self.by_file[photo.file]


def make_pictures(articles: tuple[Article, ...], images: Path, shelf: Path) -> Pictures:
    """The pictures of all photos these articles declare; files that are missing are left to
    validation, which names them with the article's line."""
    by_file: dict[str, Picture] = {}
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for article in articles:
        for number, photo in enumerate(article.photos):
            file = images / photo.file
            if not _is_inside(file, images) or not file.is_file():
                continue
            try:
                renditions = renditions_of(file, shelf)
            except Refused as refusal:
                spot = article.source.at(f"photos.{number}.file")
                facts = {"file": photo.file, **refusal.facts}
                problems.append(
                    Problem(spot=spot, code="bad-photo", message=refusal.message, args=facts)
                )
                continue
            stem = PurePosixPath(photo.file).stem
            by_file[photo.file] = _picture(renditions, stem)
            files.update((one.path(stem), one.data) for one in renditions)
    return Pictures(by_file=by_file, files=files, problems=tuple(problems))


def _is_inside(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _picture(renditions: tuple[Rendition, ...], stem: str) -> Picture:
    largest = max(renditions, key=lambda one: one.width)
    candidates = {
        name: tuple(
            Candidate(path=one.path(stem), width=one.width)
            for one in renditions
            if one.format == name
        )
        for name in FORMATS
    }
    return Picture(candidates=candidates, width=largest.width, height=largest.height)
