"""The repository: nothing of a machine, licences at hand, every command in the README."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from invoke import Collection

# What a machine, a mirror or a person's home would leave in a file.
MACHINE = re.compile(r"/(?:home|root|Users|opt|work)/[\w.-]+|[A-Z]:\\Users\\|/tmp/(?!\$)\w")
REGISTRY = re.compile(
    r"pypi\.org/simple|files\.pythonhosted|registry\.npmjs|--(?:extra-)?index-url|find-links",
    re.IGNORECASE,
)
# Say what they look for.
EXEMPT = {"tests/architecture/test_repository.py", "LICENSE"}


@pytest.fixture(scope="module")
def names(project: Path) -> tuple[str, ...]:
    """Every file git knows or would take up."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=project, capture_output=True)
    if done.returncode != 0:
        pytest.skip("not a git checkout: the files of the repository are not looked through")
    return tuple(name for name in done.stdout.decode("utf-8").split("\0") if name)


@pytest.fixture(scope="module")
def texts(project: Path, names: tuple[str, ...]) -> dict[str, str]:
    """The text files among them by their paths, but for content/, which is the editors'."""
    found = {}
    for name in names:
        if name.startswith("content/") or name in EXEMPT:
            continue
        if (project / name).is_file():
            data = (project / name).read_bytes()
            if b"\0" not in data:
                found[name] = data.decode("utf-8")
    return found


def _lines(texts: dict[str, str], pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_machine(texts: dict[str, str]) -> None:
    assert _lines(texts, MACHINE) == []


def test_no_file_records_where_packages_came_from(texts: dict[str, str]) -> None:
    assert [line for line in _lines(texts, REGISTRY) if "--no-emit-" not in line] == []
    assert '"resolved"' not in texts["tests/equipment/browser_tools/package-lock.json"]


def test_text_files_end_lines_as_unix_does(texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if "\r" in text and ".cmd" not in name] == []


def test_every_locked_package_has_hashes(texts: dict[str, str]) -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        packages = re.split(r"\n(?=\S)", texts[name].strip())
        assert len(packages) > 10
        assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("name", ["requirements", "requirements-test"])
def test_lock_holds_what_is_asked_for(texts: dict[str, str], name: str) -> None:
    locked = texts[f"{name}.txt"].lower()
    asked = re.findall(r"^([\w.-]+==[\w.]+)", texts[f"{name}.in"].lower(), flags=re.MULTILINE)
    assert asked
    assert [package for package in asked if f"\n{package} " not in f"\n{locked}"] == []


def test_lock_serves_windows_too(texts: dict[str, str]) -> None:
    """Locked on one system for all: pytest needs colorama on Windows only."""
    assert "colorama==" in texts["requirements-test.txt"]
    assert "sys_platform == 'win32'" in texts["requirements-test.txt"]


def test_licences_are_at_hand(project: Path) -> None:
    code = (project / "LICENSE").read_text(encoding="utf-8")
    words = (project / "LICENSES" / "CC-BY-4.0.txt").read_text(encoding="utf-8")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in code
    assert "creativecommons.org/licenses/by/4.0" in words
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["license"] == "AGPL-3.0-or-later"


def test_nothing_built_is_committed(names: tuple[str, ...]) -> None:
    built = re.compile(r"^(output|\.venv|\.cache)/|\.mo$")
    assert [name for name in names if built.search(name)] == []


def test_readme_explains_every_task(project: Path, texts: dict[str, str]) -> None:
    tasks = Collection.from_module(_tasks(project)).task_names
    assert len(tasks) > 8
    documented = texts["README.md"]
    assert [name for name in tasks if f"inv {name}" not in documented] == []


def test_every_task_says_what_it_does(project: Path) -> None:
    """`inv -l` shows the first line; past 55 letters it would be broken in two."""
    for name, task in Collection.from_module(_tasks(project)).tasks.items():
        first = (task.__doc__ or "").strip().splitlines()[0]
        assert 10 < len(first) <= 55, name


def test_makefile_offers_what_the_readme_promises(texts: dict[str, str]) -> None:
    goals = re.findall(r"^([a-z-]+):", texts["Makefile"], flags=re.MULTILINE)
    promised = set(re.findall(r"\bmake ([a-z-]+)\b", texts["README.md"]))
    assert {"build", "test"} <= promised
    assert promised <= set(goals)


def _tasks(project: Path) -> object:
    import tasks

    assert Path(str(tasks.__file__)).parent == project
    return tasks
