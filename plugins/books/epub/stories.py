"""The documents of a book that people read from end to end: sections, contributions, overviews,
dossiers."""

from collections.abc import Iterator

from plugins.books.book import Book, Essay, Note, Part, Story
from plugins.books.epub.places import PRACTICES, essay_name, full_text_name, part_name, story_name
from plugins.books.epub.xhtml import Content, Document, document, in_language, tag, text
from plugins.books.markup import Links
from plugins.issue.addresses import absolute_link
from plugins.issue.language import Language


def reading_documents(book: Book, links: Links) -> Iterator[Document]:
    """All of them in the order of reading."""
    for part in book.parts:
        yield _part(book, part)
        for story in part.stories:
            yield _story(book, part, story, links)
            if story.full_text:
                yield _full_text(book, story, links)
    for essay in (*book.overviews, *book.dossiers):
        yield _essay(book, essay, links)


def _part(book: Book, part: Part) -> Document:
    lines = [
        tag(
            "li",
            tag("a", in_language(story.title, story.lang, book.lang), href=story_name(story.slug)),
        )
        for story in part.stories
    ]
    body = tag(
        "section",
        tag("h1", part.name),
        *(tag("p", f"{fact.label}: {fact.value}", class_="fact") for fact in part.facts),
        tag("ul", *lines) if lines else tag("p", part.missing),
        type="part",
        role="doc-part",
        aria_label=part.name,
    )
    return document(part_name(part), part.name, book.lang, [body])


def _story(book: Book, part: Part, story: Story, links: Links) -> Document:
    lang = _language(book, story)
    content: list[Content] = [
        tag("p", in_language(part.name, book.lang, lang), class_="kicker"),
        tag("h1", in_language(story.title, story.lang, lang)),
        tag("p", story.standfirst, class_="standfirst") if story.standfirst else None,
        _people(story, lang),
        tag("p", story.missing) if story.missing else None,
        tag("p", story.label, class_="whose") if story.label else None,
        *_photos(story),
    ]
    for passage in story.passages:
        elements = text(passage.html, story.lang, story.path, links)
        if passage.heading:
            heading = tag("h2", passage.heading)
            content.append(tag("section", heading, *elements, class_=passage.kind))
        else:
            content += elements
            content.append(_numbers(story))
    content += [*(_note(note) for note in story.notes), *_facts(book, story)]
    if story.full_text:
        content.append(tag("p", tag("a", story.full_text_label, href=full_text_name(story))))
    body = tag("section", *content, type="chapter", role="doc-chapter", aria_label=story.title)
    return document(story_name(story.slug), story.title, lang, [body])


def _language(book: Book, story: Story) -> Language:
    """The language of a contribution's document."""
    return book.lang if story.missing else story.lang


def _people(story: Story, lang: Language) -> Content:
    people = []
    for somebody in story.people:
        small: list[Content] = [somebody.details] if somebody.details else []
        if printed := somebody.printed:
            small += [" · "] if small else []
            small += [f"{printed.label} ", in_language(printed.value, printed.lang, lang)]
        words = in_language(somebody.name.full, somebody.name.lang, lang)
        people.append(tag("li", tag("b", words), " ", tag("small", *small) if small else None))
    label = tag("p", story.byline, class_="label")
    return tag("div", label, tag("ul", *people) if people else None, class_="byline")


def photo_name(key: str) -> str:
    """The file of a photo in the book."""
    return f"photo-{key}.jpeg"


def _photos(story: Story) -> Iterator[Content]:
    for photo in story.photos:
        yield tag(
            "figure",
            tag("img", src=photo_name(photo.key), alt=photo.alt),
            tag("figcaption", photo.caption),
        )


def _numbers(story: Story) -> Content:
    if not story.numbers:
        return None
    rows = []
    for number in story.numbers:
        context = f" ({number.context})" if number.context else ""
        value = [tag("b", number.value), f" {number.unit}" if number.unit else ""]
        rows += [tag("dt", number.what, context), tag("dd", *value)]
    return tag("dl", *rows, class_="numbers")


def _note(note: Note) -> Content:
    lines = [tag("li", item) for item in note.items]
    label = tag("p", note.heading, class_="label")
    # Two notes are told apart by their names, also by who goes from landmark to landmark.
    return tag("aside", label, tag("ul", *lines), class_="note", aria_label=note.heading)


def _facts(book: Book, story: Story) -> Iterator[Content]:
    if story.practices:
        names: list[Content] = []
        for row in story.practices:
            names += [", " if names else "", tag("a", row.name, href=f"{PRACTICES}#{row.id}")]
        yield tag("p", f"{book.labels.practices}: ", *names, class_="fact")
    for fact in story.facts:
        value = in_language(fact.value, fact.lang, _language(book, story))
        yield tag("p", f"{fact.label}: ", value, class_="fact")
    address = absolute_link(book.address, story.path)
    label = f"{book.labels.read_online} "
    yield tag("p", label, tag("a", address, href=address), class_="fact", lang=book.lang)


def _full_text(book: Book, story: Story, links: Links) -> Document:
    body = tag(
        "section",
        tag("p", story.full_text_label, class_="kicker"),
        tag("h1", story.title),
        _people(story, story.lang),
        *text(story.full_text, story.lang, story.path, links),
        type="chapter",
        role="doc-chapter",
        aria_label=f"{story.title}: {story.full_text_label}",
    )
    return document(full_text_name(story), story.title, story.lang, [body])


def _essay(book: Book, essay: Essay, links: Links) -> Document:
    kind = book.labels.overviews if essay.kind == "overview" else book.labels.dossiers
    body = tag(
        "section",
        tag("p", kind, class_="kicker"),
        tag("h1", essay.title),
        tag("p", essay.description, class_="standfirst"),
        *text(essay.html, book.lang, essay.path, links),
        type="chapter",
        role="doc-chapter",
        aria_label=essay.title,
    )
    return document(essay_name(essay), essay.title, book.lang, [body])
