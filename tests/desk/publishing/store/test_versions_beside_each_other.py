"""Versions laid beside each other: which is taken up again, which stay, what goes with others."""

import errno
import hashlib
import json
import os
from dataclasses import replace

import pytest

from desk.publishing.store.folder import Folder
from desk.publishing.store.release_store import ReleaseStore
from desk.publishing.values.publication import Delivery
from desk.publishing.values.release import Release, files_of, from_json
from desk.publishing.values.target_error import TargetError

LOCK = b"held by me\n"
STYLE = "static/styles/all.0123456789.css"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "srv").mkdir()
    (tmp_path / "srv" / "lock").write_bytes(LOCK)
    return tmp_path / "srv"


@pytest.fixture
def delivery(tmp_path):
    """``delivery("1")``: version 1, with a style all share and a picture of its own."""

    def make(version, /, **files):
        folder = tmp_path / f"tree-{version}"
        picture = f"static/images/sign.{version:0>10}.svg"
        own = {"index.html": f"page {version}", "kk/same.html": "same", picture: f"<svg>{version}"}
        for path, text in {**own, STYLE: "style", **files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        commit = hashlib.sha1(version.encode()).hexdigest()
        keys = {"date": "2026-11-23T10:00:00Z", "address": "https://a.kz", "after": ""}
        draft = Release(id="", commit=commit, files=files_of(folder), **keys)
        return Delivery(folder=folder, draft=draft)

    return make


@pytest.fixture
def store_of(root, target_of, session):
    """``store_of(linked=True)``: the store at the place, looked at."""

    def make(*, linked=True, keep=2, storage=Folder):
        target = target_of("folder", folder=str(root), symlinks=linked, keep=keep)
        store = ReleaseStore(storage(root), target, session)
        store.look()
        return store

    return make


@pytest.fixture(params=[True, False], ids=["linked", "without links"])
def store(request, store_of):
    return store_of(linked=request.param)


def show(store, delivery):
    release = store.upload(delivery)
    store.activate(release, LOCK)
    return release


def tree(root):
    paths = (path for path in root.rglob("*") if path.is_symlink() or path.is_file())
    return {path.relative_to(root).as_posix() for path in paths}


def picture(number):
    return f"static/images/sign.{number:0>10}.svg"


def page(root):
    return (root / "current" / "index.html").read_text()


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
    assert tree(root) == {"current", "lock", *of_each, *shared}
    assert os.readlink(root / "releases" / second.id / "static") == "../../shared/static"
    told = from_json((root / f"releases/{second.id}.json").read_bytes())
    assert told == second == replace(delivery("2").draft, id=second.id, after=first.id)


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
    assert tree(root) == {"current.json", "lock", *lists, *before, *now}


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
    assert (again.id, again.after, page(root)) == (second.id, first.id, "page 2")
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
    assert page(root) == "page 2"


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
    assert page(root) == "page 1"


def test_whoever_took_over_keeps_what_readers_have(store, root, delivery):
    first, second = show(store, delivery("1")), store.upload(delivery("2"))
    before = tree(root)
    (root / "lock").write_text("held by another\n")
    with pytest.raises(TargetError) as fault:
        store.activate(second, LOCK)
    assert fault.value.code == "lock-lost"
    assert (page(root), tree(root), store.inventory().current) == ("page 1", before, first.id)


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
    assert tree(root / "shared") == {STYLE, *map(picture, kept)}
    assert tree(root / "uploads") == set()


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


@pytest.mark.parametrize("code", ["refused", "denied"])
def test_an_upload_that_cannot_be_removed_now_is_removed_next_time(
    store_of, root, delivery, talk, code
):
    (root / "uploads" / ("d" * 32)).mkdir(parents=True)
    (root / "uploads" / f"{'d' * 32}.json").write_text("[]")

    class Busy(Folder):
        def remove(self, paths):
            paths = list(paths)
            if any(path.startswith("uploads/d") for path in paths):
                raise TargetError(code, "somebody writes there")
            super().remove(paths)

    store = store_of(storage=Busy)
    show(store, delivery("1"))
    talk.said.clear()
    if code == "refused":
        store.prune()
        assert talk.said == ["Leftovers of a broken publication are removed next time."]
    else:
        with pytest.raises(TargetError, match="somebody writes"):
            store.prune()
    assert (root / "uploads" / f"{'d' * 32}.json").exists()
    store_of().prune()
    assert tree(root / "uploads") == set()


def lay_dead_upload(root, version):
    """What a run that died had sent of a version: two pages, one of them half, and a picture."""
    dead = root / "uploads" / ("d" * 32)
    (dead / "kk").mkdir(parents=True)
    (dead / "index.html").write_text(f"page {version}")
    (dead / "kk" / "same.html").write_text("sa")
    named = [picture(version), "static/images/gone.0123456789.svg", "index.html"]
    dead.with_suffix(".json").write_text(json.dumps(named))
    for path in (*named, "static/by-hand.svg"):
        (root / "shared" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "shared" / path).write_text(f"<svg>{version}")
    return dead


def test_of_a_dead_upload_that_is_used_which_the_next_one_needs(store_of, root, delivery):
    dead, seen = lay_dead_upload(root, "1"), []
    (root / "releases").mkdir()
    (root / "releases" / ".x.01234567.part").write_text("x")

    class Watched(Folder):
        def send(self, *arguments, **keys):
            seen.append(tree(root))
            super().send(*arguments, **keys)

    inode = (dead / "index.html").stat().st_ino
    release = show(store_of(storage=Watched), delivery("1"))
    shared = {f"shared/{path}" for path in (picture(1), "static/by-hand.svg", "index.html")}
    left = {f"uploads/{'d' * 32}/index.html", f"uploads/{'d' * 32}.json"}
    mine = {path for path in seen[0] if path.startswith("uploads/") and path not in left}
    assert seen[0] - mine == {"lock", *left, *shared}
    assert len(mine) == 1
    assert (root / "releases" / release.id / "index.html").stat().st_ino == inode


def test_without_links_a_dead_upload_is_of_no_use(store_of, root, delivery):
    dead, seen = lay_dead_upload(root, "1"), []

    class Watched(Folder):
        def send(self, *arguments, **keys):
            seen.append(dead.exists())
            super().send(*arguments, **keys)

    show(store_of(linked=False, storage=Watched), delivery("1"))
    assert seen == [False, False]
    assert (root / "shared" / "static" / "images" / "gone.0123456789.svg").exists()


def test_for_a_disk_that_is_full_dead_uploads_are_forgotten_but_not_what_they_brought(
    store_of, root
):
    lay_dead_upload(root, "1")
    store_of().forget_uploads()
    assert os.listdir(root / "uploads") == [f"{'d' * 32}.json"]


def test_a_list_without_its_version_goes(store, root, delivery):
    (root / "releases").mkdir()
    (root / "releases" / "0009-2026-11-23-01234567.json").write_text("{")
    assert show(store, delivery("1")).number == 10
    store.prune()
    assert "0009-2026-11-23-01234567.json" not in os.listdir(root / "releases")


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
    assert tree(root) == {"lock"}


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
    assert (page(root), len(talk.said)) == (("page 1", 1) if moved_away else ("page 2", 0))
    assert store.inventory().current == (first if moved_away else second).id


def test_with_links_or_before_the_first_switch_nothing_died_half_way(store_of, root):
    for linked in (True, False):
        assert store_of(linked=linked).half_switched() == ""
    (root / "current.json").write_text(json.dumps({"from": "a", "to": "b"}))
    assert store_of().half_switched() == ""
    assert store_of(linked=False).half_switched() == "b"
