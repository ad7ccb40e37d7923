"""Who a contribution is by: name, post, organisation and place, as values for a page."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.issue.contribution import Article
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Author, Organisation, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One person of a byline. ``place`` is the author's own or the organisation's."""

    author: Author
    organisation: Organisation | None
    place: Place | None

    def details(self, lang: Language) -> tuple[str, ...]:
        """Post, organisation and place in ``lang``, whatever of them is known."""
        parts = [self.author.post[lang]]
        if self.organisation is not None:
            parts.append(self.organisation.name[lang])
        if self.place is not None:
            parts.append(self.place.name[lang])
        return tuple(parts)


def credit_of(author_id: str, issue: Issue) -> Credit:
    """The credit of a person. Raises ``KeyError`` for ids that validation has reported."""
    author = issue.author[author_id]
    organisation = issue.organisation[author.organisation] if author.organisation else None
    place_id = author.place or (organisation.place if organisation else None)
    place = issue.place[place_id] if place_id else None
    return Credit(author=author, organisation=organisation, place=place)


def credits_of(article: Article, issue: Issue) -> tuple[Credit, ...]:
    """The byline of a contribution; empty where the scan lost the signature."""
    return tuple(credit_of(author_id, issue) for author_id in article.authors)
