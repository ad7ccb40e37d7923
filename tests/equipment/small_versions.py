"""Small versions of a site, laid beside each other in a folder under a lock."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import Release, files_of

LOCK = b"held by me\n"
STYLE = "static/styles/all.0123456789.css"


def picture(number: object) -> str:
    """The picture that a version alone has."""
    return f"static/images/sign.{number:0>10}.svg"


def small_delivery(folder: Path, version: str, **files: str) -> Delivery:
    """A version in ``folder``: two pages, a style that all share and a picture of its own."""
    own = {"index.html": f"page {version}", "kk/same.html": "same"}
    own |= {picture(version): f"<svg>{version}", STYLE: "style", **files}
    for path, text in own.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    draft = Release(
        id="",
        commit=hashlib.sha1(version.encode()).hexdigest(),
        date="2026-11-23T10:00:00Z",
        address="https://a.kz",
        after="",
        files=files_of(folder),
    )
    return Delivery(folder=folder, draft=draft)


def show(store: ReleaseStore, delivery: Delivery) -> Release:
    """Readers are led to this version."""
    release = store.upload(delivery)
    store.activate(release, LOCK)
    return release


def paths_in(root: Path) -> set[str]:
    """All files and links below a folder."""
    paths = (path for path in root.rglob("*") if path.is_symlink() or path.is_file())
    return {path.relative_to(root).as_posix() for path in paths}


def page_at(root: Path) -> str:
    """What readers get."""
    return (root / "current" / "index.html").read_text()
