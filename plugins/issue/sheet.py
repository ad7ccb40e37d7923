"""A page to be written: where it is, which template shows it, and the values it gets by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.issue.addresses import address
from plugins.issue.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The page being shown: what kind it is, of what, and in which language.

    ``lang`` is ``None`` on the pages that speak both languages (front door, 404).
    ``path`` is the file from the site's root; it follows from the rest unless it is given.
    ``has_twin`` says whether the same page exists in the other language as a page of its own.
    """

    kind: str
    slug: str | None = None
    lang: Language | None = None
    path: str = ""
    has_twin: bool = True
    is_indexed: bool = True

    def __post_init__(self) -> None:
        if not self.path:
            object.__setattr__(self, "path", address(self.kind, self.slug, self.lang))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page with its template (a file of theme/templates without its ending) and values."""

    here: Here
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
