"""Rules on sections: what issue.toml and articles name is a region or a rubric, in its place."""

from collections import Counter
from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem
from plugins.validation.content.one_name import IdFinder
from plugins.validation.content.references import empty_tables, invalid_ids
from plugins.validation.manuscript import Manuscript, Rule


def section_in_print_order(manuscript: Manuscript) -> Iterator[Problem]:
    """The section of a contribution stands among the printed sections of issue.toml."""
    imprint = manuscript.issue.imprint
    if "sections" in imprint.invalid_keys:
        return
    printed = {*imprint.sections, *_sections_meant(manuscript.issue).values()}
    unprinted = {row.id for row in manuscript.issue.section_rows} - printed
    table = imprint.source.path
    message = N_(
        "“%(value)s” does not stand in “sections” of %(table)s, so nothing of it would"
        " be shown. Add it there in its place in the print, or correct it here."
    )
    for article in manuscript.issue.articles:
        for kind, value in (("region", article.region), ("rubric", article.rubric)):
            if value in unprinted:
                spot = article.source.at(kind)
                yield spot.problem("section-not-printed", message, value=value, table=table)


def _sections_meant(issue: Issue) -> dict[str, str]:
    """What “sections” and “sections_lost” name and no table has, with the id that is meant."""
    known = {**issue.region, **issue.rubric}
    finder = IdFinder(issue.section_rows, known)
    named = dict.fromkeys((*issue.imprint.sections, *issue.imprint.sections_lost))
    return {
        name: next(iter(finder.named(name)), "") or finder.guess(name)
        for name in named
        if name not in known
    }


def sections_known(manuscript: Manuscript) -> Iterator[Problem]:
    """“sections” and “sections_lost” name regions and rubrics, each once."""
    issue, imprint = manuscript.issue, manuscript.issue.imprint
    if {"regions", "rubrics"} & (issue.invalid_tables | set(empty_tables(issue))):
        return
    known = {**issue.region, **issue.rubric}
    meant = _sections_meant(issue)
    invalid = invalid_ids(issue, "region") | invalid_ids(issue, "rubric")
    for key, ids in (("sections", imprint.sections), ("sections_lost", imprint.sections_lost)):
        for section in dict.fromkeys(ids):
            if section not in known and section not in invalid:
                guess = meant[section]
                message = (
                    N_("“%(key)s” names “%(value)s”. Did you mean “%(nearest)s”?")
                    if guess
                    else N_("“%(key)s” names “%(value)s”, which is no region and no rubric.")
                )
                args = {"key": key, "value": section, "nearest": guess}
                yield imprint.source.problem(key, "unknown-section", message, **args)
    message = N_("“%(value)s” stands twice in “sections” and “sections_lost”. Delete one.")
    for section, number in Counter((*imprint.sections, *imprint.sections_lost)).items():
        if number > 1:
            key = "sections_lost" if section in imprint.sections_lost else "sections"
            yield imprint.source.problem(key, "section-twice", message, value=section)


def sections_complete(manuscript: Manuscript) -> Iterator[Problem]:
    """Every region and rubric has a place in the print, or is told to be lost."""
    imprint = manuscript.issue.imprint
    if imprint.invalid_keys & {"sections", "sections_lost"}:
        return
    message = N_(
        "“%(value)s” has no place in the print. Add it to “sections” in %(table)s, or to"
        " “sections_lost” where the scan lost it."
    )
    placed = {
        *imprint.sections,
        *imprint.sections_lost,
        *_sections_meant(manuscript.issue).values(),
    }
    for row in manuscript.issue.section_rows:
        if row.id not in placed:
            spot, table = row.source.at("id"), imprint.source.path
            yield spot.problem("section-without-place", message, value=row.id, table=table)


RULES: tuple[Rule, ...] = (section_in_print_order, sections_known, sections_complete)
