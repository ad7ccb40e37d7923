"""Rules on the addresses in built files: inside links resolve, nothing is loaded from outside,
the two languages point at each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.built_site.reading import BuiltPage, Reference
from plugins.issue.addresses import COUNTRY_CODE, absolute_link
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_OUTSIDE = ("http:", "https:", "mailto:")
DEFAULT = "x-default"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """All files of a built site; ``url`` is what its absolute addresses begin with."""

    url: str
    files: frozenset[str]
    pages: Mapping[str, BuiltPage]
    drawings: tuple[BuiltPage, ...] = ()

    def path_of(self, address: str) -> str | None:
        """The file behind an absolute address of this site; ``None`` for other sites."""
        if address != self.url and not address.startswith(f"{self.url}/"):
            return None
        path = unquote(address.removeprefix(self.url).partition("#")[0].lstrip("/"))
        return f"{path}index.html" if not path or path.endswith("/") else path


def references_resolve(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Every address on the page leads to a file and a place of the site, or waits for a click."""
    for reference in page.references:
        fault = _fault(site, page, reference)
        if fault is not None:
            code, message = fault
            facts = {"target": reference.target}
            spot = Spot(page.path, reference.line)
            yield Problem(spot=spot, code=code, message=message, args=facts)


def _fault(site: BuiltSite, page: BuiltPage, reference: Reference) -> tuple[str, str] | None:
    target = reference.target.strip()
    if not target or target == "#":
        return "built-empty-link", N_("An empty address. Give it a target or drop the attribute.")
    address, _mark, fragment = target.partition("#")
    if scheme := _SCHEME.match(target):
        path = site.path_of(address)
        if path is None:
            return _outside(reference, scheme[0].lower())
    elif address:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(address)))
        if address.startswith("/") or address.endswith("/"):
            return "built-link-form", N_(
                "“%(target)s” works only at one base path, or not from a folder. Links are relative"
                " and name a file: link(kind, slug)."
            )
    else:
        path = page.path
    if path not in site.files:
        return "built-lost-link", N_("“%(target)s” leads to no file of the site.")
    lead = site.pages.get(path)
    if fragment and lead is not None and unquote(fragment) not in lead.ids:
        return "built-lost-fragment", N_("“%(target)s”: no element there has this id.")
    return None


def _outside(reference: Reference, scheme: str) -> tuple[str, str] | None:
    if scheme == "data:" and reference.is_loaded:
        return None
    if reference.is_loaded:
        return "built-outside-request", N_(
            "The page asks another host for “%(target)s”. Put the file into the theme."
        )
    if scheme not in _OUTSIDE:
        return "built-link-scheme", N_("A link cannot lead to “%(target)s”.")
    return None


def alternates_are_mutual(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """hreflang names both languages and the front door, absolutely, and each page names the other.

    A page that is not for search engines, or has no twin, names none.
    """
    if not page.alternates:
        if _wants_alternates(site, page):
            message = N_("The page has a twin but no hreflang. Include partials/head.html.")
            yield Problem(spot=Spot(page.path), code="built-no-hreflang", message=message)
        return
    wanted = {*Language, DEFAULT}
    if set(page.alternates) != wanted:
        message = N_("hreflang names %(found)s; it has to name %(wanted)s.")
        facts = {"found": ", ".join(page.alternates), "wanted": ", ".join(sorted(wanted))}
        yield Problem(spot=Spot(page.path), code="built-hreflang", message=message, args=facts)
    for language, address in page.alternates.items():
        path = site.path_of(address)
        other = site.pages.get(path) if path is not None else None
        facts = {"lang": language, "target": address, "site": site.url}
        if other is None or address != absolute_link(site.url, other.path):
            message = N_(
                "hreflang “%(lang)s” is “%(target)s”, which is no page of %(site)s in its public"
                " form."
            )
        elif language in set(Language) and (
            other.lang != language or other.alternates != page.alternates
        ):
            message = N_("hreflang “%(lang)s” leads to “%(target)s”, which does not lead back.")
        else:
            continue
        yield Problem(spot=Spot(page.path), code="built-hreflang", message=message, args=facts)
    own = absolute_link(site.url, page.path)
    if page.path != "index.html" and own not in page.alternates.values():
        message = N_("hreflang does not name the page itself.")
        yield Problem(spot=Spot(page.path), code="built-hreflang", message=message)


def _wants_alternates(site: BuiltSite, page: BuiltPage) -> bool:
    if page.is_noindex or page.is_redirect:
        return False
    twin = site.pages.get(twin_path(page.path) or "")
    return twin is not None and not twin.is_noindex


def twin_path(path: str) -> str | None:
    """The same page in the other tree; ``None`` outside the trees."""
    tree, _slash, rest = path.partition("/")
    return f"{Language(tree).other}/{rest}" if tree in set(Language) and rest else None


def switcher_leads_to_twin(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Every page people read has a link to itself in the other language."""
    if page.is_redirect or page.path.startswith(f"{COUNTRY_CODE}/"):
        return
    twin = twin_path(page.path)
    wanted = [twin] if twin else [f"{lang}/index.html" for lang in Language]
    folder = posixpath.dirname(page.path)
    led = set()
    for reference in page.references:
        target = reference.target.partition("#")[0]
        absolute = site.path_of(target)
        led.add(absolute or posixpath.normpath(posixpath.join(folder, unquote(target))))
    for path in wanted:
        if path not in led:
            message = N_("No link leads to %(twin)s: the language switcher is missing.")
            facts = {"twin": path}
            yield Problem(
                spot=Spot(page.path), code="built-no-switcher", message=message, args=facts
            )
