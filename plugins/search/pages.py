"""The search page: the field, what results can be chosen by, and the lists for who has no
scripts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Practice, Region
from plugins.letters.alphabet import sort_key
from plugins.site.outputs import PageSpec, Site

_SCRIPTS = ("words", "index", "matching", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A region or a practice by which results can be chosen."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchValues:
    """Regions and practices by the alphabet; ``scripts`` are the files of the theme that search, in
    the order in which they run."""

    regions: tuple[Choice, ...]
    practices: tuple[Choice, ...]
    scripts: tuple[str, ...]
    has_glossary: bool


def search_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page per language."""
    for lang in Language:
        regions = ((row, row.sorting_name(lang)) for row in issue.regions)
        values = SearchValues(
            regions=_by_alphabet(regions, lang),
            practices=_by_alphabet(((row, row.name[lang]) for row in issue.practices), lang),
            scripts=tuple(site.theme.path(f"js/search/{name}.js") for name in _SCRIPTS),
            has_glossary=bool(issue.terms),
        )
        info = page_of_tree("search", lang, site.word(lang, N_("Search")))
        yield PageSpec(info=info, template="search", values=values)


def _by_alphabet(
    rows: Iterable[tuple[Region | Practice, str]], lang: Language
) -> tuple[Choice, ...]:
    """Rows with what they are sorted by."""
    ordered = sorted(rows, key=lambda row: sort_key(row[1], lang))
    return tuple(Choice(id=row.id, name=row.name[lang]) for row, _name in ordered)
