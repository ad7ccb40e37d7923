"""What readers get is what was built: compared on the way out, on the way back, when looked at."""

import os

import pytest
from crash_test.loopback import missing_programs, ssh_server
from crash_test.rehearsal_site import version_at

from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import locked
from desk.publishing.values.publication import Known
from desk.publishing.values.target_error import TargetError
from desk.publishing.ways import store_publication
from desk.publishing.ways.sending import publication_to, send
from desk.publishing.ways.store_publication import tell_damaged


@pytest.fixture
def publication(target, session):
    way = publication_to(target, session)
    yield way
    way.close()


@pytest.fixture
def closed_umask():
    before = os.umask(0o077)
    yield
    os.umask(before)


def closed(place):
    """Files and folders that a web server of another account could not read."""
    for folder, _names, files in os.walk(place / "current", followlinks=True):
        for path, wanted in ((folder, 0o755), *((f"{folder}/{file}", 0o644) for file in files)):
            if os.stat(path).st_mode & wanted != wanted:
                yield path


def spoil_page(folder):
    """A page with the bytes of no version; other releases share its place on the disk no more."""
    page = folder / "ru" / "index.html"
    page.unlink()
    page.write_bytes(b"")


def test_a_damaged_page_is_told_and_the_next_publication_repairs_it(
    target, session, delivery_of, place, publication, talk
):
    send(delivery_of("1"), target, session)
    spoil_page(place / "current")
    (place / "current" / "feed.xml").unlink()
    known = publication.known()
    assert known.damaged == ("feed.xml", "ru/index.html")
    tell_damaged(known, session)
    assert "2 files not as they were published (feed.xml, ru/index.html)" in talk.said[-1]
    assert send(delivery_of("1"), target, session) is not None
    assert version_at(place) == "1"
    assert publication.known().damaged == ()
    assert send(delivery_of("1"), target, session) is None


def test_of_many_damaged_files_five_are_named(session, talk):
    for number, named in ((5, "0, 1, 2, 3, 4)"), (6, "0, 1, 2, 3, 4…)")):
        tell_damaged(Known(damaged=tuple(map(str, range(number)))), session)
        assert f"{number} files not as they were published ({named}" in talk.said[-1]


def test_a_damaged_picture_that_releases_share_is_repaired(
    target, session, delivery_of, place, publication
):
    release = send(delivery_of("1"), target, session)
    picture = next(path for path in release.assets if "images" in path)
    (place / "current" / picture).write_bytes(b"")
    assert publication.known().damaged == (picture,)
    send(delivery_of("1"), target, session)
    assert publication.known().damaged == ()
    assert (place / "current" / picture).read_text() == "<svg>1</svg>"


def test_readers_are_not_led_back_to_a_damaged_version(
    target, session, delivery_of, place, publication
):
    first = send(delivery_of("1"), target, session)
    send(delivery_of("2"), target, session)
    spoil_page(place / "releases" / first.id)
    with pytest.raises(TargetError) as fault:
        publication.roll_back("")
    assert (fault.value.code, fault.value.details["file"]) == ("damaged", "ru/index.html")
    assert version_at(place) == "2"
    assert send(delivery_of("1"), target, session).id not in (first.id, "")
    assert version_at(place) == "1"


def test_a_page_that_changed_after_the_checks_does_not_reach_readers(
    target, session, delivery_of, place
):
    send(delivery_of("1"), target, session)
    second = delivery_of("2")
    (second.folder / "ru" / "index.html").write_bytes(b"")
    with pytest.raises(TargetError) as fault:
        send(second, target, session)
    assert fault.value.code == "damaged"
    assert version_at(place) == "1"


def test_a_closed_umask_hides_nothing_from_the_web_server(
    target, session, delivery_of, place, closed_umask
):
    send(delivery_of("1"), target, session)
    send(delivery_of("2", style="two"), target, session)
    assert list(closed(place)) == []
    assert (place / "hosting" / "nginx.conf").stat().st_mode & 0o777 == 0o644


def test_a_file_closed_by_an_earlier_publication_is_opened(target, session, delivery_of, place):
    send(delivery_of("1"), target, session)
    for path in (place / "current").rglob("*.*"):
        path.chmod(0o600)
    send(delivery_of("2"), target, session)
    assert [path for path in closed(place) if "/static/" not in path] == []


def test_a_closed_umask_at_the_server_hides_nothing(tmp_path, target_of, session, delivery_of):
    if missing := missing_programs("sshd", "ssh", "ssh-keygen", "rsync"):
        pytest.skip(f"{', '.join(missing)} not installed: publishing over SSH is not tested")
    with ssh_server(tmp_path / "ssh") as server:
        let_in = tmp_path / "ssh" / "authorized_keys"
        command = 'umask 077; eval \\"$SSH_ORIGINAL_COMMAND\\"'
        let_in.write_text(f'command="{command}" {let_in.read_text()}')
        keys = {"host": server.host, "ssh_config": str(server.ssh_config)}
        target = target_of("rsync", folder=str(tmp_path / "web" / "srv"), **keys)
        send(delivery_of("1"), target, session)
    assert list(closed(tmp_path / "web" / "srv")) == []
    assert (tmp_path / "web").stat().st_mode & 0o777 == 0o755


def leave_dead_upload(place, page=b"half a page of a version nobody wants any more"):
    dead = place / "uploads" / ("d" * 32)
    (dead / "kk").mkdir(parents=True)
    (dead / "kk" / "index.html").write_bytes(page)
    dead.with_suffix(".json").write_text('["static/images/dead.0123456789.svg"]\n')
    asset = place / "shared" / "static" / "images" / "dead.0123456789.svg"
    asset.parent.mkdir(parents=True, exist_ok=True)
    asset.write_text("<svg>")
    return dead, asset


def test_a_dead_upload_makes_room_before_the_next_takes_any(
    target_of, session, delivery_of, place, monkeypatch
):
    target, second = target_of("folder", folder=str(place)), delivery_of("2")
    send(delivery_of("1"), target, session)
    dead, asset = leave_dead_upload(place)
    wanted = (second.folder / "ru" / "index.html").read_bytes()
    (dead / "ru").mkdir()
    (dead / "ru" / "index.html").write_bytes(wanted)
    inode, seen = (dead / "ru" / "index.html").stat().st_ino, []

    class WatchedFolder(Folder):
        def send(self, *arguments, **keys):
            seen.append(((dead / "kk" / "index.html").exists(), asset.exists()))
            super().send(*arguments, **keys)

    monkeypatch.setattr(store_publication, "Folder", WatchedFolder)
    send(second, target, session)
    assert seen[0] == (False, False)
    # What the dead one had sent of this version is not sent again.
    assert (place / "current" / "ru" / "index.html").stat().st_ino == inode
    assert list((place / "uploads").glob("*")) == []


def test_a_disk_too_full_for_a_lock_is_freed_of_the_dead(tmp_path):
    dead, _asset = leave_dead_upload(tmp_path)

    class SmallDisk(Folder):
        def write(self, path, data):
            if dead.exists():
                raise TargetError("full", "full")
            super().write(path, data)

    disk = SmallDisk(tmp_path)
    with locked(disk, make_room=lambda: disk.remove([f"uploads/{dead.name}"])):
        assert not dead.exists()
    with pytest.raises(TargetError), locked(SmallDisk(leave_dead_upload(tmp_path)[0].parents[1])):
        pass
