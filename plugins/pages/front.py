"""The front door, the home page of each language, and the page for addresses where nothing lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.issue.cards.card import Card, card, cards
from plugins.issue.cards.feature import FeatureCard, feature_cards
from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import Listing, PageInfo, page_of_tree
from plugins.issue.vocabulary import (
    PracticeName,
    Region,
    Rubric,
    SectionName,
    practice_names,
    section_name,
)
from plugins.letters.alphabet import sort_key
from plugins.pages.figures import has_figures
from plugins.pages.key_figures import KeyFigure, key_figures
from plugins.pages.setting.typesetting import set_headline
from plugins.site.outputs import PageSpec, Site

_FIGURES = 3  # numbers under it


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorValues:
    """What the front door says of the issue, in both languages."""

    description: Bilingual
    welcome: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The contribution that leads: ``headline`` is its title as it is set in large type."""

    card: Card
    headline: str
    section: SectionName
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """A contribution beside the one that leads."""

    card: Card
    section: SectionName


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the issue holds: contributions, regions and organisations they come from, authors."""

    contributions: int
    regions: int
    organisations: int
    authors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A section on the home page; only what leads it has its standfirst. One without cards is a
    region: ``is_lost`` says that the scan has no pages of it."""

    section: SectionName
    cards: tuple[Card, ...]
    is_lost: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeValues:
    """``lead`` is ``None`` in an issue without contributions. ``chapters`` are the sections in
    print order and then the regions it has nothing of; a rubric that stands at the head whole is
    no chapter."""

    tagline: str
    description: str
    lead: Lead | None
    seconds: tuple[Second, ...]
    counts: Counts
    chapters: tuple[Chapter, ...]
    practices: tuple[PracticeName, ...]
    overviews: tuple[FeatureCard, ...]
    dossiers: tuple[FeatureCard, ...]
    has_glossary: bool
    has_figures: bool


def front_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """Front door, 404 page, and both homes."""
    title, words = issue.imprint.title, issue.imprint.descriptions
    door = PageInfo(kind="door", title=" – ".join(title[lang] for lang in Language))
    welcome = DoorValues(description=words.edition, welcome=words.welcome)
    yield PageSpec(info=door, template="door", values=welcome)
    yield PageSpec(info=PageInfo(kind="404", is_indexed=False), template="404")
    leading = issue.leading
    for lang in Language:
        values = HomeValues(
            tagline=issue.imprint.tagline[lang],
            description=words.edition[lang],
            lead=_lead(issue, leading[0], lang) if leading else None,
            seconds=tuple(_second(issue, pair, lang) for pair in leading[1:]),
            counts=_counts(issue),
            chapters=tuple(_chapters(issue, leading, lang)),
            practices=practice_names(issue.practices, lang),
            overviews=feature_cards(issue, "overview", lang, with_description=False),
            dossiers=feature_cards(issue, "dossier", lang),
            has_glossary=bool(issue.terms),
            has_figures=has_figures(issue),
        )
        info = page_of_tree("home", lang, title[lang])
        yield PageSpec(info=info, template="home", values=values)


def _lead(issue: Issue, pair: Pair, lang: Language) -> Lead:
    article = pair.in_lang(lang)
    return Lead(
        card=card(issue, pair, lang),
        headline=set_headline(article.title),
        section=section_name(issue.section(article.section), lang),
        figures=tuple(
            replace(figure, unit="", whom="", when="")  # no room for them here
            for figure in key_figures(issue, pair.slug, lang)[:_FIGURES]
        ),
    )


def _second(issue: Issue, pair: Pair, lang: Language) -> Second:
    section = issue.section(pair.facts.section)
    return Second(card=card(issue, pair, lang), section=section_name(section, lang))


def _counts(issue: Issue) -> Counts:
    authors = {author_id for pair in issue.listed for author_id in pair.facts.authors}
    organisations = {issue.author[author_id].organisation for author_id in authors} - {None}
    return Counts(
        contributions=len(issue.listed),
        regions=len({pair.facts.section for pair in issue.listed} & {*issue.region}),
        organisations=len(organisations),
        authors=len(authors),
    )


def _chapters(issue: Issue, leading: Sequence[Pair], lang: Language) -> Iterator[Chapter]:
    head = {pair.slug for pair in leading}
    empty: list[Region] = [row for row in issue.regions if row.id not in issue.imprint.sections]
    for section in issue.sections:
        pairs = issue.listed_in(section.id)
        if isinstance(section, Rubric) and {pair.slug for pair in pairs} <= head:
            continue
        if not pairs and isinstance(section, Region):
            empty.append(section)
            continue
        shown = (
            *cards(issue, pairs[:1], lang),
            *cards(issue, pairs[1:], lang, with_standfirst=False),
        )
        yield Chapter(section=section_name(section, lang), cards=shown, is_lost=False)
    for region in sorted(empty, key=lambda row: sort_key(row.name[lang], lang)):
        is_lost = region.id in issue.imprint.sections_lost
        yield Chapter(section=section_name(region, lang), cards=(), is_lost=is_lost)
