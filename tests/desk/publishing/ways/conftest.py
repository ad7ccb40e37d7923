"""A bare repository, editors' clones of it, and publishing to its branch; a folder of each kind."""

import pytest
from branches import git

from desk.publishing.ways.sending import send


@pytest.fixture
def remote(tmp_path):
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    return tmp_path / "remote.git"


@pytest.fixture
def clone(tmp_path, remote):
    """``clone("a")``: an editor's clone with one commit."""

    def make(name):
        folder = tmp_path / name
        git(tmp_path, "init", "-q", "-b", "main", name)
        git(folder, "commit", "-q", "--allow-empty", "-m", "first")
        git(folder, "remote", "add", "origin", str(remote))
        return folder

    return make


@pytest.fixture
def publish(clone, session_in, delivery_of, target_of):
    editor = clone("editor")

    def to_branch(version, *, session=None, site=None, dry_run=False, **keys):
        target = target_of("pages", keep=2, **keys)
        delivery = delivery_of(version, **(site or {}))
        return send(delivery, target, session or session_in(editor), dry_run=dry_run)

    to_branch.editor = editor
    return to_branch


KINDS = ["folder", "folder without links", "rsync"]


@pytest.fixture
def place(tmp_path):
    return tmp_path / "srv" / "the site"


@pytest.fixture(params=KINDS)
def target(request, target_of, place):
    """A target with ``keep=2`` of each kind."""
    if request.param == "rsync":
        ssh = request.getfixturevalue("ssh")
        keys = {"host": ssh.host, "ssh_config": str(ssh.ssh_config), "folder": str(place)}
        return target_of("rsync", keep=2, **keys)
    links = None if request.param == "folder" else False
    return target_of("folder", keep=2, folder=str(place), symlinks=links)
