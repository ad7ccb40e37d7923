"""A contribution as lists show it: no more than stands there, so that a page changes only when
something it shows has changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Author


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """Given name and family name as a page spells them. ``lang`` marks a name that both languages
    spell alike and only the other one prints, so that speech reads it rightly."""

    given: str
    family: str
    lang: Language | None = None

    @property
    def full(self) -> str:
        """Given name and family name; either may be missing."""
        return " ".join(filter(None, (self.given, self.family)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A contribution in a list of one language's tree.

    ``lang`` is the language of its words; where it is not the tree's, the card leads to a stub.
    ``standfirst`` and ``section`` (a name) are ``None`` where the list does not show them,
    ``people`` is empty there; ``has_full_text`` is told with the standfirst alone.
    """

    slug: str
    lang: Language
    is_stub: bool
    title: str
    people: tuple[PersonName, ...]
    has_full_text: bool
    standfirst: str | None = None
    section: str | None = None


def person_name(author: Author, lang: Language) -> PersonName:
    """The name of a person on a page in ``lang``."""
    is_guest = (
        author.full_name(lang) == author.full_name(lang.other)
        and author.spelling[lang] != "printed"
        and author.spelling[lang.other] == "printed"
    )
    return PersonName(
        given=author.given[lang],
        family=author.family[lang],
        lang=lang.other if is_guest else None,
    )


def name_in_print(author: Author, lang: Language) -> str | None:
    """The name in the newspaper, where that is in the other language and spelt otherwise."""
    printed = author.full_name(lang.other)
    is_other = author.spelling[lang.other] == "printed" and printed != author.full_name(lang)
    return printed if is_other else None


def person_details(issue: Issue, author: Author, lang: Language) -> tuple[str, ...]:
    """Post, organisation and place of a person, the last two as far as they are known."""
    rows = (issue.organisation_of(author), issue.place_of(author))
    return (author.post[lang], *(row.name[lang] for row in rows if row is not None))


def cards(issue: Issue, pairs: Iterable[Pair], lang: Language, **shows: bool) -> tuple[Card, ...]:
    """The listed contributions of ``pairs`` for a tree, in their order; no withdrawn ones.
    ``shows`` is passed on to ``card``."""
    return tuple(card(issue, pair, lang, **shows) for pair in pairs if pair.is_listed)


def card(
    issue: Issue,
    pair: Pair,
    lang: Language,
    *,
    with_people: bool = True,
    with_standfirst: bool = True,
    with_section: bool = False,
) -> Card:
    """A contribution for a tree: its file in ``lang``, else the one there is."""
    article = pair.in_lang(lang)
    people = article.authors if with_people else ()
    return Card(
        slug=article.slug,
        lang=article.lang,
        is_stub=article.lang is not lang,
        title=article.title,
        people=tuple(person_name(issue.author[who], lang) for who in people),
        has_full_text=with_standfirst and article.full_text is not None,
        standfirst=article.standfirst if with_standfirst else None,
        section=issue.section(article.section).name[lang] if with_section else None,
    )
