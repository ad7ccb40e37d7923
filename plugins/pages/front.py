"""The front door, the home page of each language, and the page for addresses where nothing lies."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.card import Card, cards
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, PageInfo, page_of_tree
from plugins.issue.vocabulary import SectionName, ThemeName, section_name, theme_names
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A section on the home page: one contribution lies across the page, a pair shares it, of more
    the first leads; only what leads has its standfirst."""

    section: SectionName
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeValues:
    """Sections with contributions in print order, and all themes."""

    chapters: tuple[Chapter, ...]
    themes: tuple[ThemeName, ...]


def front_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """Front door, 404 page, and both homes."""
    title = issue.imprint.title
    door = PageInfo(kind="door", title=" – ".join(title[lang] for lang in Language))
    yield PageSpec(info=door, template="door")
    yield PageSpec(info=PageInfo(kind="404", is_indexed=False), template="404")
    for lang in Language:
        values = HomeValues(chapters=_chapters(issue, lang), themes=theme_names(issue.themes, lang))
        info = page_of_tree("home", lang, title[lang])
        yield PageSpec(info=info, template="home", values=values)


def _chapters(issue: Issue, lang: Language) -> tuple[Chapter, ...]:
    chapters = []
    for section in issue.sections:
        pairs = [pair for pair in issue.in_section(section.id) if pair.is_listed]
        leading = 2 if len(pairs) == 2 else 1
        shown = (
            *cards(issue, pairs[:leading], lang),
            *cards(issue, pairs[leading:], lang, with_standfirst=False),
        )
        if shown:
            chapters.append(Chapter(section=section_name(section, lang), cards=shown))
    return tuple(chapters)
