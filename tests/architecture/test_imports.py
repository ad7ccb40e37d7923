"""Who may import whom: the rooms and their doors, and the libraries of each room."""

from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# The rooms that use libraries beside the standard one, and which; doors may use Pelican too.
LIBRARIES = {
    "letters": {"babel"},  # the months of both languages, in days as people write them
    "reading": {"yaml", "markdown_it", "mdit_py_plugins"},
    "interface_text": {"babel", "jinja2", "markupsafe"},
    "site": {"jinja2"},
    "built_site": {"lxml"},
    "images": {"PIL"},
    "books": {"babel", "ebooklib", "lxml", "pikepdf", "typst"},
    "feeds": {"lxml"},
    "link_previews": {"PIL"},
}
OURS = {"plugins", "desk"}


def _imports(file: Path) -> Iterator[tuple[int, str]]:
    """``(line, full name of a module)`` for every import of a file, inside functions too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write the full name of the module"
            yield node.lineno, str(node.module)


def _rooms(project: Path) -> list[Path]:
    return sorted(path.parent for path in (project / "plugins").glob("*/__init__.py"))


def _doors(project: Path) -> set[Path]:
    """The modules that Pelican is given as plugins."""
    names = runpy.run_path(str(project / "pelicanconf.py"))["PLUGINS"]
    return {project.joinpath(*name.split("."), "__init__.py") for name in names}


def test_import_contract_is_kept(project: Path) -> None:
    command = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-logo", "--no-cache"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_doors_import_pelican(project: Path) -> None:
    allowed = _doors(project)
    allowed.add(project / "desk" / "building.py")  # runs it
    allowed.update((project / "desk" / "publishing").rglob("*.py"))  # reads its settings
    wrong = [
        f"{file.relative_to(project)}:{line}: {module}"
        for house in ("plugins", "desk")
        for file in sorted((project / house).rglob("*.py"))
        if file not in allowed
        for line, module in _imports(file)
        if module.partition(".")[0] == "pelican"
    ]
    assert wrong == []


def test_rooms_use_only_their_libraries(project: Path) -> None:
    wrong = []
    doors = _doors(project)
    for room in _rooms(project):
        for file in sorted(room.rglob("*.py")):
            allowed = LIBRARIES.get(room.name, set()) | set(sys.stdlib_module_names) | {"plugins"}
            if file in doors:
                allowed |= {"pelican"}
            wrong += [
                f"{file.relative_to(project)}:{line}: {module}"
                for line, module in _imports(file)
                if module.partition(".")[0] not in allowed
            ]
    assert wrong == []


def test_every_library_is_locked(project: Path) -> None:
    """What desk and plugins import stands in requirements.in, so that a build finds it."""
    names = {
        "yaml": "pyyaml",
        "pil": "pillow",
        "bs4": "beautifulsoup4",
        "jinja2": "pelican",
        "markupsafe": "pelican",
        "markdown_it": "markdown-it-py",
    }
    lines = (project / "requirements.in").read_text(encoding="utf-8").lower().splitlines()
    required = {line.partition("==")[0] for line in lines if "==" in line}
    missing = set()
    for house in sorted(OURS):
        for file in (project / house).rglob("*.py"):
            for _line, module in _imports(file):
                top = module.partition(".")[0]
                if top not in sys.stdlib_module_names and top not in OURS:
                    package = names.get(top.lower(), top.lower()).replace("_", "-")
                    if package not in required:
                        missing.add(f"{file.relative_to(project)}: {top}")
    assert missing == set()
