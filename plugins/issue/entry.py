"""A contribution as it stands in a list of one language's tree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.issue.contribution import Article, Pair
from plugins.issue.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a list shows: ``article`` is the file in the tree's language, else the one there is.

    ``lang`` is the language of the tree; where ``article.lang`` differs the entry leads to a stub
    and its words are marked with their own language.
    """

    article: Article
    lang: Language

    @property
    def slug(self) -> str:
        return self.article.slug

    @property
    def is_stub(self) -> bool:
        return self.article.lang is not self.lang


def entries(pairs: Iterable[Pair], lang: Language) -> tuple[Entry, ...]:
    """The listed contributions of ``pairs`` for a tree, in their order; no withdrawn ones."""
    return tuple(Entry(article=pair.in_lang(lang), lang=lang) for pair in pairs if pair.is_listed)
