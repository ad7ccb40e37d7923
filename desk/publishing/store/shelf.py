"""Releases beside each other at a target, and the one step that leads readers to another.

Everything a release needs lies whole in its place before ``current`` is led to it. Killed before
that step, readers have the old release; after it, the new one. Each run works in an upload folder
of its own, so what a dead run left behind can neither disturb nor be disturbed.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace

from desk.publishing.store.disk import Disk, DiskFault
from desk.publishing.store.lock import LOCK, LockLost
from desk.publishing.store.standing import (
    CURRENT,
    HOSTING,
    RELEASES,
    SHARED,
    SWITCH,
    UPLOADS,
    Standing,
    look,
    read_switch,
    strangers_in,
)
from desk.publishing.values.release import ASSETS, Release, is_asset, next_id, to_json
from desk.publishing.values.snapshot import Snapshot
from plugins.issue.problem import N_

Say = Callable[..., None]  # say(message id, **facts): a line of progress


class Shelf:
    """A target with releases on it. The lock is held by whoever calls what changes something."""

    def __init__(self, disk: Disk, *, linked: bool, keep: int, say: Say) -> None:
        self._disk, self._linked, self._keep, self._say = disk, linked, keep, say

    def look(self) -> Standing:
        """Take stock; a switch that died half-way on a disk without links is seen as done."""
        return look(self._disk, linked=self._linked)

    def is_half_switched(self) -> bool:
        """Whether a run died between the two renames of a switch, so that readers find nothing."""
        switch = None if self._linked else read_switch(self._disk)
        return switch is not None and CURRENT not in self._disk.entries("")

    def recover(self) -> None:
        """Finish a switch that died between its two renames (disks without links only)."""
        if self.is_half_switched():
            _, end = read_switch(self._disk) or ("", "")
            self._disk.rename(f"{RELEASES}/{end}", CURRENT)
            self._say(N_("The last publication died while switching; the switch is done now."))

    def bring(self, snapshot: Snapshot, draft: Release, token: str) -> Release:
        """Put a release on the shelf, whole, without showing it; gives it with its id.

        ``draft`` has everything but the id. A whole release of the same files and commit that was
        never shown, or was left by a step back, is taken as it is.
        """
        standing = self.look()
        for old in reversed(standing.releases):
            if old.id != standing.current and _same(old, draft):
                release = replace(draft, id=old.id, after=standing.current)
                self._disk.write(f"{RELEASES}/{old.id}.json", to_json(release))
                return release
        new_id = next_id(standing.taken, commit=draft.commit, date=draft.date)
        release = replace(draft, id=new_id, after=standing.current)
        upload = f"{UPLOADS}/{token}"
        self._disk.write(f"{upload}.json", (json.dumps(list(snapshot.assets)) + "\n").encode())
        self._send_assets(snapshot, upload, standing)
        near = [f"{RELEASES}/{standing.current}"] if standing.current and self._linked else []
        near += [CURRENT] if standing.current and not self._linked else []
        near += [f"{UPLOADS}/{name}" for name in standing.uploads]
        self._say(N_("Sending %(num)d files of the pages …"), num=len(snapshot.own_files))
        self._disk.send(
            snapshot.folder, snapshot.own_files, upload, like=near, progress=self._progress()
        )
        if self._linked and snapshot.assets:
            self._disk.link(f"{upload}/{ASSETS}", f"../../{SHARED}/{ASSETS}")
        self._disk.write(f"{RELEASES}/{release.id}.json", to_json(release))
        self._disk.rename(upload, f"{RELEASES}/{release.id}")
        return release

    def put_hosting(self, files: Mapping[str, bytes]) -> bool:
        """Lay the snippets for web servers in their place; whether any of them changed."""
        changed = {n: d for n, d in files.items() if self._disk.read(f"{HOSTING}/{n}") != d}
        for name, data in changed.items():
            self._disk.write(f"{HOSTING}/{name}", data)
        return bool(changed)

    def show(self, release: Release, lock: bytes) -> None:
        """Lead readers to a whole release. Raises ``LockLost`` where somebody else took over."""
        if self._linked:
            at = f"{RELEASES}/{release.id}"
            if not self._disk.point(CURRENT, at, if_reads=(LOCK, lock)):
                raise _lost()
            return
        standing = self.look()
        if self._disk.read(LOCK) != lock:
            raise _lost()
        assets = {path for r in self.kept(standing) for path in r.files if is_asset(path)}
        if standing.current:  # pages opened before keep their style
            self._disk.copy(sorted(assets), CURRENT, f"{RELEASES}/{release.id}")
        switch = json.dumps({"from": standing.current, "to": release.id}) + "\n"
        self._disk.write(SWITCH, switch.encode())
        if standing.current:
            self._disk.rename(CURRENT, f"{RELEASES}/{standing.current}")
        self._disk.rename(f"{RELEASES}/{release.id}", CURRENT)

    def clear(self) -> None:
        """Remove releases beyond the last N and what dead runs left; never a file not ours."""
        standing = self.look()
        kept = self.kept(standing)
        for release in standing.releases:
            if release not in kept:
                self._retire(release)
        standing = self.look()
        wanted = {path for r in standing.releases for path in r.files if is_asset(path)}
        named = {path for assets in standing.uploads.values() for path in assets if is_asset(path)}
        if self._linked:
            self._disk.remove(f"{SHARED}/{path}" for path in sorted(named - wanted))
        # The lists that name the assets go last: killed before, the next run knows what to remove.
        for name in standing.uploads:
            self._remove_upload(name)
        self._disk.remove(f"{RELEASES}/{name}.json" for name in standing.broken)
        self._disk.remove(standing.parts)

    def _retire(self, release: Release) -> None:
        """Make an old release a dead upload: in one step, so that it is never half a release."""
        folder = f"{RELEASES}/{release.id}"
        if strangers := strangers_in(self._disk, folder, release):
            message = N_("%(folder)s stays: it holds a file that is not ours (%(file)s).")
            self._say(message, folder=folder, file=strangers[0])
            return
        upload = f"{UPLOADS}/{uuid.uuid4().hex}"
        assets = [path for path in release.files if is_asset(path)]
        self._disk.write(f"{upload}.json", (json.dumps(assets) + "\n").encode())
        self._disk.rename(folder, upload)
        self._disk.remove([f"{folder}.json"])

    def _remove_upload(self, name: str) -> None:
        """A killed run's rsync may still be writing there: then it is left to the next run."""
        try:
            self._disk.remove([f"{UPLOADS}/{name}"])
            self._disk.remove([f"{UPLOADS}/{name}.json"])
        except DiskFault as fault:
            if fault.code != "refused":
                raise
            self._say(N_("Leftovers of a broken publication are removed next time."))

    def kept(self, standing: Standing) -> tuple[Release, ...]:
        """N releases: the one readers see, the one they saw before it, then the newest."""
        before = standing.shown.after if standing.shown else ""
        newest = [release.id for release in reversed(standing.releases)]
        chosen = dict.fromkeys([standing.current, before, *newest])  # in order, each once
        there = [i for i in chosen if standing.release(i) is not None]
        return tuple(r for r in standing.releases if r.id in there[: self._keep])

    def _send_assets(self, snapshot: Snapshot, upload: str, standing: Standing) -> None:
        self._say(N_("Sending %(num)d shared files …"), num=len(snapshot.assets))
        into = SHARED if self._linked else upload
        near = [] if self._linked or not standing.current else [CURRENT]
        self._disk.send(
            snapshot.folder, snapshot.assets, into, like=near, progress=self._progress()
        )

    def _progress(self) -> Callable[[int, int], None]:
        told = [0]

        def progress(sent: int, all_files: int) -> None:
            if sent - told[0] >= max(50, all_files // 5):
                told[0] = sent
                self._say(N_("… %(sent)d of %(all)d files"), sent=sent, all=all_files)

        return progress


def _same(old: Release, draft: Release) -> bool:
    return (old.commit, old.address, old.files) == (draft.commit, draft.address, draft.files)


def _lost() -> DiskFault:
    message = N_(
        "Somebody else has begun to publish to this target and took over. Look with"
        " inv releases, then publish again if need be."
    )
    return LockLost("lock-lost", message)
