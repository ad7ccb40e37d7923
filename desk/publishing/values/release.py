"""A release as a value: what was published, from which commit, and every file of it."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

ASSETS = "static"
# A name that changes with the content can be kept by browsers for ever: serif.3fa9c01d.woff2
_FINGERPRINTED = re.compile(r"static/.*\.[0-9a-f]{8,}\.[A-Za-z0-9]+(\.br|\.gz)?")
_ID = re.compile(r"(?P<number>\d{4,})-(?P<date>\d{4}-\d{2}-\d{2})-(?P<commit>[0-9a-f]{8})")
COMPRESSED_ENDINGS = (".br", ".gz")
# Of what is read as text: servers get it packed, and nobody's data may stand in it.
TEXT_ENDINGS = frozenset(
    (
        *(".html", ".css", ".js", ".mjs", ".svg", ".json", ".geojson", ".xml", ".webmanifest"),
        *(".txt", ".csv", ".bib", ".ris"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInfo:
    """Size in bytes and the first 32 hex digits of the SHA-256 of a file."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One published state of the site.

    ``date`` is the commit's, in UTC (``2026-11-23T10:00:00Z``): no clock of a publisher takes part.
    ``after`` is the release that readers saw before this one, empty for the first.
    ``files`` are paths from the site's root; ``styles`` and ``scripts`` the hashes of what stands
    inline in its pages, as a Content-Security-Policy names them (``sha256-…``); ``redirects`` are
    pairs of an old and a new path.
    """

    id: str
    commit: str
    date: str
    address: str
    after: str
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, FileInfo]

    @property
    def number(self) -> int:
        """The order of publishing; it does not depend on dates."""
        return number_of(self.id)

    def numbered(self, ids: Iterable[str], *, after: str) -> Release:
        """This draft as the release after all these ids (names that are none are left aside),
        whose readers saw ``after`` before."""
        last = max((number_of(name) for name in ids if is_release_id(name)), default=0)
        new_id = f"{last + 1:04d}-{self.date[:10]}-{self.commit[:8]}"
        return replace(self, id=new_id, after=after)

    @property
    def page_count(self) -> int:
        return len(pages_of(self.files))

    @property
    def assets(self) -> tuple[str, ...]:
        """Files that releases share."""
        return tuple(filter(is_asset, self.files))

    @property
    def own_files(self) -> tuple[str, ...]:
        """Files that belong to this release alone."""
        return tuple(itertools.filterfalse(is_asset, self.files))

    @property
    def bytes(self) -> int:
        return sum(info.size for info in self.files.values())


def info_of(data: bytes) -> FileInfo:
    """Size and digest of these bytes."""
    return FileInfo(size=len(data), digest=hashlib.sha256(data).hexdigest()[:32])


def files_of(folder: Path) -> Mapping[str, FileInfo]:
    """Every file below ``folder``; paths have forward slashes and are in order."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): info_of(path.read_bytes()) for path in paths}


def is_asset(path: str) -> bool:
    """Whether the file's name carries a fingerprint, so that releases can share it."""
    return _FINGERPRINTED.fullmatch(path) is not None


def pages_of(files: Iterable[str]) -> tuple[str, ...]:
    """The HTML pages among these paths."""
    return tuple(path for path in files if path.endswith(".html"))


def is_release_id(name: str) -> bool:
    return _ID.fullmatch(name) is not None


def number_of(release_id: str) -> int:
    """The number a release's id begins with. Raises ``ValueError`` for another kind of name."""
    found = _ID.fullmatch(release_id)
    if found is None:
        raise ValueError(f"{release_id!r} is not the id of a release")
    return int(found["number"])


def to_json(release: Release) -> bytes:
    """A release as a file holds it; equal releases give equal bytes."""
    values = {key: getattr(release, key) for key in release.__slots__}
    values["files"] = {path: [f.size, f.digest] for path, f in sorted(release.files.items())}
    return (json.dumps(values, ensure_ascii=False, indent=0) + "\n").encode()


def from_json(data: bytes) -> Release | None:
    """The release in a file, or ``None`` where the file is cut short or something else."""
    try:
        values = json.loads(data)
        for key in ("styles", "scripts"):
            values[key] = tuple(values[key])
        values["redirects"] = tuple((old, new) for old, new in values["redirects"])
        values["files"] = {
            path: FileInfo(size=size, digest=digest)
            for path, (size, digest) in values["files"].items()
        }
        release = Release(**values)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return release if is_release_id(str(release.id)) else None
