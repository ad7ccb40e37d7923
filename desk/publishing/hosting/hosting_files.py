"""What a web server has to be told: headers, caching, redirects – for hosts of pages, nginx, Caddy.

The Content-Security-Policy forbids everything but what the pages of the site hold.

``_headers`` and ``_redirects`` lie in the site and are read by hosts that know them. The snippets
for nginx and Caddy lie beside the releases; their policy names the styles of all kept releases,
so that it is right before, during and after a switch.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from desk.publishing.values.release import Release
from desk.publishing.values.target_error import TargetError
from plugins.built_site.page import inline_hash
from plugins.built_site.site import BuiltSite
from plugins.issue.problem import N_

# An old and a new path from the site's root; two folders (“kz/”, “kk/”) stand for all in them.
Pair = tuple[str, str]
_PATH = re.compile(r"[a-z0-9][a-z0-9._/-]*")
_FOLDER = re.compile(r"[^\x00-\x1f\x7f\"`$;{}\\]+")
_SOURCE = re.compile(r"self|none|sha256-[A-Za-z0-9+/]+=*")
_FOR_EVER = "public, max-age=31536000, immutable"
# What servers may not know by themselves, by the end of the name.
_TYPES = (
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("epub", "application/epub+zip"),
    ("geojson", "application/geo+json"),
    ("ris", "application/x-research-info-systems; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
)
_SNIPPETS = ("nginx.conf", "nginx-brotli.conf", "Caddyfile")
_FINGERPRINT = r"^/static/.*\.[0-9a-f]{8,}\.[A-Za-z0-9]+$"


def inline_of(site: BuiltSite) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Hashes of all inline styles and of all inline scripts of a site, as a policy names them, in
    order; ``self`` stands among them where pages also ask for files of our own host."""
    pages = site.pages.values()
    styles = {inline_hash(text) for page in pages for text in page.styles}
    styles |= {"self" for page in pages if page.has_style_files}
    scripts = {inline_hash(text) for page in pages for text in page.scripts}
    scripts |= {"self" for page in pages if page.has_script_files}
    return tuple(sorted(styles)), tuple(sorted(scripts))


def content_policy(releases: Sequence[Release]) -> str:
    """The Content-Security-Policy of pages of all these releases, which are read side by side.
    There is no ``unsafe-inline`` and no other host in it."""
    own = ("img", "font", "connect", "manifest", "worker")
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_sources(release.styles for release in releases)}",
            f"script-src {_sources(release.scripts for release in releases)}",
            *(f"{kind}-src 'self'" for kind in own),
            *(f"{kind} 'self'" for kind in ("form-action", "base-uri", "frame-ancestors")),
        )
    )


def _sources(names: Iterable[tuple[str, ...]]) -> str:
    found = sorted({*chain.from_iterable(names)}) or ["none"]
    if strange := [name for name in found if not _SOURCE.fullmatch(name)]:
        raise ValueError(f"{strange[0]!r} is no source of a policy")
    return " ".join(f"'{name}'" for name in found)


def headers(releases: Sequence[Release]) -> tuple[tuple[str, str], ...]:
    """Headers of every answer, in order."""
    return (
        ("Content-Security-Policy", content_policy(releases)),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def headers_file(release: Release) -> bytes:
    """``_headers`` as Netlify, Cloudflare Pages and their like read it."""
    base = _base(release)
    lines = [f"{base}/*", *(f"  {name}: {value}" for name, value in headers([release]))]
    lines += [f"{base}/static/*", f"  Cache-Control: {_FOR_EVER}"]
    return ("\n".join(lines) + "\n").encode()


def redirects_file(release: Release) -> bytes:
    """``_redirects``: moved pages, then folders that lead to others."""
    base = _base(release)
    pages, folders = _told_apart(release.redirects)
    lines = [f"{base}/{old} {base}/{new} 301" for old, new in pages]
    lines += [f"{base}/{old}* {base}/{new}:splat 301" for old, new in folders]
    return "".join(f"{line}\n" for line in lines).encode()


def server_files(
    folder: str, releases: Sequence[Release], redirects: Iterable[Pair]
) -> Mapping[str, bytes]:
    """The snippets by file name; ``folder`` is where ``current`` lies on the server."""
    if not _FOLDER.fullmatch(folder):
        message = N_(
            "The folder %(folder)s cannot stand in the settings of web servers: there are quotation"
            " marks or signs of their language in it. Choose another one."
        )
        raise TargetError("refused", message, folder=folder)
    pages, folders = _told_apart(redirects)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("snippets")),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        folder=folder,
        headers=headers(releases),
        pages=pages,
        folders=folders,
        fingerprint=_FINGERPRINT,
        for_ever=_FOR_EVER,
        types=_TYPES,
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


def _base(release: Release) -> str:
    """The path of the site on its host, empty at the root."""
    return urlsplit(release.address).path.rstrip("/")
