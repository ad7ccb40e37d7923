"""Publishing to a branch that GitHub or GitLab Pages shows: one commit, one push, all or nothing.

The branch in the editor's own clone is not touched: the commit is made on a ref of our own and
pushed only if the branch at the remote is still the one it was made from. Bytes go in and come out
as they are: no attribute on the branch, no setting of git changes them.
"""

import datetime
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desk.publishing.git import git, git_or_none, git_text
from desk.publishing.values.publication import Approve, Delivery, Known, Publication, Session
from desk.publishing.values.release import Release, from_json, info_of, is_asset, to_json
from desk.publishing.values.target_error import TargetError, damaged_version
from desk.publishing.values.targets import Target
from desk.publishing.ways.store_publication import chosen_release, tell_damaged
from plugins.issue.problem import N_

ABOUT = ".published.json"
_OURS = frozenset((ABOUT, ".nojekyll", "CNAME"))
_LISTED = 40  # commits looked at for earlier releases


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file on the branch, as git holds it: its mode, and the name of its bytes."""

    mode: str = "100644"
    blob: str


class PagesBranch(Publication):
    """``Publication`` for the kind pages."""

    def __init__(self, target: Target, session: Session) -> None:
        self._target, self._session, self._project = target, session, session.project
        self._seen = f"refs/publishing/{target.name}"  # the branch as the remote has it
        self._made = f"publishing/{target.name}"  # the branch a commit is made on
        self._commits: dict[str, list[str]] = {}  # release id to the commits that name it
        self._head: str  # the commit the branch is at, empty where there is none

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
            if release := from_json(data) if data else None:
                releases.setdefault(release.id, release)
                self._commits.setdefault(release.id, []).append(commit)
        current = next((id for id, made in self._commits.items() if self._head in made), "")
        ordered = tuple(sorted(releases.values(), key=lambda release: release.number))
        tree = self._tree(self._head)
        live = releases.get(current)
        own = {*_OURS, *(live.files if live else ())}
        unmanaged = tuple(path for path in tree if path not in own and not is_asset(path))
        damaged = self._damaged(tree, live) if live else ()
        missing = tuple(path for path in (live.files if live else ()) if path not in tree)
        return Known(
            releases=ordered, current=current, unmanaged=unmanaged, damaged=(*damaged, *missing)
        )

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self._ours()
        tell_damaged(known, self._session)
        if not approve(known.undamaged):
            return None
        ids = [release.id for release in known.releases]
        release = delivery.draft.numbered(ids, after=known.current)
        names = "".join(f"{delivery.folder / path}\n" for path in release.files)
        written = self._git("hash-object", "-w", "--no-filters", "--stdin-paths", told=names)
        blobs = dict(zip(release.files, written.decode().split(), strict=True))
        self._push({p: Entry(blob=b) for p, b in blobs.items()}, release, known, "Publish")
        return release

    def roll_back(self, release_id: str) -> Release:
        known = self._ours()
        release = chosen_release(known, release_id, self._target)
        self._push(self._whole(release, release.files), release, known, "Go back to")
        return release

    def _fetch(self) -> None:
        branch = f"refs/heads/{self._target.branch}"
        try:
            listed = git_text(self._project, "ls-remote", self._target.remote, branch)
        except TargetError as fault:
            raise self._target.stop(fault.code, fault.message, **fault.details) from fault
        self._head = ""
        if listed:
            self._session.say(N_("Fetching what is published…"))
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

    def _tree(self, commit: str) -> dict[str, Entry]:
        """Every file of a commit, by its path."""
        found = {}
        for line in self._git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
            about, _, path = line.decode(errors="surrogateescape").partition("\t")
            if path:
                mode, _kind, blob = about.split()
                found[path] = Entry(mode=mode, blob=blob)
        return found

    def _whole(self, release: Release, paths: Iterable[str]) -> dict[str, Entry]:
        """Those of these files of a release that some commit of it holds as they were built."""
        found: dict[str, Entry] = {}
        for commit in self._commits[release.id]:
            if missing := [path for path in paths if path not in found]:
                tree = self._tree(commit)
                there = {path: tree[path] for path in missing if path in tree}
                damaged = self._damaged(there, release)
                found |= {path: entry for path, entry in there.items() if path not in damaged}
        return found

    def _damaged(self, tree: Mapping[str, Entry], release: Release) -> tuple[str, ...]:
        """Which of these files differ from the release: git is asked for the bytes themselves, so
        that no attribute of the branch and no setting changes them."""
        files = [path for path in tree if path in release.files]
        names = "".join(f"{tree[path].blob}\n" for path in files)
        answer, damaged = io.BytesIO(self._git("cat-file", "--batch", told=names)), []
        for path in files:
            _blob, _kind, size = answer.readline().split()
            if info_of(answer.read(int(size))) != release.files[path]:
                damaged.append(path)
            answer.readline()
        return tuple(damaged)

    def _push(self, files: Mapping[str, Entry], release: Release, known: Known, title: str) -> None:
        """Bring a commit with these files and what stays beside them to the branch."""
        damaged = self._damaged(files, release)
        if wrong := (*damaged, *(path for path in release.files if path not in files)):
            raise damaged_version(release.id, wrong)
        there = self._tree(self._head) if self._head else {}
        tree = {path: there[path] for path in (*known.unmanaged, "CNAME") if path in there}
        newest = [r for r in known.releases[-self._target.keep :] if r != known.live]
        for kept in (*newest, *((known.live,) if known.live else ())):  # it is being read
            tree |= self._whole(kept, kept.assets)
        branch = f"refs/heads/{self._made}"
        try:
            self._import({**tree, **files}, release, f"{title} {release.id}")
            self._session.say(N_("Pushing to %(branch)s…"), branch=self._target.branch)
            lease = f"--force-with-lease=refs/heads/{self._target.branch}:{self._head}"
            refs = f"{branch}:refs/heads/{self._target.branch}"
            push = ("push", "--porcelain", "--no-verify", lease)
            self._git(*push, self._target.remote, refs)
        except TargetError as fault:
            raise self._target.stop(fault.code, fault.message, **fault.details) from fault
        finally:
            git_or_none(self._project, "update-ref", "-d", branch)

    def _import(self, files: Mapping[str, Entry], release: Release, title: str) -> None:
        """Make the commit: git takes files it has by their names, so no byte passes a filter."""
        moment = datetime.datetime.strptime(release.date, "%Y-%m-%dT%H:%M:%S%z")
        name = git_or_none(self._project, "config", "user.name") or b"Publishing"
        email = git_or_none(self._project, "config", "user.email") or b"publishing@localhost"
        about = (
            f"{title}\n\nSource-Commit: {release.commit}\nPages: {release.page_count}\n"
            f"Address: {release.address}\n"
        ).encode()
        person = b"%s <%s> %d +0000" % (name.strip(), email.strip(), moment.timestamp())
        beside = {".nojekyll": b"", ABOUT: to_json(release)}
        if self._target.cname:
            beside["CNAME"] = f"{self._target.cname}\n".encode()
        lines = [
            f"commit refs/heads/{self._made}\n".encode(),
            b"author %s\ncommitter %s\n" % (person, person),
            b"data %d\n%s\n" % (len(about), about),
            f"from {self._head}\n".encode() if self._head else b"",
            b"deleteall\n",
            *(_line(entry.mode, entry.blob, path) for path, entry in files.items()),
            *(
                _line("100644", "inline", p) + b"data %d\n%s\n" % (len(d), d)
                for p, d in beside.items()
            ),
        ]
        self._git("fast-import", "--quiet", "--force", told=b"".join(lines))

    def _git(self, *arguments: str, told: str | bytes = b"") -> bytes:
        data = told.encode() if isinstance(told, str) else told
        return git(self._project, *arguments, told=data)


def _line(mode: str, blob: str, path: str) -> bytes:
    """A file for git's import; in quotes a name may hold whatever it likes."""
    quoted = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'M {mode} {blob} "{quoted}"\n'.encode(errors="surrogateescape")
