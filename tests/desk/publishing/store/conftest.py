"""A server that is this machine, for tests of what is asked of one."""

import pytest

from desk.publishing.store.over_ssh import OverSsh


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
