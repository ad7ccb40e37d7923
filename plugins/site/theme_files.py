"""The theme's static files: fonts and pictures under names that carry a fingerprint of their
bytes, and the styles that pages carry."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.issue.addresses import relative_link
from plugins.issue.editing_marks import is_editing_mark
from plugins.site.stylesheets import read_styles

_URL = re.compile(r"url\((['\"]?)(?:\.\./)+(?P<name>[^'\")]+)\1\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFile:
    """A file of the theme; ``path`` is its place from the site's root."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFiles:
    """``files`` by their name below theme/static; ``styles`` by the kind of page, in which every
    ``url(../fonts/x.woff2)`` still has the name of the file."""

    files: Mapping[str, ThemeFile]
    styles: Mapping[str, str]

    def path(self, name: str) -> str:
        """Where a file of the theme lies on the site. Raises ``KeyError`` for unknown names."""
        return self.files[name].path

    def with_addresses(self, style: str, page: str) -> str:
        """A style as the page at this path carries it: addresses of fonts are relative to it."""
        return _URL.sub(lambda m: f"url({relative_link(page, self.path(m['name']))})", style)


def fingerprinted(name: str, data: bytes) -> str:
    """``fonts/golos.woff2`` becomes ``static/fonts/golos.0123abcd45.woff2``."""
    stem, _dot, ending = name.rpartition(".")
    return f"static/{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}"


def read_theme_files(theme: Path) -> ThemeFiles:
    """The theme in this folder. Licences beside fonts and the stylesheets are not copied."""
    static = theme / "static"
    files = {}
    written = [file for file in sorted(static.rglob("*")) if not is_editing_mark(file.name)]
    for file in written:
        name = file.relative_to(static).as_posix()
        if file.is_file() and not name.startswith("css/") and file.suffix not in (".txt", ".ttf"):
            data = file.read_bytes()
            files[name] = ThemeFile(path=fingerprinted(name, data), data=data)
    return ThemeFiles(files=files, styles=read_styles(theme))
