"""The documents of a book in which people look something up: authors, practices, glossary; title
page and imprint."""

from collections.abc import Iterable, Iterator

from plugins.books.book import Book, Fact, IndexEntry
from plugins.books.epub.places import ABOUT, AUTHORS, COVER, GLOSSARY, PRACTICES, TITLE, story_name
from plugins.books.epub.xhtml import Content, Document, document, in_language, tag

COVER_PICTURE = "cover.png"


def front_documents(book: Book) -> Iterator[Document]:
    """Cover and title page."""
    labels = book.labels
    picture = tag("img", src=COVER_PICTURE, alt=f"{book.title}. {book.newspaper[book.lang]}")
    cover = tag("section", picture, type="cover", class_="cover", aria_label=labels.cover)
    yield document(COVER, labels.cover, book.lang, [cover])
    newspaper = f"{labels.special_issue} · {book.newspaper[book.lang]} · {book.printed}"
    title = tag(
        "section",
        tag("h1", book.title),
        tag("p", book.subtitle, class_="standfirst") if book.subtitle else None,
        tag("p", book.tagline, class_="standfirst"),
        tag("p", newspaper),
        tag("p", book.description),
        tag("p", labels.whose_words),
        type="titlepage",
        class_="title",
        aria_label=book.title,
    )
    yield document(TITLE, book.title, book.lang, [title])


def index_documents(book: Book) -> Iterator[Document]:
    """Practices, authors and glossary, where there are any; whom to thank last."""
    labels, lang = book.labels, book.lang
    if book.practices:
        entries = [_entry(book, row, "h2") for row in book.practices]
        yield _index(book, PRACTICES, labels.practices, entries)
    if book.authors:
        groups = [
            tag("section", tag("h2", group.letter, id=letter_id(number)),
                *(_entry(book, row, "h3") for row in group.entries))
            for number, group in enumerate(book.authors)
        ]  # fmt: skip
        yield _index(book, AUTHORS, labels.authors, groups)
    if book.terms:
        rows: list[Content] = []
        for term in book.terms:
            other = tag("span", term.other, lang=lang.other)
            english = tag("span", term.english, lang="en")
            rows += [
                tag("dt", tag("dfn", term.name, id=term.id), " – ", other, ", ", english),
                tag("dd", term.meaning),
            ]
        body = tag(
            "section",
            tag("h1", labels.glossary),
            tag("dl", *rows),
            role="doc-glossary",
            aria_label=labels.glossary,
        )
        yield document(GLOSSARY, labels.glossary, lang, [body])
    yield document(ABOUT, labels.about, lang, [_about(book)])


def letter_id(number: int) -> str:
    """The id of a letter in the index of authors."""
    return f"letter-{number}"


def _index(book: Book, name: str, title: str, entries: Iterable[Content]) -> Document:
    heading = tag("h1", title)
    body = tag("section", heading, *entries, role="doc-index", aria_label=title)
    return document(name, title, book.lang, [body])


def _entry(book: Book, row: IndexEntry, heading: str) -> Content:
    lines = []
    for story in row.stories:
        title = in_language(story.title, story.lang, book.lang)
        lines.append(tag("li", tag("a", title, href=story_name(story.slug))))
    return tag(
        "section",
        tag(heading, in_language(row.name, row.lang, book.lang), id=row.id),
        tag("p", row.about) if row.about else None,
        tag("ul", *lines),
        class_="entry",
    )


def _about(book: Book) -> Content:
    labels = book.labels
    address = [f"{labels.read_online} ", tag("a", book.address, href=book.address)]
    return tag(
        "section",
        tag("h1", labels.about),
        tag("p", labels.whose_words),
        tag("p", labels.licence) if labels.licence else None,
        tag("p", *address),
        *(_fact(fact) for fact in book.imprint),
        tag("p", tag("a", book.email, href=f"mailto:{book.email}")),
        type="colophon",
        role="doc-colophon",
        aria_label=labels.about,
    )


def _fact(fact: Fact) -> Content:
    return tag("p", f"{fact.label}: {fact.value}", class_="fact")
