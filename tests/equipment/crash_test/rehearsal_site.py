"""A small site to rehearse with: every page says which release it is of, at its top and its end."""

from __future__ import annotations

import base64
import hashlib
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import builder as E

from plugins.issue.addresses import address, relative_link
from plugins.issue.language import Language

_MAIN = (
    address("door"),
    address("404"),
    *(address(kind, None, lang) for lang in Language for kind in ("home", "regions", "authors")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalSite:
    """``pages`` and ``assets`` are paths from the site's root."""

    folder: Path
    pages: tuple[str, ...]
    assets: tuple[str, ...]


def make_site(
    folder: Path, version: str, *, articles: int = 6, weight: int = 2000, style: str = "one"
) -> RehearsalSite:
    """Write a site of this version: ``articles`` pages per language of about ``weight`` bytes.

    One asset is the same in all versions, one is of this version only.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chance = random.Random(f"{version}/{weight}")
    assets = [_asset(folder, "fonts/text", "font of all versions", "woff2")]
    assets.append(_asset(folder, "images/sign", f"<svg>{version}</svg>", "svg"))
    pages = [*_MAIN]
    for lang in Language:
        pages += [address("article", f"contribution-{n:03d}", lang) for n in range(articles)]
    for path in pages:
        text = base64.b85encode(chance.randbytes(weight * 4 // 5)).decode()
        page = _page(path, version, text, assets, style)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(page)
    (folder / "feed.xml").write_text(f"<feed>{version}{'x' * 400}</feed>\n", encoding="utf-8")
    return RehearsalSite(folder=folder, pages=tuple(pages), assets=tuple(assets))


def version_at(place: Path) -> str:
    """The version readers get: all pages of ``current`` are of it, every asset is there."""
    versions = set()
    for page in sorted((place / "current").rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        versions.add(text.partition('data-release="')[2].partition('"')[0])
        for piece in text.split('<img src="')[1:]:
            assert (page.parent / piece.partition('"')[0]).is_file()
    assert len(versions) == 1
    return versions.pop()


def _asset(folder: Path, name: str, text: str, ending: str) -> str:
    fingerprint = hashlib.sha256(text.encode()).hexdigest()[:10]
    path = f"static/{name}.{fingerprint}.{ending}"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    return path


def _page(path: str, version: str, text: str, assets: list[str], style: str) -> bytes:
    door = relative_link(path, address("door"))
    page = E.HTML(
        {"lang": "ru" if path.startswith("ru/") else "kk"},
        E.HEAD(
            E.META(charset="utf-8"),
            E.TITLE(f"{path} {version}"),
            E.STYLE(f"/* {style} */ body {{ margin: 2em }}"),
        ),
        E.BODY(
            {"data-page-type": "article" if "contribution" in path else "home"},
            {"data-release": version},
            E.P(E.A("home", href=door)),
            *(E.IMG(src=relative_link(path, asset), alt="") for asset in assets),
            E.P(text),
            E.P({"id": "end", "data-release": version}, "end"),
        ),
    )
    return bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8")) + b"\n"
