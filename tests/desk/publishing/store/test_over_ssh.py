"""What can go wrong on the way to a server, and what people are told."""

import signal
import subprocess

import pytest
from crash_test.loopback import free_port, missing_programs

from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.remote_shell import (
    RemoteShell,
    connection_fault,
    here_document,
    ssh_command,
)
from desk.publishing.values.release import info_of
from desk.publishing.values.target_error import TargetError


@pytest.fixture
def server(ssh, target_of, tmp_path):
    """``server(ssh_config=…)``: the storage behind the sshd of the tests, settings changed."""
    storages = []

    def connect(**keys):
        settings = {"host": ssh.host, "ssh_config": str(ssh.ssh_config), "folder": str(tmp_path)}
        storages.append(OverSsh(target_of("rsync", **{**settings, **keys})))
        return storages[-1]

    yield connect
    for storage in storages:
        storage.close()


def fault_of(storage):
    with pytest.raises(TargetError) as fault:
        storage.entries("")
    return fault.value


def config(ssh, tmp_path, **changes):
    text = ssh.ssh_config.read_text()
    for old, new in changes.items():
        lines = [f"  {old} {new}" if x.strip().startswith(old) else x for x in text.splitlines()]
        text = "\n".join(lines) + "\n"
    path = tmp_path / "ssh_config"
    path.write_text(text)
    return str(path)


def test_a_key_the_server_does_not_know_is_told_as_that(server, ssh, tmp_path):
    key = tmp_path / "another_key"
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
    subprocess.run(command, check=True)
    fault = fault_of(server(ssh_config=config(ssh, tmp_path, IdentityFile=key)))
    assert fault.code == "denied"
    assert "does not accept your key" in str(fault)


def test_a_server_with_an_unknown_key_is_not_trusted(server, ssh, tmp_path):
    nobody = tmp_path / "known_hosts"
    nobody.touch()
    fault = fault_of(server(ssh_config=config(ssh, tmp_path, UserKnownHostsFile=nobody)))
    assert fault.code == "unknown-host"


def test_a_server_that_is_not_there_is_told_as_that(server, ssh, tmp_path):
    fault = fault_of(server(ssh_config=config(ssh, tmp_path, Port=free_port())))
    assert fault.code == "unreachable"


def test_a_connection_that_breaks_is_told_as_that(server):
    storage = server()
    assert storage.entries("never there") == {}
    storage._shell._process.send_signal(signal.SIGKILL)
    fault = fault_of(storage)
    assert fault.code == "broken"
    assert "Publish again" in str(fault)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Host key verification failed.", "unknown-host"),
        ("@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @", "unknown-host"),
        ("rsync: write failed: File too large (27)", "full"),
        ("sh: File size limit exceeded", "full"),
        ("a@b: Permission denied (publickey).", "denied"),
        ("Received disconnect: Too many authentication failures", "denied"),
        ("rsync: write failed: No space left on device (28)", "full"),
        ("sh: Disk quota exceeded", "full"),
        ("mkdir: cannot create directory: Permission denied", "denied"),
        ("touch: cannot touch 'x': Read-only file system", "denied"),
        ("ssh: Could not resolve hostname srv.kz", "unreachable"),
        ("ssh: connect to host srv.kz port 22: Connection refused", "unreachable"),
        ("ssh: connect to host srv.kz port 22: Connection timed out", "unreachable"),
        ("ssh: connect to host srv.kz port 22: No route to host", "unreachable"),
        ("ssh: connect to host srv.kz port 22: Network is unreachable", "unreachable"),
        ("client_loop: send disconnect: Broken pipe", "broken"),
        ("", "broken"),
    ],
)
def test_what_programs_complain_of_has_its_remedy(said, code):
    fault = connection_fault("srv.kz", f"a line before\n{said}\n")
    assert fault.code == code
    assert "srv.kz" in str(fault)
    assert fault.details["reason"] == (said or "a line before")


def test_what_the_server_refuses_for_a_reason_nobody_knows_is_told_with_it(server):
    with pytest.raises(TargetError) as fault:
        server()._shell.must("echo out of paper; exit 1")
    assert fault.value.code == "refused"
    assert "(out of paper)" in str(fault.value)


def test_programs_are_asked_to_complain_in_english(tmp_path, monkeypatch):
    """Their complaints are looked through for words we know."""
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    program = tmp_path / "ssh"
    program.write_text('#!/bin/sh\necho "in the words of $LC_ALL" >&2\nexit 255\n')
    program.chmod(0o755)
    shell = RemoteShell("anybody", (str(program),))
    try:
        with pytest.raises(TargetError, match=r"\(in the words of C\)"):
            shell.run("true")
    finally:
        shell.close()


def test_a_full_disk_is_told_as_that(server, tmp_path):
    """A limit on the size of files stands for the disk: the kernel refuses in the same way."""
    shell = server()._shell
    with pytest.raises(TargetError) as fault:
        shell.must(f"ulimit -f 1; head -c 9999 /dev/zero > '{tmp_path}/much'; exit 1")
    assert fault.value.code == "full"


def test_what_a_login_prints_is_no_answer(ssh, tmp_path):
    """Some servers greet everybody; here the greeting comes from a command before our shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    greeting = folder / "ssh"
    greeting.write_text('#!/bin/sh\necho "Welcome to the server"\nexec sh\n')
    greeting.chmod(0o755)
    shell = RemoteShell("anybody", (str(greeting),))
    try:
        assert shell.run("echo first")[1] == b"first\n"
        assert shell.run("echo second; exit 3") == (3, b"second\n")
    finally:
        shell.close()


def test_answers_may_hold_any_bytes(server, tmp_path):
    data = bytes(range(256)) * 50 + b"no line end"
    (tmp_path / "bytes").write_bytes(data)
    assert server().read("bytes") == data


def test_here_documents_take_lines_only():
    with pytest.raises(ValueError, match="line end"):
        here_document(b"no line end", "x")


def test_ssh_never_asks_for_a_password_and_gives_up_on_a_dead_line():
    options = ("BatchMode=yes", "ConnectTimeout=20", "ServerAliveInterval=10")
    told = [word for option in (*options, "ServerAliveCountMax=3") for word in ("-o", option)]
    assert ssh_command() == ("ssh", "-T", *told)
    asked = ssh_command(port=2222, ssh_config="/a b/config")
    assert asked == ("ssh", "-T", "-F", "/a b/config", "-p", "2222", *told)


def test_a_folder_at_home_is_found_whatever_its_last_letter(near):
    storage, home = near(folder="~/linux//")
    storage.write("a b/c", b"x\n")
    assert (home / "linux" / "a b" / "c").read_bytes() == b"x\n"
    assert storage.run("ls") == (0, "a b")


def test_what_servers_say_need_be_no_text(near, tmp_path):
    odd = "printf '\\377\\n'"
    storage, home = near(folder=str(tmp_path / "srv"))
    storage.write("a", b"x\n")
    assert storage.run(f"{odd}; false") == (1, "\ufffd")
    with pytest.raises(TargetError, match="\ufffd"):
        storage._shell.must(f"{odd}; false")
    home.rmdir()
    (tmp_path / "srv").chmod(0o500)
    broken, _home = near(f"{odd} >&2; exit 1")
    with pytest.raises(TargetError, match="\ufffd") as fault:
        broken.entries("")
    assert fault.value.code == "broken"


def test_a_switch_that_the_server_refuses_is_told_with_its_reason(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    (tmp_path / "srv" / "current").mkdir(parents=True)
    (tmp_path / "srv" / "current" / "a").write_text("x")
    with pytest.raises(TargetError) as fault:
        storage.point("current", "releases/1")
    assert (fault.value.code, fault.value.details["host"]) == ("refused", "anybody")
    assert "overwrite directory" in str(fault.value.details["reason"])


def test_rsync_is_told_the_limit_and_its_complaints_are_told(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"), bwlimit=77)
    rsync = tmp_path / "bin" / "rsync"
    rsync.write_text(f"""#!/bin/sh
        printf '%s\\n' "$@" > '{tmp_path}/asked'
        printf 'kk/\\nkk/a.html\\n'
        printf "\\377 No space left on device ($LC_ALL)\\n" >&2
        exit 11""")
    rsync.chmod(0o755)
    told = []
    with pytest.raises(TargetError) as fault:
        storage.send(
            tmp_path, ["kk/a.html"], "new", like=[], progress=lambda *sent: told.append(sent)
        )
    assert fault.value.code == "full"
    assert fault.value.details["reason"] == "\ufffd No space left on device (C)"
    asked = (tmp_path / "asked").read_text().splitlines()
    assert "--bwlimit=77" in asked and asked[-1] == f"anybody:{tmp_path}/srv/new/"
    assert told == [(0, 1), (1, 1)]


def send_with_a_silent_rsync(storage, tmp_path, code):
    """What is told where rsync ends with this code and not one word."""
    (tmp_path / "bin" / "rsync").write_text(f"#!/bin/sh\nexit {code}\n")
    (tmp_path / "bin" / "rsync").chmod(0o755)
    (tmp_path / "large").write_bytes(bytes(99_999))
    (tmp_path / "small").write_bytes(b"x")
    with pytest.raises(TargetError) as fault:
        files = ["small", "large", "gone meanwhile"]
        storage.send(tmp_path, files, "new", like=[], progress=lambda *_sent: None)
    assert storage.tree("") == ()
    return fault.value


def test_where_rsync_says_nothing_the_server_is_asked_whether_its_disk_is_full(near, tmp_path):
    """The reason of the server and the end of the connection are on their way together."""
    full = f"trap '' XFSZ; ulimit -f {80_000 // 512}"
    storage, _home = near(full, folder=str(tmp_path / "srv"))
    fault = send_with_a_silent_rsync(storage, tmp_path, 11)
    assert (fault.code, fault.details["host"]) == ("full", "anybody")


@pytest.mark.parametrize("code", [11, 12, 255])
def test_a_server_with_room_is_not_said_to_be_full(code, near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    fault = send_with_a_silent_rsync(storage, tmp_path, code)
    assert (fault.code, fault.details["reason"]) == ("broken", f"rsync: {code}")


def test_of_many_earlier_versions_rsync_is_named_as_many_as_it_takes(near, tmp_path):
    """It takes twenty."""
    storage, _home = near(folder=str(tmp_path / "srv"))
    for number in range(21):
        storage.write(f"old/{number}/a", b"x\n")
    (tmp_path / "a").write_bytes(b"x\n")
    near_ones = [f"old/{number}" for number in range(21)]
    storage.send(tmp_path, ["a"], "new", like=near_ones, progress=lambda *_sent: None)
    assert (tmp_path / "srv/new/a").stat().st_ino == (tmp_path / "srv/old/0/a").stat().st_ino


def test_more_files_than_a_command_line_takes_are_asked_for_and_removed(near, tmp_path):
    storage, _home = near(folder=str(tmp_path / "srv"))
    names = [f"{number:03}" for number in range(401)]
    (tmp_path / "srv").mkdir()
    for name in names:
        (tmp_path / "srv" / name).write_text(name)
    assert sorted(storage.infos("", names)) == names
    assert storage.infos("", ["200", "no"]) == {"200": info_of(b"200")}
    storage.remove(names)
    assert storage.entries("") == {}


def test_programs_that_are_missing_are_named():
    assert missing_programs("sh", "no-such-program-here") == ("no-such-program-here",)
