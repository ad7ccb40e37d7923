"""The glossary: the terms of the field by the alphabet of the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.letters.alphabet import sort_key
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term in the language of the page, in the other language and in English."""

    id: str
    term: str
    other: str
    english: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryValues:
    """All terms, by the alphabet."""

    entries: tuple[GlossaryEntry, ...]


def glossary_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per language, where there are terms."""
    for lang in Language if issue.terms else ():
        info = page_of_tree("glossary", lang, site.word(lang, N_("Glossary")))
        values = GlossaryValues(entries=glossary_entries(issue, lang))
        yield PageSpec(info=info, template="glossary", values=values)


def glossary_entries(issue: Issue, lang: Language) -> tuple[GlossaryEntry, ...]:
    """Every term, by the alphabet of a language."""
    return tuple(
        GlossaryEntry(
            id=row.id,
            term=row.name[lang],
            other=row.name[lang.other],
            english=row.english,
            meaning=row.meaning[lang],
        )
        for row in sorted(issue.terms, key=lambda row: sort_key(row.name[lang], lang))
    )
