"""What runs that died left at a target: used, removed, or left for the next time."""

import json
import os

import pytest
from small_versions import paths_in, picture, show

from desk.publishing.store.folder import Folder
from desk.publishing.values.target_error import TargetError


@pytest.mark.parametrize("code", ["refused", "denied"])
def test_an_upload_that_cannot_be_removed_now_is_removed_next_time(
    store_of, root, delivery, talk, code
):
    (root / "uploads" / ("d" * 32)).mkdir(parents=True)
    (root / "uploads" / f"{'d' * 32}.json").write_text("[]")

    class Busy(Folder):
        def remove(self, paths):
            paths = list(paths)
            if any(path.startswith("uploads/dddd") for path in paths):
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
    assert paths_in(root / "uploads") == set()


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
            seen.append(paths_in(root))
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
