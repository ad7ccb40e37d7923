"""Links for templates: from the page being shown to any other."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from plugins.issue.addresses import absolute_link, address, relative_link
from plugins.issue.language import Language


@pass_context
def _link(context: Context, kind: str, slug: str | None = None, fragment: str = "") -> str:
    target = address(kind, slug, context["lang"])
    return relative_link(context["page"].path, target, fragment)


@pass_context
def _link_in(context: Context, lang: Language, kind: str, slug: str | None = None) -> str:
    return relative_link(context["page"].path, address(kind, slug, lang))


@pass_context
def _link_to(context: Context, path: str) -> str:
    return relative_link(context["page"].path, path)


@pass_context
def _absolute(context: Context, path: str) -> str:
    return absolute_link(context["frame"].site_address, path)


# docs/architecture.md describes them.
LINKS: Mapping[str, Callable[..., Any]] = {
    "link": _link,
    "link_in": _link_in,
    "link_to": _link_to,
    "absolute": _absolute,
}
