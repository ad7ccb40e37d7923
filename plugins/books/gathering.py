"""The Issue becomes books: one per language, and one of the authors' own texts where any are in
place."""

import datetime
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.books.book import (
    Book,
    Essay,
    Fact,
    IndexEntry,
    LetterEntries,
    Part,
    Story,
    StoryName,
    TermEntry,
)
from plugins.books.contributions import person, story_as_printed, story_in
from plugins.books.mapping import map_of
from plugins.books.words import Speech, labels, speech_of
from plugins.issue.addresses import absolute_link, address
from plugins.issue.contribution import Pair
from plugins.issue.identifiers import identifier
from plugins.issue.imprint import Person as ImprintPerson
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author, Region, Rubric
from plugins.letters.alphabet import index_letter, sort_key
from plugins.site.outputs import Site

_AS_PRINTED = "as-printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedBook:
    """A book that is gathered when it is due: it holds the whole issue once more. ``lang`` is
    ``None`` where it has texts in both languages."""

    path: str
    lang: Language | None
    has_digests: bool
    gather: Callable[[], Book]


def books(issue: Issue, site: Site) -> Iterator[PlannedBook]:
    """All books of an issue."""
    for lang in Language:
        yield PlannedBook(
            path=_path(issue, lang.value),
            lang=lang,
            has_digests=True,
            gather=partial(_digests, issue, site, lang),
        )
    if printed := _printed(issue):
        languages = {*printed.values()}
        yield PlannedBook(
            path=_path(issue, _AS_PRINTED),
            lang=languages.pop() if len(languages) == 1 else None,
            has_digests=False,
            gather=partial(_as_printed, issue, site, printed),
        )


def _path(issue: Issue, name: str) -> str:
    """The files of a book, without their endings."""
    return f"books/{issue.imprint.id}-{name}"


def _digests(issue: Issue, site: Site, lang: Language) -> Book:
    speech = speech_of(site, lang)
    stories = {pair.slug: story_in(issue, pair, speech) for pair in issue.listed}
    return _book(issue, site, speech, stories, (lang,), lang.value, subtitle="")


def _printed(issue: Issue) -> dict[str, Language]:
    """The contributions whose authors' own text is in place, in the language of the print."""
    halves = (pair.facts for pair in issue.listed)
    return {half.slug: half.lang for half in halves if half.is_as_printed and half.full_text}


def _as_printed(issue: Issue, site: Site, printed: dict[str, Language]) -> Book:
    """Around the texts stands the language that most of them are in."""
    used = list(printed.values())
    languages = tuple(sorted(dict.fromkeys(used), key=lambda lang: (-used.count(lang), lang)))
    speech = speech_of(site, languages[0])
    stories = {
        slug: story_as_printed(issue, issue.pair[slug].facts, speech_of(site, lang))
        for slug, lang in printed.items()
    }
    subtitle = speech.say(N_("Full texts by the authors"))
    return _book(issue, site, speech, stories, languages, _AS_PRINTED, subtitle=subtitle)


def _book(
    issue: Issue,
    site: Site,
    speech: Speech,
    stories: dict[str, Story],
    languages: tuple[Language, ...],
    name: str,
    *,
    subtitle: str,
) -> Book:
    lang, imprint = speech.lang, issue.imprint
    has_digests = not subtitle
    sections = (*issue.sections, *_lost_sections(issue, lang)) if has_digests else issue.sections
    parts = [_part(issue, section, stories, speech) for section in sections]
    regions = [part for part in parts if part.kind == "region"]
    names = {region.id: region.sorting_name(lang) for region in issue.regions}
    regions.sort(key=lambda part: (sort_key(names[part.id], lang), part.id))
    return Book(
        path=_path(issue, name),
        identifier=uuid.uuid5(
            uuid.NAMESPACE_URL, identifier(site.address, imprint.id, "book", name)
        ).urn,
        address=absolute_link(site.address, ""),
        languages=languages,
        title=imprint.title[lang],
        subtitle=subtitle,
        tagline=imprint.tagline[lang],
        description=imprint.descriptions.edition[lang],
        creators=(speech.say(N_("Editors of this site")),) if has_digests else _authors_of(stories),
        newspaper=imprint.newspaper.name,
        source=f"{imprint.newspaper.full_name}, {imprint.printed[lang]}",
        printed=imprint.printed[lang],
        published=imprint.published,
        changed=_changed(issue),
        email=imprint.email,
        labels=labels(speech, has_digests=has_digests),
        leading=tuple(pair.slug for pair in issue.leading if pair.slug in stories),
        parts=tuple(part for part in parts if part.stories or has_digests),
        regions=tuple(part for part in regions if part.stories or has_digests),
        map=map_of(issue, tuple(parts), lang) if has_digests else (),
        overviews=tuple(_essays(issue, "overview", lang)) if has_digests else (),
        dossiers=tuple(_essays(issue, "dossier", lang)) if has_digests else (),
        practices=tuple(_practices(issue, stories, lang)) if has_digests else (),
        authors=_letters(issue, stories, speech),
        terms=tuple(_terms(issue, lang)) if has_digests else (),
        terms_path=address("glossary", None, lang),
        imprint=tuple(fact for fact in _imprint(issue, speech) if fact.value),
    )


def _authors_of(stories: dict[str, Story]) -> tuple[str, ...]:
    people = (somebody for story in stories.values() for somebody in story.people)
    return tuple(dict.fromkeys(somebody.name.full for somebody in people))


def _changed(issue: Issue) -> datetime.date:
    days = {issue.imprint.published}
    for article in issue.articles:
        days.add(article.published)
        days.update(row.date for row in article.corrections)
    days.update(feature.published for feature in issue.features if feature.published)
    return max(days)


def _lost_sections(issue: Issue, lang: Language) -> list[Region | Rubric]:
    rows = [issue.section(name) for name in issue.imprint.sections_lost]
    return sorted(rows, key=lambda row: (sort_key(row.name[lang], lang), row.id))


def _part(
    issue: Issue, section: Region | Rubric, stories: dict[str, Story], speech: Speech
) -> Part:
    lang, say = speech.lang, speech.say
    kind = "region" if isinstance(section, Region) else "rubric"
    facts = []
    if isinstance(section, Region) and section.centre:
        facts.append(Fact(label=say(N_("Centre when printed")), value=section.centre[lang]))
    if isinstance(section, Region) and section.now:
        facts.append(Fact(label=say(N_("Today")), value=section.now[lang]))
    held = _held(issue.in_section(section.id), stories)
    lost = N_("The scan this edition was made from has no pages of this region.")
    none = N_("There are no articles from this region yet.")
    is_lost = section.id in issue.imprint.sections_lost
    return Part(
        id=section.id,
        kind=kind,
        path=address(kind, section.id, lang),
        name=section.name[lang],
        facts=tuple(facts),
        stories=held,
        missing="" if held else say(lost if is_lost else none),
    )


def _essays(issue: Issue, kind: str, lang: Language) -> Iterator[Essay]:
    for feature in issue.features_of(kind, lang):
        yield Essay(
            kind=kind,
            slug=feature.slug,
            path=address(kind, feature.slug, lang),
            title=feature.title,
            description=feature.description,
            html=feature.body.html,
        )


def _practices(issue: Issue, stories: dict[str, Story], lang: Language) -> Iterator[IndexEntry]:
    for row in sorted(issue.practices, key=lambda row: (sort_key(row.name[lang], lang), row.id)):
        if held := _held(issue.in_practice(row.id), stories):
            yield IndexEntry(
                id=row.id,
                path=address("practice", row.id, lang),
                name=row.name[lang],
                about=row.about[lang],
                stories=_names(held),
            )


def _held(pairs: Iterable[Pair], stories: dict[str, Story]) -> tuple[Story, ...]:
    """Those of the contributions that stand in the book."""
    return tuple(stories[pair.slug] for pair in pairs if pair.slug in stories)


def _names(stories: Iterable[Story]) -> tuple[StoryName, ...]:
    return tuple(StoryName(slug=row.slug, title=row.title, lang=row.lang) for row in stories)


def _letters(issue: Issue, stories: dict[str, Story], speech: Speech) -> tuple[LetterEntries, ...]:
    """Everybody who wrote something in the book, by family name, then given name."""
    lang = speech.lang

    def key(author: Author) -> tuple[object, ...]:
        return sort_key(author.family[lang], lang), sort_key(author.given[lang], lang), author.id

    entries = [
        (index_letter(author.family[lang], lang), _author(issue, author, held, speech))
        for author in sorted(issue.authors, key=key)
        if (held := _held(issue.by_author(author.id), stories))
    ]
    return tuple(
        LetterEntries(letter=letter, entries=tuple(entry for _letter, entry in group))
        for letter, group in groupby(entries, key=lambda pair: pair[0])
    )


def _author(issue: Issue, author: Author, held: Iterable[Story], speech: Speech) -> IndexEntry:
    somebody = person(issue, author, speech)
    return IndexEntry(
        id=author.id,
        path=address("author", author.id, speech.lang),
        name=" ".join(filter(None, (somebody.name.family, somebody.name.given))),
        about=somebody.details,
        stories=_names(held),
        lang=somebody.name.lang,
    )


def _terms(issue: Issue, lang: Language) -> Iterator[TermEntry]:
    for row in sorted(issue.terms, key=lambda row: sort_key(row.name[lang], lang)):
        yield TermEntry(
            id=row.id,
            name=row.name[lang],
            other=row.name[lang.other],
            english=row.english,
            meaning=row.meaning[lang],
        )


def _imprint(issue: Issue, speech: Speech) -> Iterator[Fact]:
    """Who made the newspaper, as it says itself."""
    lang, say, imprint = speech.lang, speech.say, issue.imprint
    newspaper = imprint.newspaper
    yield Fact(label=say(N_("Newspaper")), value=newspaper.name[lang])
    yield Fact(label=say(N_("Printed")), value=imprint.printed[lang])
    yield Fact(label=say(N_("Owner")), value=newspaper.owner[lang])
    yield Fact(label=say(N_("Address of the editorial office")), value=newspaper.office[lang])
    yield Fact(label=say(N_("Editors of the issue")), value=_people(imprint.staff, lang))
    yield Fact(label=say(N_("Editorial council")), value=_people(imprint.council, lang))
    yield Fact(label=say(N_("Published on this site")), value=speech.day(imprint.published))


def _people(people: Iterable[ImprintPerson], lang: Language) -> str:
    return "; ".join(", ".join((row.name[lang], row.post[lang])) for row in people)
