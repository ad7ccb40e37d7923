"""A book of the issue as a value, the same for every medium: words, names and texts in the order in
which they stand, in one language. It follows from the Issue alone, so its ``repr`` is the key under
which finished books are kept."""

import datetime
from dataclasses import dataclass

from plugins.issue.cards.card import PersonName
from plugins.issue.language import Bilingual, Language
from plugins.issue.vocabulary import PracticeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Words of the interface that a book needs around its texts."""

    contents: str
    sections: str
    authors: str
    practices: str
    overviews: str
    dossiers: str
    glossary: str
    about: str
    cover: str
    read_online: str
    special_issue: str
    whose_words: str
    whose_essays: str
    licence: str
    page: str
    regions: str
    map: str
    accessibility: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what it says; ``lang`` is given where that is in another language."""

    label: str
    value: str
    lang: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of a byline; ``details`` are post, organisation and place, in words;
    ``printed`` the name in the newspaper where that is in the other language and spelt otherwise.
    """

    id: str
    name: PersonName
    details: str
    printed: Fact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a text in HTML. ``kind`` is summary, digest, steps, thought or full-text, which
    have a heading where they need one."""

    kind: str
    heading: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number that a contribution reports: as it is set, its unit, and what it counts."""

    value: str
    unit: str
    what: str
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What must be known beside a text, as corrections and what the scan lost."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPhoto:
    """A photo with its words; ``key`` names its finished files, ``file`` the one for books."""

    key: str
    width: int
    height: int
    alt: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A contribution. ``lang`` is the language of its words, ``path`` its page on the site.

    What stands around them is in the language of the book where there is no text, else in that of
    the text. ``byline`` stands before the people, or says why there are none; ``label`` says whose
    words the passages are. Where there are none, ``missing`` says why.
    """

    slug: str
    lang: Language
    path: str
    title: str
    standfirst: str = ""
    section: str
    byline: str
    people: tuple[Person, ...]
    label: str
    passages: tuple[Passage, ...]
    full_text: str = ""
    full_text_label: str = ""
    numbers: tuple[Number, ...] = ()
    photos: tuple[BookPhoto, ...]
    practices: tuple[PracticeName, ...] = ()
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of the issue with its contributions in print order; ``missing`` says why there are
    none."""

    id: str
    kind: str
    path: str
    name: str
    facts: tuple[Fact, ...]
    stories: tuple[Story, ...]
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRegion:
    """A region on the map, which is 1000 units wide: its closed lines, none where it is a point,
    and the place of its short name, or the point."""

    id: str
    name: str
    number: int
    rings: tuple[tuple[tuple[float, float], ...], ...]
    place: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """An overview or dossier by the editors of the site."""

    kind: str
    slug: str
    path: str
    title: str
    description: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryName:
    """A contribution as an index names it and leads to it; ``lang`` is that of its title."""

    slug: str
    title: str
    lang: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A line of an index, and the contributions it leads to; ``path`` is its page on the site."""

    id: str
    path: str
    name: str
    about: str
    stories: tuple[StoryName, ...]
    lang: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEntries:
    """People whose family names begin with one letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """A term with its names in the other language and in English."""

    id: str
    name: str
    other: str
    english: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All of it. ``path`` is its file without the ending, ``identifier`` the same for ever;
    ``changed`` is the last day that its content names. ``languages`` are those of its texts, the
    first that of everything around them. ``leading`` are slugs for the front page; ``regions`` are
    parts by the alphabet."""

    path: str
    identifier: str
    address: str
    languages: tuple[Language, ...]
    title: str
    subtitle: str
    tagline: str
    description: str
    creators: tuple[str, ...]
    newspaper: Bilingual
    source: str
    printed: str
    published: datetime.date
    changed: datetime.date
    email: str
    labels: Labels
    leading: tuple[str, ...]
    parts: tuple[Part, ...]
    regions: tuple[Part, ...]
    map: tuple[MapRegion, ...]
    overviews: tuple[Essay, ...]
    dossiers: tuple[Essay, ...]
    practices: tuple[IndexEntry, ...]
    authors: tuple[LetterEntries, ...]
    terms: tuple[TermEntry, ...]
    terms_path: str
    imprint: tuple[Fact, ...]

    @property
    def lang(self) -> Language:
        """The language of everything that stands around the texts."""
        return self.languages[0]

    @property
    def stories(self) -> tuple[Story, ...]:
        """All contributions in print order."""
        return tuple(story for part in self.parts for story in part.stories)
