"""A folder on a server, reached over SSH: a shell there for small things, rsync for the files."""

import os
import posixpath
import shlex
import subprocess
import tempfile
import uuid
from collections.abc import Mapping
from pathlib import Path

from desk.publishing.store.remote_shell import (
    RemoteShell,
    connection_fault,
    here_document,
    ssh_command,
)
from desk.publishing.store.storage import Paths, Progress, Storage
from desk.publishing.values.release import FileInfo
from desk.publishing.values.target_error import TargetError, missing_tool
from desk.publishing.values.targets import Target
from plugins.issue.problem import N_

_KINDS = """for f in * .[!.]*; do
if [ -L "$f" ]; then echo "link $f"; elif [ -d "$f" ]; then echo "folder $f";
elif [ -e "$f" ]; then echo "file $f"; fi; done"""
# Files that are missing or cannot be read are left out.
_DIGESTS = """if command -v sha256sum >/dev/null; then sum=sha256sum;
else sum="shasum -a 256"; shasum </dev/null >/dev/null || exit 1; fi
$sum "$@" 2>/dev/null | while read -r digest f; do echo "$(($(wc -c < "$f"))) $digest $f"; done"""
_AT_ONCE = 200  # paths; a command line has an end
_BLOCK = 65_536


class OverSsh(Storage):
    """``Storage`` over SSH and rsync; see there what each method promises."""

    def __init__(self, target: Target) -> None:
        self._host = target.host
        self._root = target.folder.removeprefix("~/").rstrip("/")  # SSH begins at home
        self._bwlimit = target.bwlimit
        config = str(Path(target.ssh_config).expanduser()) if target.ssh_config else ""
        self._ssh = ssh_command(port=target.port, ssh_config=config)
        self._shell = RemoteShell(self._host, self._ssh)
        self._made: set[str] = set()  # folders that are there by now

    def can_link(self) -> bool:
        root, trial = self._at(""), self._at(f".link-{uuid.uuid4().hex[:8]}")
        self._shell.must(f"mkdir -p {root}")
        return self._shell.run(f"ln -s nowhere {trial} && rm {trial}")[0] == 0

    def entries(self, folder: str) -> Mapping[str, str]:
        place = self._at(folder)
        said = self._shell.must(f"if [ -d {place} ]; then cd {place}; {_KINDS}; fi").decode()
        pairs = (line.partition(" ") for line in said.splitlines())
        return {name: kind for kind, _, name in pairs}

    def tree(self, folder: str) -> tuple[str, ...]:
        place = self._at(folder)
        script = f"if [ -d {place} ]; then cd {place}; find . -type f -o -type l; fi"
        lines = self._shell.must(script).decode().splitlines()
        return tuple(sorted(line.removeprefix("./") for line in lines))

    def infos(self, folder: str, files: Paths) -> Mapping[str, FileInfo]:
        place, files, found = self._at(folder), tuple(files), dict[str, FileInfo]()
        for start in range(0, len(files), _AT_ONCE):
            names = " ".join(shlex.quote(f"./{path}") for path in files[start : start + _AT_ONCE])
            script = f"cd {place} 2>/dev/null || exit 0; set -- {names}; {_DIGESTS}"
            for line in self._shell.must(script).decode().splitlines():
                size, digest, name = line.split(" ", 2)
                found[name.removeprefix("./")] = FileInfo(size=int(size), digest=digest[:32])
        return found

    def read(self, path: str) -> bytes | None:
        place = self._at(path)
        code, data = self._shell.run(f"[ -f {place} ] || exit 44; cat {place}")
        if code == 44:
            return None
        return self._shell.must(f"cat {place}") if code else data

    def read_all(self, folder: str, ending: str) -> Mapping[str, bytes]:
        place = self._at(folder)
        script = (
            f"if [ -d {place} ]; then cd {place}; for f in *{shlex.quote(ending)}; do"
            ' if [ -f "$f" ]; then echo "$(wc -c < "$f") $f"; cat "$f"; fi; done; fi'
        )
        rest, found = self._shell.must(script), {}
        while rest:
            head, _, rest = rest.partition(b"\n")
            size, _, name = head.decode().strip().partition(" ")
            found[name], rest = rest[: int(size)], rest[int(size) :]
        return found

    def write(self, path: str, data: bytes) -> None:
        place, beside = self._beside(path)
        flush = f"sync {beside} 2>/dev/null || sync"  # whole after a power cut too
        script = f"{here_document(data, beside)}{flush}; mv -f {beside} {place}"
        self._shell.must(f"set -e; {script}")

    def claim(self, path: str, data: bytes) -> bool:
        place, beside = self._beside(path)
        script = (
            f"set -e; {here_document(data, beside)}"
            f"if ln {beside} {place} 2>/dev/null; then echo made;"
            # A disk without hard links: the shell refuses to write over a file.
            f" elif (set -C; cat {beside} > {place}) 2>/dev/null; then echo made; fi;"
            f" rm -f {beside}"
        )
        return b"made" in self._shell.must(script)

    def remove(self, paths: Paths) -> None:
        paths = tuple(paths)
        for start in range(0, len(paths), _AT_ONCE):
            places = " ".join(self._at(path) for path in paths[start : start + _AT_ONCE])
            self._shell.must(f"rm -rf {places}")

    def rename(self, old: str, new: str) -> None:
        place, _ = self._beside(new)
        self._shell.must(f"[ ! -e {place} ] && mv {self._at(old)} {place}")

    def point(self, link: str, at: str, *, if_reads: tuple[str, bytes] | None = None) -> bool:
        place, beside = self._beside(link)
        check = ""
        if if_reads:
            reads, wanted = f'"$(cat {self._at(if_reads[0])} 2>/dev/null)"', if_reads[1].decode()
            check = f"[ {reads} = {shlex.quote(wanted.rstrip())} ] || exit 44; "
        script = (
            f"{check}set -e; ln -s {shlex.quote(at)} {beside};"
            # Both rename over the old link in one step; -T is GNU's and BusyBox's, -h is BSD's.
            # Where neither does, one of the reasons is that of the disk.
            f" one=$(mv -fT {beside} {place} 2>&1) || other=$(mv -fh {beside} {place} 2>&1)"
            ' || { echo "$one"; echo "$other"; exit 1; }'
        )
        code, output = self._shell.run(script)
        if code == 44:
            return False
        if code:
            reason = output.decode(errors="replace").strip()
            message = N_("%(host)s could not switch to the new version (%(reason)s).")
            raise TargetError("refused", message, host=self._host, reason=reason)
        return True

    def settle(self, *paths: str) -> None:
        # rsync --fsync leaves out folders, links and what lay there before; this takes all of the
        # disk. Servers whose sync knows no -f have all their disks written.
        self._shell.must(f"sync -f {self._at('')} 2>/dev/null || sync")

    def link_target(self, link: str) -> str | None:
        said = self._shell.must(f"readlink {self._at(link)} || true").decode().strip()
        return said or None

    def send(
        self, source: Path, files: Paths, into: str, *, like: Paths, progress: Progress
    ) -> None:
        files = tuple(files)
        if not files:
            return
        self._shell.must(f"mkdir -p {self._at(into)}")
        up = "../" * len(into.split("/"))
        command = [
            *("rsync", "--recursive", "--compress", "--checksum", "--protect-args"),
            # Without --perms the umask at the server would take away again what is given here.
            *("--perms", "--chmod=D755,F644", "--files-from=-", "--out-format=%n"),
            *(f"--link-dest={up}{near}" for near in tuple(like)[:20]),
            *((f"--bwlimit={self._bwlimit}",) if self._bwlimit else ()),
            *("--rsh", shlex.join(self._ssh)),
            f"{source}/",
            f"{self._host}:{posixpath.join(self._root, into)}/",
        ]
        code, said = _rsync(command, files, progress)
        if not code:
            return
        fault = connection_fault(self._host, said or f"rsync: {code}")
        if fault.code == "broken":
            # A server that cannot write may end before its reason is here: so it is asked.
            there = (path for path in map(source.joinpath, files) if path.exists())
            largest = max((path.stat().st_size for path in there), default=0)
            self._shell.must(self._trial(into, largest))
        raise fault

    def _trial(self, folder: str, size: int) -> str:
        """A script that writes and removes a file at least as large as this, or says why not."""
        _, trial = self._beside(posixpath.join(folder, "trial"))
        # By chance, as a disk that compresses has room for any number of zeros.
        write = f"dd if=/dev/urandom of={trial} bs={_BLOCK} count={size // _BLOCK + 1}"
        return f"{write}; code=$?; rm -f {trial}; exit $code"

    def copy(self, paths: Paths, start: str, into: str) -> None:
        for path in paths:
            place, _ = self._beside(f"{into}/{path}")
            found = self._at(f"{start}/{path}")
            self._shell.must(f"if [ -f {found} ] && [ ! -e {place} ]; then cp {found} {place}; fi")

    def run(self, command: str) -> tuple[int, str]:
        code, output = self._shell.run(f"cd {self._at('')} && {command} </dev/null")
        return code, output.decode(errors="replace").strip()

    def close(self) -> None:
        self._shell.close()

    def _at(self, path: str) -> str:
        return shlex.quote(posixpath.join(self._root, path) if path else self._root)

    def _beside(self, path: str) -> tuple[str, str]:
        """A path and a name beside it for the file in the making, its folder made first."""
        folder, name = posixpath.split(path)
        if folder not in self._made:
            self._shell.must(f"mkdir -p {self._at(folder)}")
            self._made.add(folder)
        hidden = posixpath.join(folder, f".{name}.{uuid.uuid4().hex[:8]}.part")
        return self._at(path), self._at(hidden)


def _rsync(command: list[str], files: tuple[str, ...], progress: Progress) -> tuple[int, str]:
    """The exit code of rsync for these files, and what it complained of."""
    with tempfile.TemporaryFile() as complaints, tempfile.TemporaryFile() as names:
        names.write("".join(f"{path}\n" for path in files).encode())
        names.seek(0)
        try:
            process = subprocess.Popen(
                command,
                stdin=names,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=os.environ | {"LC_ALL": "C"},
            )
        except FileNotFoundError as fault:
            raise missing_tool("rsync") from fault
        sent = 0
        with process:
            for line in process.stdout or ():
                sent += not line.rstrip().endswith(b"/")
                progress(sent, len(files))
        complaints.seek(0)
        return process.returncode, complaints.read().decode(errors="replace").strip()
