"""The table of lines gives every word of the scan to one contribution, or to none on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed_text import PrintedIssue, read_printed_issue

from plugins.issue.issue import Issue
from plugins.issue.language import Language


def test_every_word_of_the_scan_has_one_home(printed: PrintedIssue) -> None:
    wrong = {line: counts for line, counts in printed.claims.items() if set(counts) != {1}}
    assert wrong == {}


def test_table_and_content_know_the_same_contributions(issue: Issue, printed: PrintedIssue) -> None:
    assert set(printed.contributions) == set(issue.pair)


def test_contributions_are_printed_in_the_language_their_facts_say(
    issue: Issue, printed: PrintedIssue
) -> None:
    """Letters Russian does not have are frequent in every Kazakh text and in no Russian one."""
    wrong = []
    for pair in issue.pairs:
        text = printed.contributions[pair.slug].text
        kazakh = sum(letter in "әғқңөұүһі" for letter in text.lower()) / len(text)
        found = Language.KK if kazakh > 0.03 else Language.RU
        if found is not pair.facts.printed_in:
            wrong.append(f"{pair.slug}: {found}")
    assert wrong == []


def test_a_table_for_another_scan_is_refused(tmp_path: Path) -> None:
    scan, table = tmp_path / "scan.txt", tmp_path / "lines.toml"
    scan.write_text("other words\n", encoding="utf-8")
    table.write_text('scan_sha256 = "0"\napart = []\n[contribution]\n', encoding="utf-8")
    with pytest.raises(ValueError, match="not the one"):
        read_printed_issue(scan, table)
