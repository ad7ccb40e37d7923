"""An article's or a page's file as a value, with every problem of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.addresses import address
from plugins.issue.contribution import Article, Page, Text
from plugins.issue.problem import Problem, Source
from plugins.reading.fields import Field, Values, complete
from plugins.reading.front_matter import ARTICLE_KEYS, PAGE_KEYS, read_front_matter
from plugins.reading.markdown_text import Renderer
from plugins.reading.source_file import SourceFile, read_source, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file gave: an article, a page or nothing, and all its problems."""

    path: str
    article: Article | None = None
    page: Page | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """A file in its two parts, its front matter with stand-ins, and what could not be read."""

    file: SourceFile
    values: Values
    source: Source
    invalid_keys: frozenset[str]


def read_file(file: Path, content: Path, renderer: Renderer, country: str) -> Reading:
    """What stands in a file below ``content``: the folder tells what it is.

    ``country`` is the code of the country, which people write in place of a language's.
    """
    inside = file.relative_to(content)
    path = f"content/{inside.as_posix()}"
    if len(inside.parts) > 2:  # in a folder of its own nothing is expected: validation says so
        return Reading(path=path)
    if inside.parts[0] == "pages":
        return read_page(file, path, renderer, country)
    return read_article(file, path, renderer, content / "fulltext", country)


def read_article(
    file: Path, path: str, renderer: Renderer, full_texts: Path | None, country: str = ""
) -> Reading:
    """The article in ``file`` (``path`` in messages), with its full text where there is one."""
    written, problems = _read_file(file, path, ARTICLE_KEYS, country)
    if written is None:
        return Reading(path=path, problems=problems)
    slug, lang = written.file.slug, written.file.lang
    values = {**written.values, "printed_in": written.values.get("printed_in") or lang}
    page_path = address("article", slug, lang)
    full_text, full_faults = _full_text(full_texts, file.name, renderer, page_path)
    article = Article(
        slug=slug,
        lang=lang,
        body=_body(written.file, renderer, page_path),
        source=written.source,
        full_text=full_text,
        invalid_keys=written.invalid_keys,
        **values,
    )
    return Reading(path=path, article=article, problems=(*problems, *full_faults))


def read_page(file: Path, path: str, renderer: Renderer, country: str = "") -> Reading:
    """The page about the edition in ``file`` (``path`` in messages)."""
    written, problems = _read_file(file, path, PAGE_KEYS, country)
    if written is None:
        return Reading(path=path, problems=problems)
    slug, lang = written.file.slug, written.file.lang
    page = Page(
        slug=slug,
        lang=lang,
        body=_body(written.file, renderer, address("page", slug, lang)),
        source=written.source,
        invalid_keys=written.invalid_keys,
        **written.values,
    )
    return Reading(path=path, page=page, problems=problems)


def _read_file(
    file: Path, path: str, keys: Mapping[str, Field], country: str
) -> tuple[_Written | None, tuple[Problem, ...]]:
    """A file that has a name to stand under, and all problems of any file."""
    source_file, faults = read_source(file, path, country)
    if source_file is None:
        return None, faults
    read, source, front_matter_faults = read_front_matter(source_file, keys)
    problems = (*faults, *front_matter_faults)
    if not source_file.slug:
        return None, problems
    values, invalid_keys = complete(read, keys, source.lines_by_key or keys)
    written = _Written(file=source_file, values=values, source=source, invalid_keys=invalid_keys)
    return written, problems


def _body(source_file: SourceFile, renderer: Renderer, page_path: str) -> Text:
    return renderer.render(
        source_file.story,
        path=source_file.path,
        page_path=page_path,
        first_line=source_file.story_line,
    )


def _full_text(
    folder: Path | None, name: str, renderer: Renderer, page_path: str
) -> tuple[Text | None, tuple[Problem, ...]]:
    if folder is None or not (folder / name).is_file():
        return None, ()
    path = f"content/fulltext/{name}"
    story, faults = read_text(folder / name, path)
    if story is None:
        return None, faults
    return renderer.render(story, path=path, page_path=page_path, fragment="text"), faults
