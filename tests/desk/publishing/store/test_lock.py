"""The lock at a target: one at a time, and dead holders recognised without comparing clocks."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import LOCK, _holder, is_lock_file, locked
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
    beat, done = tmp_path / f"lock-{values['token']}.beat", threading.Event()

    def go_on():
        count = 1
        while not done.wait(0.02):
            count += 1
            beat.write_text(f"{count}\n")
            os.utime(beat, (clock, clock))

    heart = threading.Thread(target=go_on)
    heart.start()
    try:
        with (
            pytest.raises(TargetError, match="is publishing"),
            locked(Folder(tmp_path), patience=5),
        ):
            pass
    finally:
        done.set()
        heart.join()
    assert json.loads((tmp_path / LOCK).read_text())["token"] == "a" * 32


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
    assert not is_lock_file("lock-of-the-school.txt")
