"""All rules, and the judgement of an issue by all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem
from plugins.validation.content.facts import (
    authors_or_reason,
    headline_lost_or_printed,
    number_of_themes,
    one_section,
    plausible_days,
    section_in_print_order,
    signatures_lost,
    standfirst_length,
    text_present,
    unknown_references,
)
from plugins.validation.content.files import known_files_only
from plugins.validation.content.imprint import (
    office_can_be_reached,
    sections_complete,
    sections_known,
)
from plugins.validation.content.links import links_are_harmless, links_lead_somewhere
from plugins.validation.content.order import order_once, order_without_gaps
from plugins.validation.content.pairs import missing_half, pair_agrees, withdrawn_together
from plugins.validation.content.photos import photos_exist, pictures_have_owners
from plugins.validation.content.tables import (
    coordinates_in_the_country,
    ids_fit_addresses,
    rows_refer_to_rows,
    sections_have_one_id,
    spellings_checked,
    spellings_of_ours,
)
from plugins.validation.text.contacts import no_private_contacts
from plugins.validation.text.language_of_text import text_in_its_language
from plugins.validation.text.letters import (
    kazakh_letters_in_russian,
    nothing_invisible,
    one_alphabet_to_a_word,
)
from plugins.validation.text.markup import headings_in_steps, no_raw_html, pictures_are_declared
from plugins.validation.text.passages import Passages, passages_of

# A rule takes the issue as it was written and yields what is wrong with it.
RULES: tuple[Callable[[Issue], Iterator[Problem]], ...] = (
    unknown_references,
    one_section,
    section_in_print_order,
    number_of_themes,
    authors_or_reason,
    signatures_lost,
    headline_lost_or_printed,
    standfirst_length,
    text_present,
    plausible_days,
    pair_agrees,
    withdrawn_together,
    order_once,
    order_without_gaps,
    pictures_are_declared,
    links_are_harmless,
    ids_fit_addresses,
    sections_have_one_id,
    rows_refer_to_rows,
    coordinates_in_the_country,
    spellings_checked,
    spellings_of_ours,
    sections_known,
    sections_complete,
    office_can_be_reached,
)

# These look at every text of articles, pages and tables.
TEXT_RULES: tuple[Callable[[Issue, Passages], Iterator[Problem]], ...] = (
    one_alphabet_to_a_word,
    kazakh_letters_in_russian,
    nothing_invisible,
    text_in_its_language,
    no_raw_html,
    headings_in_steps,
    no_private_contacts,
)

# These need to know as well which files lie below content/.
FILE_RULES: tuple[Callable[[Issue, Collection[str]], Iterator[Problem]], ...] = (
    missing_half,
    links_lead_somewhere,
    photos_exist,
    pictures_have_owners,
    known_files_only,
)


def files_below(content: Path) -> frozenset[str]:
    """Paths of all files below ``content`` as messages show them: ``content/data/issue.toml``."""
    return frozenset(
        f"content/{file.relative_to(content).as_posix()}"
        for file in content.rglob("*")
        if not file.is_dir()
    )


def judge(issue: Issue, files: Collection[str], met: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem of ``issue`` and of ``files``, after those already ``met`` while reading.

    A fault is told once, also where two rules see it in the same place.
    """
    found = list(met)
    for rule in RULES:
        found.extend(rule(issue))
    passages = passages_of(issue)
    for text_rule in TEXT_RULES:
        found.extend(text_rule(issue, passages))
    for file_rule in FILE_RULES:
        found.extend(file_rule(issue, files))
    unique = {(problem.spot, problem.message, str(problem.args)): problem for problem in found}
    return tuple(unique.values())
