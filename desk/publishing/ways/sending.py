"""Sending a finished site to a target: say what would change, ask where it matters, send."""

from __future__ import annotations

from desk.publishing.git.work_tree import knows
from desk.publishing.values.changes import Changes, describe
from desk.publishing.values.publication import Delivery, Desk, Known, Publication
from desk.publishing.values.release import Release
from desk.publishing.values.targets import Target
from desk.publishing.ways.pages_branch import PagesBranch
from desk.publishing.ways.shelf_publication import ShelfPublication
from desk.publishing.ways.zip_file import ZipFile
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_

_SHOWN_STRANGERS = 10


def publication_to(target: Target, desk: Desk) -> Publication:
    """The way to a target of its kind."""
    if target.kind == "pages":
        return PagesBranch(target, desk)
    if target.kind == "zip":
        return ZipFile(target, desk)
    return ShelfPublication(target, desk)


def send(
    delivery: Delivery, target: Target, desk: Desk, wording: Wording, *, dry_run: bool = False
) -> Release | None:
    """Publish a delivery; gives the release, or ``None`` where there was nothing to do.

    Raises ``Stopped`` or ``DiskFault``; then readers have what they had.
    """
    publication = publication_to(target, desk)

    def approve(shown: Release | None, changes: Changes) -> bool:
        desk.show(describe(changes, wording))
        if dry_run or changes.nothing:
            return False
        _confirm(shown, changes, target, desk)
        return True

    try:
        if dry_run:
            tell_strangers(publication.known(), desk)
        else:
            publication.mend()
        release = publication.publish(delivery, approve)
        if release is not None:
            tell_strangers(publication.known(), desk)
        return release
    finally:
        publication.close()


def tell_strangers(known: Known, desk: Desk) -> None:
    """Name the files at the target that are not ours; they are left alone."""
    for path in known.foreign[:_SHOWN_STRANGERS]:
        desk.say(N_("Not ours, left alone: %(file)s"), file=path)
    if len(known.foreign) > _SHOWN_STRANGERS:
        desk.say(N_("and %(num)d more"), num=len(known.foreign) - _SHOWN_STRANGERS)


def _confirm(shown: Release | None, changes: Changes, target: Target, desk: Desk) -> None:
    if shown is not None and not knows(desk.project, shown.commit):
        message = N_(
            "Readers have a version made from a commit (%(commit)s) that yours does not contain;"
            " somebody else's work might vanish. git pull brings it. Publish all the same?"
        )
        _must_agree(desk.ask(message, commit=shown.commit[:8]), target)
    if changes.much_vanishes:
        message = N_(
            "%(num)d of the %(all)d pages readers have now would vanish. Publish all the same?"
        )
        agreed = desk.ask(message, num=len(changes.pages_removed), all=changes.pages_before)
        _must_agree(agreed, target)


def _must_agree(agreed: bool, target: Target) -> None:
    if not agreed:
        message = N_("This needs your yes: answer the question, or run the command with --yes.")
        raise target.stop("not-agreed", message)
