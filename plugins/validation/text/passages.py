"""Every text an editor wrote, with its language and a way back to file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from plugins.issue.contribution import Article, Page, Text
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Severity, Source, Spot
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
    path: str
    line: int
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
        return Spot(self.path, self.line + lines)


Passages = tuple[Passage, ...]


def passages_of(issue: Issue) -> tuple[Passage, ...]:
    """Every text of articles, pages and tables."""
    return (*_written_passages(issue), *_table_passages(issue))


def _written_passages(issue: Issue) -> Iterator[Passage]:
    """Headlines, standfirsts, notes, bodies and full texts of articles and pages."""
    for article in issue.articles:
        yield from _fact_passages(article)
        yield from _stories(article)
    for page in issue.pages:
        for key, text in (("title", page.title), ("description", page.description)):
            if key not in page.invalid_keys:
                yield _value(text, page.source, key, page.lang)
        yield from _stories(page)


def _stories(written: Article | Page) -> Iterator[Passage]:
    """The Markdown of an article or a page: the body, then the full text where there is one."""
    yield _story(written.body, written.lang, Severity.ERROR)
    if isinstance(written, Article) and written.full_text is not None:
        yield _story(written.full_text, written.lang, Severity.WARNING)


def _table_passages(issue: Issue) -> Iterator[Passage]:
    """Every bilingual text of the editors' tables, half by half."""
    for row in table_rows(issue):
        yield from _halves(row, row.source)  # type: ignore[attr-defined]
    imprint = issue.imprint
    for group in ("newspaper", "country", "descriptions"):
        yield from _halves(getattr(imprint, group), imprint.source, f"{group}.")


def _halves(row: object, source: Source, prefix: str = "") -> Iterator[Passage]:
    for field in fields(row):  # type: ignore[arg-type]
        value = getattr(row, field.name)
        if isinstance(value, Bilingual):
            for lang in Language:
                key = f"{prefix}{field.name}.{lang}"
                yield _value(value[lang], source, key, lang, is_of_table=True)


def table_rows(issue: Issue) -> Iterator[object]:
    """All rows of all tables; each has a ``source``."""
    tables: tuple[Iterable[object], ...] = (
        (issue.imprint,),
        issue.imprint.staff,
        issue.imprint.council,
        issue.regions,
        issue.rubrics,
        issue.themes,
        issue.places,
        issue.organisations,
        issue.authors,
        issue.figures,
    )
    for table in tables:
        yield from table


def _fact_passages(article: Article) -> Iterator[Passage]:
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
            yield _value(text, article.source, key, article.lang)
    for number, photo in enumerate(article.photos):
        for key, both in (("alt", photo.alt), ("caption", photo.caption)):
            for lang in Language:
                if both is not None:
                    yield _value(both[lang], article.source, f"photos.{number}.{key}.{lang}", lang)


def _value(
    text: str, source: Source, key: str, lang: Language, *, is_of_table: bool = False
) -> Passage:
    spot = source.at(key)
    uncoded = without_code(text)
    return Passage(
        text=without_addresses(uncoded),
        uncoded=uncoded,
        markdown=text,
        path=spot.path,
        line=spot.line,
        lang=lang,
        key=key,
        is_of_table=is_of_table,
    )


def _story(text: Text, lang: Language, severity: Severity) -> Passage:
    uncoded = without_code(text.markdown)
    return Passage(
        text=without_addresses(uncoded),
        uncoded=uncoded,
        markdown=text.markdown,
        path=text.path,
        line=text.first_line,
        lang=lang,
        severity=severity,
    )
