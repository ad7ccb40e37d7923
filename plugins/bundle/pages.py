"""“Take it with you”: one page per language that leads to every form of the issue, with sizes."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Download, Listing, download, page_of_tree
from plugins.issue.problem import N_
from plugins.site.outputs import PageSpec, Site

_BESIDE = ("data", "offline")  # pages that offer more
_FIRST = ("PDF", "EPUB", "ZIP")  # what most people come for; programs read the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadsValues:
    """Files in both languages or in that of the page, then those in the other; pages that offer
    more, by their kind and title."""

    files: tuple[Download, ...]
    others: tuple[Download, ...]
    pages: tuple[tuple[str, str], ...]


def downloads_pages(_issue: Issue, site: Site, listing: Listing) -> Iterator[PageSpec]:
    """The page of each language, with all that is declared in ``listing``."""
    for lang in Language:
        yield downloads_page(site, lang, listing)


def downloads_page(site: Site, lang: Language, listing: Listing) -> PageSpec:
    """The page that leads to what readers take away."""
    values = DownloadsValues(
        files=tuple(_taken(site, lang, listing, (lang, None))),
        others=tuple(_taken(site, lang, listing, (lang.other,))),
        pages=tuple(
            (line.page.kind, line.page.title)
            for line in listing
            if line.page and line.page.lang is lang and line.page.kind in _BESIDE
        ),
    )
    info = page_of_tree("downloads", lang, site.word(lang, N_("Take it with you")))
    return PageSpec(info=info, template="downloads", values=values)


def _taken(
    site: Site, lang: Language, listing: Listing, spoken: tuple[Language | None, ...]
) -> list[Download]:
    """Those to read come first, the others as they are declared."""
    files = [
        download(line, site.word(lang, line.offer.words))
        for line in listing
        if line.offer is not None and line.offer.lang in spoken
    ]
    return sorted(
        files, key=lambda file: _FIRST.index(file.format) if file.format in _FIRST else len(_FIRST)
    )
