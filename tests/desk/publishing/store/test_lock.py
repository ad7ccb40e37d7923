"""The lock at a target: one at a time, and dead holders recognised without comparing clocks."""

import itertools
import json
import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import BEAT, LOCK, PATIENCE, _holder, is_lock_file, locked
from desk.publishing.values.target_error import TargetError

ANOTHER_MACHINE = {"machine": "another/machine"}


def leave_lock(folder, *, beat=True, **changes):
    """A lock as somebody else's publication holds it."""
    values = {**json.loads(_holder().to_bytes()), **changes}
    (folder / LOCK).write_text(json.dumps(values) + "\n", encoding="utf-8")
    if beat:
        (folder / f"lock-{values['token']}.beat").write_text("1\n", encoding="utf-8")
    return values


def dead_pid():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@contextmanager
def rewriting(path, text):
    """A file that somebody else writes anew all the time; ``text`` makes it of a count."""
    done = threading.Event()

    def go_on():
        for count in itertools.count():
            path.write_text(text(count))
            if done.wait(0.02):
                return

    heart = threading.Thread(target=go_on)
    heart.start()
    try:
        yield
    finally:
        done.set()
        heart.join()


def test_the_second_of_two_is_told_who_is_publishing(tmp_path):
    with (
        locked(Folder(tmp_path), beat=0.05),
        pytest.raises(TargetError) as busy,
        locked(Folder(tmp_path), patience=1.0),
    ):
        pass
    assert busy.value.code == "busy"
    assert busy.value.details["person"].count("@") == 1


def test_afterwards_nothing_of_the_lock_is_left(tmp_path):
    with locked(Folder(tmp_path)):
        assert (tmp_path / LOCK).exists()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_goes_also_when_the_work_fails(tmp_path):
    with pytest.raises(RuntimeError), locked(Folder(tmp_path)):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_ends_without_letting_go_is_not_kept_alive_by_its_heart(tmp_path, project):
    run = (
        "import sys; from pathlib import Path; from desk.publishing.store.folder import Folder;"
        "from desk.publishing.store.lock import locked;"
        "held = locked(Folder(Path(sys.argv[1]))); held.__enter__()"
    )
    command = [sys.executable, "-c", run, str(tmp_path)]
    subprocess.run(command, cwd=project, check=True, timeout=120)
    with locked(Folder(tmp_path), patience=3600):
        assert json.loads((tmp_path / LOCK).read_text())["pid"] == os.getpid()


def test_a_holder_of_this_machine_whose_process_is_gone_is_dead_at_once(tmp_path):
    leave_lock(tmp_path, pid=dead_pid(), born="12345", token="a" * 32)
    with locked(Folder(tmp_path), patience=3600):
        assert json.loads((tmp_path / LOCK).read_text())["pid"] == os.getpid()


def test_a_process_number_used_again_is_not_taken_for_the_holder(tmp_path):
    leave_lock(tmp_path, pid=os.getpid(), born="1", token="a" * 32)
    with locked(Folder(tmp_path), patience=3600):
        assert json.loads((tmp_path / LOCK).read_text())["token"] != "a" * 32


def test_a_holder_elsewhere_whose_heart_stands_still_is_dead(tmp_path):
    leave_lock(tmp_path, token="a" * 32, **ANOTHER_MACHINE)
    with locked(Folder(tmp_path), patience=0.3):
        assert json.loads((tmp_path / LOCK).read_text())["pid"] == os.getpid()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("clock", [0, 4102444800])
def test_a_holder_elsewhere_whose_heart_beats_is_alive_whatever_its_clock(tmp_path, clock):
    values = leave_lock(tmp_path, token="a" * 32, **ANOTHER_MACHINE)
    beat = tmp_path / f"lock-{values['token']}.beat"

    def count_on(count):
        if beat.exists():
            os.utime(beat, (clock, clock))
        return f"{count}\n"

    with (
        rewriting(beat, count_on),
        pytest.raises(TargetError, match="is publishing"),
        locked(Folder(tmp_path)),
    ):
        pass
    assert json.loads((tmp_path / LOCK).read_text())["token"] == "a" * 32


def test_a_holder_here_of_whom_nothing_is_known_is_alive_while_its_heart_beats(tmp_path):
    """Where the kernel does not tell when a process was started."""
    values = leave_lock(tmp_path, token="a" * 32, born="")
    beat = tmp_path / f"lock-{values['token']}.beat"
    with (
        rewriting(beat, "{}\n".format),
        pytest.raises(TargetError, match="is publishing"),
        locked(Folder(tmp_path), patience=5),
    ):
        pass


def test_a_lock_that_says_nothing_of_its_holder_is_somebodys_while_it_changes(tmp_path):
    with (
        rewriting(tmp_path / LOCK, '{{"format of a later program": {}}}\n'.format),
        pytest.raises(TargetError, match="is publishing") as busy,
        locked(Folder(tmp_path), patience=5),
    ):
        pass
    assert (busy.value.code, busy.value.details["person"]) == ("busy", "?")


def test_where_the_disk_is_full_nothing_is_removed_while_somebody_publishes(tmp_path):
    class FullDisk(Folder):
        def claim(self, path, data):
            raise TargetError("full", "full")

    asked = []
    values = leave_lock(tmp_path, token="a" * 32, **ANOTHER_MACHINE)
    with (
        rewriting(tmp_path / f"lock-{values['token']}.beat", "{}\n".format),
        pytest.raises(TargetError, match="full"),
        locked(FullDisk(tmp_path), patience=5, make_room=lambda: asked.append(1)),
    ):
        pass
    (tmp_path / LOCK).unlink()
    with (
        pytest.raises(TargetError, match="full"),
        locked(FullDisk(tmp_path), make_room=lambda: asked.append(2)),
    ):
        pass
    assert asked == [2]


def test_who_dies_while_putting_a_dead_lock_aside_leaves_nothing_that_is_not_ours(tmp_path):
    class Death(BaseException):
        pass

    class Mortal(Folder):
        def rename(self, old, new):
            raise Death

    leave_lock(tmp_path, pid=dead_pid(), born="12345", token="a" * 32)
    with pytest.raises(Death), locked(Mortal(tmp_path)):
        pass
    names = [path.name for path in tmp_path.iterdir()]
    assert any(name.endswith(".dead") for name in names) and all(map(is_lock_file, names))
    with locked(Folder(tmp_path), patience=0.3):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_person_without_a_name_is_told_by_the_machine(monkeypatch):
    def nobody():
        raise OSError("no such user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert _holder().person == f"?@{socket.gethostname()}"


def test_whoever_opens_the_lock_reads_the_name_in_it(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "Айгүл")
    assert f"Айгүл@{socket.gethostname()}".encode() in _holder().to_bytes()


def test_two_machines_of_one_name_and_two_starts_of_one_are_told_apart():
    marks = _holder().machine.split("/")
    assert marks[0] == socket.gethostname() and int(marks[1], 16)
    if not sys.platform.startswith("linux"):
        return  # another kernel tells nothing
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    assert marks[2:] == [boot, os.readlink("/proc/self/ns/pid")]
    started = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    assert _holder().born == started[19]


def test_four_heartbeats_may_be_missed():
    assert 4 * BEAT <= PATIENCE


def test_a_lock_cut_short_by_a_crash_is_dead_after_a_while(tmp_path):
    (tmp_path / LOCK).write_bytes(b'{"token": "ab')
    with locked(Folder(tmp_path), patience=0.3):
        assert json.loads((tmp_path / LOCK).read_text())["pid"] == os.getpid()


def test_of_many_who_come_at_once_one_publishes_at_a_time(tmp_path):
    leave_lock(tmp_path, pid=dead_pid(), born="12345", token="a" * 32)
    inside, most, busy, guard = [0], [0], [0], threading.Lock()

    def publish():
        try:
            with locked(Folder(tmp_path), beat=0.02, patience=0.5):
                with guard:
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                time.sleep(0.05)
                with guard:
                    inside[0] -= 1
        except TargetError as fault:
            if fault.code != "busy":
                raise
            with guard:
                busy[0] += 1

    threads = [threading.Thread(target=publish) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == 1
    assert busy[0] < 8


def test_who_never_gets_the_lock_that_others_let_go_of_is_told_to_try_again(tmp_path):
    class Contested(Folder):
        def claim(self, path, data):
            return False

    with pytest.raises(TargetError, match="Several people") as busy, locked(Contested(tmp_path)):
        pass
    assert busy.value.code == "busy"
    assert list(tmp_path.iterdir()) == []


def test_the_files_of_the_lock_are_known_as_ours():
    assert is_lock_file("lock")
    assert is_lock_file(f"lock-{'a' * 32}.beat")
    assert is_lock_file(f"lock-{'a' * 32}.dead")
    assert not is_lock_file("lock-of-the-school.txt")
