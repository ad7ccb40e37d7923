"""What lies at a target, laid there by hand as publishing has always laid it, is understood."""

import json
from dataclasses import replace

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.store.inventory import (
    Inventory,
    read_switch,
    take_inventory,
    unmanaged_in,
)
from desk.publishing.values.release import FileInfo, Release, to_json

FIRST, SECOND, THIRD = (f"000{n}-2026-11-2{n}-{str(n) * 8}" for n in (1, 2, 3))
DEAD, MUTE, TORN = ("d" * 32, "e" * 32, "f" * 32)
STYLE, PICTURE = "static/styles/a.0123abcd.css", "static/images/b.0123456789.svg"


def release(release_id, *paths):
    files = {path: FileInfo(size=1, digest="a" * 32) for path in ("index.html", STYLE, *paths)}
    keys = {"commit": "c" * 40, "date": "2026-11-23T10:00:00Z", "address": "https://a.kz"}
    return Release(id=release_id, after="", files=files, **keys)


def lay(root, *paths, **texts):
    """Files of one letter; folders end with a slash."""
    for path, text in {**dict.fromkeys(paths, "x"), **texts}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if path.endswith("/"):
            (root / path).mkdir(exist_ok=True)
        else:
            (root / path).write_text(text)


def lay_release(root, release_id, *, whole=True, told=None):
    if whole:
        lay(root, f"releases/{release_id}/index.html")
    lay(root, f"releases/{release_id}.json")
    (root / f"releases/{release_id}.json").write_bytes(to_json(told or release(release_id)))


STRAYS = ("releases/backup/x", "releases/notes.txt", "shared/static/logo.svg", "robots.txt")
PARTS = (".lock.0123abcd.part", ".link-0123abcd", "releases/.a.json.01234567.part")


def test_a_target_with_all_there_can_be(tmp_path):
    for release_id in (SECOND, FIRST):
        lay_release(tmp_path, release_id)
    lay_release(tmp_path, THIRD, whole=False)
    dead_picture = "static/images/dead.0123456789.svg"
    lay(tmp_path, "lock", f"lock-{DEAD}.beat", "hosting/nginx.conf", *STRAYS, *PARTS)
    lay(tmp_path, f"shared/{STYLE}", f"shared/{dead_picture}", "uploads/notes", "current.json")
    for token, text in ((DEAD, json.dumps([dead_picture])), (TORN, '["static/'), (MUTE, "")):
        lay(tmp_path, f"uploads/{token}/index.html")
        (tmp_path / f"uploads/{token}.json").write_text(text)
    (tmp_path / f"uploads/{MUTE}.json").unlink()
    (tmp_path / "current").symlink_to(f"releases/{SECOND}")
    found = take_inventory(Folder(tmp_path), linked=True)
    parts = tuple(sorted(PARTS))
    unmanaged = ("releases/backup", "releases/notes.txt", "robots.txt", "shared/static/logo.svg")
    assert found == Inventory(
        releases=(release(FIRST), release(SECOND)),
        current=SECOND,
        unmanaged=unmanaged,
        damaged=(),
        linked=True,
        current_is_ours=True,
        uploads={DEAD: (dead_picture,), MUTE: (), TORN: ()},
        taken=(FIRST, SECOND, THIRD),
        broken=(THIRD,),
        parts=parts,
    )
    assert found.live_folder == f"releases/{SECOND}"


def test_a_target_on_a_disk_without_links(tmp_path):
    lay_release(tmp_path, FIRST)
    lay_release(tmp_path, SECOND, whole=False)
    lay(tmp_path, "current/index.html")
    (tmp_path / "current.json").write_text(json.dumps({"from": FIRST, "to": SECOND}))
    found = take_inventory(Folder(tmp_path), linked=False)
    assert (found.current, found.current_is_ours, found.live_folder) == (SECOND, True, "current")
    assert found.releases == (release(FIRST), release(SECOND))
    assert (found.taken, found.broken, found.unmanaged) == ((FIRST, SECOND), (), ())


def test_nothing_at_all(tmp_path):
    for linked in (True, False):
        found = take_inventory(Folder(tmp_path / "srv"), linked=linked)
        assert (found.releases, found.current, found.current_is_ours) == ((), "", True)


@pytest.mark.parametrize(
    ("leads_to", "current", "is_ours"),
    [
        (f"releases/{FIRST}", FIRST, True),
        (f"releases/{THIRD}", "", True),  # ours, though its release is gone
        (f"elsewhere/{FIRST}", "", False),
        (f"/srv/releases/{FIRST}", "", False),
        ("releases/latest", "", False),
        ("releases", "", False),
        (None, "", False),  # a folder
    ],
)
def test_where_a_current_leads_that_is_ours_and_one_that_is_not(
    tmp_path, leads_to, current, is_ours
):
    lay_release(tmp_path, FIRST)
    if leads_to is None:
        lay(tmp_path, "current/index.html")
    else:
        (tmp_path / "current").symlink_to(leads_to)
    found = take_inventory(Folder(tmp_path), linked=True)
    assert (found.current, found.current_is_ours) == (current, is_ours)


@pytest.mark.parametrize(
    ("switch", "there", "current", "is_ours"),
    [
        (("", FIRST), ("current",), FIRST, True),
        ((SECOND, FIRST), ("current", SECOND), FIRST, True),
        ((SECOND, FIRST), ("current", FIRST), SECOND, True),  # it died before the first rename
        ((SECOND, FIRST), (FIRST, SECOND), FIRST, True),  # it died between the two
        (None, (FIRST,), "", True),
        (None, ("current", FIRST), "", False),
    ],
)
def test_which_version_a_folder_without_links_holds(tmp_path, switch, there, current, is_ours):
    for release_id in (FIRST, SECOND):
        lay_release(tmp_path, release_id, whole=release_id in there)
    if "current" in there:
        lay(tmp_path, "current/index.html")
    if switch:
        values = dict(zip(("from", "to"), switch, strict=True))
        (tmp_path / "current.json").write_text(json.dumps(values))
    found = take_inventory(Folder(tmp_path), linked=False)
    assert (found.current, found.current_is_ours) == (current, is_ours)


@pytest.mark.parametrize("text", ["", "null", "[]", '{"from": "a"}', '{"to": "a"}', '{"from'])
def test_a_switch_that_says_nothing_is_none(tmp_path, text):
    (tmp_path / "current.json").write_text(text)
    assert read_switch(Folder(tmp_path)) is None


@pytest.mark.parametrize("text", ["null", "5", '"static/a"', '{"static/a": 1}', '[5, "a"]'])
def test_a_list_of_an_upload_that_is_none_names_nothing(tmp_path, text):
    (tmp_path / "uploads").mkdir()
    (tmp_path / f"uploads/{DEAD}.json").write_text(text)
    assert take_inventory(Folder(tmp_path), linked=True).uploads == {DEAD: ()}


def test_a_version_without_its_list_or_with_that_of_another_is_not_whole(tmp_path):
    lay_release(tmp_path, FIRST)
    lay_release(tmp_path, SECOND, told=release(FIRST))
    lay(tmp_path, f"releases/{THIRD}/index.html")
    lay(tmp_path, "releases/0004-2026-11-24-44444444/x", "releases/0004-2026-11-24-44444444.json")
    found = take_inventory(Folder(tmp_path), linked=True)
    assert found.releases == (release(FIRST),)
    assert found.taken == (FIRST, SECOND, THIRD, "0004-2026-11-24-44444444")
    assert found.broken == ()
    assert found.unmanaged == tuple(f"releases/{name}" for name in found.taken[1:])


def test_a_file_in_the_place_of_a_version_is_not_whole(tmp_path):
    lay_release(tmp_path, FIRST, whole=False)
    lay(tmp_path, f"releases/{FIRST}")
    found = take_inventory(Folder(tmp_path), linked=True)
    assert (found.releases, found.unmanaged) == ((), (f"releases/{FIRST}",))


def test_what_only_a_kept_version_or_an_upload_names_is_ours_in_the_shared_folder(tmp_path):
    lay_release(tmp_path, FIRST, told=replace(release(FIRST, PICTURE)))
    lay(tmp_path, f"shared/{STYLE}", f"shared/{PICTURE}")
    assert take_inventory(Folder(tmp_path), linked=True).unmanaged == ()
    lay(tmp_path, "shared/static/images/c.0123456789.svg")
    found = take_inventory(Folder(tmp_path), linked=True).unmanaged
    assert found == ("shared/static/images/c.0123456789.svg",)


def test_what_somebody_laid_into_the_folder_of_a_version(tmp_path):
    lay(tmp_path, "current/index.html", "current/by-hand.html", "current/kk/b.html")
    lay(tmp_path, f"current/{PICTURE}", "current/static/by-hand.css")
    found = unmanaged_in(Folder(tmp_path), "current", release(FIRST))
    assert found == ("by-hand.html", "kk/b.html", "static/by-hand.css")
    for path in ("current/static/by-hand.css", f"current/{PICTURE}"):
        (tmp_path / path).unlink()
    for folder in ("images", ""):
        (tmp_path / "current/static" / folder).rmdir()
    (tmp_path / "current/static").symlink_to("../shared/static")
    found = unmanaged_in(Folder(tmp_path), "current", release(FIRST))
    assert found == ("by-hand.html", "kk/b.html")
