"""Documents say what is: every dependency with a reason, every path and every member they name."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from plugins.issue.contribution import FULL_TEXTS, KIND_OF_FOLDER
from plugins.validation.content.files import TABLES
from plugins.validation.content.photos import FOLDER as PICTURES

DOCUMENTS = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "theme/README.md", "benchmarks/README.md"),
    *(f"docs/{name}.md" for name in ("architecture", "design", "publishing", "upgrading")),
)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
# Paths in backticks or in the plan of folders that must exist in every clone.
_PATH = re.compile(
    r"(?<![\w/.])((?:content|theme|plugins|desk|tests|docs|benchmarks)/[\w./-]*[\w/])"
)
_CODE = re.compile(r"`([^`\n]+)`")
_MEMBER = re.compile(r"\b([A-Z][a-z]\w*)\.(\w+)")
# What lies below content/ is the editors'; these are the places and tables that the project knows.
_OF_EDITORS = {
    *KIND_OF_FOLDER,
    *(FULL_TEXTS, PICTURES, "content/data", "content/overviews/review"),
    *(f"content/data/{name}.toml" for name in TABLES),
}


def test_every_dependency_has_its_reason(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("| ")]
    first_cells = " ".join(row.split("|")[1] for row in rows)
    asked = set()
    for name in ("requirements.in", "requirements-test.in"):
        text = (project / name).read_text(encoding="utf-8")
        asked |= set(re.findall(r"^([\w-]+)==", text, flags=re.MULTILINE))
    package = json.loads(
        (project / "tests/equipment/browser_tools/package.json").read_text("utf-8")
    )
    asked |= set(package["dependencies"])
    assert {
        name for name in asked if not re.search(rf"(?<!\w){name}\b", first_cells, re.I)
    } == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(project: Path, name: str) -> None:
    text = (project / name).read_text(encoding="utf-8")
    folder = (project / name).parent
    assert [link for link in _LINK.findall(text) if not (folder / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_exist(project: Path, name: str) -> None:
    text = (project / name).read_text(encoding="utf-8")
    named = set(_PATH.findall(text))
    missing = {path for path in named if "<" not in path and not _exists(project, path)}
    assert missing == set()


def _exists(project: Path, path: str) -> bool:
    """Modules may be named without their ending; of content/ nothing is looked at."""
    if path.startswith("content/"):
        return path.rstrip("/") in _OF_EDITORS
    return (project / path).exists() or (project / f"{path}.py").exists()


def test_members_of_classes_exist(project: Path) -> None:
    """``Issue.pair`` in a document is an attribute that the class has."""
    members: dict[str, set[str]] = {}
    for house in ("plugins", "desk", "tests"):
        for file in (project / house).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    members.setdefault(node.name, set()).update(_members(node))
    assert "live" in members["Known"]
    missing = [
        f"{name}: {owner}.{member}"
        for name in DOCUMENTS
        for code in _CODE.findall((project / name).read_text(encoding="utf-8"))
        for owner, member in _MEMBER.findall(code)
        if member not in members.get(owner, set())
    ]
    assert missing == []


def _members(node: ast.ClassDef) -> set[str]:
    targets = [target for part in node.body for target in getattr(part, "targets", ())]
    targets += [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
    methods = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    return methods | {target.id for target in targets if isinstance(target, ast.Name)}
