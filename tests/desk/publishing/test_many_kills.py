"""Publications killed at random, target by target: no reader ever sees half a version."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from branches import git
from crash_test.rehearsal_site import make_site, version_at

PROJECT = Path(__file__).resolve().parents[3]
EQUIPMENT = PROJECT / "tests" / "equipment"
pytestmark = pytest.mark.long


def test_no_reader_sees_a_fault_while_sixty_publications_over_ssh_are_killed(project):
    """The task people run; it fails where a program is missing that it needs."""
    command = [sys.executable, "-m", "invoke", "torture", "--kills", "60", "--seed", "1"]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert "60 kills" in done.stdout
    assert " 0 faults" in done.stdout


@pytest.fixture(params=["folder", "folder without links", "pages"])
def target(request, tmp_path):
    """``target.run(version)`` starts a publication, ``target.read()`` is what readers get."""
    return (Branch if request.param == "pages" else Folder)(tmp_path, request.param)


class Folder:
    """A folder of this machine, with symbolic links and without."""

    def __init__(self, folder, kind):
        self.folder = folder
        self.place = folder / "srv"
        self.has_links = kind == "folder"
        self.keys = {"kind": "folder", "folder": str(self.place), "symlinks": self.has_links}

    def run(self, version):
        values = {"name": "rehearsal", "address": "https://trial.kz", "compressed": False}
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in {**values, **self.keys}.items()]
        (self.folder / "publishing.toml").write_text("[[target]]\n" + "".join(lines))
        make_site(self.folder / "tree", version, articles=20)
        return subprocess.Popen(
            [sys.executable, "-m", "crash_test.rehearsed_run", str(self.folder), version],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT, EQUIPMENT)))},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def read(self):
        # Without links a kill may fall between two renames; the next run finishes them.
        if not self.has_links and not (self.place / "current").exists():
            return None
        return version_at(self.place)


class Branch(Folder):
    """The branch that a host of pages serves."""

    def __init__(self, folder, kind):
        super().__init__(folder, kind)
        self.remote = folder / "remote.git"
        git(folder, "init", "-q", "--bare", "remote.git")
        git(folder, "init", "-q", "-b", "main", ".")
        git(folder, "commit", "-q", "--allow-empty", "-m", "first")
        git(folder, "remote", "add", "origin", str(self.remote))
        self.keys = {"kind": "pages"}

    def read(self):
        copy = self.folder / "copy"
        tip = git(self.remote, "rev-parse", "gh-pages")
        git(self.folder, "clone", "-q", "-b", "gh-pages", str(self.remote), str(copy / tip))
        (copy / "current").unlink(missing_ok=True)
        (copy / "current").symlink_to(tip)
        try:
            return version_at(copy)
        finally:
            subprocess.run(["rm", "-rf", str(copy / tip)], check=True)


def finish(process):
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said


def test_sixty_kills_leave_readers_one_whole_version(target):
    chance, cut_off, finished = random.Random(3), 0, 0
    # Where only the publishing process dies, what it sent last may still arrive: later, and whole.
    sent: set[str | None] = {None}
    begun = time.monotonic()
    finish(target.run("0"))
    length = time.monotonic() - begun
    before = target.read()
    assert before == "0"
    for number in range(1, 61):
        process = target.run(str(number))
        time.sleep(chance.uniform(0.2, 1.0) * length)
        if process.poll() is None:
            if chance.random() < 0.5:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            cut_off += 1
        said, _ = process.communicate(timeout=300)
        assert "Traceback" not in said, said
        sent.add(str(number))
        now = target.read()
        assert now in {before, *sent}
        before = now or before
        if number % 10 == 0:
            finish(target.run(f"{number}a"))
            before = target.read()
            assert before == f"{number}a"
            sent = {None}
            finished += 1
    assert cut_off >= 40, "the kills came too late to mean anything"
    assert finished == 6
