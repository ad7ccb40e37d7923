"""What lies at a target: whole releases, the one readers see, leftovers, and files not ours.

The layout, below one folder:

    current                 the way to the release readers see: a symbolic link
    releases/<id>/          the pages of a release; static leads to ../../shared/static
    releases/<id>.json      what is known of it; a release is whole when both are there
    shared/static/          fingerprinted assets of all kept releases
    hosting/                snippets for web servers
    uploads/<token>/        a release on its way, with <token>.json naming what comes with it
    lock, lock-….beat       somebody is publishing

Where no symbolic links can be made, ``current`` is the folder itself and ``current.json`` names the
release in it; then every release has a static folder of its own.
"""

import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from desk.publishing.store.lock import is_lock_file
from desk.publishing.store.storage import Storage
from desk.publishing.values.publication import Known
from desk.publishing.values.release import ASSETS, Release, from_json, is_asset, is_release_id

CURRENT, SWITCH = "current", "current.json"
RELEASES, UPLOADS, SHARED, HOSTING = "releases", "uploads", "shared", "hosting"
_PART = re.compile(r"\.[^/]+\.[0-9a-f]{8}\.part|\.link-[0-9a-f]{8}")
_TOKEN = re.compile(r"[0-9a-f]{32}")
_NO_RELEASE = ""  # no release is called so
_OURS = frozenset((CURRENT, SWITCH, RELEASES, UPLOADS, SHARED, HOSTING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory(Known):
    """What is known of a target, and more. ``releases`` are whole and in order; ``current`` is the
    id readers see, empty before the first; ``linked`` says whether the target works with symbolic
    links; ``uploads`` are the names of dead uploads with the assets they may have brought;
    ``taken`` are all ids in use, ``broken`` those whose folder is missing; ``parts`` are files a
    dead run was writing; ``unmanaged`` are paths that are not ours.
    """

    linked: bool
    current_is_ours: bool
    uploads: Mapping[str, tuple[str, ...]]
    taken: tuple[str, ...]
    broken: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def live_folder(self) -> str:
        """Where the release readers see lies."""
        return f"{RELEASES}/{self.current}" if self.linked else CURRENT


def take_inventory(storage: Storage, *, linked: bool) -> Inventory:
    """Take stock of a target; ``linked`` says whether it works with symbolic links."""
    top = storage.entries("")
    names = storage.entries(RELEASES)
    told = {
        name.removesuffix(".json"): from_json(data)
        for name, data in storage.read_all(RELEASES, ".json").items()
    }
    current, is_ours = _linked(storage, top) if linked else _in_place(storage, top, names)
    whole = {
        release_id: release
        for release_id, release in told.items()
        if release is not None
        and release.id == release_id
        and (names.get(release_id) == "folder" or (not linked and release_id == current))
    }
    taken = {n.removesuffix(".json") for n in names if is_release_id(n.removesuffix(".json"))}
    uploads = _uploads(storage)
    releases = tuple(sorted(whole.values(), key=lambda release: release.number))
    known = {path for r in releases for path in r.files} | {p for u in uploads.values() for p in u}
    strays = [name for name in top if name not in _OURS and not is_lock_file(name)]
    known_names = {*whole, *(f"{release_id}.json" for release_id in taken)}
    strays += [f"{RELEASES}/{name}" for name in names if name not in known_names]
    strays += [f"{SHARED}/{path}" for path in storage.tree(SHARED) if path not in known]
    parts = {path for path in strays if _PART.fullmatch(posixpath.basename(path))}
    return Inventory(
        releases=releases,
        current=current if current in whole else "",
        linked=linked,
        current_is_ours=is_ours,
        uploads=uploads,
        taken=tuple(sorted(taken)),
        broken=tuple(sorted(i for i in taken - whole.keys() if i not in names)),
        parts=tuple(sorted(parts)),
        unmanaged=tuple(sorted(parts ^ {*strays})),
    )


def unmanaged_in(storage: Storage, folder: str, own: Release) -> tuple[str, ...]:
    """Files that somebody put into the folder of a release by hand."""
    paths = storage.tree(folder)
    return tuple(p for p in paths if p not in own.files and p != ASSETS and not is_asset(p))


def _linked(storage: Storage, top: Mapping[str, str]) -> tuple[str, bool]:
    if CURRENT not in top:
        return _NO_RELEASE, True
    target = storage.link_target(CURRENT) or _NO_RELEASE
    folder, _, release_id = target.rpartition("/")
    is_ours = folder == RELEASES and is_release_id(release_id)
    return (release_id if is_ours else _NO_RELEASE), is_ours


def _in_place(
    storage: Storage, top: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, bool]:
    switch = read_switch(storage)
    if switch is None:
        return _NO_RELEASE, CURRENT not in top
    start, end = switch
    if CURRENT not in top or end not in names:
        return end, True  # on its way there, or arrived
    return start, True


def read_switch(storage: Storage) -> tuple[str, str] | None:
    """From which release to which ``current`` was last led on a disk without links."""
    try:
        values = json.loads(storage.read(SWITCH) or b"null")
        return str(values["from"]), str(values["to"])
    except (ValueError, TypeError, KeyError):
        return None


def _uploads(storage: Storage) -> Mapping[str, tuple[str, ...]]:
    names = {name.removesuffix(".json") for name in storage.entries(UPLOADS)}
    manifests = storage.read_all(UPLOADS, ".json")
    found = {}
    for name in sorted(filter(_TOKEN.fullmatch, names)):
        try:
            paths = json.loads(manifests.get(f"{name}.json", b"[]"))
        except ValueError:
            paths = []
        whole = isinstance(paths, list) and all(isinstance(path, str) for path in paths)
        found[name] = tuple(paths) if whole else ()
    return found
