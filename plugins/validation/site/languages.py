"""Rules on the two trees: each page leads to the same page in the other language, for readers and
for search engines."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.built_site.page import BuiltPage, Use
from plugins.built_site.site import BuiltSite
from plugins.issue.addresses import absolute_link, address
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot

DEFAULT = "x-default"


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
    if page.path != address("door") and own not in page.alternates.values():
        yield spot.problem(code, N_("hreflang does not name the page itself."))


def _wants_alternates(site: BuiltSite, page: BuiltPage) -> bool:
    if page.is_noindex or page.leads_to is not None:
        return False
    twin = site.pages.get(twin_path(page.path) or "")
    return twin is not None and not twin.is_noindex


def twin_path(path: str) -> str | None:
    """The same page in the other tree; ``None`` outside the trees."""
    tree, _slash, rest = path.partition("/")
    return f"{Language(tree).other}/{rest}" if tree in set(Language) and rest else None


def switcher_leads_to_twin(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    """Every page people read has a link to itself in the other language."""
    if page.leads_to is not None:
        return
    twin = twin_path(page.path)
    wanted = [twin] if twin else [address("home", lang=lang) for lang in Language]
    for reference in page.references:
        lead = site.resolve(page.path, reference.target) if reference.use is Use.FOLLOWED else None
        if lead is not None and lead.path in wanted:
            wanted.remove(lead.path)
            if not wanted:
                return
    for path in wanted:
        message = N_("No link leads to %(twin)s: the language switcher is missing.")
        yield Spot(page.path).problem("built-no-switcher", message, twin=path)


RULES = (alternates_are_mutual, switcher_leads_to_twin)
