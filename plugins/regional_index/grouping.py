"""Lists of regions: in print order and by the alphabet, each region with its contributions."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.issue.entry import Entry, entries
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Place, Region, Rubric
from plugins.letters.alphabet import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntries:
    """A region or rubric with what is listed under it; ``kind`` is the kind of its page.

    ``is_lost`` marks a region whose pages the scan does not have.
    """

    section: Region | Rubric
    kind: str
    entries: tuple[Entry, ...]
    is_lost: bool


def section_entries(issue: Issue, section: Region | Rubric, lang: Language) -> SectionEntries:
    """A section with its contributions in print order, as the tree of ``lang`` lists them."""
    return SectionEntries(
        section=section,
        kind="region" if isinstance(section, Region) else "rubric",
        entries=entries(issue.in_section(section.id), lang),
        is_lost=section.id in issue.imprint.sections_lost,
    )


def regions_in_print_order(issue: Issue, lang: Language) -> tuple[SectionEntries, ...]:
    """The regions as the issue prints them, then those it has no pages of, by the alphabet."""
    printed = [issue.region[name] for name in issue.imprint.sections if name in issue.region]
    rest = [region for region in issue.regions if region not in printed]
    rest.sort(key=lambda region: sort_key(_sorted_as(region, lang), lang))
    return tuple(section_entries(issue, region, lang) for region in (*printed, *rest))


def regions_by_alphabet(issue: Issue, lang: Language) -> tuple[SectionEntries, ...]:
    """All regions by the alphabet of ``lang``."""
    regions = sorted(issue.regions, key=lambda region: sort_key(_sorted_as(region, lang), lang))
    return tuple(section_entries(issue, region, lang) for region in regions)


def _sorted_as(region: Region, lang: Language) -> str:
    """Words that say what a region is can come before its name; the table says what counts."""
    return (region.sorted_as or region.name)[lang]


def places_in(issue: Issue, region_id: str, lang: Language) -> tuple[Place, ...]:
    """The places of a region that listed contributions come from, by the alphabet of ``lang``.

    Authors from elsewhere write for a region too; their places are not said to lie in it.
    """
    named = {
        place_id
        for pair in issue.in_section(region_id)
        if pair.is_listed
        for author_id in pair.facts.authors
        for place_id in _places_of(issue, author_id)
    }
    places = [place for place in issue.places if place.id in named and place.region == region_id]
    places.sort(key=lambda place: sort_key(place.name[lang], lang))
    return tuple(places)


def _places_of(issue: Issue, author_id: str) -> tuple[str, ...]:
    author = issue.author[author_id]
    place = author.place or (
        issue.organisation[author.organisation].place if author.organisation else None
    )
    return (place,) if place else ()
