"""Every text an editor wrote, with its language and a way back to file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from plugins.issue.contribution import Article, Text
from plugins.issue.issue import Country, Descriptions, Imprint, Issue, Newspaper, Person
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Problem, Severity, Source, Spot
from plugins.issue.vocabulary import Author, Figure, Organisation, Place, Region, Rubric, Theme
from plugins.letters.running_text import without_addresses, without_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text and where it stands.

    ``text`` is running text (code and addresses made blank), ``markdown`` the text as written,
    ``uncoded`` lies between them: with addresses, without code.
    ``severity`` is a warning for authors' own full texts: a slip of theirs is not ours to forbid.
    """

    text: str
    uncoded: str
    markdown: str
    start: Spot
    lang: Language
    key: str = ""
    is_of_table: bool = False
    severity: Severity = Severity.ERROR

    @property
    def is_story(self) -> bool:
        """Whether this is Markdown with lines of its own, not the value of a key."""
        return not self.key

    def at(self, offset: int) -> Spot:
        """The file's line of a place in the text."""
        lines = self.text.count("\n", 0, offset) if self.is_story else 0
        return Spot(self.start.path, self.start.line + lines)

    def problem(self, offset: int, code: str, message: str, /, **args: object) -> Problem:
        """The fault ``code`` of a place in the text, as severe as the passage takes it."""
        return self.at(offset).problem(code, message, severity=self.severity, **args)


# The groups of issue.toml that hold texts for readers.
_Group = Newspaper | Country | Descriptions
# Whatever has a row, or the whole file, in the editors' tables.
_Row = Imprint | Person | Region | Rubric | Theme | Place | Organisation | Author | Figure


def passages_of(issue: Issue) -> tuple[Passage, ...]:
    """Every text of articles, pages and tables."""
    return (*_written_passages(issue), *_table_passages(issue))


def _written_passages(issue: Issue) -> Iterator[Passage]:
    """Headlines, standfirsts, notes, bodies and full texts of articles and pages."""
    for article in issue.articles:
        yield from _values_of(article)
        yield _story(article.body, article.lang)
        if article.full_text is not None:
            yield _story(article.full_text, article.lang, Severity.WARNING)
    for page in issue.pages:
        for key, text in (("title", page.title), ("description", page.description)):
            if key not in page.invalid_keys:
                yield _passage(text, page.source.at(key), page.lang, key=key)
        yield _story(page.body, page.lang)


def _table_passages(issue: Issue) -> Iterator[Passage]:
    """Every bilingual text of the editors' tables, half by half."""
    imprint = issue.imprint
    rows: tuple[_Row, ...] = (imprint, *imprint.staff, *imprint.council, *issue.section_rows)
    rows += issue.themes + issue.places + issue.organisations + issue.authors + issue.figures
    for row in rows:
        yield from _halves(row, row.source)
    yield from _halves(imprint.newspaper, imprint.source, "newspaper.")
    yield from _halves(imprint.country, imprint.source, "country.")
    yield from _halves(imprint.descriptions, imprint.source, "descriptions.")


def _halves(row: _Row | _Group, source: Source, prefix: str = "") -> Iterator[Passage]:
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, Bilingual):
            for lang in Language:
                key = f"{prefix}{field.name}.{lang}"
                yield _passage(value[lang], source.at(key), lang, key=key, is_of_table=True)


def _values_of(article: Article) -> Iterator[Passage]:
    """The texts of an article's front matter."""
    texts = {
        "title": article.title,
        "standfirst": article.standfirst,
        "authors_lost": article.authors_lost,
        "title_note": article.title_note,
    }
    for number, correction in enumerate(article.corrections):
        texts[f"corrections.{number}.note"] = correction.note
    for key, text in texts.items():
        if text and key not in article.invalid_keys:
            yield _passage(text, article.source.at(key), article.lang, key=key)
    for number, photo in enumerate(article.photos):
        for name, both in (("alt", photo.alt), ("caption", photo.caption)):
            for lang in Language:
                if both is not None:
                    key = f"photos.{number}.{name}.{lang}"
                    yield _passage(both[lang], article.source.at(key), lang, key=key)


def _story(text: Text, lang: Language, severity: Severity = Severity.ERROR) -> Passage:
    return _passage(text.markdown, Spot(text.path, text.first_line), lang, severity=severity)


def _passage(
    markdown: str,
    start: Spot,
    lang: Language,
    *,
    key: str = "",
    is_of_table: bool = False,
    severity: Severity = Severity.ERROR,
) -> Passage:
    uncoded = without_code(markdown)
    return Passage(
        text=without_addresses(uncoded),
        uncoded=uncoded,
        markdown=markdown,
        start=start,
        lang=lang,
        key=key,
        is_of_table=is_of_table,
        severity=severity,
    )
