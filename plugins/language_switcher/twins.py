"""The same page in the other language: where the switcher leads, and what search engines hear."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.issue.addresses import absolute_link, address, relative_link
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The switcher's link: language, relative link, and whether the text is still missing there."""

    lang: Language
    href: str
    is_stub: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """One ``<link rel="alternate">``: ``hreflang`` and an absolute address."""

    hreflang: str
    href: str


def _path_in(here: Here, lang: Language) -> str:
    """The file of this page in ``lang``: the same path below the other language's folder."""
    assert here.lang is not None
    return f"{lang.value}/{here.path.removeprefix(f'{here.lang.value}/')}"


def twin_of(here: Here, issue: Issue) -> Twin | None:
    """Where the switcher leads; ``None`` on pages that speak both languages.

    A contribution that is missing there has a stub; instead of any other page the home is shown.
    """
    if here.lang is None:
        return None
    other, slug = here.lang.other, here.slug or ""
    path, is_missing = _path_in(here, other), False
    if here.kind in ("article", "stub"):
        is_missing = issue.pair[slug].is_stub(other)
    elif here.kind == "page" and issue.page(slug, other) is None:
        path, is_missing = address("home", None, other), True
    return Twin(lang=other, href=relative_link(here.path, path), is_stub=is_missing)


def alternates_of(here: Here, site_url: str) -> tuple[Alternate, ...]:
    """Every language version of the page, itself included, and the front door for all others.

    A page whose text exists in one language only has none, nor has a page not to be indexed.
    """
    if not (here.has_twin and here.is_indexed):
        return ()
    if here.lang is None:
        paths = {lang: address("home", None, lang) for lang in Language}
    else:
        paths = {lang: _path_in(here, lang) for lang in Language}
    versions = tuple(
        Alternate(hreflang=lang.value, href=absolute_link(site_url, path))
        for lang, path in paths.items()
    )
    door = Alternate(hreflang="x-default", href=absolute_link(site_url, address("door")))
    return (*versions, door)
