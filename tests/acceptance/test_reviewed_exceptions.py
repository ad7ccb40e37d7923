"""An exception explains one finding, has a reason, and goes when it explains nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from reviewed_exceptions import Finding, read_exceptions

ROW = '[[number]]\nslug = "sad"\nwhat = "7"\n'


def _table(folder: Path, text: str) -> Path:
    table = folder / "exceptions.toml"
    table.write_text(text, encoding="utf-8")
    return table


def test_an_explained_finding_is_left_alone(tmp_path: Path) -> None:
    reviewed = read_exceptions(_table(tmp_path, ROW + 'reason = "seven beds, listed"\n'))
    findings = [Finding(slug="sad", lang=lang, what="7") for lang in ("kk", "ru")]
    assert reviewed.left_of(findings, "number") == []


def test_an_exception_for_one_file_is_none_for_the_other(tmp_path: Path) -> None:
    row = ROW + 'lang = "kk"\nreason = "seven beds, listed"\n'
    reviewed = read_exceptions(_table(tmp_path, row))
    findings = [Finding(slug="sad", lang=lang, what="7") for lang in ("kk", "ru")]
    assert reviewed.left_of(findings, "number") == ["content/articles/sad.ru.md: 7"]


def test_an_exception_of_another_check_explains_nothing(tmp_path: Path) -> None:
    reviewed = read_exceptions(_table(tmp_path, ROW + 'reason = "seven beds, listed"\n'))
    assert reviewed.left_of([Finding(slug="sad", what="7", said="beds")], "name") == [
        "sad: 7 (beds)"
    ]


def test_an_idle_exception_is_a_fault(tmp_path: Path) -> None:
    reviewed = read_exceptions(_table(tmp_path, ROW + 'reason = "seven beds, listed"\n'))
    (told,) = reviewed.left_of([], "number")
    assert "not needed any more: sad: 7" in told


def test_an_exception_needs_a_reason(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="without a reason"):
        read_exceptions(_table(tmp_path, ROW + 'reason = " "\n'))
