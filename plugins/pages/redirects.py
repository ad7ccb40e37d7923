"""Pages that lead on: from old addresses, and from the code of the country typed by hand.

A redirect page works on every host and from a folder; servers that can do it better are told the
rules when the site is published.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.addresses import SUCCESSORS, address, relative_link
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, pages_in
from plugins.issue.vocabulary import where_moved
from plugins.site.outputs import PageSpec, Site

# People who type the country's code look for the way in, not for one article.
_INDEXES = ("home", "regions", "authors")


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectValues:
    """``href`` is relative to the page, ``target`` the file it leads to."""

    href: str
    target: str


def country_code_pages(issue: Issue, _site: Site, listing: Listing) -> Iterator[PageSpec]:
    """A page below the country's code for the home and the indexes below /kk/."""
    for page in pages_in(listing):
        if page.lang is Language.KK and page.kind in _INDEXES:
            start = f"{issue.imprint.country.code}/{page.path.partition('/')[2]}"
            yield _redirect(start, page.path, Language.KK)


def moved_pages(issue: Issue, _site: Site, listing: Listing) -> Iterator[PageSpec]:
    """A page at every old address whose new one there is; who moved twice goes to the end."""
    files = {line.path for line in listing}
    led = where_moved(issue.moved)
    for row in issue.moved:
        final = led[row.kind, row.old]
        for lang in Language if final is not None else ():
            kind = SUCCESSORS.get(row.kind, row.kind)
            old, new = address(row.kind, row.old, lang), address(kind, final, lang)
            if new in files:
                yield _redirect(old, new, lang)


def _redirect(start: str, target: str, lang: Language) -> PageSpec:
    info = PageInfo(kind="redirect", lang=lang, path=start, leads_to=target, is_indexed=False)
    values = RedirectValues(href=relative_link(start, target), target=target)
    return PageSpec(info=info, template="redirect", values=values)
