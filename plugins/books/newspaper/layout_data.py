"""A book as data for the template ``newspaper.typ``; its keys are described there."""

from itertools import accumulate, takewhile
from typing import Any

from plugins.books.book import Book, Essay, Fact, IndexEntry, MapRegion, Part, Story
from plugins.books.markup import Links
from plugins.books.newspaper.blocks import blocks_of, headline, words
from plugins.issue.language import Language

Data = dict[str, Any]
_LONGEST_STRING = 32_000  # bytes
_LONGEST_OPENING = 6  # paragraphs on the front page


def layout_data(book: Book) -> Data:
    """All that the template is given."""
    links = links_of(book)
    labels = book.labels
    stories = {story.slug: story for story in book.stories}
    return {
        "lang": book.lang.value,
        "title": ". ".join(filter(None, (book.title, book.subtitle))),
        "masthead": book.title,
        "tagline": book.subtitle or book.tagline,
        "newspaper": book.newspaper[book.lang],
        "special": labels.special_issue,
        "printed": book.printed,
        "description": book.description,
        "creators": _fitting(book.creators),
        "whose": labels.whose_words,
        "whose_essays": labels.whose_essays,
        "licence": labels.licence,
        "address": book.address,
        "email": book.email,
        "labels": {
            name: getattr(labels, name)
            for name in (
                *("contents", "authors", "practices", "overviews", "dossiers", "glossary"),
                *("about", "read_online", "page", "regions", "map"),
            )
        },
        "leading": [_leading(book, stories[slug]) for slug in book.leading],
        "map": [_mapped(region) for region in book.map],
        "parts": [_part(book, part, links) for part in book.parts],
        "overviews": [_essay(book, essay, links) for essay in book.overviews],
        "dossiers": [_essay(book, essay, links) for essay in book.dossiers],
        "practices": [_entry(book, row, "practice") for row in book.practices],
        "regions": [
            {"name": part.name, "label": part_label(part), "number": len(part.stories)}
            for part in book.regions
        ],
        "authors": [
            {
                "letter": group.letter,
                "entries": [_entry(book, row, "author") for row in group.entries],
            }
            for group in book.authors
        ],
        "terms": [
            {
                "label": f"term-{term.id}",
                "name": term.name,
                "other": term.other,
                "other_lang": book.lang.other.value,
                "english": term.english,
                "meaning": words(term.meaning, book.lang),
            }
            for term in book.terms
        ],
        "imprint": [
            {"label": fact.label, "value": words(fact.value, book.lang)} for fact in book.imprint
        ],
    }


def _fitting(names: tuple[str, ...]) -> list[str]:
    """The first names: all of them are one string of the PDF, which ends at 32,767 bytes of UTF-16.
    The index has everybody."""
    ends = accumulate(len(name.encode("utf-16-be")) + 4 for name in names)  # with what parts them
    return [name for name, end in zip(names, ends, strict=True) if end < _LONGEST_STRING]


def links_of(book: Book) -> Links:
    """Links of texts lead to places of the newspaper where it has what they name."""
    targets = {story.path: f"#{story_label(story.slug)}" for story in book.stories}
    targets |= {part.path: f"#{part_label(part)}" for part in book.parts}
    targets |= {essay.path: f"#{essay_label(essay)}" for essay in (*book.overviews, *book.dossiers)}
    targets |= {row.path: f"#practice-{row.id}" for row in book.practices}
    targets |= {row.path: f"#author-{row.id}" for group in book.authors for row in group.entries}
    targets |= {f"{book.terms_path}#{term.id}": f"#term-{term.id}" for term in book.terms}
    return Links(targets=targets, address=book.address)


def story_label(slug: str) -> str:
    """The place of a contribution."""
    return f"article-{slug}"


def part_label(part: Part) -> str:
    """The place of a section."""
    return f"{part.kind}-{part.id}"


def essay_label(essay: Essay) -> str:
    """The place of an overview or dossier."""
    return f"{essay.kind}-{essay.slug}"


def _leading(book: Book, story: Story) -> Data:
    """A contribution at the head of the front page: what it is about, and where it stands; of a
    text by its author, which has no standfirst, how it begins."""
    summary = next((row for row in story.passages if row.kind == "summary"), None)
    nowhere = Links(targets={}, address=book.address)
    own = [] if story.standfirst else [row.html for row in story.passages]
    blocks = [block for html in own for block in blocks_of(html, story.lang, story.path, nowhere)]
    opening = takewhile(lambda block: block["k"] == "p", blocks)
    return {
        "label": story_label(story.slug),
        "lang": story.lang.value,
        "section": next(part.name for part in book.parts if part.id == story.section),
        "title": headline(story.title),
        "standfirst": words(story.standfirst, story.lang),
        "people": ", ".join(somebody.name.full for somebody in story.people),
        "byline": story.byline,
        "whose": story.label,
        "summary": blocks_of(summary.html, story.lang, story.path, nowhere) if summary else [],
        "numbers": _numbers(story)[:3],
        "opening": list(opening)[:_LONGEST_OPENING],
    }


def _part(book: Book, part: Part, links: Links) -> Data:
    return {
        "label": part_label(part),
        "name": headline(part.name),
        "facts": [
            {"label": fact.label, "value": words(fact.value, book.lang)} for fact in part.facts
        ],
        "missing": words(part.missing, book.lang),
        "stories": [_story(book, story, links) for story in part.stories],
    }


def _story(book: Book, story: Story, links: Links) -> Data:
    around = book.lang if story.missing else story.lang
    return {
        "label": story_label(story.slug),
        "lang": around.value,
        "title_lang": story.lang.value,
        "title": headline(story.title),
        "plain_title": story.title,
        "standfirst": words(story.standfirst, story.lang),
        "byline": story.byline,
        "people": [
            {
                "name": somebody.name.full,
                "lang": (somebody.name.lang or around).value,
                "details": words(somebody.details, around),
                "printed": _fact(somebody.printed, around) if somebody.printed else None,
            }
            for somebody in story.people
        ],
        "whose": story.label,
        "missing": words(story.missing, around),
        "photos": [
            {"file": f"photo-{photo.key}.jpeg", "alt": photo.alt, "caption": photo.caption}
            for photo in story.photos
        ],
        "passages": [
            {
                "kind": passage.kind,
                "heading": passage.heading,
                "blocks": blocks_of(passage.html, story.lang, story.path, links),
            }
            for passage in story.passages
        ],
        "numbers": _numbers(story),
        "notes": [
            {"heading": note.heading, "items": [words(item, around) for item in note.items]}
            for note in story.notes
        ],
        "practices": [{"name": row.name, "label": f"practice-{row.id}"} for row in story.practices],
        "facts": [_fact(fact, around) for fact in story.facts],
        "full_text_label": story.full_text_label,
        "full_text": blocks_of(story.full_text, story.lang, story.path, links),
    }


def _fact(fact: Fact, around: Language) -> Data:
    lang = fact.lang or around
    return {"label": fact.label, "value": words(fact.value, lang), "lang": lang.value}


def _numbers(story: Story) -> list[Data]:
    return [
        {
            "value": number.value,
            "unit": number.unit,
            "what": words(number.what, story.lang),
            "context": words(number.context, story.lang),
        }
        for number in story.numbers
    ]


def _essay(book: Book, essay: Essay, links: Links) -> Data:
    return {
        "label": essay_label(essay),
        "title": headline(essay.title),
        "plain_title": essay.title,
        "description": words(essay.description, book.lang),
        "blocks": blocks_of(essay.html, book.lang, essay.path, links),
    }


def _mapped(region: MapRegion) -> Data:
    return {
        "label": f"region-{region.id}",
        "name": region.name,
        "number": region.number,
        "rings": region.rings,
        "place": region.place,
    }


def _entry(book: Book, row: IndexEntry, kind: str) -> Data:
    return {
        "label": f"{kind}-{row.id}",
        "name": row.name,
        "lang": (row.lang or book.lang).value,
        "about": words(row.about, book.lang),
        "stories": [
            {
                "label": story_label(story.slug),
                "title": words(story.title, story.lang),
                "lang": story.lang.value,
            }
            for story in row.stories
        ],
    }
