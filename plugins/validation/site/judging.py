"""Rules on the built site, asked of every file of it: where a page comes from, its language, title
and twin; that addresses lead somewhere, nothing is loaded from outside, ids stand once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from plugins.built_site.active import no_foreign_code
from plugins.built_site.page import BuiltPage, Reference, Use
from plugins.built_site.site import SCHEME, BuiltSite, Missing, read_site
from plugins.issue.addresses import PAGE_TYPES, absolute_link, address
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.validation.site.feeds import judge_feeds

Rule = Callable[[BuiltSite, BuiltPage], Iterator[Problem]]
DEFAULT = "x-default"
_OUTSIDE = ("http:", "https:", "mailto:")


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


def drawings_are_xml(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """What a browser would refuse to draw."""
    if page.broken is not None:
        line, reason = page.broken
        message = N_("This drawing is no XML (%(reason)s). Mend the file in the theme.")
        yield Spot(page.path, line).problem("built-svg", message, reason=reason)


def references_resolve(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Every address on the page leads to a file and a place of the site, or waits for a click."""
    for reference in page.references:
        if fault := _fault(site, page, reference):
            spot = Spot(page.path, reference.line)
            yield spot.problem(*fault, target=reference.target)


def _fault(site: BuiltSite, page: BuiltPage, reference: Reference) -> tuple[str, str] | None:
    target = reference.target.strip()
    if not target or target == "#":
        return "built-empty-link", N_("An empty address. Give it a target or drop the attribute.")
    lead = site.resolve(page.path, target)
    if lead is None:
        return _outside(reference, target)
    path = target.partition("#")[0]
    if (path.startswith("/") or path.endswith("/")) and not SCHEME.match(target):
        return "built-link-form", N_(
            "“%(target)s” works only at one base path, or not from a folder. Links are relative"
            " and name a file: link(kind, slug)."
        )
    match site.missing(lead):
        case Missing.FILE:
            return "built-lost-link", N_("“%(target)s” leads to no file of the site.")
        case Missing.PLACE:
            return "built-lost-fragment", N_("“%(target)s”: no element there has this id.")
    return None


def _outside(reference: Reference, target: str) -> tuple[str, str] | None:
    if reference.use is Use.LOADED and not target.lower().startswith("data:"):
        return "built-outside-request", N_(
            "The page asks another host for “%(target)s”. Put the file into the theme."
        )
    if reference.use is not Use.LOADED and not target.lower().startswith(_OUTSIDE):
        return "built-link-scheme", N_("A link cannot lead to “%(target)s”.")
    return None


def ids_stand_once(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """A link to an id leads to one place."""
    for name, line in page.repeated_ids:
        message = N_("The id “%(id)s” stands twice on the page; it is also in line %(other)d.")
        spot = Spot(page.path, line)
        yield spot.problem("built-id-twice", message, id=name, other=page.ids[name])


def no_style_attributes(_site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """A policy names styles by their hash, and an attribute has none."""
    for line in page.style_attributes:
        message = N_("A style attribute. Write a class and put the style into the theme's css.")
        yield Spot(page.path, line).problem("built-style", message)


def alternates_are_mutual(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """hreflang names both languages and the front door, absolutely, and each page names the other.

    A page that is not for search engines, or has no twin, names none.
    """
    spot, code = Spot(page.path), "built-hreflang"
    if not page.alternates:
        if _wants_alternates(site, page):
            message = N_("The page has a twin but no hreflang. Include partials/head.html.")
            yield spot.problem("built-no-hreflang", message)
        return
    wanted = {*Language, DEFAULT}
    if set(page.alternates) != wanted:
        message = N_("hreflang names %(found)s; it has to name %(wanted)s.")
        found = ", ".join(page.alternates)
        yield spot.problem(code, message, found=found, wanted=", ".join(sorted(wanted)))
    for language, target in page.alternates.items():
        lead = site.resolve(page.path, target)
        other = site.pages.get(lead.path) if lead is not None else None
        if other is None or target != absolute_link(site.url, other.path):
            message = N_(
                "hreflang “%(lang)s” is “%(target)s”, which is no page of %(site)s in its public"
                " form."
            )
            yield spot.problem(code, message, lang=language, target=target, site=site.url)
        elif language in set(Language) and (
            other.lang != language or other.alternates != page.alternates
        ):
            message = N_("hreflang “%(lang)s” leads to “%(target)s”, which does not lead back.")
            yield spot.problem(code, message, lang=language, target=target)
    own = absolute_link(site.url, page.path)
    if own not in page.alternates.values():
        yield spot.problem(code, N_("hreflang does not name the page itself."))


def _wants_alternates(site: BuiltSite, page: BuiltPage) -> bool:
    if page.is_noindex or page.leads_to is not None:
        return False
    twin = site.pages.get(twin_path(page.path))
    return twin is not None and not twin.is_noindex


def twin_path(path: str) -> str:
    """The same page in the other tree; empty outside the trees."""
    tree, _slash, rest = path.partition("/")
    return f"{Language(tree).other}/{rest}" if tree in set(Language) else ""


def switcher_leads_to_twin(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Every page people read has a link to itself in the other language, or where it is not
    written there yet, to the home of that language."""
    if page.leads_to is not None:
        return
    twin = twin_path(page.path)
    wanted = [twin] if twin else [address("home", lang=lang) for lang in Language]
    if twin and twin not in site.pages and twin not in site.declared:
        wanted = [address("home", lang=Language(page.path.partition("/")[0]).other)]
    for reference in page.references:
        lead = site.resolve(page.path, reference.target) if reference.use is Use.FOLLOWED else None
        if lead is not None and lead.path in wanted:
            wanted.remove(lead.path)
            if not wanted:
                return
    for path in wanted:
        message = N_("No link leads to %(twin)s: the language switcher is missing.")
        yield Spot(page.path).problem("built-no-switcher", message, twin=path)


# Of every page, drawing and stylesheet; and of every page.
FILE_RULES: tuple[Rule, ...] = (
    drawings_are_xml,
    references_resolve,
    ids_stand_once,
    no_style_attributes,
    no_foreign_code,
)
PAGE_RULES: tuple[Rule, ...] = (
    page_comes_from_the_theme,
    language_is_that_of_the_folder,
    one_heading_and_a_title,
    only_404_has_a_base,
    *FILE_RULES,
    alternates_are_mutual,
    switcher_leads_to_twin,
)


def judge_built(
    output: Path, site_url: str, declared: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Every fault of the site in ``output``; ``site_url`` is what its absolute addresses begin
    with, ``declared`` are files that other builds make."""
    site = read_site(output, site_url, declared, with_words=False)
    asked = [(page, PAGE_RULES) for page in site.pages.values()]
    asked += [(drawing, FILE_RULES) for drawing in site.drawings]
    told = (fault for file, rules in asked for rule in rules for fault in rule(site, file))
    return (*told, *judge_feeds(site))
