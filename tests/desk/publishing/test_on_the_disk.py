"""A power cut takes nothing readers are led to: what the programs ask of the kernel, in order."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from crash_test.loopback import missing_programs, ssh_server
from crash_test.rehearsal_site import make_site, version_at

PROJECT = Path(__file__).resolve().parents[3]
EQUIPMENT = PROJECT / "tests" / "equipment"
_CALLS = "trace=fsync,fdatasync,sync,syncfs,rename,renameat,renameat2"
_FLUSHED = re.compile(r"fsync\(\d+<(?P<path>[^>]+)>\)\s*= 0")
_SWITCH = re.compile(r'rename\w*\(.*"(?P<new>[^"]*/current)"(, \w+)?\)\s*= 0')
_AWAY = re.compile(r'rename\w*\(.*/current", .*"[^"]*/releases/[^"]*"(, \w+)?\)\s*= 0')
_ALL = re.compile(r"\bsync(fs)?\([^)]*\)\s*= 0")
_UNFINISHED, _RESUMED = "<unfinished ...>", re.compile(r"<\.{3} \w+ resumed>(.*)")


def need(*programs):
    if missing := missing_programs(*programs):
        pytest.skip(f"{', '.join(missing)} not installed: what is on the disk is not tested")


def publish(folder, version, /, *around, **keys):
    """A publication in a process of its own, with a command around it."""
    values = {key: value if value is False else str(value) for key, value in keys.items()}
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    text = "\n".join((*("[[target]]", 'name = "rehearsal"', "compressed = false"), *lines))
    (folder / "publishing.toml").write_text(f'{text}\naddress = "https://trial.kz"\n')
    make_site(folder / "tree", version)
    done = subprocess.run(
        [*around, sys.executable, "-m", "crash_test.rehearsed_run", str(folder), version],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (PROJECT, EQUIPMENT)))},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def strace(log):
    return ("strace", "-f", "-y", "-qq", "-s", "999", "-e", _CALLS, "-o", str(log))


def calls_of(log):
    """What was asked of the kernel, in order. On a busy machine another thread comes in between: a
    rename then counts from its beginning, all else from its end."""
    calls, begun = [], {}
    for line in log.read_text().splitlines():
        process, told = line.split(None, 1)
        if told.endswith(_UNFINISHED):
            begun[process] = (len(calls), told.removesuffix(_UNFINISHED).rstrip())
            calls.append("")
        elif resumed := _RESUMED.match(told):
            place, beginning = begun.pop(process)
            calls.append("")
            calls[place if beginning.startswith("rename") else -1] = beginning + resumed[1]
        else:
            calls.append(told)
    return calls


def switch_in(calls):
    return next(n for n, call in enumerate(calls) if _SWITCH.search(call))


def flushed_in(calls):
    return {found["path"] for call in calls if (found := _FLUSHED.search(call))}


def test_calls_that_another_thread_came_between_are_read_whole(tmp_path):
    (tmp_path / "calls").write_text(
        '1  fsync(3</srv/a> <unfinished ...>\n22 rename("/srv/x", "/srv/current" <unfinished ...>\n'
        "1  <... fsync resumed>)            = 0\n22 <... rename resumed>)           = 0\n"
    )
    calls = calls_of(tmp_path / "calls")
    assert switch_in(calls) == 1
    assert (flushed_in(calls[:1]), flushed_in(calls[1:])) == (set(), {"/srv/a"})


def test_a_folder_has_all_of_a_version_on_the_disk_before_readers_are_led_there(tmp_path):
    need("strace")
    place, log = tmp_path / "srv", tmp_path / "calls"
    publish(tmp_path, "1", kind="folder", folder=place)
    publish(tmp_path, "2", *strace(log), kind="folder", folder=place)
    calls = calls_of(log)
    switch = switch_in(calls)
    release = (place / "current").resolve()
    files = [path for path in release.rglob("*") if not path.is_symlink()]
    shared = [path for path in (place / "shared").rglob("*") if path.is_file()]
    about = release.with_name(f"{release.name}.json")
    wanted = {str(path) for path in (*files, *shared, about, release, release.parent, place)}
    assert len(files) > 20
    assert wanted <= flushed_in(calls[:switch])
    assert str(place) in flushed_in(calls[switch:])


def test_a_disk_without_links_has_both_renames_flushed(tmp_path):
    need("strace")
    place, log = tmp_path / "srv", tmp_path / "calls"
    keys = {"kind": "folder", "folder": place, "symlinks": False}
    publish(tmp_path, "1", **keys)
    publish(tmp_path, "2", *strace(log), **keys)
    calls = calls_of(log)
    switch = switch_in(calls)
    inside = {re.sub(r".*/releases/[^/]+/?", "", path) for path in flushed_in(calls[:switch])}
    away = next(n for n, call in enumerate(calls) if _AWAY.search(call))
    assert {
        p.relative_to(place / "current").as_posix() for p in (place / "current").rglob("*")
    } <= inside
    # The one readers had lies in releases/ for good before another takes its place.
    assert {str(place / "releases"), str(place)} <= flushed_in(calls[away:switch])
    assert {str(place / "releases"), str(place)} <= flushed_in(calls[switch:])


def test_a_server_has_all_of_a_version_on_its_disk_before_readers_are_led_there(
    tmp_path, tmp_path_factory
):
    need("strace", "sshd", "ssh", "ssh-keygen", "rsync")
    own = tmp_path_factory.mktemp("ssh")  # outside of the project
    with ssh_server(own) as server:
        let_in, log = own / "authorized_keys", tmp_path / "calls"
        command = " ".join((*strace(log), "-A", "sh", "-c", '\\"$SSH_ORIGINAL_COMMAND\\"'))
        let_in.write_text(f'command="{command}" {let_in.read_text()}')
        keys = {"host": server.host, "ssh_config": server.ssh_config, "folder": tmp_path / "srv"}
        publish(tmp_path, "1", kind="rsync", **keys)
    calls = calls_of(log)
    switch = switch_in(calls)
    moved = [
        n for n, call in enumerate(calls[:switch]) if "releases/" in call and "uploads/" in call
    ]
    whole = [n for n, call in enumerate(calls) if _ALL.search(call)]
    assert version_at(tmp_path / "srv") == "1"
    assert any(moved[-1] < n < switch for n in whole)
    assert any(n < moved[-1] for n in whole)
    assert any(n > switch for n in whole)
