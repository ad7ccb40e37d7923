"""Publishing to a folder or over SSH: lock, bring the release whole, lead readers to it, clear."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk.publishing.hosting.content_policy import Inline, join
from desk.publishing.hosting.hosting_files import server_files
from desk.publishing.store.disk import Disk
from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import OVERTAKEN, Busy, locked
from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.shelf import Shelf
from desk.publishing.store.standing import CURRENT, RELEASES, SWITCH, Standing, strangers_in
from desk.publishing.values.changes import compare
from desk.publishing.values.publication import Approve, Delivery, Desk, Known
from desk.publishing.values.release import Release
from desk.publishing.values.targets import Target
from plugins.issue.problem import N_

_SERVER_SETTLES = 1.5  # seconds


class ShelfPublication:
    """``Publication`` for the kinds rsync and folder."""

    def __init__(self, target: Target, desk: Desk) -> None:
        self._target, self._desk = target, desk
        remote = target.kind == "rsync"
        self._root = (
            target.folder if remote else str(desk.project / Path(target.folder).expanduser())
        )
        self._disk: Disk = OverSsh(target) if remote else Folder(Path(self._root))
        self._linked = True if target.symlinks is None else target.symlinks

    def known(self) -> Known:
        self._linked = self._as_it_was_made()
        standing = self._shelf().look()
        return Known(
            releases=standing.releases,
            current=standing.current,
            foreign=(*standing.foreign, *self._strangers(standing)),
        )

    def mend(self) -> None:
        self._linked = self._as_it_was_made()
        if self._shelf().is_half_switched():
            with self._alone():
                pass  # the first thing done there is to finish the switch

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self.known()
        shown = known.shown
        changes = compare(shown.files if shown else {}, delivery.snapshot.files)
        if not approve(shown, changes):
            return None
        with self._alone() as lock:
            if self._shelf().look().current != known.current:
                raise Busy("busy", OVERTAKEN)  # while the question stood nobody held the lock
            draft = delivery.as_release()
            release = self._shelf().bring(delivery.snapshot, draft, uuid.uuid4().hex)
            self._tell_server(release)
            self._desk.say(N_("Switching to %(id)s …"), id=release.id)
            self._shelf().show(release, lock)
            self._desk.say(N_("Readers have it. Removing what is no longer needed …"))
            self._shelf().clear()
        return release

    def roll_back(self, release_id: str) -> Release:
        with self._alone() as lock:
            release = chosen_release(self.known(), release_id, self._target)
            self._tell_server(release)
            self._shelf().show(release, lock)
        return release

    def close(self) -> None:
        self._disk.close()

    def _shelf(self) -> Shelf:
        return Shelf(self._disk, linked=self._linked, keep=self._target.keep, say=self._desk.say)

    def _as_it_was_made(self) -> bool:
        """Whether the target works with links: the settings say so, else what lies there does."""
        if self._target.symlinks is not None:
            return self._target.symlinks
        return self._disk.read(SWITCH) is None

    @contextmanager
    def _alone(self) -> Iterator[bytes]:
        with locked(self._disk) as lock:
            self._linked = self._as_it_was_made()
            if self._linked and self._target.symlinks is None:
                self._linked = self._disk.can_link()
            if not self._linked:
                self._desk.say(
                    N_(
                        "This disk has no symbolic links, so the switch takes two renames: for a"
                        " moment between them readers may find no page. They never see half a"
                        " version."
                    )
                )
            self._shelf().recover()
            if not self._shelf().look().current_is_ours:
                message = N_(
                    "“%(name)s” in the folder of this target was not made by publishing, so it is"
                    " left alone. Move it away, or name another folder in the settings file."
                )
                raise self._target.stop("not-ours", message, name=CURRENT)
            yield lock

    def _strangers(self, standing: Standing) -> tuple[str, ...]:
        if standing.shown is None:
            return ()
        folder = f"{RELEASES}/{standing.current}" if self._linked else CURRENT
        found = strangers_in(self._disk, folder, standing.shown)
        return tuple(f"{CURRENT}/{path}" for path in found)

    def _tell_server(self, release: Release) -> None:
        """The server must know the new styles before readers meet them, so this comes first."""
        standing = self._shelf().look()
        kept = (*self._shelf().kept(standing), release)
        inline = join(Inline(styles=r.styles, scripts=r.scripts) for r in kept)
        redirects = max(standing.releases, key=lambda r: r.number).redirects
        if not self._shelf().put_hosting(server_files(self._root, inline, redirects)):
            return
        first = not standing.current
        if self._target.reload:
            self._desk.say(N_("The web server reads its new settings …"))
            code, said = self._disk.run(self._target.reload)
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
            if not self._desk.ask(message):
                stop = N_("Readers have the version they had. Reload the server and publish again.")
                raise self._target.stop("reload-needed", stop)


def chosen_release(known: Known, release_id: str, target: Target) -> Release:
    """The named release, or the one before the one shown. Raises ``Stopped`` if there is none."""
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
