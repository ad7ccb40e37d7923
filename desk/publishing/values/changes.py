"""What publishing would change for readers: added, changed and removed files, and the bytes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

from desk.publishing.values.release import COMPRESSED_ENDINGS, FileInfo, is_asset, pages_of
from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_

_NAMED = 20
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
