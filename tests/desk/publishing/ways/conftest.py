"""A bare repository, editors' clones of it, and publishing to its branch."""

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
