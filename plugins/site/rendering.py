"""A page becomes bytes: a function of its template, its PageInfo, its values and the frame.

Nothing else is at hand in a template but words, links and the two languages, which are the same on
every page; so a page that was pickled here comes out the same in any other process.
"""

from dataclasses import fields
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from plugins.issue.language import Language
from plugins.site.frame import Frame
from plugins.site.links import LINKS
from plugins.site.outputs import PageSpec, Words

# How templates are compiled.
_HOW: dict[str, Any] = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates by name, text and way to compile: they serve wherever the site lies."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(f"{name} {_HOW}")


class Renderer:
    """Renders the pages of one build. ``cache`` keeps compiled templates between builds."""

    def __init__(self, templates: Path, words: Words, cache: Path | None = None) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            auto_reload=False,  # templates do not change during a run; the next has its own
            **_HOW,
        )
        if cache is not None:
            cache.mkdir(parents=True, exist_ok=True)
            self.environment.bytecode_cache = _Compiled(str(cache))
        functions = dict(words.functions)
        self.environment.install_gettext_callables(  # type: ignore[attr-defined]
            functions.pop("gettext"), functions.pop("ngettext"), newstyle=True
        )
        self.environment.globals.update(functions, **LINKS, Language=Language)

    def render(self, page: PageSpec, frame: Frame) -> bytes:
        """The page in UTF-8 with one line end at its end, on every system."""
        template = self.environment.get_template(f"{page.template}.html")
        text = template.render(values_of(page), frame=frame)
        return (text.rstrip() + "\n").encode()


def values_of(page: PageSpec) -> dict[str, Any]:
    """What the template of a page gets by name, beside the frame."""
    values: dict[str, Any] = dict(page.extras)
    if page.values is not None:
        values |= {field.name: getattr(page.values, field.name) for field in fields(page.values)}
    return {**values, "page": page.info, "lang": page.info.lang}
