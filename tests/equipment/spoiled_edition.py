"""An edition as it is read, and what a spoiled copy of one of its files changes in that: in this
process, without building, and without reading again what did not change."""

from __future__ import annotations

import random
import re
import shutil
import signal
import types
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from spoiling import SPOILERS, Spoiled, Spoiler
from spoiling.copies import Gives

from desk.publishing.values.targets import read_targets
from plugins.issue.issue import Issue
from plugins.issue.problem import Problem, Stopped
from plugins.reading.assembling import Reading, assemble, read_file
from plugins.reading.markdown_text import Renderer
from plugins.reading.tables import Tables, read_tables
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

SETTINGS = "publishing.toml"
_STORIES = ("articles", "pages")
# Where a value was written, and how, is nothing that a page shows.
_UNSHOWN = frozenset(
    [
        *("source", "spot", "markdown", "first_line", "links", "seen", "path", "problems"),
        *("full_text", "blocks", "drafts"),
    ]
)
_SECONDS = 2.0  # of the processor, for one file


class TookTooLong(Exception):
    """Raised inside whatever has been running for too long."""


@contextmanager
def watchdog() -> Iterator[None]:
    """Ends what takes more than two seconds of the processor, however busy the machine is."""

    def bite(_signal: int, _frame: types.FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGVTALRM, bite)
    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@dataclass(frozen=True, kw_only=True)
class Given:
    """What an edition says: its problems by file and kind, and all that its pages show."""

    told: Counter[tuple[str, str, bool]]
    shown: object
    html: str


class Edition:
    """The files of ``project``, read once; copies are spoiled in a folder of their own."""

    def __init__(self, project: Path, trial: Path) -> None:
        self._trial = trial
        shutil.copytree(project / "content", trial / "content")
        if (project / SETTINGS).exists():
            shutil.copy(project / SETTINGS, trial)
        self._content = trial / "content"
        self._renderer = Renderer()
        self._tables = read_tables(self._content / "data")
        self._readings = {
            f"content/{folder}/{file.name}": self._read(file)
            for folder in _STORIES
            for file in sorted((self._content / folder).glob("*.md"))
        }
        self._files = files_below(self._content)
        self._as_it_is: dict[str, Given] = {}
        data = (f"content/data/{file.name}" for file in (self._content / "data").glob("*.toml"))
        settings = [SETTINGS] if (trial / SETTINGS).exists() else []
        self.paths = (*self._readings, *sorted(data), *settings)

    def spoiled(self, chance: random.Random, number: int) -> Iterator[tuple[Spoiler, Spoiled]]:
        """So many spoiled copies, all ways to spoil in turn."""
        made = 0
        while made < number:
            for spoiler in SPOILERS:
                fit = [path for path in self.paths if path.endswith(spoiler.ending)]
                copy = next(
                    (
                        copy
                        for path in chance.sample(fit, min(len(fit), 12))
                        if (copy := spoiler.make(chance, path, self._text(path))) is not None
                    ),
                    None,
                )
                if copy is not None and made < number:
                    made += 1
                    yield spoiler, copy

    def fault(self, copy: Spoiled) -> str:
        """What is wrong with what this copy gives; empty where it is what was said before."""
        before = self._given(copy.path)
        try:
            with watchdog():
                after = self._with(copy)
        except TookTooLong:
            return "takes more than two seconds"
        except Exception as fault:  # told with the others, so that one run finds them all
            return f"ends in a traceback: {fault!r}"
        added = after.told - before.told
        if copy.gives is Gives.TOLD:
            # What is gone is told where it is missed.
            is_told = any(
                stops and (path in copy.at or copy.data is None) for path, _code, stops in added
            )
            return "" if is_told else f"nothing is told of it; told are {sorted(added)}"
        if after.told != before.told:
            return f"something else is told: {sorted(added + (before.told - after.told))}"
        wanted = f"{before.html}\n{copy.html}" if copy.gives is Gives.EXACTLY else before.html
        if _in_one_line(after.html) != _in_one_line(wanted):
            return "the text is another"
        return "" if after.shown == before.shown else "the facts are others"

    def _text(self, path: str) -> str:
        return (self._trial / path).read_text(encoding="utf-8")

    def _read(self, file: Path) -> Reading:
        return read_file(file, self._content, self._renderer, self._tables.imprint.country.code)

    def _given(self, path: str) -> Given:
        if path not in self._as_it_is:
            self._as_it_is[path] = self._judged(path, self._readings, self._tables, self._files)
        return self._as_it_is[path]

    def _with(self, copy: Spoiled) -> Given:
        """The edition with this copy in place of the file, which then is as it was."""
        file, lies_at = self._trial / copy.path, copy.renamed or copy.path
        original, new = file.read_bytes(), self._trial / lies_at
        made = [folder for folder in new.parents if not folder.exists()]
        file.unlink()
        if copy.data is not None:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(copy.data)
        try:
            files = (self._files - {copy.path}) | ({lies_at} if copy.data is not None else set())
            readings = {path: r for path, r in self._readings.items() if path != copy.path}
            tables = self._tables
            if copy.path.startswith("content/data/"):
                tables = read_tables(self._content / "data")
            folder = lies_at.split("/")[1] if "/" in lies_at else ""
            if folder in _STORIES and lies_at.endswith(".md") and copy.data is not None:
                readings[lies_at] = self._read(new)
            return self._judged(copy.path, readings, tables, files, lies_at)
        finally:
            new.unlink(missing_ok=True)
            for folder_made in made:
                folder_made.rmdir()
            file.write_bytes(original)

    def _judged(
        self,
        path: str,
        readings: dict[str, Reading],
        tables: Tables,
        files: frozenset[str],
        lies_at: str = "",
    ) -> Given:
        """The file with its twin and a few others, by all rules."""
        if path == SETTINGS:
            return self._settings()
        slug = Path(path).name.partition(".")[0]
        pair = [name for name in self._readings if Path(name).name.partition(".")[0] == slug]
        # Figures name every contribution.
        number = None if path.endswith("/figures.toml") else 6
        others = [name for name in self._readings if name not in pair][:number]
        near = dict.fromkeys(n for n in (*pair, *others, lies_at) if n in readings)
        assembled = assemble([readings[name] for name in near], tables, drafts=True)
        issue = assembled.written
        told = judge(Manuscript(issue=issue, files=files), assembled.problems)
        return Given(told=_counted(told), shown=_shown(issue), html=_html(issue, path))

    def _settings(self) -> Given:
        try:
            targets = read_targets(self._trial)
        except Stopped as stopped:
            return Given(told=_counted(stopped.problems), shown=(), html="")
        return Given(told=Counter(), shown=_plain(targets), html="")


def _counted(told: tuple[Problem, ...]) -> Counter[tuple[str, str, bool]]:
    return Counter((problem.spot.path, problem.code, problem.stops) for problem in told)


def _html(issue: Issue, path: str) -> str:
    return next((item.body.html for item in issue.texts if item.body.path == path), "")


def _in_one_line(html: str) -> str:
    """For a browser the end of a line is a blank; at some blanks the build lets no line end."""
    return re.sub("[ \n\u00a0]+", " ", html)


def _shown(issue: Issue) -> object:
    """All facts of articles, pages and tables; the texts are compared apart."""
    return _plain(issue)


def _plain(value: Any) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in fields(value))
        return tuple((n, _plain(getattr(value, n))) for n in names if n not in _UNSHOWN | {"html"})
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value
