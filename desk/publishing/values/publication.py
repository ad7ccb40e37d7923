"""What all ways of publishing have in common, whatever the kind of target."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from desk.publishing.values.release import Release
from plugins.interface_text.wording import Wording

# Told what readers have, the person agrees to the new version or not; a dry run never agrees.
Approve = Callable[[Release | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A folder that holds a whole site and nothing else, and the release it will be, so far without
    an id."""

    folder: Path
    draft: Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a target: its releases in order, the live one, files that are not ours, and
    the live release's files that are not there as they were published."""

    releases: tuple[Release, ...] = ()
    current: str = ""
    unmanaged: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()

    def release(self, release_id: str) -> Release | None:
        """The release of this id, or of this number."""
        number = int(release_id) if release_id.isdecimal() else None
        return next((r for r in self.releases if r.id == release_id or r.number == number), None)

    @property
    def live(self) -> Release | None:
        """The release readers see."""
        return self.release(self.current)

    @property
    def undamaged(self) -> Release | None:
        """The live release without its damaged files: what a next one is compared with, so that
        it brings them anew."""
        if self.live is None or not self.damaged:
            return self.live
        files = {path: info for path, info in self.live.files.items() if path not in self.damaged}
        return replace(self.live, files=files)

    def before(self, release_id: str) -> Release | None:
        """The release readers saw before this one, else the one with the next lower number."""
        found = self.release(release_id)
        if found is None:
            return None
        earlier = (r for r in reversed(self.releases) if r.number < found.number)
        return self.release(found.after) or next(earlier, None)


class Publication(Protocol):
    """A way to one target. Everything raises ``Stopped`` or ``TargetError`` with what to do."""

    def known(self) -> Known:
        """Take stock; changes nothing."""

    def recover(self) -> None:
        """Put right at once what a dead run left half done before readers' eyes."""
        return None  # a file or a branch is replaced in one step

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        """Give readers this site, whole, or leave them what they have (``None``: not approved)."""

    def roll_back(self, release_id: str) -> Release:
        """Lead readers to a release that is still there, or to the one before (empty id)."""

    def close(self) -> None:
        """Let go of connections."""
        return None  # most have none


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where publishing happens: the project, its cache for publishing, and how to speak."""

    project: Path
    cache: Path
    wording: Wording
    show: Callable[[str], None]  # a text in words for the person who publishes
    confirm: Callable[[str], bool]  # whether the person says yes to a question

    def say(self, message: str, **args: object) -> None:
        """A line from an English message id."""
        self.show(self.wording.say(message, **args))

    def ask(self, message: str, **args: object) -> bool:
        """Whether the person says yes to the question of this message id."""
        return self.confirm(self.wording.say(message, **args))
