"""One thing has one name: words that were given up do not come back, half a rename fails."""

from __future__ import annotations

import re
import tokenize
from pathlib import Path

# The word that was given up, and the one of the field that stands for it now.
RETIRED = {
    "Sheet": "PageSpec",
    "SheetWriter": "write_outputs",
    "Here": "PageInfo",
    "shelf": "cache, store",
    "Shelf": "ReleaseStore",
    "unread": "invalid_keys",
    "Desk": "Session",
    "Disk": "Storage",
    "DiskFault": "TargetError",
    "GitFault": "TargetError",
    "strangers": "unmanaged",
    "strangers_in": "unmanaged",
    "bring": "upload",
    "dress": "add_hosting_files",
    "Standing": "Inventory",
    "FileFact": "FileInfo",
    "torture": "crash test",
    "Unreadable": "Refused",
    "Assets": "ThemeFiles",
    "assembly": "reading",
    "edition_sheets": "front_pages, articles",
    "SectionEntries": "SectionCount",
    "credits_of": "credits (an extra)",
    "picture_of": "Issue.pictures",
    "Theme": "Practice",
    "ThemeName": "PracticeName",
    "Unset": "TypesettingError",
    "args_by_name": "details",
    "has_mark": "has_bom",
    "COUNTRY_CODE": "Imprint.country.code",
}
_WORDS_OF_TEMPLATES = re.compile(r"{[{%](.*?)[%}]}", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_]+")


def _names(file: Path) -> set[str]:
    """The names of a Python file, without strings and comments."""
    with file.open("rb") as stream:
        tokens = tokenize.tokenize(stream.readline)
        return {token.string for token in tokens if token.type == tokenize.NAME}


# The import is rewritten whole one day; until then it speaks its own language.
_LEFT_ALONE = ("desk/scan_import/",)


def test_retired_words_stand_nowhere_in_python(project: Path) -> None:
    found = []
    for house in ("plugins", "desk", "benchmarks"):
        for file in sorted((project / house).rglob("*.py")):
            path = file.relative_to(project).as_posix()
            if not path.startswith(_LEFT_ALONE):
                found += [f"{path}: {word}" for word in sorted(_names(file) & set(RETIRED))]
    assert found == []


def test_retired_words_stand_nowhere_in_templates(project: Path) -> None:
    found = []
    for file in sorted((project / "theme" / "templates").rglob("*.html")):
        code = " ".join(_WORDS_OF_TEMPLATES.findall(file.read_text(encoding="utf-8")))
        words = set(_WORD.findall(re.sub(r'"[^"]*"', "", code)))
        found += [f"{file.relative_to(project)}: {word}" for word in sorted(words & set(RETIRED))]
    assert found == []


def test_documents_use_the_words_of_today(project: Path) -> None:
    """Where they name code; paths are held by test_documents.py, tasks keep their names."""
    found = []
    for file in (*project.glob("*.md"), *(project / "docs").rglob("*.md")):
        words = re.findall(r"`([^`/\n]+)`", file.read_text(encoding="utf-8"))
        code = set(_WORD.findall(" ".join(word for word in words if not word.startswith("inv "))))
        found += [f"{file.relative_to(project)}: {word}" for word in sorted(code & set(RETIRED))]
    assert found == []


def test_the_glossary_has_every_word_in_three_languages(project: Path) -> None:
    text = (project / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.partition("## Glossary")[2].splitlines()]
    terms = [[cell.strip() for cell in row[1:-1]] for row in rows if len(row) > 3][2:]
    assert terms
    assert [row for row in terms if len(row) != 4 or not all(row)] == []
