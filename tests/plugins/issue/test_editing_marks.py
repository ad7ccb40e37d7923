"""Which names are those of files that an editor's program keeps for a while."""

from __future__ import annotations

import pytest

from plugins.issue.editing_marks import is_editing_mark

MARKS = (
    ".#kir.kk.md", "#kir.kk.md#", "kir.kk.md~", "kir.kk.md.~2~", ".kir.kk.md.swp", ".a.swo",
    ".a.swx", "4913", "5036", "5159", ".goutputstream-0A1B2C", ".kir.kk.md.kate-swp",
)  # fmt: skip
OTHERS = (
    "kir.kk.md", "authors.toml", ".kir.kk.md", "kir.swp", ".swp", ".a.swimming", "~", "##", ".#",
    "~$kir.docx", "4912", "4914", "2020", "4790", "٤٩١٣", "a4913", "kir.kate-swp", ".gitkeep",
)  # fmt: skip


@pytest.mark.parametrize("name", MARKS)
def test_marks(name: str) -> None:
    assert is_editing_mark(name)


@pytest.mark.parametrize("name", OTHERS)
def test_other_names(name: str) -> None:
    assert not is_editing_mark(name)
