"""Rules on the files that were built: what readers, browsers and search engines will meet.

A fault here is a fault of a template or a room, so the remedies speak to whoever works on those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from plugins.built_site.reading import BuiltPage, read_css, read_html, read_svg
from plugins.issue.addresses import KINDS, address
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot
from plugins.validation.site.links import (
    BuiltSite,
    alternates_are_mutual,
    references_resolve,
    switcher_leads_to_twin,
)

PAGE_TYPES = KINDS | {"stub"}
_READERS: dict[str, Callable[[str, bytes], BuiltPage]] = {
    ".html": read_html,
    ".svg": read_svg,
    ".css": read_css,
}


def judge_built(output: Path, site_url: str) -> tuple[Problem, ...]:
    """Every fault of the site in ``output``; ``site_url`` is what its absolute addresses begin
    with."""
    site, problems = _read_site(output, site_url)
    for page in site.pages.values():
        problems.extend(_frame(page))
        problems.extend(_base(page, site_url))
        problems.extend(_names(page))
        problems.extend(references_resolve(site, page))
        problems.extend(alternates_are_mutual(site, page))
        problems.extend(switcher_leads_to_twin(site, page))
    for page in site.drawings:
        problems.extend(_names(page))
        problems.extend(references_resolve(site, page))
    return tuple(problems)


def _read_site(output: Path, site_url: str) -> tuple[BuiltSite, list[Problem]]:
    files = sorted(file for file in output.rglob("*") if file.is_file())
    pages: dict[str, BuiltPage] = {}
    drawings: list[BuiltPage] = []
    problems: list[Problem] = []
    for file in files:
        path = file.relative_to(output).as_posix()
        read = _READERS.get(file.suffix)
        if read is None:
            continue
        try:
            page = read(path, file.read_bytes())
        except etree.XMLSyntaxError as fault:
            message = N_("This drawing is no XML (%(reason)s). Mend the file in the theme.")
            spot = Spot(path, fault.lineno or 0)
            facts = {"reason": fault.msg}
            problems.append(Problem(spot=spot, code="built-svg", message=message, args=facts))
            continue
        if read is read_html:
            pages[path] = page
        else:
            drawings.append(page)
    names = frozenset(file.relative_to(output).as_posix() for file in files)
    site = BuiltSite(url=site_url.rstrip("/"), files=names, pages=pages, drawings=tuple(drawings))
    return site, problems


def _frame(page: BuiltPage) -> Iterator[Problem]:
    """Language, kind, title and first heading."""
    spot = Spot(page.path)
    if page.kind not in PAGE_TYPES:
        message = N_(
            "The body has no known data-page-type (“%(value)s”): the page does not come from our"
            " theme, or its template does not extend base.html."
        )
        facts = {"value": page.kind or ""}
        yield Problem(spot=spot, code="built-foreign-page", message=message, args=facts)
    tree = page.path.partition("/")[0]
    wanted = [tree] if tree in set(Language) else ["kk"] if tree == "kz" else list(Language)
    if page.lang not in wanted:
        message = N_("The language of the page is “%(value)s”, in this folder it is “%(wanted)s”.")
        facts = {"value": page.lang or "", "wanted": ", ".join(wanted)}
        yield Problem(spot=spot, code="built-lang", message=message, args=facts)
    if page.headings != 1:
        message = N_("Headings h1 on the page: %(number)d. Every page has exactly one.")
        counted = {"number": page.headings}
        yield Problem(spot=spot, code="built-h1", message=message, args=counted)
    if not page.title:
        message = N_("The page has no title. Fill the block “title” in its template.")
        yield Problem(spot=spot, code="built-title", message=message)


def _base(page: BuiltPage, site_url: str) -> Iterator[Problem]:
    """Only the 404 page, which servers show at any depth, says where the site's root is."""
    root = f"{urlsplit(site_url).path.rstrip('/')}/"
    if page.base is not None and (page.path != address("404") or page.base != root):
        message = N_(
            "<base href=“%(value)s”>: only the 404 page has one, and it is “%(wanted)s”, the path"
            " of SITEURL."
        )
        facts = {"value": page.base, "wanted": root}
        yield Problem(spot=Spot(page.path), code="built-base", message=message, args=facts)


def _names(page: BuiltPage) -> Iterator[Problem]:
    """Ids that stand once, and no style where no policy can allow it."""
    for name, line in page.repeated_ids:
        message = N_("The id “%(id)s” stands twice on the page; it is also in line %(other)d.")
        facts = {"id": name, "other": page.ids[name]}
        spot = Spot(page.path, line)
        yield Problem(spot=spot, code="built-id-twice", message=message, args=facts)
    for line in page.style_attributes:
        message = N_("A style attribute. Write a class and put the style into the theme's css.")
        yield Problem(spot=Spot(page.path, line), code="built-style", message=message)
