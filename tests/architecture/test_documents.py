"""README and CONTRIBUTING say what is: every dependency with a reason, every path they name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
# Paths in backticks or in the plan of folders that must exist in every clone.
_PATH = re.compile(r"\b((?:content|theme|plugins|desk|tests|docs|benchmarks)/[\w./-]*[\w/])")
_NOT_IN_A_CLONE = {"content/fulltext/"}


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
    named = set(_PATH.findall(text)) - _NOT_IN_A_CLONE
    missing = {path for path in named if "<" not in path and not _exists(project, path)}
    assert missing == set()


def _exists(project: Path, path: str) -> bool:
    """Modules may be named without their ending."""
    return (project / path).exists() or (project / f"{path}.py").exists()
