"""Old addresses: rows of moved.toml that lead nowhere, in a ring, or from a page that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files

TABLE = "content/data/moved.toml"


def _told(folder: Path, *rows: tuple[str, str, str]) -> list[tuple[str, int]]:
    text = "".join(
        f'[[moved]]\nkind = "{kind}"\nold = "{old}"\nnew = "{new}"\n' for kind, old, new in rows
    )
    problems = problems_of(write_files(folder, {**miniature(), TABLE: text}))
    return sorted((p.code, p.spot.line) for p in problems if p.spot.path == TABLE)


@pytest.mark.parametrize(
    ("kind", "new"),
    [
        ("article", "kir"),
        ("author", "ivan-petrov"),
        ("page", "about"),
        ("region", "akmola"),
        ("rubric", "foreword"),
        ("practice", "networks"),
    ],
)
def test_a_row_may_lead_to_every_kind_of_page(tmp_path: Path, kind: str, new: str) -> None:
    assert _told(tmp_path, (kind, "old", new)) == []
    assert _told(tmp_path, (kind, "old", "nowhere")) == [("moved-lost", 4)]


def test_who_moved_twice_leads_to_the_end(tmp_path: Path) -> None:
    assert _told(tmp_path, ("article", "a", "b"), ("article", "b", "kir")) == []
    assert _told(tmp_path, ("article", "a", "b"), ("article", "b", "c")) == [
        ("moved-lost", 4),
        ("moved-lost", 8),
    ]


def test_a_ring_is_told_in_each_of_its_rows(tmp_path: Path) -> None:
    rows = [("article", "a", "b"), ("article", "b", "a"), ("article", "c", "c")]
    assert _told(tmp_path, *rows) == [("moved-ring", 3), ("moved-ring", 7), ("moved-ring", 11)]


def test_a_page_that_is_there_cannot_have_moved(tmp_path: Path) -> None:
    assert _told(tmp_path, ("article", "oris", "kir")) == [("moved-used", 3)]
    assert _told(tmp_path, ("practice", "oris", "networks")) == []


@pytest.mark.parametrize(("kind", "new"), [("region", "akmola"), ("page", "about")])
@pytest.mark.parametrize("old", ["index", "alphabet"])
def test_a_list_of_the_site_cannot_have_moved(
    tmp_path: Path, kind: str, old: str, new: str
) -> None:
    assert _told(tmp_path, (kind, old, new)) == [("moved-used", 3)]
