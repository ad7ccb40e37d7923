"""The ways through an e-book: contents by section, practice and author, and its landmarks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.books.book import Book, Essay
from plugins.books.epub.indexes import letter_id
from plugins.books.epub.places import (
    ABOUT,
    AUTHORS,
    COVER,
    GLOSSARY,
    NAVIGATION,
    PRACTICES,
    TITLE,
    essay_name,
    full_text_name,
    part_name,
    story_name,
)
from plugins.books.epub.xhtml import Content, Document, document, in_language, tag
from plugins.issue.language import Language


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line of the contents, with those below it."""

    title: str
    href: str
    lang: Language
    entries: tuple[Entry, ...] = ()


def contents(book: Book) -> tuple[Entry, ...]:
    """What leads to every document: sections in print order, then what stands behind them."""
    labels, lang = book.labels, book.lang

    def entry(title: str, href: str, entries: Iterable[Entry] = ()) -> Entry:
        return Entry(title=title, href=href, lang=lang, entries=tuple(entries))

    def essays(title: str, rows: tuple[Essay, ...]) -> list[Entry]:
        lines = [entry(row.title, essay_name(row)) for row in rows]
        return [entry(title, lines[0].href, lines)] if lines else []

    found = [
        entry(part.name, part_name(part), [
            Entry(title=story.title, href=story_name(story.slug), lang=story.lang, entries=tuple(
                [entry(story.full_text_label, full_text_name(story))] if story.full_text else []
            ))
            for story in part.stories
        ])
        for part in book.parts
    ]  # fmt: skip
    found += essays(labels.overviews, book.overviews) + essays(labels.dossiers, book.dossiers)
    if book.practices:
        rows = [entry(row.name, f"{PRACTICES}#{row.id}") for row in book.practices]
        found.append(entry(labels.practices, PRACTICES, rows))
    if book.authors:
        letters = [
            entry(group.letter, f"{AUTHORS}#{letter_id(number)}")
            for number, group in enumerate(book.authors)
        ]
        found.append(entry(labels.authors, AUTHORS, letters))
    if book.terms:
        found.append(entry(labels.glossary, GLOSSARY))
    return (*found, entry(labels.about, ABOUT))


def navigation(book: Book, entries: tuple[Entry, ...]) -> Document:
    """The document that reading systems show as contents, with landmarks."""
    title = book.labels.contents
    toc = tag(
        "nav",
        tag("h1", title),
        _list(book, entries),
        type="toc",
        role="doc-toc",
        id="toc",
        aria_label=title,
    )
    marks = [("cover", COVER, book.labels.cover), ("titlepage", TITLE, book.title)]
    marks += [("toc", NAVIGATION, title), ("bodymatter", entries[0].href, book.labels.sections)]
    marks += [("index", PRACTICES, book.labels.practices)] if book.practices else []
    marks += [("index", AUTHORS, book.labels.authors)] if book.authors else []
    marks += [("glossary", GLOSSARY, book.labels.glossary)] if book.terms else []
    lines = [tag("li", tag("a", words, href=href, type=kind)) for kind, href, words in marks]
    landmarks = tag("nav", tag("ol", *lines), type="landmarks", hidden="hidden")
    return document(NAVIGATION, title, book.lang, [toc, landmarks])


def _list(book: Book, entries: Iterable[Entry]) -> Content:
    lines = [
        tag(
            "li",
            tag("a", in_language(entry.title, entry.lang, book.lang), href=entry.href),
            _list(book, entry.entries) if entry.entries else None,
        )
        for entry in entries
    ]
    return tag("ol", *lines)
