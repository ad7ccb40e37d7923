"""Releases beside each other at a target, and the one step that leads readers to another.

Everything a release needs lies whole in its place before ``current`` is led to it. Killed before
that step, readers have the old release; after it, the new one. Each run works in an upload folder
of its own, so what a dead run left behind can neither disturb nor be disturbed.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from desk.publishing.store.inventory import (
    CURRENT,
    HOSTING,
    RELEASES,
    SHARED,
    SWITCH,
    UPLOADS,
    Inventory,
    read_switch,
    take_inventory,
    unmanaged_in,
)
from desk.publishing.store.lock import LOCK
from desk.publishing.store.storage import Storage
from desk.publishing.values.publication import Delivery, Session
from desk.publishing.values.release import ASSETS, Release, is_asset, to_json
from desk.publishing.values.target_error import TargetError, damaged_version
from desk.publishing.values.targets import Target
from plugins.issue.problem import N_


class ReleaseStore:
    """A target that holds releases. The lock is held by whoever calls what changes something."""

    def __init__(self, storage: Storage, target: Target, session: Session) -> None:
        self._storage, self._target, self._say = storage, target, session.say
        self.linked = True

    def look(self) -> None:
        """See whether the target works with links: the settings say so, else what lies there."""
        told = self._target.symlinks
        self.linked = self._storage.read(SWITCH) is None if told is None else told

    def choose_links(self) -> None:
        """Do without links where the disk has none, and say what that means."""
        if self.linked and self._target.symlinks is None:
            self.linked = self._storage.can_link()
        if not self.linked:
            message = N_(
                "This disk has no symbolic links, so the switch takes two renames: for a moment"
                " between them readers may find no page. They never see half a version."
            )
            self._say(message)

    def inventory(self) -> Inventory:
        """Take stock; a switch that died half-way on a disk without links is seen as done."""
        return take_inventory(self._storage, linked=self.linked)

    def half_switched(self) -> str:
        """The release a run was leading to when it died between the two renames of a switch, so
        that readers find nothing; else empty."""
        switch = None if self.linked else read_switch(self._storage)
        return switch[1] if switch and CURRENT not in self._storage.entries("") else ""

    def recover(self) -> None:
        """Finish a switch that died between its two renames (disks without links only)."""
        if release_id := self.half_switched():
            self._storage.rename(f"{RELEASES}/{release_id}", CURRENT)
            self._settle_renames(release_id)
            self._say(N_("The last publication died while switching; the switch is done now."))

    def upload(self, delivery: Delivery) -> Release:
        """Put a release in its place, whole, without showing it; gives it with its id.

        A whole release of the same files and commit that was never shown, or was left by a step
        back, is taken as it is. What dead runs left takes no room from this one.
        """
        inventory, draft = self.inventory(), delivery.draft
        self._make_room(inventory, draft)
        wanted = (draft.commit, draft.address, draft.files)
        for old in reversed(inventory.releases):
            same = (old.commit, old.address, old.files) == wanted
            if same and old.id != inventory.current and not self.damaged(old):
                release = replace(draft, id=old.id, after=inventory.current)
                self._storage.write(f"{RELEASES}/{old.id}.json", to_json(release))
                return release
        release = draft.numbered(inventory.taken, after=inventory.current)
        upload = self._announced(release)
        live = [inventory.live_folder] if inventory.current else []
        message = N_("Sending %(num)d shared files…")
        into, like = (SHARED, []) if self.linked else (upload, live)
        self._send(message, delivery.folder, release.assets, into, like)
        message = N_("Sending %(num)d files of the pages…")
        like = [*live, *(f"{UPLOADS}/{name}" for name in inventory.uploads)]
        self._send(message, delivery.folder, release.own_files, upload, like)
        if self.linked and release.assets:
            self._storage.point(f"{upload}/{ASSETS}", f"../../{SHARED}/{ASSETS}")
        self._storage.settle(SHARED, upload)
        self._storage.write(f"{RELEASES}/{release.id}.json", to_json(release))
        self._storage.rename(upload, f"{RELEASES}/{release.id}")
        return release

    def put_hosting(self, files: Mapping[str, bytes]) -> bool:
        """Lay the snippets for web servers in their place; whether any of them changed."""
        changed = {n: d for n, d in files.items() if self._storage.read(f"{HOSTING}/{n}") != d}
        for name, data in changed.items():
            self._storage.write(f"{HOSTING}/{name}", data)
        if changed:
            self._storage.settle(HOSTING)
        return bool(changed)

    def activate(self, release: Release, lock: bytes) -> None:
        """Lead readers to a whole release, once all of it is on the disk, so that a power cut takes
        nothing of it. Raises ``TargetError`` where it is damaged or somebody else took over."""
        at = f"{RELEASES}/{release.id}"
        if damaged := self.damaged(release):
            raise damaged_version(release.id, damaged)
        if self.linked:
            self._storage.settle(SHARED, at, f"{at}.json")
            if not self._storage.point(CURRENT, at, if_reads=(LOCK, lock)):
                raise _lost()
            self._storage.settle()
            return
        inventory = self.inventory()
        if self._storage.read(LOCK) != lock:
            raise _lost()
        assets = {path for r in self.kept(inventory) for path in r.assets}
        if inventory.current:  # pages opened before keep their style
            self._storage.copy(sorted(assets), CURRENT, at)
        self._storage.settle(at, f"{at}.json")
        switch = json.dumps({"from": inventory.current, "to": release.id}) + "\n"
        self._storage.write(SWITCH, switch.encode())
        self._storage.settle(SWITCH)
        if inventory.current:
            self._storage.rename(CURRENT, f"{RELEASES}/{inventory.current}")
            # Else a power cut could leave the version readers had in neither of the two folders.
            self._settle_renames(inventory.current)
        self._storage.rename(at, CURRENT)
        self._settle_renames(release.id)

    def _settle_renames(self, release_id: str) -> None:
        """Wait until a move between ``releases/`` and ``current`` is on the disk in both folders.
        Its list of files stays in ``releases/``; the files themselves are on the disk by then."""
        self._storage.settle(f"{RELEASES}/{release_id}.json")

    def damaged(self, release: Release) -> tuple[str, ...]:
        """Files of a release that are not at the target as they were published."""
        is_live = not self.linked and self._storage.entries(f"{RELEASES}/{release.id}") == {}
        place = CURRENT if is_live else f"{RELEASES}/{release.id}"
        there = self._storage.infos(place, release.files)
        return tuple(p for p, info in sorted(release.files.items()) if there.get(p) != info)

    def forget_uploads(self) -> None:
        """Remove what dead runs were sending; for a disk so full that nobody can take the lock."""
        kinds = self._storage.entries(UPLOADS).items()
        self._storage.remove(f"{UPLOADS}/{name}" for name, kind in kinds if kind == "folder")

    def _make_room(self, inventory: Inventory, draft: Release) -> None:
        """Of what dead runs left only that stays which the release shares its place with."""
        for name in inventory.uploads:
            upload = f"{UPLOADS}/{name}"
            paths = self._storage.tree(upload)
            there = self._storage.infos(upload, paths) if self.linked else {}
            useless = [p for p in paths if p not in there or there[p] != draft.files.get(p)]
            self._storage.remove(f"{upload}/{path}" for path in useless)
        self._remove_assets(inventory, besides=draft.assets)
        self._storage.remove(inventory.parts)

    def _remove_assets(self, inventory: Inventory, *, besides: tuple[str, ...] = ()) -> None:
        """Remove shared assets that only dead uploads name."""
        wanted = {*besides, *(path for r in inventory.releases for path in r.assets)}
        named = {path for assets in inventory.uploads.values() for path in assets if is_asset(path)}
        if self.linked:
            self._storage.remove(f"{SHARED}/{path}" for path in sorted(named - wanted))

    def prune(self) -> None:
        """Remove releases beyond the last N and what dead runs left; never a file not ours."""
        inventory = self.inventory()
        kept = self.kept(inventory)
        for release in inventory.releases:
            if release not in kept:
                self._retire(release)
        inventory = self.inventory()
        self._remove_assets(inventory)
        # The lists that name the assets go last: killed before, the next run knows what to remove.
        for name in inventory.uploads:
            try:
                self._storage.remove([f"{UPLOADS}/{name}"])
                self._storage.remove([f"{UPLOADS}/{name}.json"])
            except TargetError as fault:
                if fault.code != "refused":
                    raise
                # A killed run's rsync may still be writing there.
                self._say(N_("Leftovers of a broken publication are removed next time."))
        self._storage.remove(f"{RELEASES}/{name}.json" for name in inventory.broken)
        self._storage.remove(inventory.parts)

    def _retire(self, release: Release) -> None:
        """Make an old release a dead upload: in one step, so that it is never half a release."""
        folder = f"{RELEASES}/{release.id}"
        if unmanaged := unmanaged_in(self._storage, folder, release):
            message = N_("%(folder)s stays: it holds a file that is not ours (%(file)s).")
            self._say(message, folder=folder, file=unmanaged[0])
            return
        self._storage.rename(folder, self._announced(release))
        self._storage.remove([f"{folder}.json"])

    def _announced(self, release: Release) -> str:
        """An upload folder of its own, not made yet; beside it stands which assets come with it."""
        upload = f"{UPLOADS}/{uuid.uuid4().hex}"
        self._storage.write(f"{upload}.json", (json.dumps(release.assets) + "\n").encode())
        return upload

    def kept(self, inventory: Inventory) -> tuple[Release, ...]:
        """N releases: the one readers see, the one they saw before it, then the newest."""
        before = inventory.live.after if inventory.live else ""
        newest = [release.id for release in reversed(inventory.releases)]
        chosen = dict.fromkeys([inventory.current, before, *newest])  # in order, each once
        there = [i for i in chosen if inventory.release(i) is not None]
        return tuple(r for r in inventory.releases if r.id in there[: self._target.keep])

    def _send(
        self, message: str, folder: Path, files: tuple[str, ...], into: str, like: list[str]
    ) -> None:
        told = 0

        def progress(sent: int, all_files: int) -> None:
            nonlocal told
            if sent - told >= max(50, all_files // 5):
                told = sent
                self._say(N_("… %(sent)d of %(all)d files"), sent=sent, all=all_files)

        self._say(message, num=len(files))
        self._storage.send(folder, files, into, like=like, progress=progress)


def _lost() -> TargetError:
    message = N_(
        "Somebody else has begun to publish to this target and took over. Look with"
        " inv releases, then publish again if need be."
    )
    return TargetError("lock-lost", message)
