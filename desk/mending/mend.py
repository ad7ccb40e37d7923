"""What a mending did, for the person who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.issue.problem import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One change: its place, an English message id and the args to fill it."""

    spot: Spot
    message: str
    args: Mapping[str, object] = field(default_factory=dict)
