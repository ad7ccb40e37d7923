"""What can be found: everything that has a page or a place on one, with the words it is found by.

A ``Thing`` is the same in both languages (a contribution, a person, a region), so that a search
names it once; a ``Document`` is its half in one language. Schools and places have no pages of their
own: who wrote from there, and the region they lie in, are found by their names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.issue.addresses import address
from plugins.issue.cards.card import person_details
from plugins.issue.contribution import Article, Page, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Author, Place, Region
from plugins.search.plain_text import lines_of

# What a thing is, in the order of the numbers that stand for it in the index.
KINDS = ("article", "author", "region", "rubric", "practice", "overview", "dossier", "page", "term")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A thing in one language. ``title`` and ``path`` are those of its page, ``about`` is a line
    under the title, ``lines`` the text in which the found words are shown.

    ``names`` are what it is called, ``facts`` who, where and what it belongs to.
    """

    title: str
    path: str
    about: str = ""
    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What can be found, in the languages it is there in, Kazakh first; ``region`` and
    ``practices`` are what it can be chosen by."""

    kind: str
    documents: tuple[tuple[Language, Document], ...]
    region: str | None = None
    practices: tuple[str, ...] = ()


def everything(issue: Issue) -> Iterator[Thing]:
    """All that can be found, the contributions in print order first."""
    for pair in issue.listed:
        halves = tuple((half.lang, _article(issue, pair, half)) for half in pair.halves)
        facts = pair.facts
        yield Thing(
            kind="article", documents=halves, region=facts.region, practices=facts.practices
        )
    for author in issue.authors:
        if any(pair.is_listed for pair in issue.by_author(author.id)):
            place = issue.place_of(author)
            people = tuple((lang, _author(issue, author, lang)) for lang in Language)
            yield Thing(kind="author", documents=people, region=place.region if place else None)
    yield from _sections(issue)
    yield from _field(issue)
    for kind, texts in (
        ("overview", issue.features),
        ("dossier", issue.features),
        ("page", issue.pages),
    ):
        for slug in dict.fromkeys(text.slug for text in texts if text.kind == kind):
            found = [issue.page(slug, lang, kind) for lang in Language]
            texts_of_it = [text for text in found if text is not None]
            halves = tuple((text.lang, _text(issue, text)) for text in texts_of_it)
            yield Thing(kind=kind, documents=halves, practices=texts_of_it[0].practices)


def _sections(issue: Issue) -> Iterator[Thing]:
    places: dict[str, list[Place]] = {}
    for place in issue.places:
        places.setdefault(place.region, []).append(place)
    for region in issue.regions:
        inside = places.get(region.id, [])
        documents = tuple((lang, _region(region, inside, lang)) for lang in Language)
        yield Thing(kind="region", documents=documents, region=region.id)
    for rubric in issue.rubrics:
        documents = tuple(
            (lang, _plain("rubric", lang, rubric.id, rubric.name[lang])) for lang in Language
        )
        yield Thing(kind="rubric", documents=documents)


def _field(issue: Issue) -> Iterator[Thing]:
    """The practices and the terms of the field."""
    for row in issue.practices:
        documents = tuple(
            (lang, _plain("practice", lang, row.id, row.name[lang], row.about[lang]))
            for lang in Language
        )
        yield Thing(kind="practice", documents=documents, practices=(row.id,))
    for term in issue.terms:
        both = []
        for lang in Language:
            meaning, name = term.meaning[lang], term.name[lang]
            document = Document(
                title=name,
                path=f"{address('glossary', lang=lang)}#{term.id}",
                about=meaning,
                names=(name, term.english),
                facts=(meaning,),
            )
            both.append((lang, document))
        yield Thing(kind="term", documents=tuple(both))


def _plain(kind: str, lang: Language, slug: str, name: str, about: str = "") -> Document:
    return Document(
        title=name, path=address(kind, slug, lang), about=about, names=(name,), facts=(about,)
    )


def _region(region: Region, places: Sequence[Place], lang: Language) -> Document:
    name, now = region.name[lang], region.now[lang] if region.now else ""
    named = [text for place in places for text in (place.name, place.now) if text is not None]
    if region.centre:
        named.insert(0, region.centre)
    told = ", ".join(dict.fromkeys(text[lang] for text in named))
    return Document(
        title=name,
        path=address("region", region.id, lang),
        names=(name, _initials(name)),
        facts=(now, told),
        lines=(told, now),
    )


def _initials(name: str) -> str:
    """How people write a name of three words or more in short."""
    # Батыс Қазақстан облысы is БҚО, Западно-Казахстанская область is ЗКО.
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in parts).upper() if len(parts) > 2 else ""


def _author(issue: Issue, author: Author, lang: Language) -> Document:
    details = person_details(issue, author, lang)
    written = tuple(
        pair.in_lang(lang).title for pair in issue.by_author(author.id) if pair.is_listed
    )
    return Document(
        title=author.full_name(lang),
        path=address("author", author.id, lang),
        about=", ".join(details),
        names=(author.full_name(lang),),
        facts=details,
        lines=(*written, *((author.note[lang],) if author.note else ())),
    )


def _article(issue: Issue, pair: Pair, article: Article) -> Document:
    lang = article.lang
    section = issue.section(article.section).name[lang]
    authors = [issue.author[who] for who in article.authors]
    rows = [row for who in authors for row in (issue.organisation_of(who), issue.place_of(who))]
    places = [row.name[lang] for row in rows if row is not None]
    practices = [issue.practice[practice].name[lang] for practice in article.practices]
    people = [who.full_name(lang) for who in authors]
    lone = [] if len(pair.halves) > 1 else [who.full_name(lang.other) for who in authors]
    blocks = [line for part in article.body.sections for line in lines_of(part.html)]
    full_text = lines_of(article.full_text.html) if article.full_text else ()
    return Document(
        title=article.title,
        path=address("article", article.slug, lang),
        about=" · ".join((section, *people)),
        names=(article.title,),
        facts=(article.standfirst, section, *people, *lone, *places, *practices),
        lines=(article.standfirst, *blocks, *lines_of(article.body.html), *full_text),
    )


def _text(issue: Issue, text: Page) -> Document:
    """An overview, a dossier, or a page about the edition."""
    practices = tuple(issue.practice[practice].name[text.lang] for practice in text.practices)
    return Document(
        title=text.title,
        path=address(text.kind, text.slug, text.lang),
        about="",
        names=(text.title,),
        facts=(text.description, *practices),
        lines=(text.description, *lines_of(text.body.html)),
    )
