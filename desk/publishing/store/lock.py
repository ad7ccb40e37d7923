"""Only one publication at a time: a lock at the target, and how to tell that its holder is dead.

No two clocks are ever compared. A holder on this very machine is dead when its process is gone. Of
any other holder we watch the heartbeat: a count it raises every few seconds. A count that stands
still while we watch belongs to a dead one, whatever time its machine thinks it is.
"""

import getpass
import hashlib
import itertools
import json
import os
import re
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from desk.publishing.store.storage import Storage
from desk.publishing.values.target_error import TargetError
from plugins.issue.problem import N_

LOCK = "lock"
BEAT = 4.0  # seconds between two heartbeats
PATIENCE = 16.0  # seconds without a heartbeat after which a holder counts as dead
_OURS = re.compile(r"lock-[0-9a-f]{32}\.(beat|dead)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a lock. ``machine`` differs between machines, boots and process namespaces."""

    token: str
    person: str
    machine: str
    pid: int
    born: str

    @property
    def beat_file(self) -> str:
        return f"lock-{self.token}.beat"

    def to_bytes(self) -> bytes:
        return (json.dumps(asdict(self), ensure_ascii=False) + "\n").encode()


def is_lock_file(name: str) -> bool:
    """Whether a name at the target belongs to the locking."""
    return name == LOCK or _OURS.fullmatch(name) is not None


@contextmanager
def locked(
    storage: Storage,
    *,
    beat: float = BEAT,
    patience: float = PATIENCE,
    make_room: Callable[[], None] = lambda: None,
) -> Iterator[bytes]:
    """Hold the lock of a target; gives the lock's content, by which the switch is made sure.

    ``make_room`` is called where nobody alive holds it and the disk is too full even for a lock.
    Raises ``TargetError`` where somebody else is alive and publishing.
    """
    me = _holder()
    try:
        _acquire(storage, me, patience)
    except TargetError as fault:
        if fault.code != "full" or _is_held(storage, patience):
            raise
        make_room()
        _acquire(storage, me, patience)
    done = threading.Event()
    heart = threading.Thread(target=_beat, args=(storage, me, done, beat), daemon=True)
    heart.start()
    try:
        yield me.to_bytes()
    finally:
        done.set()
        heart.join()
        with suppress(TargetError):  # a target out of reach keeps a lock that will be found dead
            if storage.read(LOCK) == me.to_bytes():
                storage.remove([LOCK])
            storage.remove([me.beat_file])


def _acquire(storage: Storage, me: Holder, patience: float) -> None:
    storage.write(me.beat_file, b"0\n")
    for _ in range(3):
        if storage.claim(LOCK, me.to_bytes()):
            # Heartbeats of those who died; one who is just asking writes its own anew.
            names = [n for n in storage.entries("") if _OURS.fullmatch(n) and me.token not in n]
            storage.remove(names)
            return
        held = storage.read(LOCK)
        if held is None:
            continue  # let go between two questions
        holder = _read_holder(held)
        if _is_alive(storage, holder, held, patience):
            message = N_(
                "%(person)s is publishing to this target at this moment. Wait until it is done,"
                " then publish again."
            )
            busy = TargetError("busy", message, person=holder.person if holder else "?")
            break
        _break(storage, held, me, patience)
    else:
        message = N_("Several people are publishing to this target at once. Try again in a minute.")
        busy = TargetError("busy", message)
    storage.remove([me.beat_file])
    raise busy


def _is_held(storage: Storage, patience: float) -> bool:
    held = storage.read(LOCK)
    return held is not None and _is_alive(storage, _read_holder(held), held, patience)


def _is_alive(storage: Storage, holder: Holder | None, held: bytes, patience: float) -> bool:
    # On this machine the kernel knows; a number used again counts as another process.
    if holder and holder.machine == _machine() and holder.born not in ("", _born(holder.pid)):
        return False
    beat_file = holder.beat_file if holder else LOCK
    before = storage.read(beat_file)
    end = time.monotonic() + patience
    while time.monotonic() < end:
        time.sleep(min(1.0, patience / 10))
        if storage.read(LOCK) != held or storage.read(beat_file) != before:
            return True  # it moved: alive, or somebody else holds it by now
    return False


def _break(storage: Storage, held: bytes, me: Holder, patience: float) -> None:
    """Put a dead lock aside. One at a time: who comes later would put the next holder's aside, and
    whoever does so by mischance all the same gives it back."""
    turn = f"lock-{hashlib.sha256(held).hexdigest()[:32]}.dead"
    if not storage.claim(turn, me.to_bytes()):
        time.sleep(min(1.0, patience))
        if storage.read(LOCK) == held:  # whoever was at it died too
            storage.remove([turn])
        return
    aside = f"lock-{me.token}.dead"
    if storage.read(LOCK) == held:
        with suppress(TargetError):  # somebody was faster
            storage.rename(LOCK, aside)
        moved = storage.read(aside)
        if moved is not None and moved != held:
            storage.claim(LOCK, moved)
    storage.remove([aside, turn])


def _beat(storage: Storage, me: Holder, done: threading.Event, beat: float) -> None:
    with suppress(TargetError):  # the publication itself meets the same fault and tells it
        for count in itertools.count(1):
            if done.wait(beat):
                return
            storage.write(me.beat_file, f"{count}\n".encode())


def _holder() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # the last on Windows, where nothing names the user
        user = "?"
    return Holder(
        token=uuid.uuid4().hex,
        person=f"{user}@{socket.gethostname()}",
        machine=_machine(),
        pid=os.getpid(),
        born=_born(os.getpid()),
    )


def _read_holder(data: bytes) -> Holder | None:
    try:
        return Holder(**json.loads(data))
    except (ValueError, TypeError):
        return None


def _machine() -> str:
    """Two containers may share a name, so the boot and the process namespace are asked too."""
    boot, namespace = Path("/proc/sys/kernel/random/boot_id"), Path("/proc/self/ns/pid")
    marks = [socket.gethostname(), f"{uuid.getnode():x}"]
    if boot.exists() and os.path.lexists(namespace):
        marks += [boot.read_text().strip(), os.readlink(namespace)]
    return "/".join(marks)


def _born(pid: int) -> str:
    """When the kernel started a process, in its own count; empty where it cannot be known."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
