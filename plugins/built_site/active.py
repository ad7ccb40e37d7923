"""The second line against others' code: a page runs no script but the theme's own, and shows
nothing of other hosts. One rule for what is built and for what is published."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.built_site.page import Active, BuiltPage
from plugins.built_site.site import BuiltSite
from plugins.issue.problem import N_, Problem, Spot

# The theme's own scripts: the hash of one that stands in a page, or the file from the site's root.
ALLOWED_SCRIPTS: frozenset[str] = frozenset(
    (
        "sha256-BWO4+39hegGLIGXFd6CjPGzRyKsfSnXN9ihVbF3PrbA=",
        "sha256-0hGV/Ua/36R/j5rnupAbDuDMPB9WnkC/Qqx7xtPE+Wo=",
        "static/js/page.b2fafa75d9.js",
        "static/js/offline.773c26d1bc.js",
        "static/js/search/index.14f9371e45.js",
        "static/js/search/matching.a1964a6311.js",
        "static/js/search/page.07624c688a.js",
        "static/js/search/words.4bb16c4b73.js",
    )
)


def no_foreign_code(
    site: BuiltSite, page: BuiltPage, *, folder: str = "", allowed: frozenset[str] = ALLOWED_SCRIPTS
) -> Iterator[Problem]:
    """Everything on the page that would run or show what is not ours; ``folder`` stands before the
    paths of problems."""
    for found in page.active:
        if fault := _fault(site, page, found, allowed):
            spot = Spot(f"{folder}{page.path}", found.line)
            yield spot.problem(*fault, name=found.name, value=found.value)


def _fault(
    site: BuiltSite, page: BuiltPage, found: Active, allowed: frozenset[str]
) -> tuple[str, str] | None:
    lead = site.resolve(page.path, found.value)
    match found.name:
        case "script":
            if {found.value, lead.path if lead else ""} & allowed:
                return None
            return "built-script", N_(
                "A script that is not the theme's own (%(value)s). Delete it."
            )
        case "form":
            if lead is not None:
                return None
            return "built-form", N_(
                "A form that sends what readers write to “%(value)s”. Delete it, or lead it to a"
                " page of the site."
            )
    if found.value:
        return "built-running-link", N_(
            "The address “%(value)s” would run as a program. Delete it, or write a plain address."
        )
    return "built-active", N_("“%(name)s” runs or shows what others made. Delete it.")
