"""The same promises kept by a folder here and by one behind SSH."""

import errno
import os
from pathlib import Path

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.values.target_error import TargetError


@pytest.fixture
def root(tmp_path):
    return tmp_path / "the target's (own) folder"


@pytest.fixture(params=["folder", "ssh"])
def storage(request, root, target_of):
    if request.param == "folder":
        storage = Folder(root)
    else:
        ssh = request.getfixturevalue("ssh")
        target = target_of("rsync", host=ssh.host, ssh_config=str(ssh.ssh_config), folder=str(root))
        storage = OverSsh(target)
    yield storage
    storage.close()


def silent(_sent, _all):
    """Nobody wants to hear of the progress."""


def test_a_target_that_is_not_there_yet_is_empty(storage):
    assert storage.entries("") == {}
    assert storage.tree("shared") == ()
    assert storage.read("lock") is None
    assert storage.read_all("releases", ".json") == {}
    assert storage.link_target("current") is None


def test_what_was_written_is_read(storage):
    storage.write("releases/a.json", "әлем\n'\"$x`\\n\n".encode())
    storage.write("releases/a.json", "екінші\n".encode())
    assert storage.read("releases/a.json") == "екінші\n".encode()
    storage.write("releases/b.json", b"two\nlines\n")
    storage.write("releases/b.txt", b"other\n")
    assert storage.read_all("releases", ".json") == {
        "a.json": "екінші\n".encode(),
        "b.json": b"two\nlines\n",
    }
    assert storage.read("releases/b.txt/below-a-file") is None


def test_a_file_is_claimed_once(storage):
    assert storage.claim("lock", b"first\n")
    assert not storage.claim("lock", b"second\n")
    assert storage.read("lock") == b"first\n"
    assert set(storage.entries("")) == {"lock"}


def test_entries_tell_files_folders_and_links_hidden_ones_too(storage):
    storage.write("uploads/x.json", b"x\n")
    storage.write(".hidden", b"x\n")
    storage.point("here", "uploads")
    assert storage.entries("") == {"uploads": "folder", ".hidden": "file", "here": "link"}


def test_the_tree_names_files_below_and_follows_no_link(storage):
    storage.write("shared/static/fonts/a b.woff2", b"x\n")
    storage.write("shared/static/c.svg", b"x\n")
    storage.point("shared/loop", "../shared")
    assert storage.tree("shared") == ("loop", "static/c.svg", "static/fonts/a b.woff2")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EPERM, None),  # a disk that knows no links
        (errno.ENOTSUP, None),
        (errno.EACCES, "denied"),
        (errno.EROFS, "denied"),
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
    ],
)
def test_a_disk_that_knows_no_links_is_told_from_one_that_takes_nothing(
    number, code, root, monkeypatch
):
    def refuse(*_arguments):
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    if code is None:
        assert not Folder(root).can_link()
        return
    with pytest.raises(TargetError) as fault:
        Folder(root).can_link()
    assert fault.value.code == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        *((number, "full") for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)),
        *((number, "denied") for number in (errno.EACCES, errno.EPERM, errno.EROFS)),
        (errno.EIO, "unreachable"),
    ],
)
def test_what_a_disk_refuses_has_its_remedy(number, code, root, monkeypatch):
    def refuse(*_arguments):
        raise OSError(number, "out of paper")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(TargetError) as fault:
        Folder(root).write("a", b"x")
    assert (fault.value.code, fault.value.details["reason"]) == (code, "out of paper")
    assert list(root.iterdir()) == []


def test_a_disk_without_hard_links_takes_one_lock_and_copies(root, tmp_path, monkeypatch):
    def refuse(*_arguments):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    storage = Folder(root)
    assert storage.claim("lock", b"first") and not storage.claim("lock", b"second")
    assert storage.read("lock") == b"first"
    (tmp_path / "a").write_text("x")
    storage.send(tmp_path, ["a"], "old", like=[], progress=silent)
    storage.send(tmp_path, ["a"], "new", like=["old"], progress=silent)
    assert storage.read("new/a") == b"x"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EIO])
def test_a_disk_that_cannot_flush_is_used_and_one_that_fails_is_told(number, root, monkeypatch):
    def refuse(_file):
        raise OSError(number, "no flushing")

    monkeypatch.setattr(os, "fsync", refuse)
    if number != errno.EIO:
        Folder(root).write("a", b"x")
        assert Folder(root).read("a") == b"x"
        return
    with pytest.raises(TargetError):
        Folder(root).write("a", b"x")


def test_what_is_made_can_be_read_by_a_server_and_written_by_nobody_else(root, tmp_path):
    storage = Folder(root)
    storage.write("a/b", b"x")
    (tmp_path / "c").write_text("x")
    (tmp_path / "c").chmod(0o777)
    storage.send(tmp_path, ["c"], "a", like=[], progress=silent)
    modes = [(root / path).stat().st_mode & 0o777 for path in ("", "a", "a/b", "a/c")]
    assert modes == [0o755, 0o755, 0o644, 0o644]


def test_what_a_command_says_need_be_no_text(root):
    root.mkdir()
    assert Folder(root).run("printf '\\377'; echo x >&2; exit 3") == (3, "\ufffdx")


def test_a_link_is_led_elsewhere_only_by_who_holds_the_lock(storage, root):
    assert storage.can_link()
    storage.write("lock", b"mine\n")
    assert storage.point("current", "releases/1", if_reads=("lock", b"mine\n"))
    assert storage.point("current", "releases/2", if_reads=("lock", b"mine\n"))
    assert not storage.point("current", "releases/3", if_reads=("lock", b"another's\n"))
    assert storage.link_target("current") == "releases/2"
    assert sorted(os.listdir(root)) == ["current", "lock"]


def test_leading_elsewhere_a_link_to_a_folder_does_not_fall_into_it(storage, root):
    storage.write("lock", b"mine\n")
    storage.write("releases/1/index.html", b"1\n")
    storage.write("releases/2/index.html", b"2\n")
    for release in ("1", "2"):
        storage.point("current", f"releases/{release}", if_reads=("lock", b"mine\n"))
    assert (root / "current" / "index.html").read_text() == "2\n"
    assert os.listdir(root / "releases" / "1") == ["index.html"]


def test_moving_never_covers_what_is_there(storage):
    storage.write("uploads/1/index.html", b"new\n")
    storage.write("releases/1/index.html", b"old\n")
    with pytest.raises(TargetError):
        storage.rename("uploads/1", "releases/1")
    storage.rename("uploads/1", "releases/2")
    assert storage.read("releases/2/index.html") == b"new\n"
    assert storage.read("releases/1/index.html") == b"old\n"


def test_removing_what_is_gone_is_no_fault_and_links_are_not_followed(storage):
    storage.write("kept/file", b"x\n")
    storage.write("gone/file", b"x\n")
    storage.point("gone/link", "../kept")
    storage.remove(["gone", "never/there"])
    assert storage.tree("kept") == ("file",)
    assert "gone" not in storage.entries("")


def test_sent_files_arrive_and_equal_ones_share_their_place(storage, root, tmp_path):
    source = tmp_path / "source"
    for path, text in {"a.html": "same", "kk/b.html": "changed", "left.html": "x"}.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text)
    storage.write("releases/1/a.html", b"same\n")
    (root / "releases" / "1" / "a.html").write_text("same")
    storage.write("releases/1/kk/b.html", b"before\n")
    told = []
    storage.send(
        source,
        ["a.html", "kk/b.html"],
        "uploads/2",
        like=["releases/1"],
        progress=lambda sent, all_files: told.append((sent, all_files)),
    )
    assert storage.tree("uploads/2") == ("a.html", "kk/b.html")
    assert storage.read("uploads/2/kk/b.html") == b"changed"
    shared = [(root / place / "a.html").stat().st_ino for place in ("releases/1", "uploads/2")]
    assert shared[0] == shared[1]
    assert storage.read("releases/1/kk/b.html") == b"before\n"
    assert told[-1][1] == 2
    if isinstance(storage, Folder):
        assert told == [(1, 2), (2, 2)]


def test_a_damaged_file_is_put_right_though_size_and_time_agree(storage, root, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.svg").write_text("whole")
    storage.send(source, ["a.svg"], "shared", like=[], progress=silent)
    stat = (source / "a.svg").stat()
    (root / "shared" / "a.svg").write_text("brokn")
    os.utime(root / "shared" / "a.svg", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    storage.send(source, ["a.svg"], "shared", like=[], progress=silent)
    assert storage.read("shared/a.svg") == b"whole"


def test_copies_add_what_is_missing_and_touch_nothing_else(storage):
    storage.write("current/static/old.svg", b"old\n")
    storage.write("current/static/both.svg", b"theirs\n")
    storage.write("releases/2/static/both.svg", b"ours\n")
    storage.copy(["static/old.svg", "static/both.svg", "static/none.svg"], "current", "releases/2")
    assert storage.tree("releases/2") == ("static/both.svg", "static/old.svg")
    assert storage.read("releases/2/static/both.svg") == b"ours\n"


def test_a_command_is_run_at_the_target(storage, root):
    storage.write("there", b"x\n")
    assert storage.run("ls") == (0, "there")
    code, said = storage.run("echo no such server >&2; false")
    assert (code, said) == (1, "no such server")


def test_a_place_where_nothing_may_be_written_is_told(storage, tmp_path):
    (tmp_path / "the target's (own) folder").write_text("a file stands where the folder should")
    with pytest.raises(TargetError):
        storage.write("releases/a.json", b"x\n")
