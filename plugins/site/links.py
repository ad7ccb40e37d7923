"""Links for templates: from the page being shown to any other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context

from plugins.issue.addresses import absolute_link, address, relative_link
from plugins.issue.language import Language
from plugins.issue.sheet import Here


def link_functions(site_url: str) -> dict[str, Callable[..., Any]]:
    """``link``, ``link_in``, ``link_to`` and ``canonical``; docs/architecture.md describes them."""

    @pass_context
    def link(context: Context, kind: str, slug: str | None = None, fragment: str = "") -> str:
        here: Here = context["here"]
        lang = None if kind in ("door", "404") else context["lang"]
        return relative_link(here.path, address(kind, slug, lang), fragment)

    @pass_context
    def link_in(context: Context, lang: Language, kind: str, slug: str | None = None) -> str:
        return relative_link(context["here"].path, address(kind, slug, lang))

    @pass_context
    def link_to(context: Context, path: str) -> str:
        return relative_link(context["here"].path, path)

    def canonical(here: Here) -> str:
        return absolute_link(site_url, here.path)

    def base_of(here: Here) -> str:
        return base_path(site_url) if here.kind == "404" else ""

    return {
        "link": link,
        "link_in": link_in,
        "link_to": link_to,
        "canonical": canonical,
        "base_of": base_of,
    }


def base_path(site_url: str) -> str:
    """The path of the site's root on its host, for the 404 page: servers show it at addresses of
    any depth, where relative links would lead astray. Empty while no real host is known."""
    parts = urlsplit(site_url)
    if (parts.hostname or "").endswith(".example"):
        return ""
    return f"{parts.path.rstrip('/')}/"
