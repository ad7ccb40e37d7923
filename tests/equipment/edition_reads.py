"""A pytest plugin: only tests of the edition read what editors write.

A test is *of the edition* when it is marked ``@pytest.mark.edition`` or asks for a fixture named in
``edition_fixtures`` (pyproject.toml); such a fixture may have been made by another worker. All of
them must pass after any change an editor makes (tests/site/test_changed_editions.py). What reads
the repository's content/ without being one fails, copying, listing, linking and asking whether a
file is there included; so does what reads output/, which was built of it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

MAY_READ = ("edition", "acceptance")  # marks
_READING = {"open", "os.listdir", "os.scandir"}
_ASKING = "os.stat"
_LINKING = {"os.symlink", "os.link"}
_SHELL = re.compile(r"(?:.*/)?\w*sh")
_BETWEEN_PATHS = re.compile(r"[\s\"'`=:;,|&<>()]+")  # in a command of a shell
_READS = pytest.StashKey["ContentReads"]()


class ContentReads:
    """What the running test has read below content/, noted by an audit hook; and by ``os.stat``,
    which no hook hears of."""

    def __init__(self, project: Path, declared: Iterable[str]) -> None:
        self.project = str(project)
        self.places = tuple(str(project / name) for name in ("content", "output"))
        self.below = tuple(f"{place}{os.sep}" for place in self.places)
        self.fixtures = set(declared)  # those that read, and all that use one of them
        self.being_made: list[str] = []
        self.files: list[str] = []
        self.used: set[str] = set()
        self.modules: set[Path] = set()  # with tests of the edition
        self.is_watching = True
        self.a_test_runs = False

    def begin(self) -> None:
        """Another test runs from here on."""
        self.files, self.used = [], set()
        self.a_test_runs = True

    def watch_stat(self) -> Callable[[], None]:
        """Hear of questions whether a file is there, while a test runs: pytest itself asks them of
        all it may collect. The function that ends it."""
        stat = os.stat

        def watched(path: Any, *arguments: Any, **named: Any) -> os.stat_result:
            if self.a_test_runs:
                self.hear(_ASKING, (path,))
            return stat(path, *arguments, **named)

        def end() -> None:
            os.stat = stat

        for able in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
            able.add(watched)
        os.stat = watched
        return end

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """The audit hook; it can never be taken away again, so it can be told to sleep."""
        if not self.is_watching:
            return
        if event in _READING or event == _ASKING:
            self._note(event, arguments[0])
        elif event in _LINKING:
            self._note_link(*arguments[:2])
        elif event == "os.system":
            self._note_child(("sh", "-c", arguments[0]), None)
        elif event == "subprocess.Popen":
            self._note_child(arguments[1], arguments[2])

    def _note(self, event: str, path: Any) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return  # a descriptor, or the folder one stands in
        name = os.fsdecode(path)
        if event in ("open", _ASKING) and os.sep not in name:
            return  # opened beside a descriptor, as rmtree does; nothing tells in which folder
        name = os.path.abspath(name)
        if name.startswith(self.below) or (name in self.places and event != _ASKING):
            self._add(os.path.relpath(name, self.project))

    def _note_link(self, target: Any, link: Any) -> None:
        """What is read through a link is not heard as what it is."""
        name = os.path.join(os.path.dirname(os.fsdecode(link)), os.fsdecode(target))
        name = os.path.realpath(name)
        if name == self.project or f"{name}{os.sep}".startswith(self.below):
            self._add(f"a link to {name}")

    def _note_child(self, command: Any, folder: Any) -> None:
        """A child is not watched; one that is given the whole repository, or names something of
        content/, may read it."""
        words = [command] if isinstance(command, str | bytes | os.PathLike) else command or ()
        told = [os.fsdecode(word) for word in words]
        place = os.path.abspath(os.fsdecode(folder or os.curdir))
        whole = {self.project, Path(self.project).as_uri()}
        if told and _SHELL.fullmatch(told[0]):
            told += [part for word in told for part in _BETWEEN_PATHS.split(word)]
        named = {
            word
            for word in told
            if word in whole or f"{os.path.join(place, word)}{os.sep}".startswith(self.below)
        }
        if named:
            self._add(f"a child process: {' '.join(sorted(named))}")

    def _add(self, name: str) -> None:
        self.files.append(name)
        self.fixtures.update(self.being_made)

    def undeclared(self, item: pytest.Item) -> str:
        """What is wrong with what this test read; empty where nothing is."""
        if any(item.get_closest_marker(mark) for mark in MAY_READ):
            return ""
        through = sorted(self.used & self.fixtures)
        if not self.files and not through:
            return ""
        what = f"the fixture {through[0]}" if through else self.files[0]
        return (
            f"{item.nodeid} reads this repository's content/ ({what}) and is not marked. Give"
            " it the miniature issue (makers.py), or mark it “edition” and let it hold always."
        )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("edition_fixtures", "fixtures that read content/", type="args", default=[])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "edition: judges content/; holds for every edition of it")
    reads = ContentReads(config.rootpath.resolve(), config.getini("edition_fixtures"))
    config.stash[_READS] = reads
    sys.addaudithook(reads.hear)
    config.add_cleanup(reads.watch_stat())


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[_READS].is_watching = False


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[pytest.CollectReport]:
    """Pytest itself looks for tests in all folders it is given; that reads nothing."""
    reads = collector.config.stash[_READS]
    before = len(reads.files)
    report = yield
    if not isinstance(collector, pytest.Module):
        del reads.files[before:]
    return report


@pytest.hookimpl(tryfirst=True)  # before -m chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    reads = config.stash[_READS]
    if reads.files:
        raise pytest.UsageError(f"a test module reads {reads.files[0]} while it is loaded")
    for item in items:
        if reads.fixtures & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.edition)
        if item.get_closest_marker("edition"):
            reads.modules.add(item.path)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    item.config.stash[_READS].begin()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Iterator[object]:
    """What is read while a fixture is made, all that use the fixture have read."""
    reads = request.config.stash[_READS]
    reads.being_made.append(fixturedef.argname)
    if fixturedef.argname in reads.fixtures:
        reads.fixtures.update(reads.being_made)
    before = set(request.fixturenames)
    try:
        return (yield)
    finally:
        if (set(request.fixturenames) - before) & reads.fixtures:  # asked for by name, made before
            reads.fixtures.update(reads.being_made)
        reads.being_made.pop()


@pytest.fixture(scope="session")
def edition_modules(pytestconfig: pytest.Config) -> frozenset[Path]:
    """The modules with tests of the edition, of all this run looked through."""
    return frozenset(pytestconfig.stash[_READS].modules)


@pytest.fixture(autouse=True)
def _fixtures_of_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fixtures that are asked for while the test runs are known when it ends only."""
    yield
    request.config.stash[_READS].used.update(request.fixturenames)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    result = yield
    item.config.stash[_READS].a_test_runs = False
    if told := item.config.stash[_READS].undeclared(item):
        pytest.fail(told, pytrace=False)
    return result
