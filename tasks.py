"""Tasks for editors and, marked [dev], for developers: `inv -l` lists them, `inv --help TASK`
explains one."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

from invoke import Context, Exit, task

from desk.console import hear_utf8, speak_utf8

PROJECT = Path(__file__).resolve().parent

# invoke lets no task keep compiled modules: each would compile hundreds of them anew.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)
speak_utf8()
hear_utf8()


def _end(succeeded: bool) -> None:
    """What was wrong has been said; the shell learns it from the exit code."""
    if not succeeded:
        raise Exit(code=1)


def _python(*arguments: str, equipment: bool = False, compiled: str = "") -> None:
    """Run this Python in the project; ends the task when that fails. ``equipment`` lets it import
    what the tests work with; ``compiled`` is a folder where compiled modules are kept."""
    paths = [str(PROJECT), *([str(PROJECT / "tests" / "equipment")] if equipment else [])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    if compiled:
        environment |= {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run([sys.executable, *arguments], cwd=PROJECT, env=environment)
    _end(done.returncode == 0)


@task(help={"output": "folder to build into", "drafts": "show drafts too"})
def build(_context: Context, output: str = "output", drafts: bool = False) -> None:
    """Build the site into output/"""
    from desk.building import build

    _end(bool(build(PROJECT, output=output, drafts=drafts)))


@task(help={"port": "port on this computer"})
def serve(_context: Context, port: int = 8000) -> None:
    """Preview with drafts; reloads on save"""
    from desk.serving import serve

    _end(serve(PROJECT, port))


@task(help={"reminders": "show also what stays until somebody learns more"})
def check(_context: Context, reminders: bool = False) -> None:
    """Name everything that is wrong; build nothing"""
    from desk.building import build

    today = datetime.datetime.now().astimezone().date()
    _end(bool(build(PROJECT, check_only=True, reminders=reminders, today=today)))


@task
def status(_context: Context) -> None:
    """How far each region is, and what is still open"""
    from desk.status import status

    _end(status(PROJECT))


@task
def fix(_context: Context) -> None:
    """Mend what is certain (twin facts, letters)"""
    from desk.mending import fix

    _end(fix(PROJECT))


@task(name="map", help={"points": "how many points the outlines may have in all"})
def make_map(_context: Context, points: int = 400) -> None:
    """Draw the map anew from outlines.geojson"""
    from desk.outlines import make_outlines

    _end(make_outlines(PROJECT, points))


@task(
    positional=["slug"],
    iterable=["author", "practice"],
    help={
        "slug": "name of the files: small Latin letters, digits, hyphens; a dot: propose one",
        "title_kk": "headline in Kazakh",
        "title_ru": "headline in Russian",
        "lang": "language of the print: kk, ru, or nowhere",
        "section": "region or rubric: id, or a few letters of its name",
        "author": "id, or a few letters of the name; may be repeated",
        "practice": "id, or a few letters; may be repeated",
    },
)
def new(
    _context: Context,
    slug: str,
    title_kk: str = "",
    title_ru: str = "",
    lang: str = "",
    section: str = "",
    author: list[str] | None = None,
    practice: list[str] | None = None,
) -> None:
    """Begin an article: asks, then writes both files"""
    from desk.new_article import Given, new_article
    from plugins.issue.language import Language

    given = Given(
        slug="" if slug == "." else slug,
        printed_in=lang,
        titles={Language.KK: title_kk, Language.RU: title_ru},
        section=section,
        authors=tuple(author or ()),
        practices=tuple(practice or ()),
    )
    _end(new_article(PROJECT, given, today=datetime.date.today()))


@task(
    help={
        "only": "a file or folder of tests",
        "words": "only tests with this in their name",
        "edition": "only what judges content/",
        "long": "those that take minutes too",
    }
)
def test(
    _context: Context,
    only: str = "tests",
    words: str = "",
    edition: bool = False,
    long: bool = False,
) -> None:
    """[dev] Run the tests; --long: those before a release"""
    chosen = [*(["-k", words] if words else []), *(["-m", "edition"] if edition else [])]
    _test(only, *chosen, *(["--long"] if long else []))


@task
def accept(_context: Context) -> None:
    """[dev] Compare content/ with the print in ../shared"""
    _test("tests/acceptance")


def _test(*arguments: str) -> None:
    from desk.translations import compile_catalogues

    compile_catalogues()
    # Tests start hundreds of Pythons, and each would compile hundreds of modules anew. What they
    # compile lies apart from the folders they look at; that of passing folders goes.
    kept = PROJECT / ".cache" / "compiled"
    shutil.rmtree(kept.joinpath(*Path(gettempdir()).parts[1:]), ignore_errors=True)
    command = ("-m", "pytest", "-n", "auto", "--dist", "worksteal", *arguments)
    _python(*command, compiled=str(kept))


@task(
    positional=["scan"],
    iterable=["replace"],
    help={
        "scan": "the OCR text of the printed pages",
        "into": "write into this folder for review, one file for each contribution",
        "replace": "slug where the scan wins over what people wrote; may be repeated",
    },
)
def import_scan(
    _context: Context, scan: str, into: str = "", replace: list[str] | None = None
) -> None:
    """Untangle the scan of a print issue into articles"""
    from desk.scan_import import import_scan

    folder = Path(into).resolve() if into else None
    outcome = import_scan(Path(scan), PROJECT, into=folder, replace=tuple(replace or ()))
    print(outcome.report)
    _end(not outcome.failed)


_TARGET = {"to": "name of a target in publishing.toml"}


@task(
    help={
        **_TARGET,
        "dry_run": "say what would change, change nothing",
        "yes": "go on without asking when much would vanish",
    }
)
def publish(_context: Context, to: str, dry_run: bool = False, yes: bool = False) -> None:
    """Give readers the new version, whole"""
    from desk.publishing import publish

    _end(publish(PROJECT, to=to, dry_run=dry_run, yes=yes))


@task(help=_TARGET)
def releases(_context: Context, to: str) -> None:
    """List the versions at a target"""
    from desk.publishing import releases

    _end(releases(PROJECT, to=to))


@task(help={**_TARGET, "release": "which version; without it, the one before"})
def rollback(_context: Context, to: str, release: str = "") -> None:
    """Lead readers back to an earlier version"""
    from desk.publishing import rollback

    _end(rollback(PROJECT, to=to, release=release))


@task(help={"kills": "how many publications to kill", "seed": "the same seed, the same kills"})
def torture(_context: Context, kills: int = 200, seed: int = 1) -> None:
    """[dev] Kill publications; watch what readers see"""
    _python("-m", "crash_test.killed_runs", str(kills), str(seed), equipment=True)


@task(help={"output": "folder to build into"})
def archive(_context: Context, output: str = "output") -> None:
    """Build with all that is made for readers: books too"""
    from desk.archive import archive

    _end(archive(PROJECT, output=output))


@task
def hooks(_context: Context) -> None:
    """Let git check what is staged before each commit"""
    command = ["git", "config", "core.hooksPath", ".githooks"]
    _end(subprocess.run(command, cwd=PROJECT).returncode == 0)


@task
def lint(_context: Context) -> None:
    """[dev] Check style, types, which room imports which"""
    _python("-m", "ruff", "check", ".")
    _python("-m", "ruff", "format", "--check", ".")
    _python("-m", "mypy")
    _python("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo")


@task
def translations(_context: Context) -> None:
    """[dev] Update catalogues; list what to translate"""
    from desk.translations import compile_catalogues, update

    missing = update(PROJECT)
    compile_catalogues()
    for message in missing:
        print(message)
    _end(not missing)


@task
def outputs(_context: Context) -> None:
    """[dev] List what the pipeline makes, and when"""
    from desk.outputs import list_outputs

    print(list_outputs(PROJECT))


@task(help={"output": "folder that was built into"})
def weights(_context: Context, output: str = "output") -> None:
    """[dev] Say what pages weigh, which are over budget"""
    from desk.weights import print_weights

    _end(print_weights(PROJECT, output))


@task
def clean(_context: Context) -> None:
    """[dev] Remove what builds and tests left"""
    from desk.cleaning import clean

    clean(PROJECT)
