"""The same promises kept by a folder here and by one behind SSH."""

import os

import pytest

from desk.publishing.store.disk import DiskFault
from desk.publishing.store.folder import Folder
from desk.publishing.store.over_ssh import OverSsh


@pytest.fixture
def root(tmp_path):
    return tmp_path / "the target's (own) folder"


@pytest.fixture(params=["folder", "ssh"])
def disk(request, root, target_of):
    if request.param == "folder":
        disk = Folder(root)
    else:
        ssh = request.getfixturevalue("ssh")
        target = target_of("rsync", host=ssh.host, ssh_config=str(ssh.ssh_config), folder=str(root))
        disk = OverSsh(target)
    yield disk
    disk.close()


def silent(_sent, _all):
    """Nobody wants to hear of the progress."""


def test_a_target_that_is_not_there_yet_is_empty(disk):
    assert disk.entries("") == {}
    assert disk.tree("shared") == ()
    assert disk.read("lock") is None
    assert disk.read_all("releases", ".json") == {}
    assert disk.link_target("current") is None


def test_what_was_written_is_read(disk):
    disk.write("releases/a.json", "әлем\n'\"$x`\\n\n".encode())
    disk.write("releases/a.json", "екінші\n".encode())
    assert disk.read("releases/a.json") == "екінші\n".encode()
    disk.write("releases/b.json", b"two\nlines\n")
    disk.write("releases/b.txt", b"other\n")
    assert disk.read_all("releases", ".json") == {
        "a.json": "екінші\n".encode(),
        "b.json": b"two\nlines\n",
    }


def test_a_file_is_claimed_once(disk):
    assert disk.claim("lock", b"first\n")
    assert not disk.claim("lock", b"second\n")
    assert disk.read("lock") == b"first\n"
    assert set(disk.entries("")) == {"lock"}


def test_entries_tell_files_folders_and_links_hidden_ones_too(disk):
    disk.write("uploads/x.json", b"x\n")
    disk.write(".hidden", b"x\n")
    disk.link("here", "uploads")
    assert disk.entries("") == {"uploads": "folder", ".hidden": "file", "here": "link"}


def test_the_tree_names_files_below_and_follows_no_link(disk):
    disk.write("shared/static/fonts/a b.woff2", b"x\n")
    disk.write("shared/static/c.svg", b"x\n")
    disk.link("shared/loop", "../shared")
    assert disk.tree("shared") == ("loop", "static/c.svg", "static/fonts/a b.woff2")


def test_a_link_is_led_elsewhere_only_by_who_holds_the_lock(disk, root):
    assert disk.can_link()
    disk.write("lock", b"mine\n")
    assert disk.point("current", "releases/1", if_reads=("lock", b"mine\n"))
    assert disk.point("current", "releases/2", if_reads=("lock", b"mine\n"))
    assert not disk.point("current", "releases/3", if_reads=("lock", b"another's\n"))
    assert disk.link_target("current") == "releases/2"
    assert sorted(os.listdir(root)) == ["current", "lock"]


def test_leading_elsewhere_a_link_to_a_folder_does_not_fall_into_it(disk, root):
    disk.write("lock", b"mine\n")
    disk.write("releases/1/index.html", b"1\n")
    disk.write("releases/2/index.html", b"2\n")
    for release in ("1", "2"):
        disk.point("current", f"releases/{release}", if_reads=("lock", b"mine\n"))
    assert (root / "current" / "index.html").read_text() == "2\n"
    assert os.listdir(root / "releases" / "1") == ["index.html"]


def test_moving_never_covers_what_is_there(disk):
    disk.write("uploads/1/index.html", b"new\n")
    disk.write("releases/1/index.html", b"old\n")
    with pytest.raises(DiskFault):
        disk.rename("uploads/1", "releases/1")
    disk.rename("uploads/1", "releases/2")
    assert disk.read("releases/2/index.html") == b"new\n"
    assert disk.read("releases/1/index.html") == b"old\n"


def test_removing_what_is_gone_is_no_fault_and_links_are_not_followed(disk):
    disk.write("kept/file", b"x\n")
    disk.write("gone/file", b"x\n")
    disk.link("gone/link", "../kept")
    disk.remove(["gone", "never/there"])
    assert disk.tree("kept") == ("file",)
    assert "gone" not in disk.entries("")


def test_sent_files_arrive_and_equal_ones_share_their_place(disk, root, tmp_path):
    source = tmp_path / "source"
    for path, text in {"a.html": "same", "kk/b.html": "changed", "left.html": "x"}.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text)
    disk.write("releases/1/a.html", b"same\n")
    (root / "releases" / "1" / "a.html").write_text("same")
    disk.write("releases/1/kk/b.html", b"before\n")
    told = []
    disk.send(
        source,
        ["a.html", "kk/b.html"],
        "uploads/2",
        like=["releases/1"],
        progress=lambda sent, all_files: told.append((sent, all_files)),
    )
    assert disk.tree("uploads/2") == ("a.html", "kk/b.html")
    assert disk.read("uploads/2/kk/b.html") == b"changed"
    shared = [(root / place / "a.html").stat().st_ino for place in ("releases/1", "uploads/2")]
    assert shared[0] == shared[1]
    assert disk.read("releases/1/kk/b.html") == b"before\n"
    assert told[-1][1] == 2


def test_a_damaged_file_is_put_right_though_size_and_time_agree(disk, root, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.svg").write_text("whole")
    disk.send(source, ["a.svg"], "shared", like=[], progress=silent)
    stat = (source / "a.svg").stat()
    (root / "shared" / "a.svg").write_text("brokn")
    os.utime(root / "shared" / "a.svg", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    disk.send(source, ["a.svg"], "shared", like=[], progress=silent)
    assert disk.read("shared/a.svg") == b"whole"


def test_copies_add_what_is_missing_and_touch_nothing_else(disk):
    disk.write("current/static/old.svg", b"old\n")
    disk.write("current/static/both.svg", b"theirs\n")
    disk.write("releases/2/static/both.svg", b"ours\n")
    disk.copy(["static/old.svg", "static/both.svg", "static/none.svg"], "current", "releases/2")
    assert disk.tree("releases/2") == ("static/both.svg", "static/old.svg")
    assert disk.read("releases/2/static/both.svg") == b"ours\n"


def test_a_command_is_run_at_the_target(disk, root):
    disk.write("there", b"x\n")
    assert disk.run("ls") == (0, "there")
    code, said = disk.run("echo no such server >&2; false")
    assert (code, said) == (1, "no such server")


def test_a_place_where_nothing_may_be_written_is_told(disk, tmp_path):
    (tmp_path / "the target's (own) folder").write_text("a file stands where the folder should")
    with pytest.raises(DiskFault):
        disk.write("releases/a.json", b"x\n")
