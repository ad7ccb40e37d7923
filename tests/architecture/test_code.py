"""How the code is written: small modules, names that explain, no sentences for people in Python."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

LONGEST_MODULE = 300  # lines
MOST_MODULES = 12
LONGEST_DOOR = 110
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "core", "base"}
# Two Cyrillic words in a row with a capital or a full stop are a sentence; a list of small words
# that tell one language from the other is not.
_WORD = "[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}"
SENTENCE = re.compile(rf"{_WORD} +{_WORD}")
_SIGNS = re.compile("[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]|[.!?:;,](?: |$)")


def _python(project: Path, *houses: str) -> list[Path]:
    files = [file for house in houses for file in (project / house).rglob("*.py")]
    return sorted([*files, *project.glob("*.py")])


def test_modules_are_short(project: Path) -> None:
    files = _python(project, "plugins", "desk", "tests", "benchmarks")
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {str(file): n for file, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_a_folder_is_read_at_a_glance(project: Path) -> None:
    """Past twelve modules it has sub-folders that read like the pipeline."""
    counts = Counter(
        file.parent.relative_to(project).as_posix()
        for file in _python(project, "plugins", "desk")
        if file.name != "__init__.py"
    )
    counts.pop("desk/scan_import")  # has a part of its own
    assert {folder: n for folder, n in counts.items() if n > MOST_MODULES} == {}


def test_doors_are_short(project: Path) -> None:
    doors = project.glob("plugins/*/__init__.py")
    lengths = {door: len(door.read_text(encoding="utf-8").splitlines()) for door in doors}
    assert {str(door): n for door, n in lengths.items() if n > LONGEST_DOOR} == {}


def test_doors_end_with_register(project: Path) -> None:
    for door in project.glob("plugins/*/__init__.py"):
        tree = ast.parse(door.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), door
        functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        if functions:
            assert functions[-1] == "register", door


def test_names_say_what_is_inside(project: Path) -> None:
    files = _python(project, "plugins", "desk", "tests", "benchmarks")
    assert [file for file in files if set(file.stem.split("_")) & EMPTY_NAMES] == []


def test_every_module_says_what_it_is(project: Path) -> None:
    files = _python(project, "plugins", "desk", "tests", "benchmarks")
    assert [
        file for file in files if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ] == []


def test_python_holds_no_kazakh_or_russian_sentence(project: Path) -> None:
    """Editors' names stand in tables, the interface in gettext, the story in Markdown."""
    found = [
        f"{file.relative_to(project)}:{node.lineno}: {node.value[:60]}"
        for file in _python(project, "plugins", "desk", "benchmarks")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SENTENCE.search(node.value)
        and _SIGNS.search(node.value)
    ]
    assert found == []


@pytest.mark.parametrize("text", ["articles", "regions", "rubrics", "themes", "authors"])
def test_addresses_are_made_in_one_place(project: Path, text: str) -> None:
    in_address = re.compile(rf"/{text}/|{text}/index\.html|/{text}/\{{")
    found = []
    for file in _python(project, "plugins", "desk"):
        if file == project / "plugins" / "issue" / "addresses.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and in_address.search(node.value.replace(f"content/{text}/", ""))
                and not _is_docstring(node.value)
            ):
                found.append(f"{file.relative_to(project)}:{node.lineno}: {node.value}")
    templates = (project / "theme" / "templates").rglob("*.html")
    found += [
        f"{file.relative_to(project)}: {text}"
        for file in templates
        if in_address.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def _is_docstring(text: str) -> bool:
    return " " in text.strip()


def test_nothing_is_kept_in_modules(project: Path) -> None:
    """Live preview runs the same code again: no function changes a global."""
    found = [
        f"{file.relative_to(project)}:{node.lineno}"
        for file in _python(project, "plugins", "desk")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Global)
    ]
    assert found == []
