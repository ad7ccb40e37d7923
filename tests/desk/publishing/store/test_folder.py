"""A folder as a place for versions: what is on the disk before what, what goes, what stays."""

import errno
import os
from pathlib import Path

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.values.target_error import TargetError


@pytest.fixture
def root(tmp_path):
    return tmp_path / "srv"


@pytest.fixture
def flushed(monkeypatch):
    """The inodes of what was flushed, in order."""
    inodes = []
    monkeypatch.setattr(os, "fsync", lambda opened: inodes.append(os.fstat(opened).st_ino))
    return inodes


def inodes_of(root, *paths):
    return {(root / path).stat().st_ino for path in paths}


def silent(_sent, _all):
    """Nobody wants to hear of the progress."""


def test_all_of_a_folder_and_the_way_to_it_is_flushed_but_nothing_beside(root, flushed):
    storage = Folder(root)
    for path in ("releases/1/kk/a.html", "releases/1/b.html", "releases/2/c.html", "shared/d"):
        storage.write(path, b"x")
    (root / "releases" / "1" / "static").symlink_to("../../shared")
    (root / "releases" / "1" / "nowhere").symlink_to("gone")
    flushed.clear()
    storage.settle("releases/1", "never/there", "shared/d")
    way = ("", "releases", "shared", "shared/d")
    inside = (f"releases/1{path}" for path in ("", "/kk", "/kk/a.html", "/b.html"))
    assert set(flushed) == inodes_of(root, *way, *inside)
    assert len(flushed) == len({*flushed})
    flushed.clear()
    storage.settle()
    assert set(flushed) == inodes_of(root, "")


def test_a_file_is_on_the_disk_before_it_takes_its_place(root, monkeypatch):
    storage, seen = Folder(root), []
    storage.write("a", b"old")

    def look(_opened):
        seen.append((storage.read("a"), storage.read("lock")))

    monkeypatch.setattr(os, "fsync", look)
    storage.write("a", b"new")
    assert storage.claim("lock", b"mine")
    assert seen == [(b"old", None), (b"new", None)]
    assert storage.entries("") == {"a": "file", "lock": "file"}


def test_folders_that_become_empty_go_with_their_last_file(root):
    storage = Folder(root)
    for path in ("a/b/c", "a/d"):
        storage.write(path, b"x")
    storage.remove(["a/b/c"])
    assert storage.entries("a") == {"d": "file"}
    storage.remove(["a/d", "never/there"])
    assert (storage.entries(""), root.is_dir()) == ({}, True)


def test_a_link_goes_and_what_it_leads_to_stays(root):
    storage = Folder(root)
    storage.write("kept/a", b"x")
    storage.point("link", "kept")
    storage.remove(["link"])
    assert storage.entries("") == {"kept": "folder"}
    assert storage.tree("kept") == ("a",)


def test_what_fails_half_way_leaves_nothing_beside(root, tmp_path, monkeypatch):
    def refuse(*_arguments):
        raise OSError(errno.EIO, "broken")

    storage = Folder(root)
    (tmp_path / "a").write_text("new")
    storage.write("a", b"old")
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    for act in (
        lambda: storage.write("a", b"new"),
        lambda: storage.send(tmp_path, ["a"], "", like=[], progress=silent),
        lambda: storage.point("link", "a"),
    ):
        with pytest.raises(TargetError) as fault:
            act()
        assert (fault.value.code, fault.value.details["folder"]) == ("unreachable", root)
    assert (storage.entries(""), storage.read("a")) == ({"a": "file"}, b"old")


def test_a_refusal_without_words_of_the_system_is_told_all_the_same(root, monkeypatch):
    def refuse(*_arguments):
        raise OSError("out of paper")

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    with pytest.raises(TargetError, match="out of paper"):
        Folder(root).write("a", b"x")


def test_what_is_there_is_not_covered_and_that_is_the_reason(root):
    storage = Folder(root)
    for path in ("one/a", "two/a"):
        storage.write(path, path.encode())
    with pytest.raises(TargetError) as fault:
        storage.rename("one", "two")
    assert fault.value.details["reason"] == "exists"
    storage.rename("one", "new/place")
    assert (storage.read("new/place/a"), storage.read("two/a")) == (b"one/a", b"two/a")


def test_a_file_like_one_nearby_shares_its_place_only_where_a_server_may_read_it(root, tmp_path):
    storage = Folder(root)
    (tmp_path / "a").write_bytes(b"x")
    storage.write("closed/a", b"x")
    (root / "closed" / "a").chmod(0o600)
    storage.write("other/a", b"y")
    storage.write("open/a", b"x")
    places = ["never/there", "other", "closed", "open"]
    storage.send(tmp_path, ["a"], "new", like=places, progress=silent)
    assert (root / "new" / "a").stat().st_ino == (root / "open" / "a").stat().st_ino
    storage.send(tmp_path, ["a"], "lone", like=["other", "closed"], progress=silent)
    assert (root / "lone" / "a").stat().st_nlink == 1
    assert (root / "lone" / "a").read_bytes() == b"x"


def test_what_is_there_already_is_not_sent_again(root, tmp_path):
    storage, told = Folder(root), []
    for name in "ab":
        (tmp_path / name).write_text(name)
    storage.write("new/a", b"a")
    inode = (root / "new" / "a").stat().st_ino
    storage.send(tmp_path, iter("ab"), "new", like=(), progress=lambda *sent: told.append(sent))
    assert (root / "new" / "a").stat().st_ino == inode
    assert (storage.read("new/b"), told) == (b"b", [(1, 2), (2, 2)])
    assert sorted(storage.entries("new")) == ["a", "b"]


def test_a_folder_somebody_closed_is_not_opened_by_what_is_laid_into_it(root):
    root.mkdir(mode=0o700)
    Folder(root).write("a/b", b"x")
    modes = [(root / path).stat().st_mode & 0o777 for path in ("", "a")]
    assert modes == [0o700, 0o755]


def test_a_folder_that_somebody_else_makes_at_the_same_moment_is_used(root, monkeypatch):
    really_exists = Path.exists

    def exists(path):
        found = really_exists(path)
        if path == root and not found:
            root.mkdir()  # the other is quicker
        return found

    monkeypatch.setattr(Path, "exists", exists)
    storage = Folder(root)
    storage.write("a/b", b"x")
    assert storage.read("a/b") == b"x"
