"""Sending a finished site to a target: say what would change, ask where it matters, send."""

from __future__ import annotations

from contextlib import closing

from desk.publishing.git import knows
from desk.publishing.values.changes import Changes, compare, describe
from desk.publishing.values.publication import Delivery, Known, Publication, Session
from desk.publishing.values.release import Release
from desk.publishing.values.targets import Target
from desk.publishing.ways.pages_branch import PagesBranch
from desk.publishing.ways.store_publication import StorePublication
from desk.publishing.ways.zip_file import ZipFile
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_

_NAMED = 10


def publication_to(target: Target, session: Session) -> Publication:
    """The way to a target of its kind."""
    if target.kind == "pages":
        return PagesBranch(target, session)
    if target.kind == "zip":
        return ZipFile(target, session)
    return StorePublication(target, session)


def send(
    delivery: Delivery, target: Target, session: Session, wording: Wording, *, dry_run: bool = False
) -> Release | None:
    """Publish a delivery; gives the release, or ``None`` where there was nothing to do.

    Raises ``Stopped`` or ``TargetError``; then readers have what they had.
    """

    def approve(live: Release | None) -> bool:
        changes = compare(live.files if live else {}, delivery.draft.files)
        session.show(describe(changes, wording))
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
    for path in known.unmanaged[:_NAMED]:
        session.say(N_("Not ours, left alone: %(file)s"), file=path)
    if len(known.unmanaged) > _NAMED:
        session.say(N_("and %(num)d more"), num=len(known.unmanaged) - _NAMED)


def _confirm(live: Release | None, changes: Changes, target: Target, session: Session) -> None:
    if live is not None and not knows(session.project, live.commit):
        message = N_(
            "Readers have a version made from a commit (%(commit)s) that yours does not contain;"
            " somebody else's work might vanish. git pull brings it. Publish all the same?"
        )
        _must_agree(session.ask(message, commit=live.commit[:8]), target)
    if changes.much_vanishes:
        message = N_(
            "%(num)d of the %(all)d pages readers have now would vanish. Publish all the same?"
        )
        agreed = session.ask(message, num=len(changes.pages_removed), all=changes.pages_before)
        _must_agree(agreed, target)


def _must_agree(agreed: bool, target: Target) -> None:
    if not agreed:
        message = N_("This needs your yes: answer the question, or run the command with --yes.")
        raise target.stop("not-agreed", message)
