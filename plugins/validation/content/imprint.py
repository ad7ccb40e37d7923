"""Rules on issue.toml: every section has its one place in the print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, nearest

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def sections_known(issue: Issue) -> Iterator[Problem]:
    """“sections” and “sections_lost” name regions and rubrics, each once."""
    imprint = issue.imprint
    known = {**issue.region, **issue.rubric}
    invalid_keys = issue.invalid_ids.get("regions", frozenset()) | issue.invalid_ids.get(
        "rubrics", frozenset()
    )
    for key, ids in (("sections", imprint.sections), ("sections_lost", imprint.sections_lost)):
        spot = imprint.source.at(key)
        for section in dict.fromkeys(ids):
            if section not in known and section not in invalid_keys:
                guess = nearest(section, known)
                message = (
                    N_("“%(key)s” names “%(value)s”. Did you mean “%(nearest)s”?")
                    if guess
                    else N_("“%(key)s” names “%(value)s”, which is no region and no rubric.")
                )
                facts = {"key": key, "value": section, "nearest": guess}
                yield Problem(spot=spot, code="unknown-section", message=message, args=facts)
    for section, number in Counter((*imprint.sections, *imprint.sections_lost)).items():
        if number > 1:
            key = "sections_lost" if section in imprint.sections_lost else "sections"
            message = N_("“%(value)s” stands twice in “sections” and “sections_lost”. Delete one.")
            facts = {"value": section}
            spot = imprint.source.at(key)
            yield Problem(spot=spot, code="section-twice", message=message, args=facts)


def sections_complete(issue: Issue) -> Iterator[Problem]:
    """Every region and rubric has a place in the print, or is told to be lost."""
    imprint = issue.imprint
    if imprint.invalid_keys & {"sections", "sections_lost"}:
        return
    for row in issue.section_rows:
        if row.id not in (*imprint.sections, *imprint.sections_lost):
            message = N_(
                "“%(value)s” has no place in the print. Add it to “sections” in %(table)s, or to"
                " “sections_lost” where the scan lost it."
            )
            facts = {"value": row.id, "table": imprint.source.path}
            spot = row.source.at("id")
            yield Problem(spot=spot, code="section-without-place", message=message, args=facts)


def office_can_be_reached(issue: Issue) -> Iterator[Problem]:
    """The office's mail address and site have the shape of one."""
    imprint = issue.imprint
    if "email" not in imprint.invalid_keys and imprint.email and not _MAIL.fullmatch(imprint.email):
        message = N_("“%(value)s” is no mail address. Write it like this: office@example.kz.")
        facts = {"value": imprint.email}
        spot = imprint.source.at("contact.email")
        yield Problem(spot=spot, code="bad-mail", message=message, args=facts)
    site = imprint.newspaper.site
    if "site" not in imprint.invalid_keys and site and not _SITE.fullmatch(site):
        message = N_("“%(value)s” is no address. Write it like this: https://example.kz/.")
        facts = {"value": site}
        spot = imprint.source.at("newspaper.site")
        yield Problem(spot=spot, code="bad-site", message=message, args=facts)
