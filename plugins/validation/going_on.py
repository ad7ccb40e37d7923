"""What a build shows where faults are told: drafts with their notes are nobody's hindrance, and the
preview goes on without the files that are faulty. Any other build has stopped before."""

import posixpath
import re
from collections.abc import Iterable, Mapping

from plugins.issue.contribution import FULL_TEXTS, KIND_OF_FOLDER, Article
from plugins.issue.issue import Issue
from plugins.issue.problem import Problem, Severity
from plugins.issue.showing import is_whole, with_articles, with_pages, without_rows
from plugins.validation.drafts import spots_needed, spots_of_all_rows
from plugins.validation.manuscript import Manuscript

_DATA = "content/data/"
_STORY = re.compile(rf"(?:{'|'.join(KIND_OF_FOLDER)})/[^/]+\.md")
# Rows for which two pages would have one address, or a page none.
_OF_ADDRESSES = ("bad-id", "moved-used")


def is_fault(problem: Problem) -> bool:
    """Whether something is wrong that readers would see or miss; a warning is not."""
    return problem.severity is not Severity.WARNING


def can_go_on(issue: Issue, problems: Iterable[Problem]) -> bool:
    """Whether what is wrong can be left out: files can be, and single rows; a whole table and the
    facts in issue.toml cannot."""
    of_tables = [p.spot for p in problems if p.stops and p.spot.path.startswith(_DATA)]
    return not of_tables or spots_of_all_rows(issue).issuperset(of_tables)


def what_is_shown(
    issue: Issue, problems: Iterable[Problem], *, drafts: bool, is_preview: bool
) -> Issue:
    """``issue`` without what is faulty.

    Of rows that only drafts need readers see nothing while these are faulty. Where ``drafts`` are
    shown, a row goes that would break the addresses of pages, and an article that names what is not
    there: a draft always, any other in the preview alone.
    """
    faults = [problem for problem in problems if is_fault(problem)]
    issue = without_rows(
        issue,
        {fault.spot for fault in faults if not drafts or fault.code in _OF_ADDRESSES},
    )
    faulty = {_file_of(fault) for fault in faults if fault.stops}

    def is_shown(article: Article) -> bool:
        may_be_left_out = is_preview or article.is_draft
        is_sound = article.source.path not in faulty
        return not may_be_left_out or (is_sound and is_whole(issue, article))

    shown = with_articles(issue, is_shown)
    return with_pages(
        shown,
        lambda page: not is_preview or (page.source.path not in faulty and is_whole(issue, page)),
    )


def _file_of(fault: Problem) -> str:
    """The file on whose page a fault is told: a full text stands on that of its article."""
    path = fault.spot.path
    if path.startswith(f"{FULL_TEXTS}/"):
        return f"content/articles/{posixpath.basename(path)}"
    return path


def held_back(
    manuscript: Manuscript, shown: Issue, problems: Iterable[Problem]
) -> Mapping[str, tuple[Problem, ...]]:
    """The files of texts of which ``shown`` has nothing, each with what is wrong in it
    and in the rows that it names."""
    faults = [problem for problem in problems if is_fault(problem)]
    there = {written.source.path for written in shown.texts}
    articles = {article.source.path: article for article in manuscript.issue.articles}
    found = {}
    for path in sorted(filter(_STORY.fullmatch, manuscript.files - there)):
        article = articles.get(path)
        spots = spots_needed(manuscript.issue, article) if article is not None else frozenset()
        found[path] = tuple(f for f in faults if _file_of(f) == path or f.spot in spots)
    return found
