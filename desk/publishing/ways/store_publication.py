"""Publishing to a folder or over SSH: lock, upload the release, lead readers to it, prune."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk.publishing.hosting.content_policy import inline_of_releases
from desk.publishing.hosting.hosting_files import server_files
from desk.publishing.store.folder import Folder
from desk.publishing.store.inventory import CURRENT, RELEASES, SWITCH, Inventory, unmanaged_in
from desk.publishing.store.lock import locked
from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.store.storage import Storage
from desk.publishing.values.changes import compare
from desk.publishing.values.publication import Approve, Delivery, Known, Publication, Session
from desk.publishing.values.release import Release
from desk.publishing.values.target_error import OVERTAKEN, TargetError
from desk.publishing.values.targets import Target
from plugins.issue.problem import N_

_SERVER_SETTLES = 1.5  # seconds


class StorePublication(Publication):
    """``Publication`` for the kinds rsync and folder."""

    def __init__(self, target: Target, session: Session) -> None:
        self._target, self._session = target, session
        remote = target.kind == "rsync"
        self._root = (
            target.folder if remote else str(session.project / Path(target.folder).expanduser())
        )
        self._storage: Storage = OverSsh(target) if remote else Folder(Path(self._root))
        self._linked = True if target.symlinks is None else target.symlinks

    def known(self) -> Known:
        self._linked = self._as_it_was_made()
        inventory = self._store().inventory()
        return Known(
            releases=inventory.releases,
            current=inventory.current,
            unmanaged=(*inventory.unmanaged, *self._unmanaged(inventory)),
        )

    def recover(self) -> None:
        self._linked = self._as_it_was_made()
        if self._store().is_half_switched():
            with self._alone():
                pass  # the first thing done there is to finish the switch

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self.known()
        live = known.live
        changes = compare(live.files if live else {}, delivery.snapshot.files)
        if not approve(live, changes):
            return None
        with self._alone() as lock:
            if self._store().inventory().current != known.current:
                # While the question stood nobody held the lock.
                raise TargetError("busy", OVERTAKEN)
            release = self._store().upload(delivery)
            self._tell_server(release)
            self._session.say(N_("Switching to %(id)s …"), id=release.id)
            self._store().activate(release, lock)
            self._session.say(N_("Readers have it. Removing what is no longer needed …"))
            self._store().prune()
        return release

    def roll_back(self, release_id: str) -> Release:
        with self._alone() as lock:
            release = chosen_release(self.known(), release_id, self._target)
            self._tell_server(release)
            self._store().activate(release, lock)
        return release

    def close(self) -> None:
        self._storage.close()

    def _store(self) -> ReleaseStore:
        target, say = self._target, self._session.say
        return ReleaseStore(self._storage, linked=self._linked, keep=target.keep, say=say)

    def _as_it_was_made(self) -> bool:
        """Whether the target works with links: the settings say so, else what lies there does."""
        if self._target.symlinks is not None:
            return self._target.symlinks
        return self._storage.read(SWITCH) is None

    @contextmanager
    def _alone(self) -> Iterator[bytes]:
        with locked(self._storage) as lock:
            self._linked = self._as_it_was_made()
            if self._linked and self._target.symlinks is None:
                self._linked = self._storage.can_link()
            if not self._linked:
                self._session.say(
                    N_(
                        "This disk has no symbolic links, so the switch takes two renames: for a"
                        " moment between them readers may find no page. They never see half a"
                        " version."
                    )
                )
            self._store().recover()
            if not self._store().inventory().current_is_ours:
                message = N_(
                    "“%(name)s” in the folder of this target was not made by publishing, so it is"
                    " left alone. Move it away, or name another folder in the settings file."
                )
                raise self._target.stop("not-ours", message, name=CURRENT)
            yield lock

    def _unmanaged(self, inventory: Inventory) -> tuple[str, ...]:
        if inventory.live is None:
            return ()
        folder = f"{RELEASES}/{inventory.current}" if self._linked else CURRENT
        found = unmanaged_in(self._storage, folder, inventory.live)
        return tuple(f"{CURRENT}/{path}" for path in found)

    def _tell_server(self, release: Release) -> None:
        """The server must know the new styles before readers meet them, so this comes first."""
        inventory = self._store().inventory()
        kept = (*self._store().kept(inventory), release)
        inline = inline_of_releases(kept)
        redirects = max(inventory.releases, key=lambda r: r.number).redirects
        if not self._store().put_hosting(server_files(self._root, inline, redirects)):
            return
        first = not inventory.current
        if self._target.reload:
            self._session.say(N_("The web server reads its new settings …"))
            code, said = self._storage.run(self._target.reload)
            time.sleep(_SERVER_SETTLES)  # a server answers the command before all of it has changed
            if code:
                message = N_(
                    "The web server did not take its new settings (%(reason)s). Readers have the"
                    " version they had. Correct “reload” in the settings file or the server."
                )
                raise self._target.stop("reload-failed", message, reason=said or code)
        elif self._target.server != "other" and not first:
            message = N_(
                "The settings of the web server changed (folder hosting/ of the target). Reload"
                " the server now, else it may hold the new style back. Has it been reloaded?"
            )
            if not self._session.ask(message):
                stop = N_("Readers have the version they had. Reload the server and publish again.")
                raise self._target.stop("reload-needed", stop)


def chosen_release(known: Known, release_id: str, target: Target) -> Release:
    """The named release, or the one before the live one. Raises ``Stopped`` if there is none."""
    if not release_id:
        found = known.before(known.current)
        if found is None:
            message = N_("There is no earlier version at this target to go back to.")
            raise target.stop("nothing-before", message)
        return found
    for release in known.releases:
        if release.id == release_id:
            return release
    message = N_("There is no version “%(id)s” at this target. It has: %(known)s.")
    names = ", ".join(release.id for release in known.releases) or "–"
    raise target.stop("unknown-release", message, id=release_id, known=names)
