"""The power of the disk is cut, again and again: readers have one whole version, always."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crash_test.cut_disk import can_mount, cut_disk
from crash_test.loopback import missing_programs, ssh_server
from crash_test.rehearsal_site import make_site, version_at

from desk.publishing.store.lock import LOCK, _holder
from desk.publishing.ways.sending import publication_to

PROJECT = Path(__file__).resolve().parents[3]
EQUIPMENT = PROJECT / "tests" / "equipment"
_CUTS = 6
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not can_mount(), reason="no right to mount: no disk's power is cut"),
]


@pytest.fixture(params=["folder", "folder without links", "rsync"])
def keys_for(request, tmp_path_factory):
    """``keys_for(place)``: the keys of a target of each kind."""
    if request.param != "rsync":
        links = {} if request.param == "folder" else {"symlinks": False}
        yield lambda place: {"kind": "folder", "folder": str(place), **links}
        return
    if missing := missing_programs("sshd", "ssh", "ssh-keygen", "rsync"):
        pytest.skip(f"{', '.join(missing)} not installed: publishing over SSH is not tested")
    # Settings of SSH never lie in the project.
    with ssh_server(tmp_path_factory.mktemp("ssh")) as server:
        at = {"host": server.host, "ssh_config": str(server.ssh_config)}
        yield lambda place: {"kind": "rsync", "folder": str(place), **at}


def start(folder, version, keys):
    """A publication in a process of its own."""
    values = {"name": "rehearsal", "address": "https://trial.kz", "compressed": False, **keys}
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in values.items()]
    (folder / "publishing.toml").write_text("[[target]]\n" + "".join(lines))
    make_site(folder / "tree", version)
    return subprocess.Popen(
        [sys.executable, "-m", "crash_test.rehearsed_run", str(folder), version],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT, EQUIPMENT)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process):
    said, _ = process.communicate(timeout=120)
    print(said)  # shown where a test fails
    assert "Traceback" not in said, said
    return process.returncode


def test_no_power_cut_takes_a_page_from_readers(tmp_path, keys_for, target_of, session):
    chance, seen = random.Random(8), set()
    with cut_disk(tmp_path, megabytes=64) as disk:
        place = disk.place / "srv"
        keys = keys_for(place)
        begun = time.monotonic()
        assert finish(start(tmp_path, "0", keys)) == 0
        length = time.monotonic() - begun
        before = "0"
        for number in range(1, _CUTS + 1):
            process = start(tmp_path, str(number), keys)
            if number % 3:
                time.sleep(chance.uniform(0.3, 1.0) * length)
                done = False
            else:
                assert finish(process) == 0
                done = True
            disk.cut()
            done = finish(process) == 0 or done
            disk.start_again()
            # Without links a cut may fall between the two renames; the next run finishes them.
            if done or "symlinks" not in keys or (place / "current").exists():
                now = version_at(place)
                assert now in ({str(number)} if done else {before, str(number)})
                seen.add(now == before)
            again = start(tmp_path, f"{number}a", keys)
            assert finish(again) == 0
            assert version_at(place) == f"{number}a"
            before = f"{number}a"
        kept = {key: value for key, value in keys.items() if key != "kind"}
        way = publication_to(target_of(keys["kind"], **kept), session)
        assert way.known().damaged == ()
        way.roll_back("")
        way.close()
        assert version_at(place) != before
    assert seen == {True, False}


def test_a_disk_filled_by_a_dead_upload_is_freed_by_the_next_run(tmp_path):
    with cut_disk(tmp_path, megabytes=4) as disk:
        place = disk.place / "srv"
        keys = {"kind": "folder", "folder": str(place)}
        assert finish(start(tmp_path, "1", keys)) == 0
        dead = place / "uploads" / ("d" * 32)
        dead.mkdir(parents=True)
        gone = subprocess.Popen([sys.executable, "-c", ""])
        gone.wait()
        holder = {**json.loads(_holder().to_bytes()), "pid": gone.pid, "born": "1"}
        (place / LOCK).write_text(json.dumps(holder) + "\n")
        with pytest.raises(OSError, match="No space"), (dead / "half.html").open("wb") as file:
            while True:
                file.write(bytes(1024))
                file.flush()
        for number in range(20):  # what is left in odd corners
            with pytest.raises(OSError, match="No space"):
                (dead / f"{number}").write_bytes(bytes(1 << 20))
        assert finish(start(tmp_path, "2", keys)) == 0
        assert version_at(place) == "2"
        assert list((place / "uploads").glob("*")) == []
