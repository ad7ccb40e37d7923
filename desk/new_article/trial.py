"""What the rules would say of a pair that is not written yet: they are asked in a copy."""

import re
from collections.abc import Collection
from pathlib import Path

from desk.content.copying import TABLES, TEXTS, judge_copy
from desk.new_article.composing import NewPair
from plugins.issue.problem import Problem, Spot


def faults_of_answer(project: Path, pair: NewPair, path: str, key: str) -> tuple[Problem, ...]:
    """What keeps the value of ``key`` in the file at ``path`` from being published; in a table,
    that of its last row. What is not known yet does not count."""
    files = pair.files(project, status="published")
    spot = Spot(path, _line_of(key, files[path].decode("utf-8", "replace")))
    told = judge_copy(project, files, TABLES).problems
    return tuple(problem for problem in told if problem.stops and problem.spot == spot)


def faults_of_rows(project: Path, pair: NewPair) -> tuple[Problem, ...]:
    """The errors that the tables have with the rows of ``pair`` and have not without."""
    tables = {f"content/data/{row.table}.toml" for row in pair.rows}
    told = _new_faults(project, pair, "published", TABLES)
    return tuple(problem for problem in told if problem.spot.path in tables)


def faults_of_pair(project: Path, pair: NewPair) -> tuple[Problem, ...]:
    """The errors that content/ would have with the drafts of ``pair`` and has not without."""
    return _new_faults(project, pair, "draft", TEXTS)


def _new_faults(
    project: Path, pair: NewPair, status: str, folders: Collection[str]
) -> tuple[Problem, ...]:
    before = {_said(problem) for problem in judge_copy(project, folders=folders).problems}
    told = judge_copy(project, pair.files(project, status), folders).problems
    return tuple(problem for problem in told if problem.stops and _said(problem) not in before)


def _said(problem: Problem) -> tuple[str, str, str]:
    """A problem by what it says: rows below a new one have other lines."""
    return problem.spot.path, problem.message, str(problem.args)


def _line_of(key: str, text: str) -> int:
    """The last line that gives ``key`` a value."""
    pattern = re.compile(rf"{re.escape(key)}(?::| =) ")
    lines = re.split("\r\n|\r|\n", text)
    return max(n for n, line in enumerate(lines, start=1) if pattern.match(line))
