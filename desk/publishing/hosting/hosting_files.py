"""What a web server has to be told: headers, caching, redirects – for hosts of pages, nginx, Caddy.

``_headers`` and ``_redirects`` lie in the site and are read by hosts that know them. The snippets
for nginx and Caddy lie beside the releases; their policy names the styles of all kept releases,
so that it is right before, during and after a switch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from desk.publishing.hosting.content_policy import Inline, content_policy

# An old and a new path from the site's root; two folders (“kz/”, “kk/”) stand for all in them.
Pair = tuple[str, str]
_PATH = re.compile(r"[a-z0-9][a-z0-9._/-]*")
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"  # kept, but asked for each time: a changed page is seen at once
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
    lines += [f"{base}/static/*", f"  Cache-Control: {FOR_EVER}"]
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
    redirects = tuple(redirects)
    return {
        "nginx.conf": _nginx(folder, inline, redirects),
        "nginx-brotli.conf": b"# Beside nginx.conf, where nginx has the module brotli_static.\n"
        b"brotli_static on;\n",
        "Caddyfile": _caddy(folder, inline, redirects),
    }


def _nginx(folder: str, inline: Inline, redirects: tuple[Pair, ...]) -> bytes:
    # A location that sets one header drops those of the server, so each says them all.
    def caching(value: str) -> list[str]:
        told = (*headers(inline), ("Cache-Control", value))
        return [f'    add_header {name} "{text}" always;' for name, text in told]

    lines = [
        "# Made by inv publish; include it in a server { } block and reload nginx when it changes.",
        f'root "{folder}/current";',
        "charset utf-8;",
        "gzip_static on;",
        "gzip_vary on;",
        "error_page 404 /404.html;",
    ]
    pages, folders = _told_apart(redirects)
    for old, new in folders:
        lines += [
            f"location ~ ^/{old}(.*)$ {{",
            f"    return 301 /{new}$1$is_args$args;",
            "}",
        ]
    for old, new in pages:
        # Only where the new page is there: after a step back the old one is the right one.
        lines += [
            f"location = /{old} {{",
            f'    if (-f "$document_root/{new}") {{ return 301 /{new}; }}',
            *caching(ASK_AGAIN),
            "}",
        ]
    lines += [
        # Hidden files of hosts and repositories are nobody's business.
        r"location ~ /\. { return 404; }",
        f'location ~ "{_FINGERPRINT}" {{',
        *caching(FOR_EVER),
        "}",
        "location / {",
        "    index index.html;",
        "    default_type application/octet-stream;",
        *caching(ASK_AGAIN),
        "}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _caddy(folder: str, inline: Inline, redirects: tuple[Pair, ...]) -> bytes:
    lines = [
        "# Made by inv publish; import it in the block of your site, reload Caddy when it changes.",
        f'root * "{folder}/current"',
        "header {",
        *(f'\t{name} "{value}"' for name, value in headers(inline)),
        "}",
        f'header ?Cache-Control "{ASK_AGAIN}"',
        # Only a file that is there may be kept for ever; an answer of 404 may not.
        "@fingerprinted {",
        f"\tpath_regexp {_FINGERPRINT}",
        "\tfile",
        "}",
        f'header @fingerprinted Cache-Control "{FOR_EVER}"',
    ]
    pages, folders = _told_apart(redirects)
    for number, (old, new) in enumerate(folders, start=1):
        lines += [
            f"@folder{number} path_regexp folder{number} ^/{old}(.*)$",
            f"redir @folder{number} /{new}{{re.folder{number}.1}} 301",
        ]
    for number, (old, new) in enumerate(pages, start=1):
        lines += [
            f"@moved{number} {{",
            f"\tpath /{old}",
            f"\tfile /{new}",
            "}",
            f"redir @moved{number} /{new} 301",
        ]
    lines += [
        "handle_errors {",
        "\t@missing expression {http.error.status_code} == 404",
        "\trewrite @missing /404.html",
        "\tfile_server",
        "}",
        "file_server {",
        "\tprecompressed br gzip",
        "\thide .*",
        "}",
    ]
    return ("\n".join(lines) + "\n").encode()


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
