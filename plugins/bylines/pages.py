"""The pages of this room: the index of authors by the alphabet, and a page per author."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.bylines.credits import Credit, credit
from plugins.issue.cards.card import Card, cards
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree
from plugins.issue.problem import N_
from plugins.issue.vocabulary import Author
from plugins.letters.alphabet import index_letter, sort_key
from plugins.site.outputs import PageSpec, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterGroup:
    """The people whose family name begins with ``letter``."""

    letter: str
    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorsValues:
    """Everybody who wrote for the issue, by the alphabet of the page's language."""

    description: str
    groups: tuple[LetterGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """The full name in one language; ``kind`` is printed, editorial or unchecked."""

    lang: Language
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorValues:
    """A person with both spellings of the name, and what they wrote."""

    credit: Credit
    full_name: str
    post: str
    spellings: tuple[Spelling, ...]
    note: str | None
    cards: tuple[Card, ...]


def authors_pages(issue: Issue, site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """The index, in both languages."""
    for lang in Language:
        info = page_of_tree("authors", lang, site.word(lang, N_("Authors")))
        values = AuthorsValues(
            description=issue.imprint.descriptions.authors[lang],
            groups=letter_groups(issue, lang),
        )
        yield PageSpec(info=info, template="authors", values=values)


def author_pages(issue: Issue, _site: Site, _listing: Listing) -> Iterator[PageSpec]:
    """A page for everybody who wrote something.

    A withdrawn contribution keeps its address, and so do its authors, in no list and no index.
    """
    for lang in Language:
        for author in issue.authors:
            pairs = issue.by_author(author.id)
            if not pairs:
                continue
            values = AuthorValues(
                credit=credit(issue, author, lang, with_printed_name=False),
                full_name=author.full_name(lang),
                post=author.post[lang],
                spellings=tuple(
                    Spelling(lang=each, name=author.full_name(each), kind=author.spelling[each])
                    for each in (lang, lang.other)
                ),
                note=author.note[lang] if author.note else None,
                cards=cards(issue, pairs, lang, with_section=True),
            )
            info = page_of_tree(
                "author",
                lang,
                author.full_name(lang),
                author.id,
                is_indexed=_is_listed(issue, author),
            )
            yield PageSpec(info=info, template="author", values=values)


def letter_groups(issue: Issue, lang: Language) -> tuple[LetterGroup, ...]:
    """Everybody with a listed contribution, by family name, then given name."""
    writing = [author for author in issue.authors if _is_listed(issue, author)]
    writing.sort(
        key=lambda a: (sort_key(a.family[lang], lang), sort_key(a.given[lang], lang), a.id)
    )
    return tuple(
        LetterGroup(
            letter=letter,
            credits=tuple(credit(issue, author, lang, with_printed_name=False) for author in group),
        )
        for letter, group in groupby(writing, key=lambda a: index_letter(a.family[lang], lang))
    )


def _is_listed(issue: Issue, author: Author) -> bool:
    """Whether the edition shows anything by this person."""
    return any(pair.is_listed for pair in issue.by_author(author.id))
