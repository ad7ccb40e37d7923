"""Lists of regions: in print order and by the alphabet, each region with its contributions."""

from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Place, Region, Rubric, section_name
from plugins.letters.alphabet import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionCount:
    """A region or rubric with the number of contributions listed under it; ``kind`` is the kind of
    its page. ``is_lost`` marks a region whose pages the scan does not have."""

    id: str
    kind: str
    name: str
    number: int
    is_lost: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place of the print, the district it lay in, and name and region of today where they
    changed."""

    name: str
    district: str | None
    now: str | None
    now_region: str | None


def section_count(issue: Issue, section: Region | Rubric, lang: Language) -> SectionCount:
    """A section as a list of the tree of ``lang`` shows it."""
    named = section_name(section, lang)
    return SectionCount(
        id=named.id,
        kind=named.kind,
        name=named.name,
        number=len(issue.listed_in(section.id)),
        is_lost=section.id in issue.imprint.sections_lost,
    )


def regions_in_print_order(issue: Issue, lang: Language) -> tuple[SectionCount, ...]:
    """The regions as the issue prints them, then those it has no pages of, by the alphabet."""
    printed = [issue.region[name] for name in issue.imprint.sections if name in issue.region]
    rest = [region for region in issue.regions if region not in printed]
    rest.sort(key=lambda region: sort_key(region.sorting_name(lang), lang))
    return tuple(section_count(issue, region, lang) for region in (*printed, *rest))


def regions_by_alphabet(issue: Issue, lang: Language) -> tuple[SectionCount, ...]:
    """All regions by the alphabet of ``lang``."""
    regions = sorted(issue.regions, key=lambda region: sort_key(region.sorting_name(lang), lang))
    return tuple(section_count(issue, region, lang) for region in regions)


def places_in(issue: Issue, region_id: str, lang: Language) -> tuple[PlaceName, ...]:
    """The places of a region that listed contributions come from, by the alphabet of ``lang``."""
    places = list(issue.places_in(region_id))
    places.sort(key=lambda place: (sort_key(place.name[lang], lang), place.id))
    return tuple(_place_name(issue, place, lang) for place in places)


def _place_name(issue: Issue, place: Place, lang: Language) -> PlaceName:
    return PlaceName(
        name=place.name[lang],
        district=issue.place[place.district].name[lang] if place.district else None,
        now=place.now[lang] if place.now else None,
        now_region=place.now_region[lang] if place.now_region else None,
    )
