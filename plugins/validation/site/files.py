"""Rules on every built page, drawing and stylesheet: inside addresses lead somewhere, nothing is
loaded from outside, ids stand once, no style where no policy can allow it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.built_site.active import no_foreign_code
from plugins.built_site.page import BuiltPage, Reference, Use
from plugins.built_site.site import SCHEME, BuiltSite, Missing
from plugins.issue.problem import N_, Problem, Spot

_OUTSIDE = ("http:", "https:", "mailto:")


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


RULES = (
    drawings_are_xml,
    references_resolve,
    ids_stand_once,
    no_style_attributes,
    no_foreign_code,
)
