"""JSON-LD: what a page is about, in the words of schema.org.

What the newspaper printed and our digest of it are two works: the first by its authors, the second
by the editors of the site and based on the first. Both languages of a digest are versions of one.
"""

import json
from collections.abc import Iterator
from typing import Any

from plugins.issue.addresses import absolute_link, address
from plugins.issue.identifiers import edition_identifier
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.issue.problem import N_
from plugins.metadata.things import Node, Things
from plugins.site.outputs import Site

# Kinds of page that show a list of others.
_LISTS = ("regions", "region", "rubric", "practices", "practice", "authors")


def structured_data(issue: Issue, site: Site, info: PageInfo) -> str | None:
    """The JSON of a page, safe within ``<script>``; ``None`` on pages that are not for search
    engines."""
    if not info.is_indexed:
        return None
    graph: list[Node] = []
    if info.lang:
        graph += _main(Things(issue=issue, site=site, lang=info.lang), info)
    if not graph:
        graph.append(_page(issue, site, info))
    if info.lang:
        graph += _trail(issue, site, info, info.lang)
    told = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _main(things: Things, info: PageInfo) -> Iterator[Node]:
    """The thing itself."""
    match info.kind, info.slug:
        case "home", _:
            yield from things.edition()
        case "article", str(slug):
            pair = things.issue.pair[slug]
            yield things.contribution(pair)
            yield things.digest(pair)
        case "overview" | "dossier", str(slug):
            feature = things.issue.page(slug, things.lang, info.kind)
            if feature is not None:
                yield things.feature(feature)
        case "author", str(slug):
            yield things.person(things.issue.author[slug])


def _page(issue: Issue, site: Site, info: PageInfo) -> Node:
    """A page that is about no single thing: a list, or a page about the site."""
    langs = (info.lang,) if info.lang else tuple(Language)
    return {
        "@type": "CollectionPage" if info.kind in _LISTS else "WebPage",
        "url": absolute_link(site.address, info.path),
        "name": info.title,
        "inLanguage": [lang.value for lang in langs],
        "isPartOf": {"@id": edition_identifier(site.address, issue.imprint.id)},
    }


def _trail(issue: Issue, site: Site, info: PageInfo, lang: Language) -> Iterator[Node]:
    """The way from the front page, for the pages that show it."""

    def listed(kind: str, message: str) -> tuple[str, str]:
        return site.word(lang, message), address(kind, None, lang)

    match info.kind:
        case "article":
            section = issue.section(info.section or "")
            kind = "region" if section.id in issue.region else "rubric"
            above = [(section.name[lang], address(kind, section.id, lang))]
        case "region" | "rubric":
            above = [listed("regions", N_("Regions"))]
        case "author":
            above = [listed("authors", N_("Authors"))]
        case "practice" | "overview" | "dossier":
            above = []
        case _:
            return
    steps = [listed("home", N_("Contents")), *above, (info.title, info.path)]
    items: list[dict[str, Any]] = [
        {
            "@type": "ListItem",
            "position": number,
            "name": name,
            "item": absolute_link(site.address, path),
        }
        for number, (name, path) in enumerate(steps, start=1)
    ]
    del items[-1]["item"]  # the page itself
    yield {"@type": "BreadcrumbList", "itemListElement": items}
