"""Publishing to a folder or over SSH: lock, upload the release, lead readers to it, prune."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desk.publishing.hosting.hosting_files import server_files
from desk.publishing.store.folder import Folder
from desk.publishing.store.inventory import CURRENT, unmanaged_in
from desk.publishing.store.lock import locked
from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.store.storage import Storage
from desk.publishing.values.publication import Approve, Delivery, Known, Publication, Session
from desk.publishing.values.release import Release
from desk.publishing.values.target_error import OVERTAKEN, TargetError
from desk.publishing.values.targets import Target
from plugins.issue.problem import N_

_SERVER_SETTLES = 1.5  # seconds
_NAMED = 5  # damaged files


class StorePublication(Publication):
    """``Publication`` for the kinds rsync and folder."""

    def __init__(self, target: Target, session: Session) -> None:
        self._target, self._session = target, session
        remote = target.kind == "rsync"
        self._root = (
            target.folder if remote else str(session.project / Path(target.folder).expanduser())
        )
        self._storage: Storage = OverSsh(target) if remote else Folder(Path(self._root))
        self._store = ReleaseStore(self._storage, target, session)

    def known(self) -> Known:
        self._store.look()
        inventory = self._store.inventory()
        if inventory.live is None:
            return inventory
        found = unmanaged_in(self._storage, inventory.live_folder, inventory.live)
        beside = (f"{CURRENT}/{path}" for path in found)
        damaged = self._store.damaged(inventory.live)
        return replace(inventory, unmanaged=(*inventory.unmanaged, *beside), damaged=damaged)

    def recover(self) -> None:
        self._store.look()
        if self._store.half_switched():
            with self._alone():
                pass  # the first thing done there is to finish the switch

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self.known()
        tell_damaged(known, self._session)
        if not approve(known.undamaged):
            return None
        with self._alone() as lock:
            if self._store.inventory().current != known.current:
                # While the question stood nobody held the lock.
                raise TargetError("busy", OVERTAKEN)
            release = self._store.upload(delivery)
            self._tell_server(release)
            self._session.say(N_("Switching to %(id)s…"), id=release.id)
            self._store.activate(release, lock)
            self._session.say(N_("Readers have it. Removing what is no longer needed…"))
            self._store.prune()
        return release

    def roll_back(self, release_id: str) -> Release:
        with self._alone() as lock:
            release = chosen_release(self.known(), release_id, self._target)
            self._tell_server(release)
            self._store.activate(release, lock)
        return release

    def close(self) -> None:
        self._storage.close()

    @contextmanager
    def _alone(self) -> Iterator[bytes]:
        with locked(self._storage, make_room=self._store.forget_uploads) as lock:
            self._store.look()
            self._store.choose_links()
            self._store.recover()
            if not self._store.inventory().current_is_ours:
                message = N_(
                    "“%(name)s” in the folder of this target was not made by publishing, so it is"
                    " left alone. Move it away, or name another folder in the settings file."
                )
                raise self._target.stop("not-ours", message, name=CURRENT)
            yield lock

    def _tell_server(self, release: Release) -> None:
        """The server must know the new styles before readers meet them, so this comes first."""
        inventory = self._store.inventory()
        shown = (*self._store.kept(inventory), release)
        redirects = inventory.releases[-1].redirects
        if not self._store.put_hosting(server_files(self._root, shown, redirects)):
            return
        if self._target.reload:
            self._session.say(N_("The web server reads its new settings…"))
            code, said = self._storage.run(self._target.reload)
            time.sleep(_SERVER_SETTLES)  # a server answers the command before all of it has changed
            if code:
                message = N_(
                    "The web server did not take its new settings (%(reason)s). Readers have the"
                    " version they had. Correct “reload” in the settings file or the server."
                )
                raise self._target.stop("reload-failed", message, reason=said or code)
        elif self._target.server != "other" and inventory.current:
            message = N_(
                "The settings of the web server changed (folder hosting/ of the target). Reload"
                " the server now, else it may hold the new style back. Has it been reloaded?"
            )
            if not self._session.ask(message):
                stop = N_("Readers have the version they had. Reload the server and publish again.")
                raise self._target.stop("reload-needed", stop)


def tell_damaged(known: Known, session: Session) -> None:
    """Say which files of the live release are not at the target as they were published."""
    if known.damaged:
        message = N_(
            "What readers have is damaged: at the target are %(num)d files not as they were"
            " published (%(files)s). inv publish sends them anew."
        )
        named = ", ".join(known.damaged[:_NAMED]) + ("…" if known.damaged[_NAMED:] else "")
        session.say(message, num=len(known.damaged), files=named)


def chosen_release(known: Known, release_id: str, target: Target) -> Release:
    """The named release, or the one before the live one. Raises ``Stopped`` if there is none."""
    found = known.release(release_id) if release_id else known.before(known.current)
    if found is not None:
        return found
    if not release_id:
        message = N_("There is no earlier version at this target to go back to.")
        raise target.stop("nothing-before", message)
    message = N_("There is no version “%(id)s” at this target. It has: %(known)s.")
    names = ", ".join(release.id for release in known.releases) or "–"
    raise target.stop("unknown-release", message, id=release_id, known=names)
