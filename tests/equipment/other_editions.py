"""Small editions with which a newsroom replaces the whole of this one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from another_issue import another_issue
from makers import KAZAKH_STORY, Files

ARTICLES = "content/articles/"


def _rewritten(pattern: str, new: str) -> Files:
    """Another issue with other facts of its contributions."""
    files = another_issue()
    for path in [path for path in files if path.startswith(ARTICLES)]:
        text, times = re.subn(pattern, new, str(files[path]), flags=re.MULTILINE)
        assert times == 1, path
        files[path] = text
    return files


def that_nobody_signed() -> Files:
    """Nor is anybody in its tables."""
    tables = ("authors", "places", "organisations", "figures")
    none = {f"content/data/{name}.toml": "" for name in tables}
    return {**_rewritten(r"^authors: .*$", "authors: []\nauthors_lost: scan"), **none}


def of_drafts_alone() -> Files:
    """As every edition begins."""
    return _rewritten(r"^status: published$", "status: draft")


def withdrawn_as_a_whole() -> Files:
    """All that was in it."""
    return _rewritten(r"^status: published$", "status: withdrawn")


def in_one_language() -> Files:
    """Nothing is translated yet."""
    files = another_issue()
    return {
        path: text
        for path, text in files.items()
        if not (path.startswith(ARTICLES) and path.endswith(".ru.md"))
    }


def with_the_texts_of_all_authors() -> Files:
    """Also of what leads the front page; saved by an editor of Windows."""
    files = another_issue()
    for path in [path for path in files if path.startswith(ARTICLES)]:
        full = path.replace(ARTICLES, "content/fulltext/")
        files[full] = b"\xef\xbb\xbf" + KAZAKH_STORY.replace("\n", "\r\n").encode()
        files[path] = b"\xef\xbb\xbf" + str(files[path]).replace("\n", "\r\n").encode()
    return files


OTHER_EDITIONS: Mapping[str, Callable[[], Files]] = {
    make.__name__: make
    for make in (
        another_issue,
        that_nobody_signed,
        of_drafts_alone,
        withdrawn_as_a_whole,
        in_one_language,
        with_the_texts_of_all_authors,
    )
}
