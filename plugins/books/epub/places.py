"""Where everything lies inside an e-book: names of its documents, and the pages they stand for."""

from plugins.books.book import Book, Essay, Part, Story
from plugins.books.markup import Links

COVER, TITLE, NAVIGATION = "cover.xhtml", "title.xhtml", "nav.xhtml"
AUTHORS, PRACTICES, GLOSSARY, ABOUT = (
    "authors.xhtml", "practices.xhtml", "glossary.xhtml", "about.xhtml"
)  # fmt: skip


def part_name(part: Part) -> str:
    """The document of a section."""
    return f"{part.kind}-{part.id}.xhtml"


def story_name(slug: str) -> str:
    """The document of a contribution."""
    return f"article-{slug}.xhtml"


def full_text_name(story: Story) -> str:
    """The document of an author's own text beside our digest: two texts may use the same ids."""
    return f"text-{story.slug}.xhtml"


def essay_name(essay: Essay) -> str:
    """The document of an overview or dossier."""
    return f"{essay.kind}-{essay.slug}.xhtml"


def links_of(book: Book) -> Links:
    """Links of texts lead to documents of the book where it has what they name."""
    targets = {story.path: story_name(story.slug) for story in book.stories}
    targets |= {part.path: part_name(part) for part in book.parts}
    targets |= {essay.path: essay_name(essay) for essay in (*book.overviews, *book.dossiers)}
    targets |= {row.path: f"{PRACTICES}#{row.id}" for row in book.practices}
    targets |= {row.path: f"{AUTHORS}#{row.id}" for group in book.authors for row in group.entries}
    if book.terms:
        targets[book.terms_path] = GLOSSARY
    return Links(targets=targets, address=book.address)
