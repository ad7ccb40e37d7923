"""Whether a built site is all there: its main pages, its articles, its links; and no drafts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.built_site.page_reading import ReadPage, read_page
from plugins.issue.addresses import address
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.front_matter import ARTICLE_KEYS, read_front_matter
from plugins.reading.source_file import read_source

_MAIN = (
    address("door"),
    address("404"),
    *(address(kind, None, lang) for lang in Language for kind in ("home", "regions", "authors")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article as its file says it: where it would be shown, and whether it may be."""

    shown_at: str
    status: str
    spot: Spot


def read_pages(tree: Path) -> dict[str, ReadPage]:
    """All pages below ``tree`` by their path from the site's root."""
    return {
        path.relative_to(tree).as_posix(): read_page(path.read_bytes())
        for path in sorted(tree.rglob("*.html"))
    }


def written_articles(project: Path) -> tuple[Written, ...]:
    """The articles under content/; a file that cannot be read is the build's to report."""
    found = []
    for path in sorted((project / "content" / "articles").glob("*.md")):
        shown = path.relative_to(project).as_posix()
        source_file, _ = read_source(path, shown)
        if source_file is None or not source_file.slug:
            continue
        values, source, _ = read_front_matter(source_file, ARTICLE_KEYS)
        found.append(
            Written(
                shown_at=address("article", source_file.slug, source_file.lang),
                status=str(values.get("status", "published")),
                spot=source.at("status"),
            )
        )
    return tuple(found)


def missing_pages(pages: dict[str, ReadPage], articles: Iterable[Written]) -> Iterator[Problem]:
    """An empty or shrunken site: a main page or the page of a published article is not there."""
    for path in _MAIN:
        if path not in pages:
            message = N_("This page is missing in the built site. Build again and look why.")
            yield Problem(spot=Spot(f"output/{path}"), code="page-missing", message=message)
    published = [article for article in articles if article.status != "draft"]
    for article in published:
        if article.shown_at not in pages:
            message = N_("This article has no page in the built site (%(page)s). Build again.")
            facts = {"page": article.shown_at}
            yield Problem(spot=article.spot, code="page-missing", message=message, args=facts)
    if not published:
        message = N_("The site is empty: no article is published.")
        yield Problem(spot=Spot("content/articles"), code="empty-site", message=message)


def shown_drafts(pages: dict[str, ReadPage], articles: Iterable[Written]) -> Iterator[Problem]:
    """Drafts that got a page. Where its twin is published, a stub at that address is right."""
    for article in articles:
        page = pages.get(article.shown_at)
        if article.status == "draft" and page is not None and page.page_type != "stub":
            message = N_(
                "This draft would be published (%(page)s). Set “status: published” or build without"
                " drafts."
            )
            facts = {"page": article.shown_at}
            yield Problem(spot=article.spot, code="draft-shown", message=message, args=facts)


def dead_links(pages: dict[str, ReadPage], files: Iterable[str], site: str) -> Iterator[Problem]:
    """Links inside the site that lead nowhere."""
    files = frozenset(files)
    for path, page in pages.items():
        for line, link in page.links:
            target = _inside(path, link, site)
            if target is None:
                continue
            file, fragment = target
            spot, facts = Spot(f"output/{path}", line), {"link": link}
            if file not in files:
                message = N_("The link “%(link)s” leads to a page that is not there.")
                yield Problem(spot=spot, code="dead-link", message=message, args=facts)
            elif fragment and file in pages and fragment not in pages[file].anchors:
                message = N_("The link “%(link)s” leads to a place on the page that is not there.")
                yield Problem(spot=spot, code="dead-link", message=message, args=facts)


def _inside(page: str, link: str, site: str) -> tuple[str, str] | None:
    """The file and fragment a link of our own leads to; ``None`` for every other link."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        if not (link == site or link.startswith((f"{site}/", f"{site}#"))):
            return None
        path = unquote(parts.path)[len(urlsplit(site).path) :].lstrip("/")
    elif parts.path.startswith("/"):
        path = unquote(parts.path).lstrip("/")
    elif parts.path:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        path = f"{path}/" if parts.path.endswith("/") else path
    else:
        path = page
    path = path.removeprefix("./")
    if not path or path.endswith("/") or path == ".":
        path = f"{path.removesuffix('.')}index.html"
    return path, unquote(parts.fragment)
