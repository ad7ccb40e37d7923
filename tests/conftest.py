"""What all tests share: the real site, copies of it to spoil, a server, a browser, checkers.

A test that cannot run here says so in one loud line; with CI set, such a skip is a failure.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browsing import Browser, missing_commands
from built_pages import remember_declared
from gaps import issue_with_gaps
from html_checking import html_errors
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase
from makers import make_buildable, miniature, write_files

from desk.building import build
from desk.translations import compile_catalogues

PROJECT = Path(__file__).resolve().parents[1]
BROWSER_TOOLS = PROJECT / ".cache" / "browser_tools" / "node_modules"
IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")
# Outside the repository and not everybody's: its absence is no fault of the machine.
SCAN = PROJECT.parent / "shared" / "issue" / "scan.txt"

# What an editor or CI has set for publishing is not for the tests.
for _name in ("SITEURL", "EDITOR_LANG"):
    os.environ.pop(_name, None)

settings.register_profile(
    "project",
    deadline=None,
    derandomize=IN_CI,
    database=None if IN_CI else DirectoryBasedExampleDatabase(PROJECT / ".cache" / "hypothesis"),
)
settings.load_profile("project")

# Before the conftests of single folders are loaded: what they import reads them.
compile_catalogues()

SmallSite = Callable[..., Path]
ServeFolder = Callable[[Path], str]


pytest_plugins = ["edition_reads"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run those marked “long” too")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds, or the browser; first in a run")
    config.addinivalue_line("markers", "long: takes minutes; run with --long only")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes minutes is asked for; see CONTRIBUTING.md for when.

    The long ones come first, then the slow ones, then what asks for the browser: workers that
    steal from each other's ends (inv test) end with small tests together, and one has the browser.
    """
    if not config.getoption("long"):
        left_out = [item for item in items if item.get_closest_marker("long")]
        items[:] = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left_out)
    if hasattr(config, "workerinput"):
        items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    asks = {"browser", "nu"} & {*getattr(item, "fixturenames", ())}
    marks = [bool(item.get_closest_marker(name)) for name in ("long", "slow")]
    return [*marks, bool(asks), True].index(True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """In CI everything must run: a skip is a failure there."""
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail")
    may_be = "shared" in getattr(item, "fixturenames", ()) and not SCAN.exists()
    if IN_CI and skipped and not may_be:
        report.outcome = "failed"
        report.longrepr = f"not tested, and CI is set: {_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One loud line for each reason why something was not tested."""
    reasons: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = _reason(report)
        reasons[reason] = reasons.get(reason, 0) + 1
    for reason, number in reasons.items():
        line = f"NOT TESTED ({number}): {reason}"
        terminalreporter.write_line(line, yellow=True, bold=True)


def _reason(report: pytest.TestReport) -> str:
    where = report.longrepr
    reason = where[2] if isinstance(where, tuple) else str(where)
    return reason.removeprefix("Skipped: ")


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of this repository."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the scan of the print issue, which is not part of the repository."""
    if not SCAN.exists():
        pytest.skip("../shared with the scan of the print issue is not here")
    return SCAN.parents[1]


@pytest.fixture
def small_site(tmp_path: Path) -> SmallSite:
    """``small_site({path: text, bytes or None})``: the miniature issue with theme and settings, to
    spoil; the rooms come from the repository.

    ``None`` removes a file. The sites of one test lie beside each other.
    """

    def make(files: Mapping[str, str | bytes | None] | None = None) -> Path:
        wanted = {**miniature(), **(files or {})}
        there = {path: text for path, text in wanted.items() if text is not None}
        site = tmp_path / f"site-{len(list(tmp_path.glob('site-*'))) + 1}"
        return make_buildable(write_files(site, there))

    return make


def _made_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """A folder that one worker makes and all of them read."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, claim, failed = base / name, base / f"{name}-claim", base / f"{name}-failed"
    try:
        claim.mkdir()
    except FileExistsError:
        while not folder.exists() and not failed.exists():
            time.sleep(0.1)
    else:
        try:
            make(folder)
        except BaseException:
            failed.touch()
            raise
    assert folder.exists(), f"{name} could not be made in another worker"
    return folder


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all workers. Read it, never write to it."""

    def make(folder: Path) -> None:
        built = build(PROJECT, output=str(folder))
        assert built, "the site of this repository has errors"
        remember_declared(folder, built.listing)

    return _made_once(tmp_path_factory, "built-site", make)


@pytest.fixture(scope="session")
def built_site_with_gaps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature issue as issues are one day: see gaps.py. Read it, never write to it."""

    def make(folder: Path) -> None:
        site = folder.with_name("site-with-gaps")
        make_buildable(write_files(site, issue_with_gaps()))
        built = build(site, output=str(folder))
        assert built, "a site with gaps has no errors, only warnings"
        remember_declared(folder, built.listing)

    return _made_once(tmp_path_factory, "built-site-with-gaps", make)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """The output of tests is for tests."""


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """``serve_folder(path)``: the address (without a slash at its end) that serves a folder."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def serve(folder: Path) -> str:
        if folder not in servers:
            handler = partial(_QuietHandler, directory=str(folder))
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers[folder] = server
        return f"http://127.0.0.1:{servers[folder].server_port}"

    yield serve
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium for this worker; see browsing.py for what it can do."""
    if missing := missing_commands():
        pytest.skip(f"{' and '.join(missing)} not installed: nothing is tried in a browser")
    chromium = Browser(tmp_path_factory.mktemp("profile"))
    yield chromium
    chromium.quit()


@pytest.fixture(scope="session")
def axe(browser: Browser) -> Callable[[], tuple[str, ...]]:
    """``axe()``: what is wrong with the accessibility of the page the browser shows."""
    script = BROWSER_TOOLS / "axe-core" / "axe.min.js"
    if not script.exists():
        pytest.skip("axe-core was not fetched (npm): accessibility is not tested")
    source = script.read_text(encoding="utf-8")
    return lambda: browser.violations(source)


@pytest.fixture(scope="session")
def nu() -> Callable[..., tuple[str, ...]]:
    """``nu(folder, …)``: the errors the Nu HTML checker finds in all pages of these folders."""
    jar = BROWSER_TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        pytest.skip("the Nu HTML checker was not fetched (npm): HTML is not tested")
    if shutil.which("java") is None:
        pytest.skip("java not installed: HTML is not tested")
    return partial(html_errors, jar)
