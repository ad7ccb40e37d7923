"""Publishing to a branch that GitHub or GitLab Pages shows: one commit, one push, all or nothing.

ghp-import makes the commit from a folder. The branch in the editor's own clone is not touched: the
commit is made on a ref of our own and pushed only if the branch at the remote is still the one it
was made from.
"""

import datetime
import io
import os
import shutil
import sys
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import run

from desk.publishing.git import git, git_or_none, git_text
from desk.publishing.values.publication import Approve, Delivery, Known, Publication, Session
from desk.publishing.values.release import Release, from_json, is_asset, to_json
from desk.publishing.values.target_error import TargetError
from desk.publishing.values.targets import Target
from desk.publishing.ways.store_publication import chosen_release
from plugins.issue.problem import N_

ABOUT = ".published.json"
_OURS = frozenset((ABOUT, ".nojekyll", "CNAME"))
_LISTED = 40  # commits looked at for earlier releases


class PagesBranch(Publication):
    """``Publication`` for the kind pages."""

    def __init__(self, target: Target, session: Session) -> None:
        self._target, self._session, self._project = target, session, session.project
        self._seen = f"refs/publishing/{target.name}"  # the branch as the remote has it
        self._made = f"publishing/{target.name}"  # the branch ghp-import commits to
        self._commits: dict[str, str] = {}  # release id to a commit that holds it
        self._head = ""

    def known(self) -> Known:
        self._fetch()
        if not self._head:
            return Known()
        log = git_text(
            self._project, "rev-list", f"--max-count={_LISTED}", "--first-parent", self._seen
        )
        releases: dict[str, Release] = {}
        self._commits = {}
        for commit in log.splitlines():
            data = git_or_none(self._project, "show", f"{commit}:{ABOUT}")
            release = from_json(data) if data else None
            if release and release.id not in releases:
                releases[release.id], self._commits[release.id] = release, commit
        current = next((id for id, commit in self._commits.items() if commit == self._head), "")
        ordered = tuple(sorted(releases.values(), key=lambda release: release.number))
        listed = git(self._project, "ls-tree", "-r", "-z", "--name-only", self._seen)
        own = {*_OURS, *(releases[current].files if current else ())}
        paths = (path.decode() for path in listed.split(b"\0") if path)
        unmanaged = tuple(p for p in paths if p not in own and not is_asset(p))
        return Known(releases=ordered, current=current, unmanaged=unmanaged)

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self._ours()
        if not approve(known.live):
            return None
        ids = [release.id for release in known.releases]
        release = delivery.draft.numbered(ids, after=known.current)
        with self._composed(release, known) as folder:
            for path in release.files:
                _put(folder / path, (delivery.folder / path).read_bytes())
            self._push(folder, release, f"Publish {release.id}")
        return release

    def roll_back(self, release_id: str) -> Release:
        known = self._ours()
        release = chosen_release(known, release_id, self._target)
        with self._composed(release, known) as folder:
            self._extract(self._commits[release.id], release.files, folder)
            self._push(folder, release, f"Go back to {release.id}")
        return release

    def _fetch(self) -> None:
        branch = f"refs/heads/{self._target.branch}"
        try:
            listed = git_text(self._project, "ls-remote", self._target.remote, branch)
        except TargetError as fault:
            raise self._target.stop(fault.code, fault.message, **fault.details) from fault
        self._head = listed.partition("\t")[0]
        if self._head:
            self._session.say(N_("Fetching what is published …"))
            git(self._project, "fetch", "--no-tags", self._target.remote, f"+{branch}:{self._seen}")
            self._head = git_text(self._project, "rev-parse", self._seen)

    def _ours(self) -> Known:
        known = self.known()
        if self._head and not known.current:
            message = N_(
                "The branch “%(branch)s” holds something that was not published from here, so it"
                " is left alone. Name another branch in the settings file, or delete that one."
            )
            raise self._target.stop("not-ours", message, branch=self._target.branch)
        return known

    @contextmanager
    def _composed(self, release: Release, known: Known) -> Iterator[Path]:
        """A folder with what a commit holds beside the release: older assets, files not ours."""
        folder = self._session.cache / "branch" / self._target.name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            newest = [r for r in known.releases[-self._target.keep :] if r != known.live]
            for kept in (*newest, *((known.live,) if known.live else ())):  # it is being read
                self._extract(self._commits[kept.id], kept.assets, folder)
            if known.unmanaged:
                self._extract(self._head, known.unmanaged, folder)
            _put(folder / ABOUT, to_json(release))
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _extract(self, commit: str, paths: Iterable[str], folder: Path) -> None:
        wanted = frozenset(paths)
        if not wanted:
            return
        # core.autocrlf would change the bytes; attributes of the branch do not count either.
        data = git(self._project, "-c", "core.autocrlf=false", "archive", "--format=tar", commit)
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive:
                if member.isfile() and member.name in wanted:
                    file = archive.extractfile(member)
                    assert file is not None
                    _put(folder / member.name, file.read())

    def _push(self, folder: Path, release: Release, title: str) -> None:
        branch = f"refs/heads/{self._made}"
        if self._head:
            git(self._project, "update-ref", branch, self._head)
        else:
            with suppress(TargetError):  # there is none, which is what is wanted
                git(self._project, "update-ref", "-d", branch)
        try:
            self._import(folder, release, title)
            self._session.say(N_("Pushing to %(branch)s …"), branch=self._target.branch)
            lease = f"--force-with-lease=refs/heads/{self._target.branch}:{self._head}"
            refs = f"{branch}:refs/heads/{self._target.branch}"
            push = ("push", "--porcelain", "--no-verify", lease)
            git(self._project, *push, self._target.remote, refs)
        except TargetError as fault:
            raise self._target.stop(fault.code, fault.message, **fault.details) from fault
        finally:
            git_or_none(self._project, "update-ref", "-d", branch)

    def _import(self, folder: Path, release: Release, title: str) -> None:
        moment = datetime.datetime.strptime(release.date, "%Y-%m-%dT%H:%M:%S%z")
        name = git_or_none(self._project, "config", "user.name") or b"Publishing"
        email = git_or_none(self._project, "config", "user.email") or b"publishing@localhost"
        about = (
            f"{title}\n\nSource-Commit: {release.commit}\nPages: {release.page_count}\n"
            f"Address: {release.address}\n"
        )
        command = [
            *(sys.executable, "-m", "ghp_import", "--no-jekyll", "--message", about),
            *("--branch", self._made, "--remote", "no-such-remote"),
            *(("--cname", self._target.cname) if self._target.cname else ()),
            str(folder),
        ]
        environment = {
            "GIT_COMMITTER_NAME": name.decode().strip(),
            "GIT_COMMITTER_EMAIL": email.decode().strip(),
            "GIT_COMMITTER_DATE": f"{int(moment.timestamp())} +0000",
        }
        done = run(command, cwd=self._project, capture_output=True, env=os.environ | environment)
        # ghp-import ends well even when git refused, so the commit itself is looked at.
        committed = git_or_none(self._project, "show", f"refs/heads/{self._made}:{ABOUT}")
        if done.returncode or committed != to_json(release):
            reason = (done.stderr + done.stdout).decode(errors="replace").strip() or "–"
            message = N_("The commit for the branch could not be made (%(reason)s).")
            raise self._target.stop("refused", message, reason=reason.splitlines()[-1])


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
