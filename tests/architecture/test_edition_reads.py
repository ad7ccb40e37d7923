"""What reads content/ and is not of the edition fails, however it reads; nothing else does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = """\
[pytest]
addopts = --strict-markers
edition_fixtures = declared
"""
FIXTURES = """\
from pathlib import Path
import pytest

CONTENT = Path(__file__).parents[1] / "content"

@pytest.fixture(scope="session")
def declared():
    pass  # made by another worker, which read

@pytest.fixture(scope="session")
def lists():
    return list(CONTENT.glob("*.md"))

@pytest.fixture(scope="session")
def above(request):
    return request.getfixturevalue("lists")
"""
HEAD = "import os, shutil, subprocess, sys, pytest\nfrom pathlib import Path\n"
OF_NO_EDITION = "reads this repository's content/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a text, a table and the plugin."""
    for name in ("content/data", "tests", "copy/content"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "content" / "a.md").write_text("text")
    (tmp_path / "content" / "data" / "a.toml").write_text("a = 1")
    (tmp_path / "copy" / "content" / "a.md").write_text("text")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "a.html").write_text("built")
    (tmp_path / "contents.md").write_text("of another name")
    (tmp_path / "pytest.ini").write_text(SETTINGS)
    (tmp_path / "tests" / "conftest.py").write_text(FIXTURES)
    return tmp_path


def _run(project: Path, tests: str, *options: str) -> str:
    (project / "tests" / "test_it.py").write_text(f"from conftest import CONTENT\n{HEAD}{tests}")
    equipment = Path(__file__).parents[1] / "equipment"
    command = [sys.executable, "-m", "pytest", "-p", "edition_reads", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(equipment)}
    done = subprocess.run(
        [*command, *options], cwd=project, env=environment, capture_output=True, encoding="utf-8"
    )
    return done.stdout + done.stderr


READING = (
    "(): (CONTENT / 'a.md').read_text()",
    "(): open('content/a.md').close()",
    "(): open(os.fsencode(CONTENT / 'a.md')).close()",
    "(): os.close(os.open(CONTENT / 'data' / 'a.toml', os.O_RDONLY))",
    "(): list(CONTENT.rglob('*'))",
    "(): os.listdir(CONTENT)",
    "(tmp_path): shutil.copytree(CONTENT, tmp_path / 'site')",
    "(): subprocess.run([sys.executable, '-c', '0', CONTENT.parent])",
    "(): subprocess.run([sys.executable, '-c', '0', CONTENT / 'a.md'])",
    "(): subprocess.run([sys.executable, '-c', '0', 'content/a.md'], cwd=CONTENT.parent)",
    "(): assert (CONTENT / 'a.md').exists()",
    "(): assert not os.path.isfile('content/b.md')",
    "(): Path('output/a.html').read_text()",
    "(): os.listdir('output')",
    "(tmp_path): (tmp_path / 'link').symlink_to(CONTENT)",
    "(tmp_path): os.symlink(CONTENT.parent, tmp_path / 'link')",
    "(): subprocess.run(f'cat {CONTENT}/a.md', shell=True)",
    "(): subprocess.run('cat <content/a.md', shell=True, cwd=CONTENT.parent)",
    "(): os.system('cat content/a.md')",
    "(lists): pass",
    "(above): pass",  # the fixture has long been made
    "(request): request.getfixturevalue('above')",
    "(request): request.getfixturevalue('declared')",
)
NOT_READING = (
    "(): pass",
    "(declared): pass",  # which implies the mark
    "(): Path('contents.md').read_text()",
    "(): Path('copy/content/a.md').read_text()",
    "(): shutil.rmtree('copy')",
    "(): assert CONTENT.exists()",
    "(tmp_path): (tmp_path / 'link').symlink_to(CONTENT.parent / 'tests')",
    "(tmp_path): subprocess.run('cat content/a.md', shell=True, cwd=tmp_path)",
    "(): subprocess.run('cat copy/content/a.md', shell=True, cwd=CONTENT.parent)",
    "(): subprocess.run([sys.executable, '-c', '0', 'contents.md'], cwd=CONTENT.parent)",
    "(): subprocess.run([sys.executable, '-c', '0'])",
)


def test_what_reads_content_unmarked_fails_and_nothing_else(project: Path) -> None:
    tests = [f"def test_reading_{n:02}{body}" for n, body in enumerate(READING)]
    tests += [f"@pytest.mark.edition\ndef test_marked_{n:02}{b}" for n, b in enumerate(READING)]
    tests += [f"def test_other_{n:02}{body}" for n, body in enumerate(NOT_READING)]
    said = _run(project, "\n".join(tests))
    # The summary says each again, at its full length where CI is set.
    lines = [line for line in said.splitlines() if not line.startswith("ERROR ")]
    told = [line for line in lines if OF_NO_EDITION in line]
    assert [line.split()[0] for line in told] == [
        f"tests/test_it.py::test_reading_{n:02}" for n in range(len(READING))
    ], said
    assert f"{2 * len(READING) + len(NOT_READING)} passed, {len(READING)} errors" in said


def test_the_mark_chooses_what_a_declared_fixture_implies(project: Path) -> None:
    tests = (
        "@pytest.mark.edition\ndef test_marked(): pass\n"
        "def test_implied(declared): pass\ndef test_other(): pass\n"
    )
    assert "2 passed, 1 deselected" in _run(project, tests, "-m", "edition")


def test_a_module_may_not_read_while_it_is_loaded(project: Path) -> None:
    said = _run(project, "NAMES = os.listdir(CONTENT)\ndef test_it(): pass")
    assert "while it is loaded" in said and "passed" not in said
