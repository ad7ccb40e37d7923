"""What a table of open data is: columns that say in both languages what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.site.outputs import Site

Cell = str | int | float | None
LICENCE = "CC-BY-4.0"
LICENCE_PAGE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: ``about`` is an English message id; ``lang`` is the language of its cells where
    there is a column for each. ``type`` is one of Table Schema: string, integer, number, date.

    ``refers_to`` is the table whose ``id`` it holds, ``choices`` the words it may hold.
    """

    name: str
    about: str
    value: Callable[[Site, Issue, Any], Cell]
    type: str = "string"
    lang: Language | None = None
    is_required: bool = False
    refers_to: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its name stands in addresses; ``title`` and ``about`` are message ids.

    ``key`` names the columns that tell its rows apart; none where two rows may be alike.
    """

    name: str
    title: str
    about: str
    rows: Callable[[Issue], Iterable[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)

    def records(self, issue: Issue, site: Site) -> Iterator[dict[str, Cell]]:
        """Row by row the cells by the name of their column; ``None`` where there is nothing."""
        for row in self.rows(issue):
            yield {column.name: column.value(site, issue, row) for column in self.columns}


def plain(name: str, about: str, **more: Any) -> Column:
    """A column that holds the attribute ``name`` of its row."""

    def value(_site: Site, _issue: Issue, row: Any) -> Cell:
        found = getattr(row, name)
        return number(found) if isinstance(found, float) else found

    return Column(name=name, about=about, value=value, **more)


def computed(name: str, about: str, find: Callable[[Issue, Any], Cell], **more: Any) -> Column:
    """A column whose cells are found in the issue."""
    return Column(name=name, about=about, value=lambda _site, issue, row: find(issue, row), **more)


def in_each_language(
    name: str, about: str, find: Callable[[Site, Issue, Any, Language], Cell], **more: Any
) -> tuple[Column, ...]:
    """A column for Kazakh and one for Russian: ``name_kk``, ``name_ru``."""

    def column(lang: Language) -> Column:
        def value(site: Site, issue: Issue, row: Any) -> Cell:
            return find(site, issue, row, lang)

        return Column(name=f"{name}_{lang.value}", about=about, value=value, lang=lang, **more)

    return tuple(column(lang) for lang in Language)


def spelt(name: str, about: str, **more: Any) -> tuple[Column, ...]:
    """A column per language with the attribute ``name``, a text in both or none."""

    def find(_site: Site, _issue: Issue, row: Any, lang: Language) -> Cell:
        found: Bilingual | None = getattr(row, name)
        return found[lang] if found else None

    return in_each_language(name, about, find, **more)


def number(value: float) -> int | float:
    """A whole number without a point."""
    return int(value) if value == int(value) else value
