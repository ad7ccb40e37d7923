"""The texts of content/ in a copy, judged there: also with files that are not written yet, and also
where something beside them may not be opened."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem
from plugins.reading.assembling import assemble_content
from plugins.reading.safe_files import unsafe_files
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

TABLES = ("data",)
TEXTS = ("data", "articles", "pages", "fulltext")
_ENDINGS = (".md", ".toml")


@dataclass(frozen=True, kw_only=True)
class JudgedCopy:
    """The issue as far as it can be read, what the rules say of it, and the paths of its files."""

    issue: Issue
    problems: tuple[Problem, ...]
    files: frozenset[str]


def judge_copy(
    project: Path, added: Mapping[str, bytes] | None = None, folders: Collection[str] = TEXTS
) -> JudgedCopy:
    """What stands in ``folders`` of the content of ``project``, with the files ``added`` (by path)
    in their places. What may not or cannot be opened is left out. Raises ``OSError`` where there is
    no room for the copy."""
    content, added = project / "content", added or {}
    unsafe = unsafe_files(content) if content.is_dir() else ()
    there: dict[str, bytes] = {}
    with TemporaryDirectory() as copy:
        for path in _readable(content, folders, {problem.spot.path for problem in unsafe}):
            with suppress(OSError):  # no permission: told wherever it is read
                there[path] = (project / path).read_bytes()
        for path, data in {**there, **added}.items():
            Path(copy, path).parent.mkdir(parents=True, exist_ok=True)
            Path(copy, path).write_bytes(data)
        both = assemble_content(Path(copy, "content"))
    files = files_below(content) | set(added)
    told = judge(Manuscript(issue=both.written, files=files), (*unsafe, *both.problems))
    return JudgedCopy(issue=both.written, problems=told, files=files)


def _readable(content: Path, folders: Collection[str], unsafe: Collection[str]) -> Iterator[str]:
    """The paths of texts and tables that may be opened."""
    if "content" in unsafe:
        return
    for folder in folders:
        if f"content/{folder}" in unsafe:
            continue
        for file in sorted((content / folder).glob("*")):
            path = f"content/{folder}/{file.name}"
            if file.suffix in _ENDINGS and path not in unsafe and file.is_file():
                yield path
