"""Whether a built site is all there: its main pages, its articles, its links; and no drafts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desk.publishing.values.release import ASSETS, is_asset
from desk.publishing.values.targets import Target
from plugins.built_site.active import no_foreign_code
from plugins.built_site.site import BuiltSite, Missing
from plugins.issue.addresses import address
from plugins.issue.contribution import FULL_TEXTS
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
    """An article as its file says it: the address of its page, and whether it may have one."""

    page: str
    status: str
    spot: Spot


def written_articles(project: Path) -> Iterator[Written]:
    """The articles under content/; a file that cannot be read is the build's to report."""
    for path in sorted((project / "content" / "articles").glob("*.md")):
        source_file, _ = read_source(path, path.relative_to(project).as_posix())
        if source_file is None or not source_file.slug:
            continue
        values, source, _ = read_front_matter(source_file, ARTICLE_KEYS)
        yield Written(
            page=address("article", source_file.slug, source_file.lang),
            status=str(values.get("status", "published")),
            spot=source.at("status"),
        )


def full_texts(project: Path, target: Target) -> Iterator[Problem]:
    """Authors' own texts, committed or not, that the target has no permission for."""
    texts = sum(path.is_file() for path in (project / FULL_TEXTS).rglob("[!.]*"))
    if texts and not target.fulltext:
        message = N_(
            "Here are %(num)d authors' own texts. If the newspaper owns them, write “fulltext ="
            " true” at the target “%(target)s” in the settings file; else move them away."
        )
        yield Spot(FULL_TEXTS).problem("fulltext", message, num=texts, target=target.name)


def missing_pages(site: BuiltSite, articles: Iterable[Written]) -> Iterator[Problem]:
    """An empty or shrunken site: a main page or the page of a published article is not there."""
    for path in _MAIN:
        if path not in site.pages:
            message = N_("This page is missing in the built site. Build again and look why.")
            yield Spot(f"output/{path}").problem("page-missing", message)
    published = [article for article in articles if article.status != "draft"]
    for article in published:
        if article.page not in site.pages:
            message = N_("This article has no page in the built site (%(page)s). Build again.")
            yield article.spot.problem("page-missing", message, page=article.page)
    if not published:
        message = N_("The site is empty: no article is published.")
        yield Spot("content/articles").problem("empty-site", message)


def public_drafts(site: BuiltSite, articles: Iterable[Written]) -> Iterator[Problem]:
    """Drafts that got a page. Where its twin is published, a stub at that address is right."""
    for article in articles:
        page = site.pages.get(article.page)
        if article.status == "draft" and page is not None and page.kind != "stub":
            message = N_(
                "This draft would be published (%(page)s). Set “status: published” or build without"
                " drafts."
            )
            yield article.spot.problem("draft-shown", message, page=article.page)


def dead_links(site: BuiltSite) -> Iterator[Problem]:
    """Links inside the site that lead nowhere."""
    for page in site.pages.values():
        for reference in page.references:
            lead = site.resolve(page.path, reference.target)
            if lead is None or (missing := site.missing(lead)) is None:
                continue
            message = (
                N_("The link “%(link)s” leads to a page that is not there.")
                if missing is Missing.FILE
                else N_("The link “%(link)s” leads to a place on the page that is not there.")
            )
            spot = Spot(f"output/{page.path}", reference.line)
            yield spot.problem("dead-link", message, link=reference.target)


def style_attributes(site: BuiltSite) -> Iterator[Problem]:
    """Pages the policy would leave half dressed: a ``style=`` attribute has no hash."""
    message = N_(
        "This page has a style= attribute, which the security headers forbid. Write the style in"
        " the stylesheet."
    )
    for page in site.pages.values():
        for line in page.style_attributes:
            yield Spot(f"output/{page.path}", line).problem("style-attribute", message)


def foreign_code(site: BuiltSite) -> Iterator[Problem]:
    """What a browser would run or show that is not ours, and a root that is not the site's."""
    for page in (*site.pages.values(), *site.drawings):
        yield from no_foreign_code(site, page, folder="output/")
        if page.base is not None and page.path != address("404"):
            message = N_("Only the 404 page may have <base>. Delete it from this page.")
            yield Spot(f"output/{page.path}").problem("built-base", message)


def assets_without_fingerprint(files: Iterable[str]) -> Iterator[Problem]:
    """Releases share static/, so a name there must change with the content."""
    message = N_(
        "This file lies under static/, which all releases share, but its name does not change"
        " with its content. Give it a fingerprint (name.3fa9c01d.ext) or move it."
    )
    for path in sorted(files):
        if path.startswith(f"{ASSETS}/") and not is_asset(path):
            yield Spot(f"output/{path}").problem("no-fingerprint", message)
