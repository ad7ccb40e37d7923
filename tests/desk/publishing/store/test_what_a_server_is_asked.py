"""What is asked of ssh, of rsync and of the programs of a server, be they GNU, BSD or few."""

import shutil

import pytest

from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.remote_shell import RemoteShell
from desk.publishing.values.release import info_of
from desk.publishing.values.target_error import TargetError

_PROGRAMS = ("sh", "cat", "mkdir", "mv", "rm", "ln", "wc", "sync", "find", "readlink")


@pytest.fixture
def program(tmp_path):
    """``program("ln", "exit 1")``: a program at the server does but what the script says."""

    def make(name, script):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / "bin" / name).chmod(0o755)

    return make


@pytest.fixture
def few_programs(tmp_path, monkeypatch):
    """A server, and a machine, that have no other programs than those that are made."""
    for name in _PROGRAMS:
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))

    def leave():
        monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    return leave


def silent(_sent, _all):
    """Nobody wants to hear of the progress."""


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, []),
        ({"port": 2222}, ["-p", "2222"]),
        ({"ssh_config": "~/config"}, ["-F", "HOME/config"]),
        ({"ssh_config": "/etc/config", "port": 22}, ["-F", "/etc/config", "-p", "22"]),
    ],
)
def test_ssh_is_asked_for_what_the_settings_say(near, tmp_path, monkeypatch, keys, words):
    monkeypatch.setenv("HOME", str(tmp_path))
    storage, _home = near(f"printf '%s\\n' \"$@\" > '{tmp_path}/asked'", **keys)
    assert storage.read("never there") is None
    asked = (tmp_path / "asked").read_text().split()
    told = [word for n, word in enumerate(asked) if "-o" not in (word, asked[n - 1])]
    assert told == ["-T", *(word.replace("HOME", str(tmp_path)) for word in words), "anybody", "sh"]


def test_a_machine_without_ssh_or_rsync_is_told_which_is_missing(near, tmp_path, monkeypatch):
    storage, _home = near(folder=str(tmp_path / "srv"))
    storage.write("a", b"x\n")
    (tmp_path / "a").write_bytes(b"x\n")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(TargetError) as fault:
        storage.send(tmp_path, ["a"], "new", like=[], progress=silent)
    assert (fault.value.code, fault.value.details["tool"]) == ("missing-tool", "rsync")
    with pytest.raises(TargetError) as fault:
        RemoteShell("anybody", ("ssh",))
    assert (fault.value.code, fault.value.details["tool"]) == ("missing-tool", "ssh")


def test_where_there_is_nothing_to_send_nothing_is_asked(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    storage.send(tmp_path, [], "new", like=[], progress=silent)
    assert not (tmp_path / "srv").exists()


@pytest.mark.parametrize(("script", "knows_links"), [("exit 1", False), ('/bin/ln "$@"', True)])
def test_whether_a_disk_of_a_server_has_links(near, program, tmp_path, script, knows_links):
    program("ln", script)
    storage, _home = near(folder=str(tmp_path / "srv"))
    assert storage.can_link() is knows_links
    assert list((tmp_path / "srv").iterdir()) == []


def test_a_disk_of_a_server_without_hard_links_takes_one_lock(near, program, tmp_path):
    program("ln", "exit 1")
    storage, _home = near(folder=str(tmp_path / "srv"))
    assert [storage.claim("lock", data) for data in (b"one\n", b"two\n")] == [True, False]
    assert storage.read("lock") == b"one\n"
    assert storage.entries("") == {"lock": "file"}


def test_a_file_that_is_there_and_cannot_be_read_is_not_taken_for_none(near, program, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    storage.write("a", b"x\n")
    program("cat", "echo Input/output error >&2; exit 1")
    with pytest.raises(TargetError) as fault:
        storage.read("a")
    assert fault.value.code == "refused"
    assert fault.value.details == {"host": "anybody", "reason": "Input/output error"}
    assert storage.read("b") is None


def test_a_switch_of_which_only_bsd_knows_the_sign(near, program, tmp_path):
    program("mv", 'case "$1" in -fT) exit 1;; -fh) shift; exec /bin/mv -fT "$@";; esac; exit 2')
    storage, _home = near(folder=str(tmp_path / "srv"))
    for number in "12":
        (tmp_path / "srv" / number).mkdir(parents=True)
        assert storage.point("current", number)
    assert storage.link_target("current") == "2"
    assert storage.entries("") == {"1": "folder", "2": "folder", "current": "link"}


@pytest.mark.parametrize("name", ["sha256sum", "shasum"])
def test_digests_by_whichever_program_a_server_has(near, program, few_programs, tmp_path, name):
    really = shutil.which("sha256sum")
    options = {"sha256sum": "", "shasum": '[ "$1" = -a ] && [ "$2" = 256 ] && shift 2\n'}[name]
    program(name, f'{options}exec {really} "$@"')
    storage, _home = near(folder=str(tmp_path / "srv"))
    few_programs()
    data = {"a b.html": b"one", "kk/c.html": b"two", "static/d  e.svg": b""}
    for path, text in data.items():
        (tmp_path / "srv" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "srv" / path).write_bytes(text)
    found = storage.infos("", [*data, "never there"])
    assert found == {path: info_of(text) for path, text in data.items()}


def test_a_server_that_knows_no_digests_is_not_taken_for_an_empty_one(
    target_of, program, few_programs, tmp_path, monkeypatch
):
    program("ssh", 'while [ "$1" != anybody ]; do shift; done; shift; exec sh -c "$*"')
    few_programs()
    storage = OverSsh(target_of("rsync", host="anybody", folder=str(tmp_path / "srv")))
    try:
        storage.write("a", b"x\n")
        with pytest.raises(TargetError):
            storage.infos("", ["a"])
    finally:
        storage.close()


def test_a_command_begins_in_the_folder_of_the_target_and_reads_nothing(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    (tmp_path / "srv").mkdir()
    assert storage.run("pwd; cat; exit 7") == (7, str(tmp_path / "srv"))
    assert storage.run("no-such-program-here")[0] == 127
    assert storage.entries("") == {}


def test_what_a_server_said_before_it_hung_up_is_the_reason(near):
    storage, _home = near("echo 'Too many sessions' >&2; exit 255")
    with pytest.raises(TargetError) as fault:
        storage.entries("")
    assert (fault.value.code, fault.value.details["reason"]) == ("broken", "Too many sessions")
    with pytest.raises(TargetError, match="Too many sessions"):
        storage.entries("")


def test_copies_make_their_folder_and_leave_what_is_there(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    for path, text in {"one/kk/a": b"1\n", "one/b": b"2\n", "two/b": b"3\n"}.items():
        storage.write(path, text)
    storage.copy(["kk/a", "b", "none"], "one", "two")
    read = {path: storage.read(f"two/{path}") for path in ("kk/a", "b", "none")}
    assert read == {"kk/a": b"1\n", "b": b"3\n", "none": None}


def test_a_link_that_cannot_be_made_is_told_with_the_one_reason(near, program, tmp_path):
    program("ln", "echo out of room >&2; exit 1")
    storage, _home = near(folder=str(tmp_path / "srv"))
    with pytest.raises(TargetError) as fault:
        storage.point("current", "releases/1")
    assert (fault.value.code, fault.value.details["reason"]) == ("refused", "out of room")
