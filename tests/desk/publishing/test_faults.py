"""Faults in the middle: refused writing, two at once, kills. Readers have one whole version."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from crash_test.killed_runs import kill_publications
from crash_test.loopback import missing_programs, ssh_server
from crash_test.rehearsal_site import make_site, version_at

from desk.publishing.store.lock import locked
from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import send

PROJECT = Path(__file__).resolve().parents[3]
EQUIPMENT = PROJECT / "tests" / "equipment"
_FITS = 20_000  # bytes a file may have where the disk plays full; pages of the second version: more


def settings(folder, kind, /, **keys):
    lines = [f'{key} = "{value}"' for key, value in keys.items()]
    text = "\n".join(
        (
            *("[[target]]", 'name = "rehearsal"', f'kind = "{kind}"', "compressed = false"),
            *('address = "https://trial.kz"', *lines),
        )
    )
    (folder / "publishing.toml").write_text(text + "\n")


def run(folder, version, *, weight, limit=None):
    """A publication in a process of its own; ``limit`` is the most a file may have on the disk."""
    make_site(folder / "tree", version, weight=weight)

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "crash_test.rehearsed_run", str(folder), version],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT, EQUIPMENT)))},
        capture_output=True,
        text=True,
        preexec_fn=small_disk if limit else None,
    )


def test_a_full_disk_leaves_the_version_before_and_the_next_run_goes_on(tmp_path):
    """A limit on the size of files stands for the disk: the kernel refuses in the same way."""
    settings(tmp_path, "folder", folder="srv")
    assert run(tmp_path, "1", weight=2000).returncode == 0
    refused = run(tmp_path, "2", weight=40_000, limit=_FITS)
    assert refused.returncode == 1
    assert "is full. Make room there" in refused.stdout
    assert "Traceback" not in refused.stderr
    assert version_at(tmp_path / "srv") == "1"
    assert run(tmp_path, "2", weight=40_000).returncode == 0
    assert version_at(tmp_path / "srv") == "2"
    assert list((tmp_path / "srv" / "uploads").glob("*")) == []


def test_a_full_disk_at_the_server_too(tmp_path, tmp_path_factory):
    if missing := missing_programs("sshd", "ssh", "ssh-keygen", "rsync"):
        pytest.skip(f"{', '.join(missing)} not installed: publishing over SSH is not tested")
    own = tmp_path_factory.mktemp("ssh")  # outside of the project
    with ssh_server(own) as server:
        keys = {"host": server.host, "ssh_config": server.ssh_config, "folder": tmp_path / "srv"}
        settings(tmp_path, "rsync", **keys)
        assert run(tmp_path, "1", weight=2000).returncode == 0
        let_in = own / "authorized_keys"
        key = let_in.read_text()
        small = f"trap '' XFSZ; ulimit -f {_FITS // 512}; eval \\\"$SSH_ORIGINAL_COMMAND\\\""
        let_in.write_text(f'command="{small}" {key}')
        refused = run(tmp_path, "2", weight=40_000)
        assert refused.returncode == 1
        assert "is full. Make room there" in refused.stdout
        assert version_at(tmp_path / "srv") == "1"
        let_in.write_text(key)
        assert run(tmp_path, "2", weight=40_000).returncode == 0
        assert version_at(tmp_path / "srv") == "2"


def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    settings(tmp_path, "folder", folder="/proc/publishing-cannot-be-here")
    refused = run(tmp_path, "1", weight=2000)
    assert refused.returncode == 1
    assert "/proc/publishing-cannot-be-here" in refused.stdout
    assert "Traceback" not in refused.stderr


def test_two_editors_at_once_the_second_is_told_to_wait(
    tmp_path, target_of, session, delivery_of, monkeypatch
):
    target = target_of("folder", folder=str(tmp_path / "srv"))
    send(delivery_of("1"), target, session)
    inside = []
    really_activate = ReleaseStore.activate

    def activate_while_another_comes(self, release, lock):
        with pytest.raises(TargetError) as busy:
            send(delivery_of("3"), target, session)
        inside.append(str(busy.value))
        really_activate(self, release, lock)

    monkeypatch.setattr(ReleaseStore, "activate", activate_while_another_comes)
    send(delivery_of("2"), target, session)
    assert "is publishing to this target at this moment" in inside[0]
    assert version_at(tmp_path / "srv") == "2"


@pytest.mark.parametrize("symlinks", [None, False])
def test_who_lost_the_lock_does_not_switch(
    symlinks, tmp_path, target_of, session, delivery_of, monkeypatch
):
    target = target_of("folder", folder=str(tmp_path / "srv"), symlinks=symlinks)
    send(delivery_of("1"), target, session)
    really_activate = ReleaseStore.activate

    def activate_after_a_long_sleep(self, release, lock):
        (tmp_path / "srv" / "lock").write_text("somebody else's\n")
        really_activate(self, release, lock)

    monkeypatch.setattr(ReleaseStore, "activate", activate_after_a_long_sleep)
    with pytest.raises(TargetError) as lost:
        send(delivery_of("2"), target, session)
    assert lost.value.code == "lock-lost"
    assert version_at(tmp_path / "srv") == "1"
    assert (tmp_path / "srv" / "lock").read_text() == "somebody else's\n"


def test_a_lock_that_cannot_be_let_go_of_hides_no_fault(tmp_path, target_of, session):
    from desk.publishing.store.folder import Folder

    root = tmp_path / "srv"
    with pytest.raises(TargetError, match="gone"), locked(Folder(root)):
        os.rename(root, tmp_path / "elsewhere")
        root.write_text("no folder any more")
        raise TargetError("unreachable", "gone")


@pytest.mark.slow
def test_a_reader_sees_only_whole_versions_while_publications_are_killed(tmp_path):
    """A process alone and a whole group in the transfer, one at any moment with a run after it;
    inv torture does the same two hundred times."""
    if missing := missing_programs("sshd", "ssh", "ssh-keygen", "rsync", "nginx"):
        pytest.skip(f"{', '.join(missing)} not installed: no publication is killed")
    tally = kill_publications(tmp_path, kills=3, seed=5)
    assert tally.faults == []
    assert tally.kills == 3
    assert tally.in_transfer >= 1
    assert tally.reads > 20
