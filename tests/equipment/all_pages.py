"""The pages of all rooms for one issue, as the rooms hand them to the writer, and a Site to make
them for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from makers import PROJECT

from pelicanconf import PLUGINS
from plugins.interface_text.texts import interface_words
from plugins.issue.issue import Issue
from plugins.issue.listing import Listing, PageInfo
from plugins.site.frame import frames
from plugins.site.outputs import Output, PageSpec, Purpose, Site, Spec, When
from plugins.site.pipeline import extras_of, outputs_of
from plugins.site.rendering import Renderer
from plugins.site.theme_files import read_theme_files
from plugins.site.writer import with_extras, write_outputs

ADDRESS = "https://site.example"
OUTPUTS = outputs_of(PLUGINS)
EXTRAS = extras_of(PLUGINS)
THEME = read_theme_files(PROJECT / "theme")
WORDS = interface_words()
RENDERER = Renderer(PROJECT / "theme" / "templates", WORDS)
_NOWHERE = Path("nothing-is-written-here")


def site_for(
    issue: Issue,
    address: str = ADDRESS,
    *,
    purpose: Purpose = Purpose.BUILD,
    cache: Path = _NOWHERE,
) -> Site:
    """A Site with the real theme and the real words."""
    return Site(
        address=address,
        purpose=purpose,
        frames=frames(issue, address, THEME),
        words=WORDS,
        theme=THEME,
        cache=cache,
    )


def declared(
    issue: Issue, outputs: Iterable[Output] = OUTPUTS, site: Site | None = None
) -> tuple[Listing, tuple[Spec, ...]]:
    """The listing of these outputs and what they hand to the writer; no file is made."""
    handed: list[Spec] = []

    def watched(output: Output) -> Output:
        def make(issue: Issue, site: Site, listing: Listing) -> Iterator[Spec]:
            for spec in output.make(issue, site, listing):
                handed.append(spec)
                yield spec

        is_published = output.when is not When.ON_REQUEST
        return replace(output, make=make, when=When.PUBLISHING if is_published else output.when)

    watching = [watched(output) for output in outputs]
    place = site or site_for(issue)
    listing = write_outputs(watching, (), issue, place, RENDERER, _NOWHERE)
    return listing, tuple(handed)


def pages_of(issue: Issue) -> tuple[PageSpec, ...]:
    """Every page of the site, with what other rooms add to it."""
    site = site_for(issue)
    outputs = [output for output in OUTPUTS if output.name != "photos"]  # from a cache, no pages
    _listing, specs = declared(issue, outputs, site)
    pages = (spec for spec in specs if isinstance(spec, PageSpec))
    return tuple(with_extras(page, EXTRAS, issue, site) for page in pages)


def infos_of(issue: Issue) -> Mapping[str, PageInfo]:
    """Every page of the site by its path; redirects, which lead on, are none of them."""
    infos = (page.info for page in pages_of(issue))
    return {info.path: info for info in infos if info.kind != "redirect"}


def made_by(make: Any, issue: Issue, listing: Listing = ()) -> tuple[Any, ...]:
    """What one function of a room hands over for the issue."""
    return tuple(make(issue, site_for(issue), listing))
