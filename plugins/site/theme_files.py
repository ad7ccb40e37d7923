"""The theme's static files: fonts and pictures under names that carry a fingerprint of their
bytes, and all stylesheets joined into the one style every page carries."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.addresses import relative_link
from plugins.issue.editing_marks import is_editing_mark

_URL = re.compile(r"url\((['\"]?)(?:\.\./)+(?P<name>[^'\")]+)\1\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s*\n\s*")
# The order of the cascade; theme/static/css/layers.css declares it to the browser as well.
_FIRST = ("layers.css", "tokens.css", "fonts.css", "base.css")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFile:
    """A file of the theme; ``path`` is its place from the site's root."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFiles:
    """``files`` by their name below theme/static; ``css`` is all stylesheets as one text, in which
    every ``url(../fonts/x.woff2)`` still has the name of the file."""

    files: Mapping[str, ThemeFile]
    css: str

    def path(self, name: str) -> str:
        """Where a file of the theme lies on the site. Raises ``KeyError`` for unknown names."""
        return self.files[name].path

    def style_at(self, page: str) -> str:
        """The style of a page: addresses of fonts are relative to it, all else is the same."""
        return _URL.sub(lambda m: f"url({relative_link(page, self.path(m['name']))})", self.css)


def fingerprinted(name: str, data: bytes) -> str:
    """``fonts/golos.woff2`` becomes ``static/fonts/golos.0123abcd45.woff2``."""
    stem, _dot, ending = name.rpartition(".")
    return f"static/{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}"


def read_theme_files(static: Path) -> ThemeFiles:
    """All of theme/static. Licences beside fonts and the stylesheets themselves are not copied."""
    files = {}
    written = [file for file in sorted(static.rglob("*")) if not is_editing_mark(file.name)]
    for file in written:
        name = file.relative_to(static).as_posix()
        if file.is_file() and not name.startswith("css/") and file.suffix not in (".txt", ".ttf"):
            data = file.read_bytes()
            files[name] = ThemeFile(path=fingerprinted(name, data), data=data)
    sheets = {
        file.relative_to(static / "css").as_posix(): file
        for file in written
        if file.suffix == ".css" and file.is_relative_to(static / "css")
    }
    names = [name for name in _FIRST if name in sheets]
    names += sorted(name for name in sheets if name not in _FIRST)
    css = "\n".join(sheets[name].read_text(encoding="utf-8") for name in names)
    return ThemeFiles(files=files, css=_BLANKS.sub("\n", _COMMENT.sub("", css)).strip())
