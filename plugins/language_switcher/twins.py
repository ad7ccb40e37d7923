"""The same page in the other language: where the switcher leads, and what search engines hear."""

from dataclasses import dataclass

from plugins.issue.addresses import absolute_link, address, in_tree, relative_link
from plugins.issue.issue import Issue
from plugins.issue.listing import PageInfo, language_versions
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The switcher's link, relative, and whether the text is still missing there."""

    href: str
    is_stub: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """One ``<link rel="alternate">``: ``hreflang`` and an absolute address."""

    hreflang: str
    href: str


def twin_of(issue: Issue, _site: Site, info: PageInfo) -> Twin | None:
    """Where the switcher leads; ``None`` on pages that speak both languages.

    A contribution that is missing there has a stub; instead of any other page the home is shown.
    """
    if info.lang is None:
        return None
    other = info.lang.other
    path, is_missing = in_tree(info.path, other), False
    if info.kind in ("article", "stub") and info.slug is not None:
        is_missing = issue.pair[info.slug][other] is None
    elif info.kind in ("page", "overview", "dossier") and info.twin is None:
        path, is_missing = address("home", None, other), True
    return Twin(href=relative_link(info.path, path), is_stub=is_missing)


def alternates_of(_issue: Issue, site: Site, info: PageInfo) -> tuple[Alternate, ...]:
    """Every language version of the page, itself included, and the front door for all others.

    A page whose text exists in one language only has none, nor has a page not to be indexed.
    """
    versions = language_versions(info)
    if not versions:
        return ()
    door = address("door")
    return tuple(
        Alternate(hreflang=hreflang, href=absolute_link(site.address, path))
        for hreflang, path in (*versions, ("x-default", door))
    )
