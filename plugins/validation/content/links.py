"""Rules on links: what they lead to is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from plugins.issue.contribution import Article, Link, Page
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, nearest

_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
_ALLOWED = ("http", "https", "mailto", "tel")  # the last two have rules of their own
_PAGES = re.compile(r"content/(articles|pages)/[a-z0-9-]+\.(kk|ru)\.md")


def links_lead_somewhere(issue: Issue, files: Collection[str]) -> Iterator[Problem]:
    """Links to other files of the project and to places on their pages resolve."""
    written = {item.body.path: item for item in issue.texts}
    pages = sorted(path for path in files if _PAGES.fullmatch(path))
    for item in written.values():
        for link in _links(item):
            if not link.target.strip("# "):
                message = N_("A link without a target. Write where it leads, or take it away.")
                yield Problem(spot=link.spot, code="link-empty", message=message)
            elif link.file is not None and link.file not in pages:
                yield _nowhere(link, pages)
            elif link.file is None or link.file in written:
                target = item if link.file is None else written[link.file]
                yield from _to_page(item, link, target)


def _links(item: Article | Page) -> Iterator[Link]:
    texts = [item.body]
    if isinstance(item, Article) and item.full_text is not None:
        texts.append(item.full_text)
    for text in texts:
        for link in text.links:
            if not link.is_image:
                yield link


def _nowhere(link: Link, pages: list[str]) -> Problem:
    assert link.file is not None
    guess = _nearest_page(link.file, posixpath.dirname(link.spot.path), pages)
    message = (
        N_("“%(target)s” leads to no file. Did you mean “%(nearest)s”?")
        if guess
        else N_("“%(target)s” leads to no file. Link to a file like this: aral.kk.md.")
    )
    facts = {"target": link.target, "nearest": guess}
    return Problem(spot=link.spot, code="link-nowhere", message=message, args=facts)


def _nearest_page(file: str, folder: str, pages: list[str]) -> str:
    """The page named most like ``file``, as a link from ``folder``; in the same language if it can
    be. Names are compared without their endings, which are alike in all of them."""
    slug, _dot, ending = posixpath.basename(file).partition(".")
    slugs = {posixpath.basename(path).partition(".")[0] for path in pages}
    guess = nearest(slug, slugs)
    found = [path for path in pages if posixpath.basename(path).partition(".")[0] == guess]
    found.sort(key=lambda path: not path.endswith(f".{ending}"))
    return posixpath.relpath(found[0], folder) if found else ""


def _to_page(item: Article | Page, link: Link, target: Article | Page) -> Iterator[Problem]:
    if (
        isinstance(target, Article)
        and target.status == "draft"
        and "status" not in target.invalid_keys
        and not (isinstance(item, Article) and item.status == "draft")
    ):
        message = N_(
            "“%(target)s” is a draft and not shown to readers. Publish it first, or take the link"
            " away."
        )
        facts: dict[str, object] = {"target": link.target}
        yield Problem(spot=link.spot, code="link-to-draft", message=message, args=facts)
    address, mark, fragment = link.target.partition("#")
    if not mark or (link.file is None and address):
        return
    texts = [target.body]
    if isinstance(target, Article) and target.full_text is not None:
        texts.append(target.full_text)
    names = [name for text in texts for name in text.fragments]
    if fragment not in names:
        message = N_("There is no place “#%(fragment)s” on that page. Its headings are: %(known)s.")
        facts = {"fragment": fragment, "known": ", ".join(f"#{name}" for name in names) or "–"}
        yield Problem(spot=link.spot, code="link-no-place", message=message, args=facts)


def links_are_harmless(issue: Issue) -> Iterator[Problem]:
    """Links open pages, they run nothing and reach for nothing on the reader's machine."""
    for item in issue.texts:
        for link in _links(item):
            scheme = _SCHEME.match(link.target)
            if scheme and scheme[1].lower() not in _ALLOWED:
                message = N_(
                    "A link cannot begin with “%(scheme)s:”. Link to a file of the site or to an"
                    " address with https://."
                )
                facts = {"scheme": scheme[1]}
                yield Problem(spot=link.spot, code="link-scheme", message=message, args=facts)
            elif link.target.startswith("//"):
                message = N_("The address “%(target)s” is not whole. Write https: before it.")
                facts = {"target": link.target}
                yield Problem(spot=link.spot, code="link-scheme", message=message, args=facts)
