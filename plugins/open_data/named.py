"""Tables of what has a name: people, organisations, places, sections, practices, terms."""

from __future__ import annotations

from typing import Any

from plugins.issue.addresses import absolute_link, address
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import SPELLINGS
from plugins.open_data.columns import (
    Cell,
    Column,
    Table,
    computed,
    in_each_language,
    plain,
    spelt,
)
from plugins.site.outputs import Site


def _page_of(kind: str) -> tuple[Column, ...]:
    def find(site: Site, _issue: Issue, row: Any, lang: Language) -> Cell:
        return absolute_link(site.address, address(kind, row.id, lang))

    return in_each_language("page", N_("Its page on this site"), find)


def _many(kind: str) -> Column:
    def find(issue: Issue, row: Any) -> Cell:
        pairs = getattr(issue, kind)(row.id)
        return len([pair for pair in pairs if pair.is_listed])

    about = N_("How many contributions there are")
    return computed("contributions", about, find, type="integer", is_required=True)


_ID = plain("id", N_("Identifier; it stands in addresses too"), is_required=True)
_NAME = spelt("name", N_("Name"), is_required=True)
_DEGREES = (
    plain("lat", N_("Degrees north (WGS 84)"), type="number"),
    plain("lon", N_("Degrees east (WGS 84)"), type="number"),
)

AUTHORS = Table(
    name="authors",
    title=N_("Authors"),
    about=N_("Who signed contributions, with the post of that time."),
    rows=lambda issue: issue.authors,
    columns=(
        _ID,
        *spelt("given", N_("Given name")),
        *spelt("family", N_("Family name")),
        *spelt(
            "spelling",
            N_("Whose spelling of the name it is: the newspaper’s, ours, or not yet looked at"),
            choices=SPELLINGS,
        ),
        *spelt("post", N_("Post")),
        plain("organisation", N_("Identifier of the organisation"), refers_to="organisations"),
        computed(
            "place",
            N_("Identifier of the place"),
            lambda issue, row: place.id if (place := issue.place_of(row)) else None,
            refers_to="places",
        ),
        *spelt("note", N_("Note of the editors")),
        *_page_of("author"),
    ),
)

ORGANISATIONS = Table(
    name="organisations",
    title=N_("Organisations"),
    about=N_("Organisations that authors speak for."),
    rows=lambda issue: issue.organisations,
    columns=(
        _ID,
        *_NAME,
        plain("kind", N_("Kind, as the tables of this site call it"), is_required=True),
        plain("place", N_("Identifier of the place"), refers_to="places"),
    ),
)

PLACES = Table(
    name="places",
    title=N_("Places"),
    about=N_("Towns, villages and districts, as they were called when the issue was printed."),
    rows=lambda issue: issue.places,
    columns=(
        _ID,
        *_NAME,
        plain("kind", N_("Kind, as the tables of this site call it"), is_required=True),
        plain("region", N_("Identifier of the region"), is_required=True, refers_to="regions"),
        plain("district", N_("Identifier of the district"), refers_to="places"),
        *_DEGREES,
        *spelt("now", N_("Name of today, where it has changed")),
        *spelt("now_region", N_("Region of today, where it has changed")),
    ),
)

REGIONS = Table(
    name="regions",
    title=N_("Regions"),
    about=N_("The regions of the country when the issue was printed."),
    rows=lambda issue: issue.regions,
    columns=(
        _ID,
        *_NAME,
        plain("kind", N_("Kind, as the tables of this site call it"), is_required=True),
        *spelt("centre", N_("Administrative centre")),
        *_DEGREES,
        plain("code_2020", N_("Code of ISO 3166-2 when the issue was printed")),
        plain("code_now", N_("Code of ISO 3166-2 today")),
        *spelt("now", N_("What became of it since")),
        _many("in_section"),
        *_page_of("region"),
    ),
)

RUBRICS = Table(
    name="rubrics",
    title=N_("Rubrics"),
    about=N_("Sections of the issue that belong to no region."),
    rows=lambda issue: issue.rubrics,
    columns=(_ID, *_NAME, _many("in_section"), *_page_of("rubric")),
)

PRACTICES = Table(
    name="practices",
    title=N_("Practices"),
    about=N_("What contributions are about; the editors of this site have named it."),
    rows=lambda issue: issue.practices,
    columns=(
        _ID,
        *_NAME,
        *spelt("about", N_("What it is")),
        _many("in_practice"),
        *_page_of("practice"),
    ),
)

TERMS = Table(
    name="terms",
    title=N_("Glossary"),
    about=N_("Terms of the field in Kazakh, Russian and English."),
    rows=lambda issue: issue.terms,
    columns=(
        _ID,
        *_NAME,
        plain("english", N_("Name in English"), is_required=True),
        *spelt("meaning", N_("Meaning"), is_required=True),
    ),
)
