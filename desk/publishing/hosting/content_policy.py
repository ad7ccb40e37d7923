"""The Content-Security-Policy of the site: everything is forbidden but what its pages hold."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from desk.publishing.values.release import Release
from plugins.built_site.site import BuiltSite

_OWN_FILES = ("self",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Hashes of the inline styles and scripts of a site, as a policy names them, in order.

    ``self`` stands among them where pages also ask for files of our own host.
    """

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def inline_hash(text: str) -> str:
    """``sha256-…`` of the text between two tags."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def inline_of(site: BuiltSite) -> Inline:
    """All inline styles and scripts of the pages of a site."""
    return join(
        Inline(
            styles=(*map(inline_hash, page.styles), *(_OWN_FILES if page.has_style_files else ())),
            scripts=(
                *map(inline_hash, page.scripts),
                *(_OWN_FILES if page.has_script_files else ()),
            ),
        )
        for page in site.pages.values()
    )


def join(parts: Iterable[Inline | Release]) -> Inline:
    """What all of these hold: pages of several releases are read side by side."""
    parts = tuple(parts)
    return Inline(
        styles=tuple(sorted({style for part in parts for style in part.styles})),
        scripts=tuple(sorted({script for part in parts for script in part.scripts})),
    )


def content_policy(inline: Inline) -> str:
    """The header's value. There is no ``unsafe-inline`` and no other host in it."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_sources(inline.styles)}",
            f"script-src {_sources(inline.scripts)}",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            "frame-ancestors 'self'",
        )
    )


def _sources(names: tuple[str, ...]) -> str:
    return " ".join(f"'{name}'" for name in names or ("none",))
