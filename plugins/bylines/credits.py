"""Who a contribution is by: name, post, organisation and place, as values for a page."""

from dataclasses import dataclass

from plugins.issue.cards.card import PersonName, name_in_print, person_details, person_name
from plugins.issue.contribution import NOWHERE
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo
from plugins.issue.vocabulary import Author
from plugins.site.outputs import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One person of a byline. ``details`` are post, organisation and place, whatever of them is
    known; ``printed_name`` is the name in the newspaper where that is in the other language and
    spelt otherwise, if the page shows it."""

    id: str
    name: PersonName
    details: tuple[str, ...]
    printed_name: str | None


def credit(
    issue: Issue, author: Author, lang: Language, *, with_printed_name: bool = True
) -> Credit:
    """A person on a page in ``lang``."""
    return Credit(
        id=author.id,
        name=person_name(author, lang),
        details=person_details(issue, author, lang),
        printed_name=name_in_print(author, lang) if with_printed_name else None,
    )


def credits_of_page(issue: Issue, _site: Site, info: PageInfo) -> tuple[Credit, ...]:
    """The byline of a contribution's page; empty where the scan lost the signature. Raises
    ``KeyError`` for ids that validation has reported."""
    assert info.slug is not None and info.lang is not None, "the page of a contribution has both"
    article = issue.pair[info.slug].in_lang(info.lang)
    is_printed = article.printed_in != NOWHERE
    return tuple(
        credit(issue, issue.author[who], info.lang, with_printed_name=is_printed)
        for who in article.authors
    )
