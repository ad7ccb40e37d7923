"""Photos of articles as values for the page, with the problems of files that cannot be shown."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from plugins.images.opening import Refused
from plugins.images.renditions import CACHE, FORMATS, KeptRendition, kept_renditions, renditions_of
from plugins.issue.contribution import Article, Candidate, Picture, PictureSource
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing
from plugins.issue.problem import Problem
from plugins.site.outputs import FileSpec, Site


def make_pictures(
    articles: Iterable[Article], images: Path, cache: Path
) -> tuple[Mapping[str, Picture], tuple[Problem, ...]]:
    """The pictures of all photos these articles declare, by file, and what is wrong with the rest;
    files that are missing are left to validation, which names them with the article's line."""
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for article in articles:
        for number, photo in enumerate(article.photos):
            file = images / photo.file
            if photo.file in pictures or not _is_there(file, images):
                continue
            try:
                key, renditions = renditions_of(file, cache)
            except Refused as refusal:
                place = article.source.at(f"photos.{number}.file")
                told = {**refusal.details, "file": photo.file}
                problems.append(place.problem("bad-photo", refusal.message, **told))
                continue
            pictures[photo.file] = _picture(renditions, PurePosixPath(photo.file).stem, key)
    return pictures, tuple(problems)


def _is_there(file: Path, images: Path) -> bool:
    """Whether this is a file below ``images``; what no disk can call a file is none."""
    try:
        return file.resolve().is_relative_to(images.resolve()) and file.is_file()
    except (OSError, ValueError):
        return False


def photo_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """The renditions of all photos that pages show, from the cache."""
    written = set()
    for article in issue.articles:
        for photo in article.photos:
            picture = issue.pictures.get(photo.file)
            if picture is None or article.is_withdrawn:
                continue
            for one in kept_renditions(site.cache / CACHE / picture.key):
                path = one.path(PurePosixPath(photo.file).stem)
                if path not in written:
                    written.add(path)
                    yield FileSpec(path=path, content=one.file)


def _picture(renditions: tuple[KeptRendition, ...], stem: str, key: str) -> Picture:
    largest = max(renditions, key=lambda one: one.width)
    sources = tuple(
        PictureSource(
            format=name,
            candidates=tuple(
                Candidate(path=one.path(stem), width=one.width)
                for one in renditions
                if one.format == name
            ),
        )
        for name in FORMATS
    )
    return Picture(sources=sources, width=largest.width, height=largest.height, key=key)
