"""Files and tables become the Issue; what does not fit becomes problems."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.issue.addresses import address
from plugins.issue.contribution import KIND_OF_FOLDER, Article, Draft, Page, Pair
from plugins.issue.editing_marks import is_editing_mark
from plugins.issue.issue import Issue, in_print_order
from plugins.issue.problem import Problem, Severity
from plugins.issue.text import Text
from plugins.reading.fields import Values, complete
from plugins.reading.fixed_headings import known_headings
from plugins.reading.front_matter import KEYS_OF_KIND, photo_files, read_front_matter
from plugins.reading.markdown_text import NO_HEADINGS, Renderer
from plugins.reading.source_file import read_source, read_text
from plugins.reading.tables import Tables, read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file gave: an article, a page or nothing, whether it is a draft, all its problems."""

    path: str
    article: Article | None = None
    page: Page | None = None
    draft: Draft | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """``written`` is all that editors wrote, faults included: rules judge it. ``public`` is what
    can be put on pages; ``None`` where issue.toml cannot be read."""

    written: Issue
    public: Issue | None
    problems: tuple[Problem, ...]


def read_file(
    file: Path,
    content: Path,
    renderer: Renderer,
    country: str = "",
    headings: Mapping[str, str] = NO_HEADINGS,
) -> Reading:
    """What stands in a file below ``content``: the folder tells what it is.

    ``country`` is the code of the country, which people write in place of a language's;
    ``headings`` are those of an article that the site knows.
    """
    inside = file.relative_to(content)
    path = f"content/{inside.as_posix()}"
    written, problems = read_source(file, path, country)
    # Anywhere else nothing is expected: validation says so.
    is_misplaced = len(inside.parts) != 2 or not _is_expected(inside)
    if written is None:
        return Reading(path=path, problems=() if is_misplaced else problems)
    kind = KIND_OF_FOLDER.get(f"content/{inside.parts[0]}", "article")
    keys = KEYS_OF_KIND[kind]
    read, source, faults = read_front_matter(written, keys)
    problems += faults
    draft = None
    if kind == "article" and read.get("status") == "draft":
        draft = Draft(path=path, front_matter=written.front_matter)
    if is_misplaced or not written.slug:
        if draft is not None:
            first = written.story_line
            stray = renderer.render(written.story, path=path, page_path="", first_line=first)
            draft = replace(draft, stray=stray)
        return Reading(path=path, draft=draft, problems=() if is_misplaced else problems)
    facts, invalid_keys = complete(read, keys, source.lines_by_key or keys)
    slug, lang = written.slug, written.lang
    page_path = address(kind, slug, lang)
    body = renderer.render(
        written.story,
        path=path,
        page_path=page_path,
        first_line=written.story_line,
        headings=headings if kind == "article" else NO_HEADINGS,
    )
    own: Values = {"slug": slug, "lang": lang, "body": body, "source": source}
    own["invalid_keys"] = invalid_keys | ({"slug"} if written.is_misnamed else set())
    if kind != "article":
        return Reading(path=path, page=Page(kind=kind, **facts, **own), problems=problems)
    facts["printed_in"] = facts["printed_in"] or lang
    full_text, faults = _full_text(content / "fulltext" / file.name, renderer, page_path)
    if "photos" in invalid_keys:
        own["photo_files"] = frozenset(photo_files(written))
    article = Article(**facts, **own, full_text=full_text)
    return Reading(path=path, article=article, draft=draft, problems=problems + faults)


def _is_expected(inside: Path) -> bool:
    return f"content/{inside.parts[0]}" in KIND_OF_FOLDER and inside.suffix == ".md"


def read_misplaced(content: Path) -> Iterator[Reading]:
    """The texts below ``content`` that lie neither with the articles nor with the pages, or whose
    ending has capitals: nothing is made of them, but whether they are drafts counts."""
    for file in content.rglob("*.[mM][dD]"):
        inside = file.relative_to(content)
        if _is_expected(inside) or inside.parts[0] == "fulltext" or is_editing_mark(file.name):
            continue
        yield read_file(file, content, Renderer())


def _full_text(
    file: Path, renderer: Renderer, page_path: str
) -> tuple[Text | None, tuple[Problem, ...]]:
    if not file.is_file():
        return None, ()
    path = f"content/fulltext/{file.name}"
    story, faults = read_text(file, path)
    if story is None:
        return None, faults
    # A slip of an author's own text stops nobody.
    warnings = tuple(replace(problem, severity=Severity.WARNING) for problem in faults)
    return renderer.render(story, path=path, page_path=page_path, fragment="text"), warnings


def assemble_content(content: Path, *, drafts: bool = True) -> Assembled:
    """The Issue in the folder ``content``, without Pelican: for commands that do not build."""
    renderer = Renderer()
    tables = read_tables(content / "data")
    country = tables.imprint.country.code
    headings = known_headings(tables.imprint.headings)
    readings = [
        read_file(file, content, renderer, country, headings)
        for folder in KIND_OF_FOLDER
        for file in (content.parent / folder).rglob("*.md")
        if not is_editing_mark(file.name)
    ]
    return assemble((*readings, *read_misplaced(content)), tables, drafts=drafts)


def assemble(readings: Iterable[Reading], tables: Tables, *, drafts: bool) -> Assembled:
    """Join the readings of all files with the tables; ``drafts`` makes drafts public too."""
    readings = tuple(sorted(readings, key=lambda reading: reading.path))

    def issue_of(articles: Iterable[Article], pages: Iterable[Page]) -> Issue:
        texts = sorted(pages, key=lambda page: (page.order, page.slug, page.lang))
        return replace(
            tables,
            pairs=in_print_order(pair_up(articles), tables.imprint.sections),
            pages=tuple(page for page in texts if page.kind == "page"),
            features=tuple(page for page in texts if page.kind != "page"),
            drafts=tuple(r.draft for r in readings if r.draft is not None),
        )

    articles = [reading.article for reading in readings if reading.article is not None]
    pages = [reading.page for reading in readings if reading.page is not None]
    public = issue_of(
        (article for article in articles if not article.invalid_keys),
        (page for page in pages if not page.invalid_keys),
    )
    if not drafts:
        public = public.without_drafts()
    told = (problem for reading in readings for problem in reading.problems)
    return Assembled(
        written=issue_of(articles, pages),
        public=None if tables.imprint.invalid_keys else public,
        problems=(*tables.problems, *told),
    )


def pair_up(articles: Iterable[Article]) -> tuple[Pair, ...]:
    """Articles with the same slug as pairs."""
    halves: dict[str, dict[str, Article]] = {}
    for article in articles:
        halves.setdefault(article.slug, {})[article.lang.value] = article
    return tuple(Pair(**found) for found in halves.values())
