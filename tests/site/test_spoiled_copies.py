"""Spoiled copies of files: each gives what was said beforehand, none ends in a traceback, none
takes more than two seconds of the processor."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from makers import miniature, write_files
from spoiled_edition import Edition
from spoiling import SPOILERS

_MOST_SHOWN = 20


def _faults(edition: Edition, number: int, seed: int) -> list[str]:
    found, used = [], Counter[str]()
    for spoiler, copy in edition.spoiled(random.Random(seed), number):
        used[spoiler.name] += 1
        if fault := edition.fault(copy):
            shown = (copy.data or b"")[-300:]
            found.append(f"{spoiler.name}: {copy.path} must give {copy.gives}; {fault}: {shown!r}")
    assert {spoiler.name for spoiler in SPOILERS} - {*used} <= {"a hostile old address"} | {
        "a find judged without a reason"
    }, "a way to spoil was never tried"
    return found


@pytest.fixture
def small_edition(tmp_path: Path, project: Path) -> Edition:
    files = {**miniature(), "publishing.toml": (project / "publishing.toml").read_bytes()}
    return Edition(write_files(tmp_path / "site", files), tmp_path / "trial")


def test_copies_of_a_small_issue_give_what_was_said_before(small_edition: Edition) -> None:
    assert _faults(small_edition, 150, seed=1)[:_MOST_SHOWN] == []


@pytest.mark.edition
@pytest.mark.long
def test_five_thousand_copies_of_real_files_give_what_was_said_before(
    tmp_path: Path, project: Path
) -> None:
    edition = Edition(project, tmp_path)
    assert _faults(edition, 5000, seed=2)[:_MOST_SHOWN] == []
