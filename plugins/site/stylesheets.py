"""The styles pages carry: each holds the stylesheets of the blocks its pages can show, no others.

A page's template extends a layout (theme/templates/layouts), and the pages of one layout share one
style, so that a policy has few hashes to name. Which blocks they can show follows from what their
templates include and import: a partial or macro and its stylesheet bear one name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.issue.editing_marks import is_editing_mark

# Around the blocks: what they are made of before them, paper after them.
_FIRST, _LAST = ("tokens.css", "fonts.css", "base.css"), ("print.css",)
_NAMED = re.compile(r"\{%[^%]*\"(?P<name>[a-z0-9_/-]+\.html)\"")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(--[a-z-]+): ([^;]+);\s*")
_USE = re.compile(r"var\((--[a-z-]+)\)")
_DECLARATION = re.compile(r"(?<=[{;\s])((?:background|color): [^;{}]*var\(--[^;{}]*);")
_TIGHT = re.compile(r"\s*([{};,])\s*")
_ZERO = re.compile(r"(?<![\w.])0\.(?=\d)")
# Between two selectors; a sum in calc(…) needs its blanks.
_BESIDE = re.compile(r" ([>+~]) (?=[^{};]*\{)")
_WHOLE = re.compile(r"(?<=\d)\.0(?=%)")
_QUOTED = re.compile(r"=\"([a-z]+)\"\]")
_LOCAL = re.compile(r"local\(\"([A-Za-z ]+)\"\)")
_REGULAR = re.compile(r"(@font-face\{[^}]*?)font-weight:400;")
_ON_PAPER = re.compile(r"@media print\{((?:[^{}]*\{[^{}]*\})*)\}")
_EMPTY = re.compile(r"[^{}]+\{\}")


def read_styles(theme: Path) -> Mapping[str, str]:
    """The style of every kind of page, by the name of its template; ``url(../fonts/x.woff2)`` is
    left as it is written. Empty where a template extends no layout."""
    templates = {
        file.relative_to(theme / "templates").as_posix(): _NAMED.findall(file.read_text("utf-8"))
        for file in _saved(theme / "templates", "*.html")
    }
    folder = theme / "static" / "css"
    sheets = _made_ready(
        {
            file.relative_to(folder).as_posix(): _COMMENT.sub("", file.read_text("utf-8"))
            for file in _saved(folder, "*.css")
        }
    )
    layouts = {
        name: next((other for other in named if other.startswith("layouts/")), "")
        for name, named in templates.items()
        if "/" not in name and name != "base.html"
    }
    style = {
        layout: _joined(sheets, _reached((n for n in layouts if layouts[n] == layout), templates))
        for layout in {*layouts.values()} - {""}
    }
    return {name.removesuffix(".html"): style.get(lay, "") for name, lay in layouts.items()}


def _saved(folder: Path, pattern: str) -> list[Path]:
    """The files below ``folder`` in their order, but those that an editor's program keeps."""
    return [file for file in sorted(folder.rglob(pattern)) if not is_editing_mark(file.name)]


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
    names = [
        name for name in sheets if name.startswith("components/") and Path(name).stem in blocks
    ]
    joined = "".join(sheets[name] for name in (*_FIRST, *names, *_LAST) if name in sheets)
    return _with_paper_last(joined)


def _with_paper_last(css: str) -> str:
    """What blocks do on paper in one rule behind them all."""
    on_paper = "".join(_ON_PAPER.findall(css))
    rest = _ON_PAPER.sub("", css)
    return f"{rest}@media print{{{on_paper}}}" if on_paper else rest


def _made_ready(sheets: Mapping[str, str]) -> Mapping[str, str]:
    """Tokens that never change become the values they stand for. Those that do (by scheme, by the
    reader's settings) stay, as colours of text and ground each after the same declaration with the
    first value: browsers without custom properties take that."""
    order = [name for name in dict.fromkeys((*_FIRST, *sheets)) if name in sheets]
    declared = [token for name in order for token in _TOKEN.findall(sheets[name])]
    first = dict(reversed(declared))
    times = Counter(name for name, _value in declared)
    fixed = {name: value for name, value in first.items() if times[name] == 1}

    def ready(css: str) -> str:
        kept = _resolved(_TOKEN.sub(lambda t: "" if t[1] in fixed else t[0], css), fixed)
        return _tight(_DECLARATION.sub(lambda use: f"{_resolved(use[1], first)}; {use[1]};", kept))

    return {name: ready(css) for name, css in sheets.items()}


def _resolved(css: str, values: Mapping[str, str]) -> str:
    """Without the uses of these tokens; a value may use other tokens. Raises ``ValueError`` where
    a token stands for itself."""
    for _depth in range(10):
        resolved = _USE.sub(lambda use: values.get(use[1], use[0]), css)
        if resolved == css:
            return css
        css = resolved
    raise ValueError(f"tokens that stand for themselves: {sorted(set(_USE.findall(css)))}")


def _tight(css: str) -> str:
    """Without the blanks that only people need."""
    css = _TIGHT.sub(r"\1", " ".join(css.split())).replace(": ", ":").replace(";}", "}")
    css = _LOCAL.sub(r"local(\1)", css)
    css = _WHOLE.sub("", _QUOTED.sub(r"=\1]", _REGULAR.sub(r"\1", css)))
    return _EMPTY.sub("", _ZERO.sub(".", _BESIDE.sub(r"\1", css)))
