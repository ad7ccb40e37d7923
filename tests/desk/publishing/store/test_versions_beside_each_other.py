"""Versions laid beside each other: which is taken up again, which stay, what goes with others."""

import errno
import json
import os
from dataclasses import replace

import pytest
from small_versions import LOCK, STYLE, page_at, paths_in, picture, show

from desk.publishing.store.folder import Folder
from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import files_of, from_json
from desk.publishing.values.target_error import TargetError


def test_where_everything_lies(store_of, root, delivery):
    store = store_of()
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    assert (first.id, first.after) == ("0001-2026-11-23-356a192b", "")
    assert (second.id, second.after) == ("0002-2026-11-23-da4b9237", first.id)
    assert os.readlink(root / "current") == f"releases/{second.id}"
    store.prune()
    of_each = [
        f"releases/{release.id}{path}"
        for release in (first, second)
        for path in (".json", "/index.html", "/kk/same.html", "/static")
    ]
    shared = [f"shared/{path}" for path in (STYLE, picture(1), picture(2))]
    assert paths_in(root) == {"current", "lock", *of_each, *shared}
    assert os.readlink(root / "releases" / second.id / "static") == "../../shared/static"
    told = from_json((root / f"releases/{second.id}.json").read_bytes())
    assert told == second == replace(delivery("2").draft, id=second.id, after=first.id)
    places = [(root / "releases" / release.id / "kk/same.html") for release in (first, second)]
    assert os.path.samefile(*places)


def test_where_everything_lies_without_links(store_of, root, delivery):
    store = store_of(linked=False)
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    store.prune()
    switch = json.loads((root / "current.json").read_text())
    assert switch == {"from": first.id, "to": second.id}
    assert (root / "current.json").read_bytes().endswith(b"}\n")
    lists = [f"releases/{release.id}.json" for release in (first, second)]
    pages = ["index.html", "kk/same.html", STYLE]
    before = [f"releases/{first.id}/{path}" for path in (*pages, picture(1))]
    # Pages of the version before, opened by now, keep their pictures.
    now = [f"current/{path}" for path in (*pages, picture(1), picture(2))]
    assert paths_in(root) == {"current.json", "lock", *lists, *before, *now}
    for path in ("kk/same.html", STYLE):
        assert os.path.samefile(root / "current" / path, root / "releases" / first.id / path)


def test_a_site_without_shared_files_has_no_folder_for_them(store_of, root, tmp_path, delivery):
    only = delivery("1")
    (only.folder / STYLE).unlink()
    (only.folder / picture(1)).unlink()
    draft = replace(only.draft, files=files_of(only.folder))
    release = show(store_of(), Delivery(folder=only.folder, draft=draft))
    assert sorted(os.listdir(root / "releases" / release.id)) == ["index.html", "kk"]


def test_a_version_that_readers_left_is_taken_up_again_as_it_lies_there(store, root, delivery):
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    store.activate(first, LOCK)
    place = (root / "releases" / second.id / "index.html").stat().st_ino
    again = show(store, delivery("2"))
    assert (again.id, again.after, page_at(root)) == (second.id, first.id, "page 2")
    assert (root / "current" / "index.html").stat().st_ino == place
    told = from_json((root / f"releases/{second.id}.json").read_bytes())
    assert told is not None and told.after == first.id


@pytest.mark.parametrize("change", ["commit", "address", "files", "damage", "seen by readers"])
def test_only_a_version_that_is_the_same_and_whole_is_taken_up_again(store, root, delivery, change):
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    wanted = delivery("2", **({"kk/new.html": "new"} if change == "files" else {}))
    if change in ("commit", "address"):
        value = {"commit": "f" * 40, "address": "https://b.kz"}[change]
        wanted = replace(wanted, draft=replace(wanted.draft, **{change: value}))
    if change != "seen by readers":
        store.activate(first, LOCK)
    if change == "damage":
        (root / "releases" / second.id / "index.html").write_text("")
    release = show(store, wanted)
    assert release.number == 3
    assert store.damaged(release) == ()
    assert page_at(root) == "page 2"


def test_the_files_that_are_damaged_in_order(store, root, delivery):
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    (root / "current" / "kk" / "same.html").unlink()
    (root / "current" / "index.html").write_text("other")
    assert store.damaged(second) == ("index.html", "kk/same.html")
    with pytest.raises(TargetError) as fault:
        store.activate(second, LOCK)
    assert (fault.value.code, fault.value.details["id"]) == ("damaged", second.id)
    assert (fault.value.details["num"], fault.value.details["file"]) == (2, "index.html")
    assert store.damaged(first) == ()
    store.activate(first, LOCK)
    assert page_at(root) == "page 1"


def test_whoever_took_over_keeps_what_readers_have(store, root, delivery):
    first, second = show(store, delivery("1")), store.upload(delivery("2"))
    before = paths_in(root)
    (root / "lock").write_text("held by another\n")
    with pytest.raises(TargetError) as fault:
        store.activate(second, LOCK)
    assert fault.value.code == "lock-lost"
    assert (page_at(root), paths_in(root), store.inventory().current) == (
        "page 1",
        before,
        first.id,
    )


@pytest.mark.parametrize("keep", [2, 3])
def test_the_last_ones_stay_and_what_only_the_others_had_goes(store_of, root, delivery, keep):
    store = store_of(keep=keep)
    versions = [show(store, delivery(number)) for number in "12345"]
    store.prune()
    kept = range(6 - keep, 6)
    assert store.inventory().releases == tuple(versions[-keep:])
    assert sorted(os.listdir(root / "releases")) == sorted(
        name for release in versions[-keep:] for name in (release.id, f"{release.id}.json")
    )
    assert paths_in(root / "shared") == {STYLE, *map(picture, kept)}
    assert paths_in(root / "uploads") == set()


def test_the_one_readers_see_and_the_one_they_saw_before_it_stay(store_of, delivery):
    store = store_of(keep=5)
    versions = [show(store, delivery(number)) for number in "1234"]
    back = store.upload(replace(delivery("1"), draft=delivery("1").draft))
    store.activate(back, LOCK)
    for keep, numbers in ((2, [1, 4]), (3, [1, 3, 4]), (4, [1, 2, 3, 4]), (9, [1, 2, 3, 4])):
        store = store_of(keep=keep)
        assert [release.number for release in store.kept(store.inventory())] == numbers
    assert back.after == versions[-1].id


def test_before_the_first_none_is_kept(store):
    assert store.kept(store.inventory()) == ()


def test_an_old_version_that_holds_a_file_of_somebody_stays_and_that_is_said(
    store, root, delivery, talk
):
    first = show(store, delivery("1"))
    show(store, delivery("2"))
    old = root / "releases" / first.id
    for name in ("by-hand.html", "another.html"):
        (old / name).write_text("x")
    show(store, delivery("3"))
    talk.said.clear()
    store.prune()
    assert talk.said == [
        f"releases/{first.id} stays: it holds a file that is not ours (another.html)."
    ]
    assert (old / "by-hand.html").read_text() == "x" and (old / "index.html").exists()
    assert [release.number for release in store.inventory().releases] == [1, 2, 3]


def test_only_settings_of_a_server_that_changed_are_written(store, root):
    files = {"nginx.conf": b"one\n", "Caddyfile": b"two\n"}
    assert store.put_hosting(files) is True
    assert store.put_hosting(files) is False
    inode = (root / "hosting" / "Caddyfile").stat().st_ino
    assert store.put_hosting({**files, "nginx.conf": b"three\n"}) is True
    assert (root / "hosting" / "nginx.conf").read_bytes() == b"three\n"
    assert (root / "hosting" / "Caddyfile").stat().st_ino == inode


@pytest.mark.parametrize(
    ("told", "is_there", "linked"),
    [(None, False, True), (None, True, False), (True, True, True), (False, False, False)],
)
def test_whether_a_target_works_with_links(root, target_of, session, told, is_there, linked):
    if is_there:
        (root / "current.json").write_text("{}")
    store = ReleaseStore(Folder(root), target_of("folder", symlinks=told), session)
    assert store.linked
    store.look()
    assert store.linked is linked


@pytest.mark.parametrize(
    ("told", "knows_links", "linked"),
    [(None, True, True), (None, False, False), (True, False, True), (False, True, False)],
)
def test_a_disk_is_tried_where_the_settings_say_nothing(
    root, target_of, session, talk, monkeypatch, told, knows_links, linked
):
    def refuse(*_arguments, **_keys):
        raise OSError(errno.ENOTSUP, "no links")

    if not knows_links:
        monkeypatch.setattr("pathlib.Path.symlink_to", refuse)
    store = ReleaseStore(Folder(root), target_of("folder", symlinks=told), session)
    store.look()
    store.choose_links()
    assert store.linked is linked
    assert [("no symbolic links" in line) for line in talk.said] == ([] if linked else [True])
    assert paths_in(root) == {"lock"}


@pytest.mark.parametrize("moved_away", [True, False])
def test_a_switch_that_died_is_finished_once_readers_find_nothing(
    store_of, root, delivery, talk, moved_away
):
    store = store_of(linked=False)
    first, second = show(store, delivery("1")), show(store, delivery("2"))
    (root / "current.json").write_text(json.dumps({"from": second.id, "to": first.id}))
    if moved_away:
        (root / "current").rename(root / "releases" / second.id)
    talk.said.clear()
    assert store.half_switched() == (first.id if moved_away else "")
    store.recover()
    assert store.half_switched() == ""
    assert (page_at(root), len(talk.said)) == (("page 1", 1) if moved_away else ("page 2", 0))
    assert store.inventory().current == (first if moved_away else second).id


def test_with_links_or_before_the_first_switch_nothing_died_half_way(store_of, root):
    for linked in (True, False):
        assert store_of(linked=linked).half_switched() == ""
    (root / "current.json").write_text(json.dumps({"from": "a", "to": "b"}))
    assert store_of().half_switched() == ""
    assert store_of(linked=False).half_switched() == "b"
