"""The pages of this room: regions, a region, a rubric, a theme."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.issue.addresses import alphabetical_address
from plugins.issue.entry import entries
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Here, Sheet
from plugins.regional_index.grouping import (
    places_in,
    regions_by_alphabet,
    regions_in_print_order,
    section_entries,
)


def regional_sheets(issue: Issue) -> Iterator[Sheet]:
    """Every page of this room, in both languages."""
    for lang in Language:
        yield from _regions(issue, lang)
        for region in issue.regions:
            values = {
                "listed": section_entries(issue, region, lang),
                "places": places_in(issue, region.id, lang),
            }
            here = Here(kind="region", slug=region.id, lang=lang)
            yield Sheet(here=here, template="region", values=values)
        for rubric in issue.rubrics:
            here = Here(kind="rubric", slug=rubric.id, lang=lang)
            values = {"listed": section_entries(issue, rubric, lang)}
            yield Sheet(here=here, template="rubric", values=values)
        for theme in issue.themes:
            here = Here(kind="theme", slug=theme.id, lang=lang)
            found = entries(issue.in_theme(theme.id), lang)
            yield Sheet(here=here, template="theme", values={"theme": theme, "entries": found})


def _regions(issue: Issue, lang: Language) -> Iterator[Sheet]:
    by_print = Here(kind="regions", lang=lang)
    by_alphabet = Here(kind="regions", lang=lang, path=alphabetical_address("regions", lang))
    rubrics = tuple(
        section_entries(issue, section, lang)
        for section in issue.sections
        if section.id in issue.rubric
    )
    for here, order, listed in (
        (by_print, "print", regions_in_print_order(issue, lang)),
        (by_alphabet, "alphabet", regions_by_alphabet(issue, lang)),
    ):
        values = {
            "order": order,
            "print_order_path": by_print.path,
            "alphabet_path": by_alphabet.path,
            "listed": listed,
            "rubrics": rubrics,
        }
        yield Sheet(here=here, template="regions", values=values)
