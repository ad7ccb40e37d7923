"""Rules on a page as a whole: where it comes from, its language, its title and its root."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.built_site.page import BuiltPage
from plugins.built_site.site import BuiltSite
from plugins.issue.addresses import PAGE_TYPES, address
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot


def page_comes_from_the_theme(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Pelican's own theme steps in where a template of ours is missing."""
    if page.kind not in PAGE_TYPES:
        message = N_(
            "The body has no known data-page-type (“%(value)s”): the page does not come from our"
            " theme, or its template does not extend base.html."
        )
        yield Spot(page.path).problem("built-foreign-page", message, value=page.kind or "")


def language_is_that_of_the_folder(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """A page says in which language it is; outside the trees one of them comes first."""
    tree = page.path.partition("/")[0]
    wanted = [tree] if tree in set(Language) else list(Language)
    if page.lang not in wanted:
        message = N_("The language of the page is “%(value)s”, in this folder it is “%(wanted)s”.")
        yield Spot(page.path).problem(
            "built-lang", message, value=page.lang or "", wanted=", ".join(wanted)
        )


def one_heading_and_a_title(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """What a reader of the screen hears first."""
    spot = Spot(page.path)
    if page.headings != 1:
        message = N_("Headings h1 on the page: %(number)d. Every page has exactly one.")
        yield spot.problem("built-h1", message, number=page.headings)
    if not page.title:
        message = N_("The page has no title. Fill the block “title” in its template.")
        yield spot.problem("built-title", message)


def only_404_has_a_base(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Only the 404 page, which servers show at any depth, says where the site's root is."""
    root = f"{urlsplit(site.url).path}/"
    if page.base is not None and (page.path != address("404") or page.base != root):
        message = N_(
            "<base href=“%(value)s”>: only the 404 page has one, and it is “%(wanted)s”, the path"
            " of SITEURL."
        )
        yield Spot(page.path).problem("built-base", message, value=page.base, wanted=root)


RULES = (
    page_comes_from_the_theme,
    language_is_that_of_the_folder,
    one_heading_and_a_title,
    only_404_has_a_base,
)
