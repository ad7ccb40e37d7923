"""An article's or a page's file as a value, with every problem of the file."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.issue.addresses import address
from plugins.issue.contribution import Article, Page, Text
from plugins.issue.problem import Problem, Source
from plugins.reading.front_matter import read_facts
from plugins.reading.keys import ARTICLE_KEYS, PAGE_KEYS, Key
from plugins.reading.markdown_text import Renderer
from plugins.reading.source_file import SourceFile, read_source, read_text

# Stand-ins for keys that could not be read, so that the other keys can still be judged.
_STAND_INS: Mapping[str, Any] = {
    "title": "",
    "standfirst": "",
    "description": "",
    "order": 0,
    "authors": (),
    "themes": (),
    "status": "draft",
    "published": datetime.date.min,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file gave: an article, a page or nothing, and all its problems."""

    path: str
    article: Article | None = None
    page: Page | None = None
    problems: tuple[Problem, ...] = ()


def read_article(file: Path, path: str, renderer: Renderer, full_texts: Path | None) -> Reading:
    """The article in ``file`` (``path`` in messages), with its full text where there is one."""
    source_file, faults = read_source(file, path)
    if source_file is None:
        return Reading(path=path, problems=faults)
    values, source, fact_faults = read_facts(source_file, ARTICLE_KEYS)
    problems = (*faults, *fact_faults)
    if not source_file.slug:
        return Reading(path=path, problems=problems)
    values, invalid_keys = _complete(values, ARTICLE_KEYS, source)
    shown_at = address("article", source_file.slug, source_file.lang)
    full_text, full_faults = _full_text(full_texts, file.name, renderer, shown_at)
    values.setdefault("printed_in", source_file.lang)
    article = Article(
        slug=source_file.slug,
        lang=source_file.lang,
        body=_body(source_file, renderer, shown_at),
        source=source,
        full_text=full_text,
        invalid_keys=invalid_keys,
        **values,
    )
    return Reading(path=path, article=article, problems=(*problems, *full_faults))


def read_page(file: Path, path: str, renderer: Renderer) -> Reading:
    """The page about the edition in ``file`` (``path`` in messages)."""
    source_file, faults = read_source(file, path)
    if source_file is None:
        return Reading(path=path, problems=faults)
    values, source, fact_faults = read_facts(source_file, PAGE_KEYS)
    problems = (*faults, *fact_faults)
    if not source_file.slug:
        return Reading(path=path, problems=problems)
    values, invalid_keys = _complete(values, PAGE_KEYS, source)
    shown_at = address("page", source_file.slug, source_file.lang)
    page = Page(
        slug=source_file.slug,
        lang=source_file.lang,
        body=_body(source_file, renderer, shown_at),
        source=source,
        invalid_keys=invalid_keys,
        **values,
    )
    return Reading(path=path, page=page, problems=problems)


def _complete(
    values: dict[str, Any], keys: Mapping[str, Key], source: Source
) -> tuple[dict[str, Any], frozenset[str]]:
    """Stand-ins for what could not be read; an optional key counts only where it was written."""
    written = source.lines_by_key or keys
    invalid_keys = frozenset(
        name
        for name, key in keys.items()
        if name not in values and (name in written or not key.optional)
    )
    return {
        **{name: _STAND_INS[name] for name in invalid_keys if name in _STAND_INS},
        **values,
    }, invalid_keys


def _body(source_file: SourceFile, renderer: Renderer, shown_at: str) -> Text:
    return renderer.render(
        source_file.story,
        path=source_file.path,
        shown_at=shown_at,
        first_line=source_file.story_line,
    )


def _full_text(
    folder: Path | None, name: str, renderer: Renderer, shown_at: str
) -> tuple[Text | None, tuple[Problem, ...]]:
    if folder is None or not (folder / name).is_file():
        return None, ()
    path = f"content/fulltext/{name}"
    story, faults = read_text(folder / name, path)
    if story is None:
        return None, faults
    return renderer.render(story, path=path, shown_at=shown_at, fragment="text"), faults
