"""What the rules would say of a pair that is not written yet: they are asked in a copy."""

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from desk.new_article.composing import NewPair
from plugins.issue.problem import Problem, Spot
from plugins.reading.assembling import assemble_content
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

_ENDINGS = {"articles": ".md", "pages": ".md", "fulltext": ".md", "data": ".toml"}


def faults_of_answer(project: Path, pair: NewPair, path: str, key: str) -> tuple[Problem, ...]:
    """What keeps the value of ``key`` in the file at ``path`` from being published; in a table,
    that of its last row. What is not known yet does not count."""
    files = pair.files(project, status="published")
    spot = Spot(path, _line_of(key, files[path].decode("utf-8", "replace")))
    told = _judged(project, files, ("data",))
    return tuple(problem for problem in told if problem.stops and problem.spot == spot)


def faults_of_rows(project: Path, pair: NewPair) -> tuple[Problem, ...]:
    """The errors that the tables have with the rows of ``pair`` and have not without."""
    tables = {f"content/data/{row.table}.toml" for row in pair.rows}
    told = _new_faults(project, pair.files(project, status="published"), ("data",))
    return tuple(problem for problem in told if problem.spot.path in tables)


def faults_of_pair(project: Path, pair: NewPair) -> tuple[Problem, ...]:
    """The errors that content/ would have with the drafts of ``pair`` and has not without."""
    return _new_faults(project, pair.files(project), tuple(_ENDINGS))


def _new_faults(
    project: Path, files: Mapping[str, bytes], folders: Sequence[str]
) -> tuple[Problem, ...]:
    before = {_said(problem) for problem in _judged(project, {}, folders)}
    told = _judged(project, files, folders)
    return tuple(problem for problem in told if problem.stops and _said(problem) not in before)


def _said(problem: Problem) -> tuple[str, str, str]:
    """A problem by what it says: rows below a new one have other lines."""
    return problem.spot.path, problem.message, str(problem.args)


def _judged(
    project: Path, files: Mapping[str, bytes], folders: Sequence[str]
) -> tuple[Problem, ...]:
    """All that is said of the texts in these folders of content/ with ``files`` in their place."""
    with TemporaryDirectory() as copy:
        for folder in folders:
            (Path(copy) / "content" / folder).mkdir(parents=True)
            for file in (project / "content" / folder).glob(f"*{_ENDINGS[folder]}"):
                if file.is_file():
                    shutil.copyfile(file, Path(copy) / "content" / folder / file.name)
        for path, data in files.items():
            (Path(copy) / path).parent.mkdir(exist_ok=True)
            (Path(copy) / path).write_bytes(data)
        both = assemble_content(Path(copy) / "content")
    there = files_below(project / "content") | set(files)
    return judge(Manuscript(issue=both.written, files=there), both.problems)


def _line_of(key: str, text: str) -> int:
    """The last line that gives ``key`` a value."""
    pattern = re.compile(rf"{re.escape(key)}(?::| =) ")
    lines = re.split("\r\n|\r|\n", text)
    return max(n for n, line in enumerate(lines, start=1) if pattern.match(line))
