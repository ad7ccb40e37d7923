"""Real servers for rehearsals, on this machine's loopback only: an sshd and an nginx.

Each runs in a folder of its own with its own settings and keys, on a free port, and is stopped at
the end.
"""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_STARTS_WITHIN = 120.0  # seconds; a busy machine is no fault


@dataclass(frozen=True, slots=True, kw_only=True)
class SshServer:
    """``host`` and ``ssh_config`` are what a target of the kind rsync needs."""

    host: str
    ssh_config: Path
    port: int


def missing_programs(*names: str) -> tuple[str, ...]:
    """Those of these programs that are not on this machine."""
    return tuple(name for name in names if _program(name) is None)


@contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """An sshd that lets the person who runs it in, by a key made for it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host_key", "user_key"):
        if not (folder / name).exists():
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(command, check=True)
    port = free_port()
    keys = folder / "authorized_keys"
    keys.write_bytes((folder / "user_key.pub").read_bytes())
    settings = folder / "sshd_config"
    settings.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host_key\nPidFile none\n"
        f"AuthorizedKeysFile {keys}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nLogLevel ERROR\n"
        "MaxStartups 100\nMaxSessions 100\n"
    )
    host_key = (folder / "host_key.pub").read_text().split()
    known = folder / "known_hosts"
    known.write_text(f"[127.0.0.1]:{port} {host_key[0]} {host_key[1]}\n")
    client = folder / "ssh_config"
    client.write_text(
        f"Host rehearsal\n  HostName 127.0.0.1\n  Port {port}\n  User {getpass.getuser()}\n"
        f"  IdentityFile {folder}/user_key\n  IdentitiesOnly yes\n"
        f"  UserKnownHostsFile {known}\n  StrictHostKeyChecking yes\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd wants it, and Debian makes it at its start
    command = [_program("sshd") or "sshd", "-D", "-e", "-f", str(settings)]
    with _running(command, port, folder / "sshd.log"):
        yield SshServer(host="rehearsal", ssh_config=client, port=port)


@contextmanager
def nginx_server(folder: Path, port: int, snippets: Path) -> Iterator[str]:
    """An nginx with the snippets ``inv publish`` laid down; gives the address it answers at."""
    settings = nginx_settings(folder, port, snippets)
    with _running([*nginx_command(settings), "-g", "daemon off;"], port, folder / "nginx.log"):
        yield f"http://127.0.0.1:{port}"


def nginx_command(settings: Path) -> list[str]:
    """How to call nginx with settings of our own."""
    return [_program("nginx") or "nginx", "-c", str(settings), "-p", str(settings.parent)]


def nginx_settings(folder: Path, port: int, snippets: Path) -> Path:
    """Write the settings of a rehearsal nginx around the snippets; they may be made later."""
    folder.mkdir(parents=True, exist_ok=True)
    brotli = f"load_module {_BROTLI};\n" if _BROTLI.exists() else ""
    brotli_on = f"    include {snippets}/nginx-brotli*.conf;\n" if brotli else ""
    user = "user root;\n" if os.geteuid() == 0 else ""
    places = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings = folder / "nginx.conf"
    settings.write_text(
        f"{brotli}{user}worker_processes 1;\npid {folder}/nginx.pid;\n"
        f"error_log {folder}/error.log;\nevents {{}}\nhttp {{\n"
        f"  include /etc/nginx/mime.types;\n  access_log off;\n{places}"
        f"  server {{\n    listen 127.0.0.1:{port};\n"
        f"    include {snippets}/nginx.conf*;\n{brotli_on}  }}\n}}\n"
    )
    return settings


def free_port() -> int:
    """A port on the loopback nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, log: Path) -> Iterator[None]:
    with log.open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
    try:
        _wait_for(process, port, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} did not start: {log.read_text(errors='replace')}")


def _program(name: str) -> str | None:
    """Debian keeps servers in /usr/sbin, which is not on everybody's path."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin:/sbin")
