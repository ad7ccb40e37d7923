"""A server that is this machine, and a folder where versions lie beside each other."""

import pytest
from small_versions import LOCK, small_delivery

from desk.publishing.store.folder import Folder
from desk.publishing.store.over_ssh import OverSsh
from desk.publishing.store.release_store import ReleaseStore


@pytest.fixture
def near(tmp_path, monkeypatch, target_of):
    """``near("echo hello")``: storage behind a program called ssh, which leads to a folder here
    after it did what the script says; gives it with that folder."""
    storages, home = [], tmp_path / "home"

    def connect(script="", **keys):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        home.mkdir(exist_ok=True)
        lead = f'while [ "$1" != anybody ]; do shift; done; shift; cd "{home}"; exec sh -c "$*"'
        (folder / "ssh").write_text(f"#!/bin/sh\n{script}\n{lead}\n")
        (folder / "ssh").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        storages.append(OverSsh(target_of("rsync", **{"host": "anybody", "folder": "/", **keys})))
        return storages[-1], home

    yield connect
    for storage in storages:
        storage.close()


@pytest.fixture
def root(tmp_path):
    (tmp_path / "srv").mkdir()
    (tmp_path / "srv" / "lock").write_bytes(LOCK)
    return tmp_path / "srv"


@pytest.fixture
def delivery(tmp_path):
    """``delivery("1")``: version 1, see ``small_delivery``."""
    return lambda version, **files: small_delivery(tmp_path / f"tree-{version}", version, **files)


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
