"""Old addresses: rows of moved.toml that lead nowhere, in a ring, or from a page that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files

from plugins.issue.problem import Source
from plugins.issue.vocabulary import Moved, where_moved

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


def test_no_page_lay_where_windows_has_a_device(tmp_path: Path) -> None:
    assert _told(tmp_path, ("article", "con", "kir")) == [("bad-id", 3)]


def test_a_long_chain_is_followed_once() -> None:
    """Row by row from its beginning each, this one would take minutes."""
    rows = [
        Moved(kind="article", old=f"a{n}", new=f"a{n + 1}", source=Source(path="moved.toml"))
        for n in range(50_000)
    ]
    assert {*where_moved(rows).values()} == {"a50000"}
    ring = Moved(kind="article", old="a50000", new="a40000", source=Source(path="moved.toml"))
    assert {*where_moved([*rows, ring]).values()} == {None}


def test_a_page_that_is_there_cannot_have_moved(tmp_path: Path) -> None:
    assert _told(tmp_path, ("article", "oris", "kir")) == [("moved-used", 3)]
    assert _told(tmp_path, ("practice", "oris", "networks")) == []


@pytest.mark.parametrize(("kind", "new"), [("region", "akmola"), ("page", "about")])
@pytest.mark.parametrize("old", ["index", "alphabet"])
def test_a_list_of_the_site_cannot_have_moved(
    tmp_path: Path, kind: str, old: str, new: str
) -> None:
    assert _told(tmp_path, (kind, old, new)) == [("moved-used", 3)]
