"""Death at every step of a publication: readers have one whole version, the next run works."""

import json
import shutil

import pytest
from small_versions import STYLE, picture, small_delivery

from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import LOCK
from desk.publishing.ways import store_publication
from desk.publishing.ways.sending import publication_to

_CHANGING = ("write", "claim", "remove", "rename", "point", "send", "copy", "settle")


class Death(BaseException):
    """What a kill is to the process it hits: nothing more is done, tidying up included."""


def mortal_folder(steps):
    """A folder whose process dies before the step number ``steps`` that changes anything."""
    done = [0]

    def step(method):
        def perform(self, *args, **keys):
            done[0] += 1
            if done[0] > steps:
                raise Death
            return method(self, *args, **keys)

        return perform

    return type("MortalFolder", (Folder,), {n: step(getattr(Folder, n)) for n in _CHANGING})


def without_lock(place):
    """Dead holders are the matter of test_lock.py; here nobody waits for them."""
    if (place / LOCK).exists():
        token = json.loads((place / LOCK).read_text())["token"]
        (place / LOCK).unlink()
        (place / f"lock-{token}.beat").unlink(missing_ok=True)


def version_at(place):
    """The version readers get: its pages and what they show."""
    pages = {(place / "current" / page).read_text() for page in ("index.html", "kk/index.html")}
    assert len(pages) == 1
    version = pages.pop().removeprefix("page ")
    assert (place / "current" / picture(version)).read_text() == f"<svg>{version}"
    assert (place / "current" / STYLE).is_file()
    return version


@pytest.mark.parametrize("symlinks", [None, False])
def test_death_at_any_step_leaves_a_whole_version_and_the_next_run_succeeds(
    symlinks, tmp_path, target_of, session, monkeypatch
):
    def publish(place, version):
        target = target_of("folder", folder=str(place), symlinks=symlinks, keep=2)
        publication = publication_to(target, session)
        publication.recover()
        publication.publish(deliveries[version], lambda _live: True)

    deliveries = {
        version: small_delivery(tmp_path / version, version, **{"kk/index.html": f"page {version}"})
        for version in ("1", "2", "3", "4")
    }
    before = tmp_path / "before"
    for version in ("1", "2", "3"):
        publish(before, version)
    seen, steps, died = set(), 0, True
    while died:
        place = tmp_path / f"srv-{steps}"
        shutil.copytree(before, place, symlinks=True)
        with monkeypatch.context() as fate:
            fate.setattr(store_publication, "Folder", mortal_folder(steps))
            try:
                publish(place, "4")
                died = False
            except Death:
                died = True
        without_lock(place)
        half_switched = symlinks is False and not (place / "current").exists()
        if not half_switched:
            seen.add(version_at(place))
        for version in ("4", "1"):
            publish(place, version)
            assert version_at(place) == version
        assert list((place / "uploads").glob("*")) == []
        assert not (place / LOCK).exists()
        steps += 1
    assert seen == {"3", "4"}
    assert steps > 15
