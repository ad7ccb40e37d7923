"""What a web server has to be told: headers, caching, redirects – for hosts of pages, nginx, Caddy.

``_headers`` and ``_redirects`` lie in the site and are read by hosts that know them. The snippets
for nginx and Caddy lie beside the releases; their policy names the styles of all kept releases,
so that it is right before, during and after a switch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from desk.publishing.hosting.content_policy import Inline, content_policy

# An old and a new path from the site's root; two folders (“kz/”, “kk/”) stand for all in them.
Pair = tuple[str, str]
_PATH = re.compile(r"[a-z0-9][a-z0-9._/-]*")
_FOR_EVER = "public, max-age=31536000, immutable"
_SNIPPETS = ("nginx.conf", "nginx-brotli.conf", "Caddyfile")
_FINGERPRINT = r"^/static/.*\.[0-9a-f]{8,}\.[A-Za-z0-9]+$"


def headers(inline: Inline) -> tuple[tuple[str, str], ...]:
    """Headers of every answer, in order."""
    return (
        ("Content-Security-Policy", content_policy(inline)),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def headers_file(inline: Inline, address: str) -> bytes:
    """``_headers`` as Netlify, Cloudflare Pages and their like read it."""
    base = _base(address)
    lines = [f"{base}/*", *(f"  {name}: {value}" for name, value in headers(inline))]
    lines += [f"{base}/static/*", f"  Cache-Control: {_FOR_EVER}"]
    return ("\n".join(lines) + "\n").encode()


def redirects_file(redirects: Iterable[Pair], address: str) -> bytes:
    """``_redirects``: moved pages, then folders that lead to others."""
    base = _base(address)
    pages, folders = _told_apart(redirects)
    lines = [f"{base}/{old} {base}/{new} 301" for old, new in pages]
    lines += [f"{base}/{old}* {base}/{new}:splat 301" for old, new in folders]
    return "".join(f"{line}\n" for line in lines).encode()


def server_files(folder: str, inline: Inline, redirects: Iterable[Pair]) -> Mapping[str, bytes]:
    """The snippets by file name; ``folder`` is where ``current`` lies on the server."""
    pages, folders = _told_apart(redirects)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("snippets")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        folder=folder,
        headers=headers(inline),
        pages=pages,
        folders=folders,
        fingerprint=_FINGERPRINT,
        for_ever=_FOR_EVER,
        ask_again="no-cache",  # kept, but asked for each time: a changed page is seen at once
    )
    return {name: environment.get_template(name).render().encode() for name in _SNIPPETS}


def _told_apart(redirects: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Pages and folders. Raises ``ValueError`` for a path that is more than a path: what stands in
    a server's settings is a command there."""
    pairs = list(redirects)
    for path in (path for pair in pairs for path in pair):
        if not _PATH.fullmatch(path) or ".." in path:
            raise ValueError(f"{path!r} is no path of this site")
    return (
        [pair for pair in pairs if not pair[0].endswith("/")],
        [pair for pair in pairs if pair[0].endswith("/")],
    )


def _base(address: str) -> str:
    """The path of the site on its host, empty at the root."""
    return urlsplit(address).path.rstrip("/")
