"""One file with the whole site and a guide, to be unpacked by a hosting panel or sent by SFTP."""

import io
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

from desk.publishing.hosting.hosting_files import server_files
from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import locked
from desk.publishing.values.publication import Approve, Delivery, Known, Publication, Session
from desk.publishing.values.release import Release, from_json, info_of, is_asset, to_json
from desk.publishing.values.target_error import damaged_version
from desk.publishing.values.targets import Target
from desk.publishing.ways.store_publication import tell_damaged
from plugins.issue.problem import N_

GUIDES = Path(__file__).with_name("guide")
ABOUT = "_guide"  # beside the site in the archive; may be deleted on the server
_RELEASE = "release.json"


class ZipFile(Publication):
    """``Publication`` for the kind zip. The file before is replaced, so there is no way back."""

    def __init__(self, target: Target, session: Session) -> None:
        self._target, self._session = target, session
        self._path = session.project / Path(target.file).expanduser()
        self._storage = Folder(self._path.parent)

    def known(self) -> Known:
        try:
            with zipfile.ZipFile(self._path) as archive:
                release = from_json(archive.read(f"{ABOUT}/{_RELEASE}"))
                damaged = _damaged(archive, release) if release else ()
        except (FileNotFoundError, zipfile.BadZipFile, KeyError):
            release = None
        if release is None:
            return Known()
        return Known(releases=(release,), current=release.id, damaged=damaged)

    def publish(self, delivery: Delivery, approve: Approve) -> Release | None:
        known = self.known()
        live = known.live
        tell_damaged(known, self._session)
        if self._path.exists() and live is None:
            message = N_(
                "%(file)s was not made by publishing, so it is left alone. Move it away or name"
                " another file in the settings file."
            )
            raise self._target.stop("not-ours", message, file=self._target.file)
        if not approve(known.undamaged):
            return None
        with locked(self._storage):
            before = live.id if live else ""
            release = delivery.draft.numbered([before], after=before)
            self._session.say(N_("Packing %(num)d files…"), num=len(release.files))
            self._storage.write(self._path.name, _packed(delivery, release))
            self._storage.settle(self._path.name)
        self._session.say(
            N_("The file is %(file)s. How to upload it stands in its folder %(guide)s."),
            file=self._path,
            guide=ABOUT,
        )
        return release

    def roll_back(self, release_id: str) -> Release:
        message = N_(
            "A file keeps no earlier versions. Go back to the earlier commit, publish from there"
            " and upload the file again."
        )
        raise self._target.stop("no-way-back", message)


def _damaged(archive: zipfile.ZipFile, release: Release) -> tuple[str, ...]:
    damaged = []
    for path, info in sorted(release.files.items()):
        with suppress(KeyError, zipfile.BadZipFile, zlib.error):
            if info_of(archive.read(path)) == info:
                continue
        damaged.append(path)
    return tuple(damaged)


def _packed(delivery: Delivery, release: Release) -> bytes:
    """The archive; equal deliveries give equal bytes. Assets come first, then pages."""
    buffer = io.BytesIO()
    moment = time.strptime(release.date, "%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(release.files, key=lambda path: (not is_asset(path), path)):
            data = (delivery.folder / path).read_bytes()
            if info_of(data) != release.files[path]:
                raise damaged_version(release.id, (path,))
            _add(archive, path, data, moment)
        beside = {guide.name: guide.read_bytes() for guide in sorted(GUIDES.iterdir())}
        beside |= server_files("/srv/site", [release], release.redirects)
        beside[_RELEASE] = to_json(release)
        for name, data in beside.items():
            _add(archive, f"{ABOUT}/{name}", data, moment)
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, path: str, data: bytes, moment: time.struct_time) -> None:
    entry = zipfile.ZipInfo(path, date_time=moment[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same bytes on every system
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
