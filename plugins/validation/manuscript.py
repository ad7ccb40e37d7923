"""What all rules look at: the issue as it was written, its texts, and the files below content/.

Every text an editor wrote is a passage, with its language and a way back to file and line.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from plugins.issue.contribution import Article, Page, Photo
from plugins.issue.editing_marks import is_editing_mark
from plugins.issue.imprint import Country, Descriptions, Headings, Imprint, Newspaper, Person
from plugins.issue.issue import Issue
from plugins.issue.language import Bilingual, Language
from plugins.issue.problem import Problem, Severity, Source, Spot
from plugins.issue.text import Block, Text
from plugins.issue.vocabulary import Figure, Row
from plugins.letters.running_text import without_addresses, without_code


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text as it was written, and where it stands.

    ``seen`` is what a reader sees of a story, line by line of the file; ``blocks`` is how it was
    understood.
    ``severity`` is a warning for authors' own full texts: a slip of theirs is not ours to forbid.
    """

    markdown: str
    start: Spot
    lang: Language
    key: str = ""
    is_of_table: bool = False
    seen: tuple[tuple[int, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    severity: Severity = Severity.ERROR

    @cached_property
    def uncoded(self) -> str:
        """The text with its addresses, its code made blank."""
        return without_code(self.markdown)

    @cached_property
    def text(self) -> str:
        """Running text: code and addresses made blank."""
        return without_addresses(self.uncoded)

    @property
    def is_story(self) -> bool:
        """Whether this is Markdown with lines of its own, not the value of a key."""
        return not self.key

    def at(self, offset: int) -> Spot:
        """The file's line of a place in the text."""
        lines = self.text[:offset].count("\n") if self.is_story else 0
        return Spot(self.start.path, self.start.line + lines)

    def problem(self, offset: int, code: str, message: str, /, **args: object) -> Problem:
        """The fault ``code`` of a place in the text, as severe as the passage takes it."""
        return self.problem_in(self.at(offset).line, code, message, **args)

    def problem_in(self, line: int, code: str, message: str, /, **args: object) -> Problem:
        """The fault ``code`` of a line of the file."""
        spot = Spot(self.start.path, line)
        return spot.problem(code, message, severity=self.severity, **args)


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """Everything the editors handed in; ``files`` are paths as messages show them."""

    issue: Issue
    files: frozenset[str]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of articles, pages and tables."""
        return tuple(passages_of(self.issue))


# A rule yields what is wrong with a manuscript.
Rule = Callable[[Manuscript], Iterator[Problem]]


def files_below(content: Path) -> frozenset[str]:
    """Paths of all files below ``content`` as messages show them: ``content/data/issue.toml``; not
    the marks of files that are being edited, of which plugins.reading judges those that are links.
    """
    return frozenset(
        f"content/{file.relative_to(content).as_posix()}"
        for file in content.rglob("*")
        if not file.is_dir() and not is_editing_mark(file.name)
    )


# Whatever has a row, or the whole file, in the editors' tables; and the groups of issue.toml.
_OfTable = Imprint | Person | Row | Figure
_Group = Newspaper | Country | Descriptions | Headings


def passages_of(issue: Issue) -> Iterator[Passage]:
    """Every text of articles, pages and tables."""
    for article in issue.articles:
        yield from _article_values(article)
        yield _story(article.body, article.lang)
        if article.full_text is not None:
            yield _story(article.full_text, article.lang, Severity.WARNING)
    for page in (*issue.pages, *issue.features):
        yield from _values(page, {"title": page.title, "description": page.description})
        yield _story(page.body, page.lang)
    imprint = issue.imprint
    rows: tuple[_OfTable, ...] = (imprint, *imprint.staff, *imprint.council, *issue.rows)
    for row in (*rows, *issue.figures):
        yield from _halves(row, row.source)
    for group in ("newspaper", "country", "descriptions", "headings"):
        yield from _halves(getattr(imprint, group), imprint.source, f"{group}.")


def _article_values(article: Article) -> Iterator[Passage]:
    texts = {
        "title": article.title,
        "standfirst": article.standfirst,
        "authors_lost": article.authors_lost,
        "title_note": article.title_note,
        "scan_lost_note": article.scan_lost_note,
    }
    for number, correction in enumerate(article.corrections):
        texts[f"corrections.{number}.note"] = correction.note
    yield from _values(article, texts)
    for number, photo in enumerate(article.photos):
        key = f"photos.{number}.credit"  # a name, in the spelling of either language
        start = article.source.at(key)
        yield Passage(
            markdown=photo.credit, start=start, lang=article.lang, key=key, is_of_table=True
        )
        yield from _halves(photo, article.source, f"photos.{number}.", is_of_table=False)


def _values(written: Article | Page, texts: Mapping[str, str | None]) -> Iterator[Passage]:
    """The texts of a front matter, by their keys."""
    for key, text in texts.items():
        if text and key not in written.invalid_keys:
            start = written.source.at(key)
            yield Passage(markdown=text, start=start, lang=written.lang, key=key)


def _halves(
    row: _OfTable | _Group | Photo, source: Source, prefix: str = "", *, is_of_table: bool = True
) -> Iterator[Passage]:
    """The texts of a row that are in both languages, half by half."""
    for field in fields(row):
        both = getattr(row, field.name)
        for lang in Language if isinstance(both, Bilingual) else ():
            key = f"{prefix}{field.name}.{lang}"
            start = source.at(key)
            yield Passage(
                markdown=both[lang], start=start, lang=lang, key=key, is_of_table=is_of_table
            )


def _story(text: Text, lang: Language, severity: Severity = Severity.ERROR) -> Passage:
    start = Spot(text.path, text.first_line)
    return Passage(
        markdown=text.markdown,
        start=start,
        lang=lang,
        severity=severity,
        seen=text.seen,
        blocks=text.blocks,
    )
