"""Publishing: one command gives readers the new version, whole, or leaves them the one they have.

What readers notice of it: nothing but the new version. ``publish`` builds with publishing settings,
reads the result once, holds it at the gate (checks), makes it ready (hosting) and sends it (ways).
Targets stand in publishing.toml. ``releases`` lists what a target holds, ``rollback`` leads readers
back.
"""

import datetime
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desk.building import build
from desk.publishing.checks import after_the_build, before_the_build
from desk.publishing.git import head
from desk.publishing.hosting.site_tree import add_hosting_files, copy_of, redirects_of
from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import locked
from desk.publishing.values.publication import Delivery, Session
from desk.publishing.values.release import Release
from desk.publishing.values.target_error import TargetError, damaged_version
from desk.publishing.values.targets import Target, find_target, with_address
from desk.publishing.ways.sending import publication_to, send, tell_unmanaged
from desk.publishing.ways.store_publication import tell_damaged
from desk.translations import editors_wording
from desk.weights import TOO_HEAVY, over_budget
from plugins.built_site.site import read_site
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_, Stopped

_CACHE = Path(".cache") / "publishing"


def publish(project: Path, *, to: str, dry_run: bool = False, yes: bool = False) -> bool:
    """Build, check and publish to the target named ``to``; True when readers have this version."""
    with _session(project, yes=yes) as session:
        target = find_target(project, to)
        with locked(Folder(project / _CACHE)):  # two runs in one clone would build over each other
            delivery = _prepare(session, target)
            if delivery is None:
                return False
            release = send(delivery, target, session, dry_run=dry_run)
        if release is not None:
            _tell_success(release, target, session)
        return True
    return False


def releases(project: Path, *, to: str) -> bool:
    """List the releases at a target: date, commit, counts; a star marks the one readers see."""
    with _session(project) as session:
        with closing(publication_to(find_target(project, to), session)) as publication:
            known = publication.known()
        if not known.releases:
            session.say(N_("Nothing has been published to this target yet."))
        for release in known.releases:
            mark = "*" if release.id == known.current else " "
            session.show(f"{mark} {_line(release, session.wording)}")
        tell_unmanaged(known, session)
        tell_damaged(known, session)
        return True
    return False


def rollback(project: Path, *, to: str, release: str = "") -> bool:
    """Lead readers back to the version before this one, or to a named release."""
    with _session(project) as session:
        target = find_target(project, to)
        with closing(publication_to(target, session)) as publication:
            live = publication.roll_back(release)
        _tell_success(live, target, session)
        return True
    return False


def _prepare(session: Session, target: Target) -> Delivery | None:
    """The site as readers would get it, past the gate; ``None`` where the build told its errors."""
    project, address = session.project, with_address(target, os.environ)
    if problems := before_the_build(project, target, address):
        raise Stopped(problems)
    commit = head(project)
    built, tree = session.cache / "built", session.cache / "tree"
    settings = {"SITEURL": address}
    found = build(
        project,
        output=str(built),
        settings="publishconf.py",
        overrides=settings,
        today=datetime.datetime.now().astimezone().date(),
    )
    if not found:
        return None
    copy_of(built, tree)
    site = read_site(tree, address)
    if problems := after_the_build(project, site):
        raise Stopped(problems)
    for page in over_budget(site):
        session.say(TOO_HEAVY, path=page)
    redirects = redirects_of(found.listing)
    delivery = add_hosting_files(site, target, commit, redirects, session.cache)
    made = {line.path: line.digest[:32] for line in found.listing if line.digest}
    sent = {path: info.digest for path, info in delivery.draft.files.items()}
    if damaged := tuple(path for path, digest in made.items() if sent.get(path) != digest):
        raise damaged_version(commit.id[:8], damaged)
    return delivery


@contextmanager
def _session(project: Path, *, yes: bool = False) -> Iterator[Session]:
    """A session for the work inside; faults end it and are told in the words of the person."""
    wording = editors_wording()
    try:
        yield Session(
            project=project,
            cache=(project / _CACHE).resolve(),
            wording=wording,
            show=lambda text: print(text, flush=True),
            confirm=lambda question: _confirm(question, wording, yes=yes),
        )
    except Stopped as stop:
        print(wording.report(stop.problems))
        print(wording.say(N_("Readers have the version they had.")))
    except TargetError as fault:
        print(wording.say(fault.message, **fault.details))
        print(wording.say(N_("Readers have one whole version; inv releases tells which.")))


def _confirm(question: str, wording: Wording, *, yes: bool) -> bool:
    print(question)
    if yes or not sys.stdin.isatty():
        return yes
    return input(wording.say(N_("Type yes to go on:")) + " ").strip().lower() == "yes"


def _tell_success(release: Release, target: Target, session: Session) -> None:
    message = (
        N_("Once the file is uploaded, readers have version %(id)s: %(address)s/")
        if target.kind == "zip"
        else N_("Readers have version %(id)s: %(address)s/")
    )
    session.say(message, id=release.id, address=release.address)


def _line(release: Release, wording: Wording) -> str:
    message = N_("%(pages)d pages, %(assets)d shared files, %(size)s kB, commit %(commit)s")
    counts = wording.say(
        message,
        pages=release.page_count,
        assets=len(release.assets),
        size=f"{release.bytes / 1000:.0f}",
        commit=release.commit[:8],
    )
    date = release.date.replace("T", " ").replace("Z", " UTC")
    return f"{release.id}  {date}  {counts}"
