"""A section of the issue, region or rubric, as pages name it and link to it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.issue.language import Language
from plugins.issue.vocabulary import Region, Rubric


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionName:
    """``kind`` is the kind of the section's own page: region or rubric."""

    id: str
    kind: str
    name: str


def section_name(section: Region | Rubric, lang: Language) -> SectionName:
    """A row of either table for a page in ``lang``."""
    kind = "region" if isinstance(section, Region) else "rubric"
    return SectionName(id=section.id, kind=kind, name=section.name[lang])
