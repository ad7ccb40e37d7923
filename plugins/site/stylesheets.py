"""The styles pages carry: each holds the stylesheets of the blocks its pages can show, no others.

A page's template extends a layout (theme/templates/layouts), and the pages of one layout share one
style, so that a policy has few hashes to name. Which blocks they can show follows from what their
templates include and import: a partial or macro and its stylesheet bear one name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# Around the blocks: what they are made of before them, paper after them.
_FIRST, _LAST = ("tokens.css", "fonts.css", "base.css"), ("print.css",)
_NAMED = re.compile(r"\{%[^%]*\"(?P<name>[a-z0-9_/-]+\.html)\"")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(--[a-z-]+): ([^;]+);\s*")
_USE = re.compile(r"var\((--[a-z-]+)\)")
_DECLARATION = re.compile(r"(?<=[{;\s])([a-z-]+: [^;{}]*var\(--[^;{}]*);")
_TIGHT = re.compile(r"\s*([{};,])\s*")


def read_styles(theme: Path) -> Mapping[str, str]:
    """The style of every kind of page, by the name of its template; ``url(../fonts/x.woff2)`` is
    left as it is written. Empty where a template extends no layout."""
    templates = {
        file.relative_to(theme / "templates").as_posix(): _NAMED.findall(file.read_text("utf-8"))
        for file in sorted((theme / "templates").rglob("*.html"))
    }
    folder = theme / "static" / "css"
    sheets = {
        file.relative_to(folder).as_posix(): _COMMENT.sub("", file.read_text("utf-8"))
        for file in sorted(folder.rglob("*.css"))
    }
    layouts = {name: _layout(name, templates) for name in templates if "/" not in name}
    style = {
        layout: _joined(sheets, _reached(_extending(layout, layouts), templates))
        for layout in {*layouts.values()}
        if layout
    }
    return {name.removesuffix(".html"): style.get(lay, "") for name, lay in layouts.items()}


def _layout(name: str, templates: Mapping[str, list[str]]) -> str:
    return next((other for other in templates[name] if other.startswith("layouts/")), "")


def _extending(layout: str, layouts: Mapping[str, str]) -> list[str]:
    return [name for name, other in layouts.items() if other == layout]


def _reached(start: Iterable[str], templates: Mapping[str, list[str]]) -> set[str]:
    """The templates that these name, directly or through others. Raises ``KeyError`` for one that
    is not there."""
    found: set[str] = set()
    ahead = list(start)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += templates[name]
    return found


def _joined(sheets: Mapping[str, str], templates: Iterable[str]) -> str:
    blocks = {Path(name).stem.replace("_", "-") for name in templates}
    names = [name for name in sheets if name.startswith("components/") and Path(name).stem in blocks]
    parts = [sheets[name] for name in (*_FIRST, *names, *_LAST) if name in sheets]
    return _tight(_with_plain_values("\n".join(parts)))


def _with_plain_values(css: str) -> str:
    """Tokens that never change become the values they stand for. Those that do (by scheme, by the
    reader's settings) stay, each use after the same declaration with its first value: browsers
    without custom properties take that."""
    first: dict[str, str] = {}
    changing: set[str] = set()
    for name, value in _TOKEN.findall(css):
        if name in first:
            changing.add(name)
        first.setdefault(name, value)

    def plain(text: str) -> str:
        while _USE.search(text):
            text = _USE.sub(lambda use: first[use[1]], text)
        return text

    def both(found: re.Match[str]) -> str:
        kept = found[1]
        while kept != (kept := _USE.sub(lambda u: u[0] if u[1] in changing else first[u[1]], kept)):
            pass
        return f"{kept};" if not _USE.search(kept) else f"{plain(kept)}; {kept};"

    css = _TOKEN.sub(lambda token: token[0] if token[1] in changing else "", css)
    return _DECLARATION.sub(both, css)


def _tight(css: str) -> str:
    """Without the blanks that only people need."""
    css = _TIGHT.sub(r"\1", " ".join(css.split())).replace(": ", ":").replace(";}", "}")
    return "".join(_without_empty_rules(css))


def _without_empty_rules(css: str) -> Iterator[str]:
    yield re.sub(r"[^{}]+\{\}", "", css)
