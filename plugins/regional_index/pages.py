"""The pages of this room: regions, a region, a rubric, a practice."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.addresses import alphabetical_address
from plugins.issue.cards.card import Card, cards
from plugins.issue.cards.feature import FeatureCard, feature_cards
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import PracticeName, practice_names
from plugins.regional_index.grouping import (
    PlaceName,
    SectionCount,
    places_in,
    regions_by_alphabet,
    regions_in_print_order,
    section_count,
)
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsValues:
    """``order`` is “print” or “alphabet”; the same list lies at the other path in the other one."""

    description: str
    order: str
    print_order_path: str
    alphabet_path: str
    regions: tuple[SectionCount, ...]
    rubrics: tuple[SectionCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionValues:
    """``is_lost`` marks a region whose pages the scan does not have; ``now`` says what became of
    it since the print."""

    name: str
    description: str
    cards: tuple[Card, ...]
    is_lost: bool
    centre: str | None
    now: str | None
    places: tuple[PlaceName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricValues:
    """A section of the issue that belongs to no region."""

    name: str
    description: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeValues:
    """A practice with its contributions, and all practices."""

    practice: PracticeName
    about: str
    cards: tuple[Card, ...]
    overviews: tuple[FeatureCard, ...]
    practices: tuple[PracticeName, ...]


def regions_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """The list of regions in both orders, in both languages."""
    for lang in Language:
        title = site.word(lang, N_("Regions"))
        by_print = page_of_tree("regions", lang, title)
        alphabet = alphabetical_address("regions", lang)
        by_alphabet = page_of_tree("regions", lang, title, path=alphabet)
        rubrics = tuple(
            section_count(issue, section, lang)
            for section in issue.sections
            if section.id in issue.rubric
        )
        for info, order, regions in (
            (by_print, "print", regions_in_print_order(issue, lang)),
            (by_alphabet, "alphabet", regions_by_alphabet(issue, lang)),
        ):
            values = RegionsValues(
                description=issue.imprint.descriptions.regions[lang],
                order=order,
                print_order_path=by_print.path,
                alphabet_path=by_alphabet.path,
                regions=regions,
                rubrics=rubrics,
            )
            yield PageSpec(info=info, template="regions", values=values)


def region_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per region, also where nothing was printed of it."""
    for lang in Language:
        for region in issue.regions:
            name = region.name[lang]
            values = RegionValues(
                name=name,
                description=issue.imprint.descriptions.section[lang],
                cards=cards(issue, issue.in_section(region.id), lang),
                is_lost=region.id in issue.imprint.sections_lost,
                centre=region.centre[lang] if region.centre else None,
                now=region.now[lang] if region.now else None,
                places=places_in(issue, region.id, lang),
            )
            info = page_of_tree("region", lang, name, region.id, section=region.id)
            yield PageSpec(info=info, template="region", values=values)


def rubric_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per rubric."""
    for lang in Language:
        for rubric in issue.rubrics:
            name = rubric.name[lang]
            shown = cards(issue, issue.in_section(rubric.id), lang)
            info = page_of_tree("rubric", lang, name, rubric.id, section=rubric.id)
            description = issue.imprint.descriptions.section[lang]
            values = RubricValues(name=name, description=description, cards=shown)
            yield PageSpec(info=info, template="rubric", values=values)


def practice_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per practice."""
    for lang in Language:
        practices = practice_names(issue.practices, lang)
        for practice in practices:
            shown = cards(issue, issue.in_practice(practice.id), lang, with_section=True)
            info = page_of_tree("practice", lang, practice.name, practice.id)
            overviews = feature_cards(issue, "overview", lang, practice.id)
            values = PracticeValues(
                practice=practice,
                about=issue.practice[practice.id].about[lang],
                cards=shown,
                overviews=overviews,
                practices=practices,
            )
            yield PageSpec(info=info, template="practice", values=values)
