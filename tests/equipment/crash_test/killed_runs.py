"""Publications killed at random moments, over a real sshd, while a reader reads through nginx.

Most kills fall inside the transfer, which is throttled to give them time; some hit only the
publishing process, whose rsync then lives on for a while, others all of its processes. Now and then
a run may finish; the last one must. A seed gives the same sequence of kills again.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from crash_test.loopback import (
    free_port,
    missing_programs,
    nginx_command,
    nginx_server,
    nginx_settings,
    ssh_server,
)
from crash_test.rehearsal_site import make_site
from crash_test.watching_reader import WatchingReader

_EQUIPMENT = Path(__file__).resolve().parents[1]
_PROJECT = _EQUIPMENT.parents[1]
_IN_TRANSFER = 0.9  # share of kills that wait for the transfer
_LIMIT = 500  # kB per second
_UNMANAGED = "notes-of-the-administrator.txt"


@dataclass(slots=True)
class Tally:
    """What a crash test came to; ``faults`` are sentences, empty when all went well."""

    kills: int
    in_transfer: int
    runs_finished: int
    reads: int
    releases_seen: int
    faults: list[str]


@dataclass(slots=True)
class _Run:
    """A publication in a process group of its own, and the lines it has said so far."""

    process: subprocess.Popen[str]
    lines: list[tuple[float, str]]
    listener: threading.Thread

    @property
    def phase(self) -> str:
        """The transfer lasts from the first “Sending” to “Switching”."""
        said = [line for _, line in self.lines]
        if any(line.startswith("Switching") for line in said):
            return "after"
        return "transfer" if any(line.startswith("Sending") for line in said) else "before"

    def moment(self, beginning: str) -> float:
        return next((when for when, line in self.lines if line.startswith(beginning)), 0.0)


def crash_test(*, kills: int = 200, seed: int = 1) -> bool:
    """Kill that many publications and say what came of it; True when no reader saw a fault."""
    if missing := missing_programs("sshd", "rsync", "nginx", "ssh"):
        print(f"Not on this machine: {', '.join(missing)}")
        return False
    with tempfile.TemporaryDirectory(prefix="crash-test-") as folder:
        tally = kill_publications(Path(folder), kills=kills, seed=seed, tell=print)
    print(
        f"{tally.kills} kills, {tally.in_transfer} of them inside the transfer;"
        f" {tally.runs_finished} runs finished; {tally.reads} pages read,"
        f" {tally.releases_seen} releases seen; {len(tally.faults)} faults"
    )
    for fault in tally.faults[:20]:
        print(f"  {fault}")
    return not tally.faults and tally.in_transfer * 4 >= tally.kills * 3


def kill_publications(folder: Path, *, kills: int, seed: int, tell: object = None) -> Tally:
    """Publish to a server on the loopback and kill, ``kills`` times; see the module."""
    chance = random.Random(seed)
    port = free_port()
    place = folder / "srv" / "site"
    settings = nginx_settings(folder / "nginx", port, place / "hosting")
    (folder / "nginx").mkdir(exist_ok=True)
    tally = Tally(kills=0, in_transfer=0, runs_finished=0, reads=0, releases_seen=0, faults=[])
    # Settings of SSH never lie in the project.
    with tempfile.TemporaryDirectory() as keys, ssh_server(Path(keys) / "ssh") as server:
        reload = " ".join([*nginx_command(settings), "-s", "reload"])
        (folder / "publishing.toml").write_text(
            f'[[target]]\nname = "rehearsal"\nkind = "rsync"\naddress = "https://rehearsal.kz"\n'
            f'host = "{server.host}"\nssh_config = "{server.ssh_config}"\nfolder = "{place}"\n'
            f'bwlimit = {_LIMIT}\nkeep = 3\nserver = "nginx"\nreload = "[ ! -e {folder}/nginx/'
            f'nginx.pid ] || {reload}"\n'
        )
        first = _start(folder, 0, chance)
        _finish(first, tally)
        (place / _UNMANAGED).write_text("not ours\n")
        span = first.moment("Switching") - first.moment("Sending")
        whole = time.monotonic() - first.lines[0][0] if first.lines else 5.0
        site = make_site(folder / "pages", "0", articles=_ARTICLES)
        with (
            nginx_server(folder / "nginx", port, place / "hosting") as address,
            WatchingReader(address, site.pages, seed) as reader,
        ):
            version = 0
            while tally.kills < kills and not reader.faults and not tally.faults:
                version += 1
                run = _start(folder, version, chance)
                if chance.random() < _IN_TRANSFER:
                    _wait_for_transfer(run)
                    moment = chance.uniform(0, 0.9) * span
                    # The first at once: on a busy machine the rest of a transfer may be short.
                    time.sleep(moment if tally.in_transfer else 0)
                else:
                    time.sleep(chance.uniform(0, whole))
                _kill(run, tally, whole_group=chance.random() < 0.5)
                if callable(tell) and tally.kills % 20 == 0:
                    tell(f"{tally.kills} kills, {reader.reads} pages read")
                if chance.random() < 0.2:
                    version += 1
                    _finish(_start(folder, version, chance), tally)
            version += 1
            _finish(_start(folder, version, chance), tally)
            time.sleep(0.5)
        tally.reads, tally.releases_seen = reader.reads, len(reader.releases)
        tally.faults += reader.faults
        tally.faults += _leftovers(place, version, reader)
    return tally


_ARTICLES = 20


def _start(folder: Path, version: int, chance: random.Random) -> _Run:
    # A new style now and then: the server must know it before readers meet it.
    style = f"style {version // 8}"
    make_site(folder / "tree", str(version), articles=_ARTICLES, weight=6000, style=style)
    process = subprocess.Popen(
        [sys.executable, "-m", "crash_test.rehearsed_run", str(folder), str(version)],
        cwd=_PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(_PROJECT), str(_EQUIPMENT)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    lines: list[tuple[float, str]] = []

    def listen() -> None:
        assert process.stdout is not None
        with process.stdout:
            lines.extend((time.monotonic(), line.rstrip()) for line in process.stdout)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    return _Run(process=process, lines=lines, listener=listener)


def _finish(run: _Run, tally: Tally) -> None:
    code = run.process.wait()
    run.listener.join()
    tally.runs_finished += 1
    if code:
        tally.faults.append("a run failed: " + " | ".join(line for _, line in run.lines))


def _wait_for_transfer(run: _Run) -> None:
    while run.phase == "before" and run.process.poll() is None:
        time.sleep(0.01)


def _kill(run: _Run, tally: Tally, *, whole_group: bool) -> None:
    """SIGKILL for the publishing process alone or for all its processes."""
    if run.process.poll() is not None:  # it was faster
        _finish(run, tally)
        return
    phase = run.phase
    if whole_group:
        os.killpg(run.process.pid, signal.SIGKILL)
    else:
        run.process.kill()
    run.process.wait()
    # Its rsync may hold the pipe open for a while; nobody listens to it any more.
    run.listener.join(timeout=5)
    tally.kills += 1
    tally.in_transfer += phase == "transfer"


def _leftovers(place: Path, version: int, reader: WatchingReader) -> list[str]:
    """What must hold at the end: the last version is shown, and nobody's files were touched."""
    faults = []
    shown = (place / "current" / "index.html").read_text(encoding="utf-8")
    if f'data-release="{version}"' not in shown:
        faults.append(f"the last version {version} is not shown")
    if not (place / _UNMANAGED).exists():
        faults.append("a file that is not ours was removed")
    if len([path for path in (place / "releases").iterdir() if path.is_dir()]) > 3:
        faults.append("old releases were not removed")
    return faults


if __name__ == "__main__":
    sys.exit(0 if crash_test(kills=int(sys.argv[1]), seed=int(sys.argv[2])) else 1)
