"""Nothing below content/ is opened that leads elsewhere, waits for ever or fills the memory."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from makers import make_buildable, miniature, write_files

from desk.building import build
from plugins.reading.safe_files import is_lock, unsafe_files

SECRET = "СЕКРЕТ-КЛЮЧ"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "secret.md").write_text(f"{SECRET}\n", encoding="utf-8")
    return make_buildable(write_files(tmp_path / "site", miniature()))


def _told(site: Path) -> list[tuple[str, str]]:
    return [(p.spot.path, p.code) for p in unsafe_files(site / "content")]


@pytest.mark.parametrize(
    "place",
    [
        "content/fulltext/kir.kk.md",
        "content/articles/zhana.kk.md",
        "content/pages/zhana.ru.md",
        "content/data/moved.toml",
        "content/images/a.jpg",
        "content/.hidden.md",
        "content/articles/.#kir.kk.md",
    ],
)
@pytest.mark.parametrize("target", ["../../../secret.md", "{}/secret.md", "../../../nowhere.md"])
def test_a_link_is_told_and_nothing_of_it_gets_out(site: Path, place: str, target: str) -> None:
    link = site / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(target.format(site.parent))
    assert _told(site) == [(place, "link-in-content")]
    built = build(site)
    assert [problem.code for problem in built.problems] == ["link-in-content"]
    assert not (site / "output").exists()


def test_a_linked_folder_is_told(site: Path) -> None:
    (site / "content" / "fulltext").symlink_to(site.parent, target_is_directory=True)
    assert _told(site) == [("content/fulltext", "link-in-content")]


def test_content_itself_is_no_link(site: Path) -> None:
    (site / "content").rename(site.parent / "elsewhere")
    (site / "content").symlink_to(site.parent / "elsewhere", target_is_directory=True)
    assert _told(site) == [("content", "link-in-content")]
    assert not build(site)


def test_a_pipe_does_not_make_the_build_wait(site: Path) -> None:
    os.mkfifo(site / "content" / "articles" / "pipe.kk.md")
    assert _told(site) == [("content/articles/pipe.kk.md", "not-a-file")]
    assert not build(site)


def test_a_socket_is_no_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content")  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("talk.md")
        assert _told(site) == [("content/talk.md", "not-a-file")]


@pytest.mark.parametrize(
    ("name", "size", "is_told"),
    [
        ("articles/big.kk.md", 2 * 2**20 + 1, True),
        ("articles/big.kk.md", 2 * 2**20, False),
        ("articles/big.kk.MD", 2 * 2**20 + 1, True),
        ("data/figures.toml", 4 * 2**20, False),
        ("data/figures.toml", 4 * 2**20 + 1, True),
        ("images/a.jpg", 60 * 2**20 + 1, True),
        ("images/a.jpg", 60 * 2**20, False),
        ("notes", 10 * 2**30, True),
    ],
)
def test_a_giant_is_told_unread(site: Path, name: str, size: int, is_told: bool) -> None:
    file = site / "content" / name
    file.parent.mkdir(exist_ok=True)
    with file.open("wb") as stream:
        stream.truncate(size)  # takes no room on the disk
    assert _told(site) == ([(f"content/{name}", "too-large")] if is_told else [])


def test_what_may_not_be_opened_is_told_by_path_and_a_giant_with_its_size(site: Path) -> None:
    with (site / "content" / "articles" / "big.kk.md").open("wb") as stream:
        stream.truncate(2 * 2**20 + 1)
    for place in ("z.md", "articles/a.md", "data/a.toml", "a.md"):
        (site / "content" / place).symlink_to("nowhere")
    problems = unsafe_files(site / "content")
    assert [problem.spot.path for problem in problems] == [
        "content/a.md",
        "content/articles/a.md",
        "content/articles/big.kk.md",
        "content/data/a.toml",
        "content/z.md",
    ]
    assert dict(problems[2].args) == {"size": 3, "most": 2}


@pytest.mark.parametrize(
    ("name", "target", "lock"),
    [
        (".#kir.kk.md", "aigul@desk.4711:1700000000", True),
        (".#kir.kk.md", "folder/aigul@desk.4711", False),
        (".#kir.kk.md", "kir.kk.md", False),
        (".kir.kk.md", "aigul@desk.4711:1700000000", False),
    ],
)
def test_only_a_link_to_nothing_that_says_who_edits_is_a_lock(
    name: str, target: str, lock: bool, tmp_path: Path
) -> None:
    (tmp_path / "kir.kk.md").write_bytes(b"")
    (tmp_path / name).symlink_to(target)
    assert is_lock(tmp_path / name) is lock
    (tmp_path / name).unlink()
    (tmp_path / name).write_bytes(b"")
    assert not is_lock(tmp_path / name)


def test_names_no_system_can_read_are_told_in_signs(site: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    (site / "content" / name).symlink_to("nowhere")
    assert _told(site) == [("content/caf\\xe9.md", "link-in-content")]


def test_the_lock_of_an_editors_program_is_nobodys_fault(site: Path) -> None:
    lock = site / "content" / "articles" / ".#kir.kk.md"
    lock.symlink_to("aigul@desk.4711:1700000000")
    assert is_lock(lock)
    assert _told(site) == []
    assert build(site)
