"""Sending a finished site to a target: say what would change, ask where it matters, send."""

import itertools
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass

from desk.publishing.git import knows
from desk.publishing.values.publication import Delivery, Known, Publication, Session
from desk.publishing.values.release import (
    COMPRESSED_ENDINGS,
    FileInfo,
    Release,
    is_asset,
    pages_of,
)
from desk.publishing.values.targets import Target
from desk.publishing.ways.pages_branch import PagesBranch
from desk.publishing.ways.store_publication import StorePublication
from desk.publishing.ways.zip_file import ZipFile
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_

_NAMED = 20  # changes of one kind
_UNMANAGED_NAMED = 10
_VANISHING_NAMED = 5
_MUCH = 0.2  # more than a fifth of the pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Paths in order; ``bytes_to_send`` counts new and changed files."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    bytes_to_send: int
    pages_before: int

    @property
    def pages_removed(self) -> tuple[str, ...]:
        return pages_of(self.removed)

    @property
    def nothing(self) -> bool:
        return not (self.added or self.changed or self.removed)

    @property
    def much_vanishes(self) -> bool:
        """Whether more than a fifth of the pages readers have now would be gone."""
        return len(self.pages_removed) > _MUCH * self.pages_before


def compare(before: Mapping[str, FileInfo], after: Mapping[str, FileInfo]) -> Changes:
    """From what readers have to what they would get. An asset is never changed, only new or old."""
    added = tuple(sorted(after.keys() - before.keys()))
    changed = tuple(sorted(p for p in after.keys() & before.keys() if after[p] != before[p]))
    removed = tuple(sorted(before.keys() - after.keys()))
    return Changes(
        added=added,
        changed=changed,
        removed=removed,
        bytes_to_send=sum(after[path].size for path in (*added, *changed)),
        pages_before=len(pages_of(before)),
    )


def describe(changes: Changes, wording: Wording) -> str:
    """The changes as lines for the console: counts, then names, the longest lists cut."""
    if changes.nothing:
        return wording.say(N_("Nothing would change: readers already have this version."))
    summary = wording.say(
        N_("Added: %(added)d. Changed: %(changed)d. Removed: %(removed)d. To send: %(size)s kB."),
        added=len(changes.added),
        changed=len(changes.changed),
        removed=len(changes.removed),
        size=f"{changes.bytes_to_send / 1000:.1f}",
    )
    lines = [summary]
    # Old assets stay for pages opened earlier, so their going is no news.
    removed = itertools.filterfalse(is_asset, changes.removed)
    for sign, paths in (("+", changes.added), ("~", changes.changed), ("-", removed)):
        named = [path for path in paths if not path.endswith(COMPRESSED_ENDINGS)]
        lines.extend(f"  {sign} {path}" for path in named[:_NAMED])
        if len(named) > _NAMED:
            more = wording.say(N_("and %(num)d more"), num=len(named) - _NAMED)
            lines.append(f"  {sign} … {more}")
    return "\n".join(lines)


def publication_to(target: Target, session: Session) -> Publication:
    """The way to a target of its kind."""
    ways: Mapping[str, Callable[[Target, Session], Publication]]
    ways = {"pages": PagesBranch, "zip": ZipFile}
    return ways.get(target.kind, StorePublication)(target, session)


def send(
    delivery: Delivery, target: Target, session: Session, *, dry_run: bool = False
) -> Release | None:
    """Publish a delivery; gives the release, or ``None`` where there was nothing to do.

    Raises ``Stopped`` or ``TargetError``; then readers have what they had.
    """

    def approve(live: Release | None) -> bool:
        changes = compare(live.files if live else {}, delivery.draft.files)
        session.show(describe(changes, session.wording))
        _tell_vanishing(changes, delivery.draft, session)
        if dry_run or changes.nothing:
            return False
        _confirm(live, changes, target, session)
        return True

    with closing(publication_to(target, session)) as publication:
        if dry_run:
            tell_unmanaged(publication.known(), session)
        else:
            publication.recover()
        release = publication.publish(delivery, approve)
        if release is not None:
            tell_unmanaged(publication.known(), session)
        return release


def tell_unmanaged(known: Known, session: Session) -> None:
    """Name the files at the target that are not ours; they are left alone."""
    for path in known.unmanaged[:_UNMANAGED_NAMED]:
        session.say(N_("Not ours, left alone: %(file)s"), file=path)
    if len(known.unmanaged) > _UNMANAGED_NAMED:
        session.say(N_("and %(num)d more"), num=len(known.unmanaged) - _UNMANAGED_NAMED)


def _tell_vanishing(changes: Changes, draft: Release, session: Session) -> None:
    """Name the addresses that readers have now and that would lead nowhere."""
    folders = tuple(old for old, _new in draft.redirects if old.endswith("/"))
    gone = [page for page in changes.pages_removed if not page.startswith(folders)]
    if gone:
        message = N_(
            "Addresses that readers have now and that would lead nowhere: %(num)d (%(pages)s). For"
            " a renamed page add a row to content/data/moved.toml; an article taken back with"
            " “status: withdrawn” keeps its address."
        )
        named = ", ".join(f"{draft.address}/{page}" for page in gone[:_VANISHING_NAMED])
        more = "…" if len(gone) > _VANISHING_NAMED else ""
        session.say(message, num=len(gone), pages=f"{named}{more}")


def _confirm(live: Release | None, changes: Changes, target: Target, session: Session) -> None:
    agreed = True
    if live is not None and not knows(session.project, live.commit):
        message = N_(
            "Readers have a version made from a commit (%(commit)s) that yours does not contain;"
            " somebody else's work might vanish. git pull brings it. Publish all the same?"
        )
        agreed = session.ask(message, commit=live.commit[:8])
    if agreed and changes.much_vanishes:
        message = N_(
            "%(num)d of the %(all)d pages readers have now would vanish. Publish all the same?"
        )
        num = len(changes.pages_removed)
        agreed = session.ask(message, num=num, all=changes.pages_before)
    if not agreed:
        message = N_("This needs your yes: answer the question, or run the command with --yes.")
        raise target.stop("not-agreed", message)
