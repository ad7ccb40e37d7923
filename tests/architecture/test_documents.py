"""README and CONTRIBUTING say what is: every dependency with a reason, every path they name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plugins.issue.contribution import FULL_TEXTS, KIND_OF_FOLDER
from plugins.validation.content.files import TABLES
from plugins.validation.content.photos import FOLDER as PICTURES

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
# Paths in backticks or in the plan of folders that must exist in every clone.
_PATH = re.compile(r"\b((?:content|theme|plugins|desk|tests|docs|benchmarks)/[\w./-]*[\w/])")
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
    assert [link for link in _LINK.findall(text) if not (project / link).exists()] == []


@pytest.mark.parametrize("name", [*DOCUMENTS, "docs/architecture.md"])
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
