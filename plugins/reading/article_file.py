"""An article's or a page's file as a value, with every problem of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.addresses import address
from plugins.issue.contribution import Article, Page, Text
from plugins.issue.problem import Problem
from plugins.reading.fields import Field, Values, complete
from plugins.reading.front_matter import ARTICLE_KEYS, PAGE_KEYS, read_front_matter
from plugins.reading.markdown_text import Renderer
from plugins.reading.source_file import read_source, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file gave: an article, a page or nothing, and all its problems."""

    path: str
    article: Article | None = None
    page: Page | None = None
    problems: tuple[Problem, ...] = ()


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
    values, problems = _read(file, path, "article", ARTICLE_KEYS, renderer, country)
    if values is None:
        return Reading(path=path, problems=problems)
    values["printed_in"] = values["printed_in"] or values["lang"]
    page_path = address("article", values["slug"], values["lang"])
    full_text, full_faults = _full_text(full_texts, file.name, renderer, page_path)
    article = Article(**values, full_text=full_text)
    return Reading(path=path, article=article, problems=(*problems, *full_faults))


def read_page(file: Path, path: str, renderer: Renderer, country: str = "") -> Reading:
    """The page about the edition in ``file`` (``path`` in messages)."""
    values, problems = _read(file, path, "page", PAGE_KEYS, renderer, country)
    page = None if values is None else Page(**values)
    return Reading(path=path, page=page, problems=problems)


def _read(
    file: Path, path: str, kind: str, keys: Mapping[str, Field], renderer: Renderer, country: str
) -> tuple[Values | None, tuple[Problem, ...]]:
    """What an article and a page both have, with stand-ins for what could not be read; nothing
    where the file has no name to stand under. All problems of any file."""
    written, faults = read_source(file, path, country)
    if written is None:
        return None, faults
    read, source, front_matter_faults = read_front_matter(written, keys)
    problems = (*faults, *front_matter_faults)
    if not written.slug:
        return None, problems
    values, invalid_keys = complete(read, keys, source.lines_by_key or keys)
    body = renderer.render(
        written.story,
        path=path,
        page_path=address(kind, written.slug, written.lang),
        first_line=written.story_line,
    )
    own = {"slug": written.slug, "lang": written.lang, "body": body, "source": source}
    return {**values, **own, "invalid_keys": invalid_keys}, problems


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
