"""The pattern page: every component of the theme on one page, with the shortest and the longest
words that the edition has. It is made on request alone and never published."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TypeVar

from plugins.issue.cards.card import Card, PersonName, cards, person_details, person_name
from plugins.issue.cards.feature import FeatureCard, feature_cards
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import (
    Author,
    PracticeName,
    SectionName,
    practice_names,
    section_name,
)
from plugins.pages.about_pages import ImprintFacts, imprint_facts
from plugins.pages.charts import ChartRow, bars, shares
from plugins.pages.figures import FigureRow, FigureSection, figure_sections
from plugins.pages.front import Chapter, Lead, Second
from plugins.pages.glossary import GlossaryEntry, glossary_entries
from plugins.pages.key_figures import KeyFigure, key_figures
from plugins.pages.setting.headings import Heading
from plugins.pages.setting.typesetting import set_headline
from plugins.site.outputs import PageSpec, Site

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSample:
    """A person as bylines show one; ``printed_name`` is the name in the other language."""

    id: str
    name: PersonName
    details: tuple[str, ...]
    printed_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSample:
    """The people whose family name begins with ``letter``."""

    letter: str
    credits: tuple[PersonSample, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternsValues:
    """``samples`` are contributions: those with the shortest and the longest headline and the one
    with the longest word in it; ``shortest`` is the first of them, the last one leads. Of
    everything else there are the rows with the shortest and the longest words. ``chapters`` are one
    of each state, ``picture`` is a file of the theme; the rest is made of the samples."""

    samples: tuple[Card, ...]
    shortest: Card | None
    sections: tuple[SectionName, ...]
    chapters: tuple[Chapter, ...]
    lead: Lead | None
    seconds: tuple[Second, ...]
    figures: tuple[KeyFigure, ...]
    figure_sections: tuple[FigureSection, ...]
    headings: tuple[Heading, ...]
    table: tuple[tuple[str, ...], ...]
    bars: tuple[ChartRow, ...]
    shares: tuple[ChartRow, ...]
    people: tuple[PersonSample, ...]
    letters: tuple[LetterSample, ...]
    short_place: str | None
    long_place: str | None
    practices: tuple[PracticeName, ...]
    features: tuple[FeatureCard, ...]
    terms: tuple[GlossaryEntry, ...]
    welcome: Bilingual
    imprint: ImprintFacts
    picture: str
    published: datetime.date


def pattern_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """The page, in both languages."""
    for lang in Language:
        title = site.word(lang, N_("Patterns"))
        info = page_of_tree("patterns", lang, title, is_indexed=False)
        yield PageSpec(info=info, template="patterns", values=_samples(issue, site, lang))


def _samples(issue: Issue, site: Site, lang: Language) -> PatternsValues:
    samples = _contributions(issue, lang)
    names = sorted(
        (section_name(row, lang) for row in issue.section_rows),
        key=lambda name: (len(name.name), name.id),
    )
    sections = _extremes(names, lambda name: name.name)
    numbers = [(name.name, float(len(name.name))) for name in (*names[:1], *names[1:][-2:])]
    figures = _extremes(
        (figure for pair in issue.pairs for figure in key_figures(issue, pair.slug, lang)),
        lambda figure: figure.what,
    )
    features = (
        feature for kind in ("overview", "dossier") for feature in feature_cards(issue, kind, lang)
    )
    authors = _extremes(issue.authors, lambda author: author.full_name(lang))
    people = tuple(_person(issue, author, lang) for author in authors)
    places = _extremes((place.name[lang] for place in issue.places), str)
    return PatternsValues(
        samples=samples,
        shortest=samples[0] if samples else None,
        sections=sections,
        chapters=tuple(_chapters(names, samples)),
        lead=Lead(
            card=samples[-1],
            headline=set_headline(samples[-1].title),
            section=sections[-1],
            figures=figures,
        )
        if samples
        else None,
        seconds=tuple(
            Second(card=card, section=section)
            for card, section in zip(samples, sections, strict=False)
        ),
        figures=figures,
        figure_sections=_figure_sections(issue, lang),
        headings=tuple(Heading(id="pattern-note", words=card.title) for card in samples),
        table=tuple(
            (name.name, card.title, str(len(card.title)))
            for name, card in zip(names[-3:], samples, strict=False)
        ),
        bars=bars(numbers),
        shares=shares(numbers),
        people=people,
        letters=tuple(_letters(people)),
        short_place=places[0] if places else None,
        long_place=places[-1] if places else None,
        practices=_extremes(practice_names(issue.practices, lang), lambda row: row.name),
        features=_extremes(features, lambda feature: feature.title),
        terms=_extremes(glossary_entries(issue, lang), lambda entry: entry.term),
        welcome=issue.imprint.descriptions.welcome,
        imprint=imprint_facts(issue, lang),
        picture=site.theme.path("icons/icon-512x512-any.png"),
        published=issue.imprint.published,
    )


def _extremes(rows: Iterable[_Row], words: Callable[[_Row], str]) -> tuple[_Row, ...]:
    """The rows with the shortest and the longest words; fewer where there are no two."""
    ranked = sorted(rows, key=lambda row: (len(words(row)), words(row)))
    return (*ranked[:1], *ranked[1:][-1:])


def _contributions(issue: Issue, lang: Language) -> tuple[Card, ...]:
    listed = cards(issue, issue.pairs, lang)
    by_word = sorted(listed, key=lambda card: (max(map(len, card.title.split())), card.slug))
    return tuple(dict.fromkeys((*_extremes(listed, lambda card: card.title), *by_word[-1:])))


def _chapters(names: Sequence[SectionName], samples: Sequence[Card]) -> Iterator[Chapter]:
    """A section of one contribution, one of several, one lost and one that is empty."""
    rest = tuple(replace(card, standfirst=None) for card in samples[1:])
    states = [(tuple(samples[:1]), False), ((*samples[:1], *rest), False), ((), True), ((), False)]
    order = (*names[:1], *names[1:][-1:], *names[1:-1])
    for section, (shown, is_lost) in zip(order, states, strict=False):
        yield Chapter(section=section, cards=shown, is_lost=is_lost)


def _figure_sections(issue: Issue, lang: Language) -> tuple[FigureSection, ...]:
    """Those with the shortest and the longest words, and one that has bars."""
    sections = tuple(figure_sections(issue, lang))
    drawn = (section for section in sections if any(row.length for row in _rows(section)))
    extremes = _extremes(
        sections, lambda section: max((row.figure.what for row in _rows(section)), key=len)
    )
    return tuple(dict.fromkeys((*extremes, *islice(drawn, 1))))


def _rows(section: FigureSection) -> Iterator[FigureRow]:
    for group in section.groups:
        yield from group.rows


def _person(issue: Issue, author: Author, lang: Language) -> PersonSample:
    return PersonSample(
        id=author.id,
        name=person_name(author, lang),
        details=person_details(issue, author, lang),
        printed_name=author.full_name(lang.other),
    )


def _letters(people: Iterable[PersonSample]) -> Iterator[LetterSample]:
    by_letter = groupby(people, key=lambda person: person.name.family[:1])
    return (LetterSample(letter=letter, credits=tuple(named)) for letter, named in by_letter)
