"""Pages that moved: content/data/moved.toml says from which slug to which.

A reader who asks for the old address gets the new page: by a redirect page, which works on every
host and from a folder, and by the host's own redirects where there are such.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import builder as E

from plugins.interface_text.wording import Wording
from plugins.issue.addresses import absolute_link, address, relative_link
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem
from plugins.issue.vocabulary import Moved
from plugins.reading.tables import read_tables

TABLE = "content/data/moved.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """From one address to another, both paths from the site's root, in one language."""

    old: str
    new: str
    lang: Language


def read_moved(project: Path) -> tuple[tuple[Moved, ...], tuple[Problem, ...]]:
    """The rows of the table, and what is wrong in it."""
    tables = read_tables(project / "content" / "data")
    return tables.moved, tuple(told for told in tables.problems if told.spot.path == TABLE)


def redirects_for(
    moved: Iterable[Moved], files: Iterable[str]
) -> tuple[tuple[Redirect, ...], tuple[Problem, ...]]:
    """Where old addresses lead on a site of these files. A page that moved twice goes to the end.

    Problems: a page still lies at the old address, there is none at the new one, rows in a ring.
    """
    moved, files = tuple(moved), frozenset(files)
    steps = {(row.kind, row.old): row.new for row in moved}
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    for row in moved:
        final = _follow(row, steps)
        spot = row.source.at("old")
        if final is None:
            message = N_("“%(old)s” leads in a ring back to itself. Delete one of the rows.")
            problems.append(spot.problem("moved-ring", message, old=row.old))
            continue
        pairs = [(address(row.kind, row.old, x), address(row.kind, final, x), x) for x in Language]
        if any(old in files for old, _, _ in pairs):
            message = N_(
                "A page still lies at the old address “%(old)s”. Delete this row or rename the"
                " page."
            )
            problems.append(spot.problem("moved-used", message, old=row.old))
            continue
        found = [Redirect(old=old, new=new, lang=x) for old, new, x in pairs if new in files]
        if not found:
            message = N_("There is no page at the new address “%(new)s”. Correct the row.")
            problems.append(spot.problem("moved-lost", message, new=row.new))
        redirects.extend(found)
    return tuple(redirects), tuple(problems)


def redirect_page(redirect: Redirect, site: str, wording: Wording) -> bytes:
    """A page in the reader's language that leads on at once, and by a link."""
    link, there = relative_link(redirect.old, redirect.new), absolute_link(site, redirect.new)
    title = wording.say(N_("The page has moved"))
    page = E.HTML(
        {"lang": redirect.lang.value},
        E.HEAD(
            E.META(charset="utf-8"),
            E.META(name="viewport", content="width=device-width, initial-scale=1"),
            E.TITLE(f"{title}: {redirect.new}"),
            E.META(name="description", content=f"{title}: {redirect.new}"),
            E.META({"http-equiv": "refresh", "content": f"0; url={link}"}),
            E.META(name="robots", content="noindex"),
            E.META({"name": "color-scheme", "content": "light dark"}),
            E.LINK(rel="canonical", href=there),
        ),
        E.BODY({"data-page-type": "door"}, E.MAIN(E.H1(title), E.P(E.A(there, href=link)))),
    )
    return bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8")) + b"\n"


def _follow(row: Moved, steps: dict[tuple[str, str], str]) -> str | None:
    seen, slug = {row.old}, row.new
    while (row.kind, slug) in steps:
        if slug in seen:
            return None
        seen.add(slug)
        slug = steps[row.kind, slug]
    return None if slug in seen else slug
