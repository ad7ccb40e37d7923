"""Which feeds there are, each beside the page that it tells of, and their files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from plugins.feeds.atom import Feed, WrittenEntry, feed_bytes, written
from plugins.feeds.entries import correction_entries, digest_entry
from plugins.issue.addresses import absolute_link
from plugins.issue.contribution import Pair
from plugins.issue.identifiers import identifier
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, Offer, PageInfo, page_of_tree, pages_in
from plugins.issue.problem import N_
from plugins.site.outputs import FileSpec, Site

_FEWEST_OF_AN_AUTHOR = 2
_CORRECTIONS = "corrections"
# The feeds that readers are led to as a whole; the others are found on their pages.
_OFFERED = {
    "home": N_("New articles by subscription: a feed for reading programs (Atom)"),
    _CORRECTIONS: N_("Corrections by subscription: a feed for reading programs (Atom)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed as the head of its page names it; ``path`` is its file from the site's root."""

    title: str
    path: str


def feed_links(issue: Issue, _site: Site, info: PageInfo) -> tuple[FeedLink, ...]:
    """The feed that tells of what is new on a page, and that of its language; on pages in both
    languages those of both."""
    found: list[FeedLink] = []
    for lang in (info.lang,) if info.lang else Language:
        own = (info,) if info.lang and info.kind != "home" else ()
        found += [
            FeedLink(title=_title(issue, page, lang), path=_path(page))
            for page in (*own, page_of_tree("home", lang, ""))
            if _has_feed(issue, page, lang)
        ]
    return tuple(found)


def feed_files(issue: Issue, site: Site, listing: Listing) -> Iterator[FileSpec]:
    """All feeds of the pages that were made before."""

    @cache  # a digest stands in five feeds or so
    def entry(slug: str, lang: Language) -> WrittenEntry:
        return written(digest_entry(issue, site, issue.pair[slug].in_lang(lang)), lang)

    for info in pages_in(listing):
        if info.lang is not None and _has_feed(issue, info, info.lang):
            feed = _feed(issue, site, info, info.lang, entry)
            offer = _OFFERED.get(info.kind)
            yield FileSpec(
                path=_path(info),
                content=feed_bytes(feed),
                offer=Offer(words=offer, lang=info.lang) if offer else None,
            )


def _has_feed(issue: Issue, info: PageInfo, lang: Language) -> bool:
    if info.kind == _CORRECTIONS:
        return True
    if info.kind == "home":  # every page asks for that of its language
        return lang in issue.languages_of_listed
    pairs = _pairs(issue, info)
    fewest = _FEWEST_OF_AN_AUTHOR if info.kind == "author" else 1
    return len(pairs) >= fewest and any(pair[lang] for pair in pairs)


def _pairs(issue: Issue, info: PageInfo) -> tuple[Pair, ...]:
    """The listed contributions that a page shows, where it has a feed of them."""
    match info.kind, info.slug:
        case "home", _:
            return issue.listed
        case "region", str(slug):
            found = issue.in_section(slug)
        case "practice", str(slug):
            found = issue.in_practice(slug)
        case "author", str(slug):
            found = issue.by_author(slug)
        case _:
            found = ()
    return tuple(pair for pair in found if pair.is_listed)


def _path(info: PageInfo) -> str:
    """The file beside the page; that of a home has the name people try first."""
    if info.kind == "home":
        return f"{info.lang}/feed.xml"
    return f"{info.path.removesuffix('html')}xml"


def _title(issue: Issue, info: PageInfo, lang: Language) -> str:
    title = issue.imprint.title[lang]
    return title if info.kind == "home" else f"{info.title} – {title}"


def _feed(
    issue: Issue,
    site: Site,
    info: PageInfo,
    lang: Language,
    entry: Callable[[str, Language], WrittenEntry],
) -> Feed:
    if info.kind == _CORRECTIONS:
        entries = tuple(written(row, lang) for row in correction_entries(issue, site, lang))
    else:
        pairs = _pairs(issue, info)
        entries = tuple(entry(pair.slug, lang) for pair in pairs if pair[lang] is not None)
    about = N_(
        "Digests by the editors of this site; the names are those of the authors of the articles."
    )
    names = [info.kind, *([info.slug] if info.slug else []), lang.value]
    return Feed(
        id=identifier(site.address, issue.imprint.id, "feed", *names),
        lang=lang,
        title=_title(issue, info, lang),
        subtitle=site.word(lang, about),
        rights=site.word(lang, N_("Digests by the editors: CC BY 4.0 licence")),
        author=site.word(lang, N_("The editors of the site")),
        address=absolute_link(site.address, _path(info)),
        page=absolute_link(site.address, info.path),
        updated=max((one.updated for one in entries), default=issue.imprint.published),
        # The newest first; what is as new stays in print order.
        entries=tuple(sorted(entries, key=lambda one: one.updated, reverse=True)),
    )
