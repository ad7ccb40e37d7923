"""One shell on a server, kept open over SSH, that answers one script after the other.

One connection serves a whole publication. When the publishing process dies, the pipe closes and
the shell on the server ends with it: nothing goes on there on its own.
"""

import os
import re
import subprocess
import tempfile
import threading
import uuid

from desk.publishing.values.target_error import Complaint, TargetError, missing_tool, recognised
from plugins.issue.problem import N_

_OPTIONS = ("BatchMode=yes", "ConnectTimeout=20", "ServerAliveInterval=10", "ServerAliveCountMax=3")

_UNKNOWN_HOST = N_(
    "%(host)s shows a key this machine does not know. Ask its administrator for the"
    " fingerprint, connect once by hand with ssh and confirm it, then publish again."
)
_NO_KEY = N_(
    "%(host)s does not accept your key (%(reason)s). Ask its administrator to add your"
    " public key, or load the right one with ssh-add, then publish again."
)
_FULL = N_("The disk of %(host)s is full. Make room there and publish again.")
_DENIED = N_(
    "Your account on %(host)s may not write to the folder (%(reason)s). Ask its"
    " administrator to give the folder to your account, then publish again."
)
_UNREACHABLE = N_(
    "%(host)s cannot be reached (%(reason)s). Check the network and the address in the"
    " settings file, then publish again."
)
# What SSH, rsync and the server's shell say, the kind of fault, and what it means for people.
_COMPLAINTS = (
    (
        r"Host key verification failed|HOST IDENTIFICATION HAS CHANGED",
        "unknown-host",
        _UNKNOWN_HOST,
    ),
    (r"Permission denied \(publickey|Too many authentication failures", "denied", _NO_KEY),
    (r"No space left on device|Disk quota exceeded|File too large|File size limit", "full", _FULL),
    (r"Permission denied|Read-only file system", "denied", _DENIED),
    (
        r"Could not resolve|Connection refused|timed out|No route|unreachable",
        "unreachable",
        _UNREACHABLE,
    ),
)
_REFUSED = ("", "refused", N_("%(host)s could not do what was asked (%(reason)s)."))
_BROKEN = (
    "",
    "broken",
    N_(
        "The connection to %(host)s broke (%(reason)s). Publish again"
        " and the work goes on from where it stopped."
    ),
)


def ssh_command(*, port: int = 0, ssh_config: str = "") -> tuple[str, ...]:
    """``ssh`` with what every connection of ours needs; it never asks for a password."""
    return (
        "ssh",
        "-T",
        *(("-F", ssh_config) if ssh_config else ()),
        *(("-p", str(port)) if port else ()),
        *(word for option in _OPTIONS for word in ("-o", option)),
    )


def connection_fault(host: str, said: str, otherwise: Complaint = _BROKEN) -> TargetError:
    """What SSH, rsync or the server's shell said, for people; ``otherwise`` is what it means where
    it is no known complaint: that a connection, which was there, is there no more."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    reason = lines[-1] if lines else "–"
    return recognised(said, (*_COMPLAINTS, otherwise), host=host, reason=reason)


class RemoteShell:
    """A shell over SSH. ``run`` may be called from several threads; each waits its turn."""

    def __init__(self, host: str, ssh: tuple[str, ...]) -> None:
        self._host = host
        self._turn = threading.Lock()
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the shell
        try:
            self._process = subprocess.Popen(
                [*ssh, host, "sh"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                env=os.environ | {"LC_ALL": "C"},  # complaints in the words we look for
            )
        except FileNotFoundError as fault:
            self._complaints.close()
            raise missing_tool("ssh") from fault
        self._greeted = False

    def run(self, script: str) -> tuple[int, bytes]:
        """Exit code and output (errors included) of a script. Raises ``TargetError``."""
        mark = uuid.uuid4().hex
        text = f"( {script}\n) </dev/null 2>&1; printf '\\n%s %s\\n' {mark} $?\n"
        if not self._greeted:  # what a login prints before our first answer is not ours
            text = f"LC_ALL=C; export LC_ALL; umask 022; echo {mark}hello\n{text}"
        with self._turn:
            output, code = self._ask(text.encode(), mark.encode())
        if not self._greeted:
            output = output.partition(f"{mark}hello\n".encode())[2]
            self._greeted = True
        return code, output

    def must(self, script: str) -> bytes:
        """The output of a script that has to succeed. Raises ``TargetError`` with what it said."""
        code, output = self.run(script)
        if code:
            raise connection_fault(self._host, output.decode(errors="replace"), _REFUSED)
        return output

    def close(self) -> None:
        """End the shell and wait for it."""
        try:
            self._process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
        self._complaints.close()

    def _ask(self, text: bytes, mark: bytes) -> tuple[bytes, int]:
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(text)
            self._process.stdin.flush()
        except OSError as fault:
            raise self._fault() from fault
        output = bytearray()
        ending = re.compile(rb"\n" + mark + rb" (\d+)\n\Z")
        while line := self._process.stdout.readline():
            output += line
            if line.startswith(mark) and (found := ending.search(output)):
                return bytes(output[: found.start()]), int(found[1])
        raise self._fault()

    def _fault(self) -> TargetError:
        self._process.wait()
        self._complaints.seek(0)
        return connection_fault(self._host, self._complaints.read().decode(errors="replace"))


def here_document(data: bytes, path: str) -> str:
    """A script that writes text (ending with a line end) to an already quoted path."""
    if not data.endswith(b"\n"):
        raise ValueError("a here-document ends with a line end")
    mark = f"END-{uuid.uuid4().hex}"
    return f"cat > {path} <<'{mark}'\n{data.decode()}{mark}\n"
