"""Publishing to a branch, against a real bare repository."""

import subprocess

import pytest

from desk.publishing.values.release import is_asset
from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import publication_to, send
from plugins.issue.problem import Stopped


def git(folder, *arguments):
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@localhost"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


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


def shown(remote, path, branch="gh-pages"):
    return git(remote, "show", f"{branch}:{path}")


def files(remote, branch="gh-pages"):
    return git(remote, "ls-tree", "-r", "--name-only", branch).splitlines()


def test_the_branch_holds_the_site_and_what_hosts_want(publish, remote):
    publish("1", cname="edition.kz")
    assert 'data-release="1"' in shown(remote, "index.html")
    assert shown(remote, "CNAME") == "edition.kz"
    assert {".nojekyll", "_headers", "_redirects"} <= set(files(remote))


def test_the_next_version_is_one_commit_and_keeps_assets_of_the_last_ones(publish, remote):
    for version in "1234":
        publish(version)
    assert git(remote, "rev-list", "--count", "gh-pages") == "4"
    assert 'data-release="4"' in shown(remote, "kk/index.html")
    # keep = 2: those of the new version and of the two before the push
    assert len([path for path in files(remote) if "/sign." in path]) == 3


def test_a_version_gone_back_to_keeps_its_assets_when_the_next_one_comes(
    publish, remote, session_in, target_of
):
    """It is none of the newest, but the one that is being read."""
    first = publish("1")
    for version in "234":
        publish(version)
    publication_to(target_of("pages", keep=2), session_in(publish.editor)).roll_back(first.id)
    publish("5")
    assert set(filter(is_asset, first.files)) <= set(files(remote))


def test_the_editors_own_clone_is_left_as_it_was(publish):
    before = git(publish.editor, "for-each-ref", "refs/heads"), git(publish.editor, "status", "-s")
    publish("1")
    after = git(publish.editor, "for-each-ref", "refs/heads"), git(publish.editor, "status", "-s")
    assert before == (after[0], after[1].replace("?? .cache/", "").strip())


def test_the_commit_says_where_it_comes_from(publish, remote):
    release = publish("1")
    message = git(remote, "log", "-1", "--format=%B", "gh-pages")
    assert release.id in message
    assert f"Source-Commit: {release.commit}" in message
    assert git(remote, "log", "-1", "--format=%ct", "gh-pages") == "1795428000"


def test_going_back_is_a_commit_too(publish, remote, session_in, target_of):
    first, second = publish("1"), publish("2")
    way = publication_to(target_of("pages"), session_in(publish.editor))
    assert way.roll_back("").id == first.id
    assert 'data-release="1"' in shown(remote, "index.html")
    assert git(remote, "rev-list", "--count", "gh-pages") == "3"
    known = way.known()
    assert known.current == first.id
    assert [release.id for release in known.releases] == [first.id, second.id]
    assert way.roll_back(second.id).id == second.id
    assert 'data-release="2"' in shown(remote, "index.html")


def test_two_editors_at_once_nobodys_version_is_lost(
    publish, remote, clone, session_in, delivery_of, target_of, monkeypatch
):
    """Between the look of the first and its push the second publishes."""
    publish("1")
    first = publication_to(target_of("pages"), session_in(publish.editor))
    other = session_in(clone("other"))
    really_import = first._import

    def import_slowly(*arguments):
        really_import(*arguments)
        send(delivery_of("2"), target_of("pages"), other)

    monkeypatch.setattr(first, "_import", import_slowly)
    with pytest.raises(Stopped) as stopped:
        first.publish(delivery_of("3"), lambda _live: True)
    assert stopped.value.problems[0].code == "busy"
    assert 'data-release="2"' in shown(remote, "index.html")
    publish("3")
    assert 'data-release="3"' in shown(remote, "index.html")


def test_a_file_somebody_added_by_hand_is_named_and_kept(publish, remote, clone, talk):
    publish("1")
    other = clone("other")
    git(other, "fetch", "-q", "origin", "gh-pages")
    git(other, "checkout", "-q", "FETCH_HEAD")
    (other / "google123.html").write_text("not ours")
    git(other, "add", "google123.html")
    git(other, "commit", "-q", "-m", "by hand")
    git(other, "push", "-q", "origin", "HEAD:gh-pages")
    publish("2")
    assert shown(remote, "google123.html") == "not ours"
    assert 'data-release="2"' in shown(remote, "index.html")
    assert "Not ours, left alone: google123.html" in talk.said


def test_a_branch_that_is_not_ours_is_left_alone(publish, remote, clone):
    other = clone("other")
    git(other, "push", "-q", "origin", "HEAD:gh-pages")
    before = git(remote, "rev-parse", "gh-pages")
    with pytest.raises(Stopped) as stopped:
        publish("1")
    assert stopped.value.problems[0].code == "not-ours"
    assert git(remote, "rev-parse", "gh-pages") == before


def test_a_run_killed_before_its_push_leaves_nothing_in_the_way(publish, remote):
    publish("1")
    git(publish.editor, "branch", "publishing/trial", "main")
    publish("2")
    assert 'data-release="2"' in shown(remote, "index.html")
    assert git(remote, "rev-list", "--count", "gh-pages") == "2"


def test_a_remote_that_is_not_there_is_told(publish):
    with pytest.raises(Stopped) as stopped:
        publish("1", remote="nowhere")
    assert stopped.value.problems[0].code == "unreachable"
    assert "nowhere" in str(stopped.value.problems[0].args["reason"])


def test_a_remote_that_refuses_is_told_and_keeps_its_version(publish, remote):
    publish("1")
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'no space left on device' >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(Stopped) as stopped:
        publish("2")
    assert stopped.value.problems[0].code == "full"
    assert 'data-release="1"' in shown(remote, "index.html")
    hook.unlink()
    publish("2")
    assert 'data-release="2"' in shown(remote, "index.html")


def test_credentials_that_are_not_accepted_are_told(publish, remote):
    publish("1")
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'Permission to the repository denied' >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(Stopped) as stopped:
        publish("2")
    assert stopped.value.problems[0].code == "denied"
    assert 'data-release="1"' in shown(remote, "index.html")


def test_a_dry_run_pushes_nothing(publish, remote, talk):
    assert publish("1", dry_run=True) is None
    assert git(remote, "for-each-ref") == ""
    assert any("Added" in line for line in talk.said)


@pytest.fixture
def at_the_host(remote, clone):
    """``at_the_host({path: text})``: a commit made at the host, as its settings or a person do."""

    def commit(changes):
        other = clone(f"host-{len(list(remote.parent.iterdir()))}")
        git(other, "fetch", "-q", "origin", "gh-pages")
        git(other, "checkout", "-q", "FETCH_HEAD")
        for path, text in changes.items():
            (other / path).write_text(text)
        git(other, "add", "-A")
        git(other, "commit", "-q", "-m", "at the host")
        git(other, "push", "-q", "origin", "HEAD:gh-pages")

    return commit


@pytest.fixture
def branch(session_in, target_of, publish):
    return publication_to(target_of("pages"), session_in(publish.editor))


def test_a_domain_set_at_the_host_stays(publish, remote, at_the_host, branch):
    publish("1")
    at_the_host({"CNAME": "school.kz\n"})
    publish("2")
    assert shown(remote, "CNAME") == "school.kz"
    branch.roll_back("")
    assert shown(remote, "CNAME") == "school.kz"
    publish("3", cname="edition.kz")
    assert shown(remote, "CNAME") == "edition.kz"


@pytest.mark.parametrize(
    "attributes", ["* export-ignore", "* text eol=crlf", "*.html export-subst ident", "* filter=no"]
)
def test_attributes_on_the_branch_change_no_byte(publish, remote, at_the_host, branch, attributes):
    first = publish("1")
    at_the_host({".gitattributes": f"{attributes}\n"})
    git(publish.editor, "config", "filter.no.clean", "true")
    second = publish("2")
    assert branch.known().damaged == ()
    assert branch.roll_back("").id == first.id
    assert branch.known().damaged == ()
    assert 'data-release="1"' in shown(remote, "index.html")
    assert shown(remote, ".gitattributes") == attributes
    assert branch.roll_back(second.id).id == second.id
    assert set(second.files) <= set(files(remote))


def test_a_page_damaged_on_the_branch_is_told_and_repaired(publish, remote, at_the_host, branch):
    publish("1")
    at_the_host({"ru/index.html": ""})
    assert branch.known().damaged == ("ru/index.html",)
    publish("1")
    assert branch.known().damaged == ()
    assert 'data-release="1"' in shown(remote, "ru/index.html")


def test_going_back_takes_the_version_as_it_was_published(publish, remote, at_the_host, branch):
    first = publish("1")
    at_the_host({"ru/index.html": ""})
    publish("2")
    assert branch.roll_back(first.id).id == first.id
    assert 'data-release="1"' in shown(remote, "ru/index.html")


def test_a_page_that_changed_after_the_checks_is_not_pushed(
    publish, remote, session_in, delivery_of, target_of
):
    publish("1")
    second = delivery_of("2")
    (second.folder / "ru" / "index.html").write_bytes(b"")
    with pytest.raises(TargetError) as fault:
        send(second, target_of("pages"), session_in(publish.editor))
    assert fault.value.code == "damaged"
    assert 'data-release="1"' in shown(remote, "index.html")


def test_a_project_in_a_folder_of_a_repository_publishes_and_goes_back(
    publish, remote, session_in, target_of, delivery_of
):
    project = publish.editor / "newspaper"
    project.mkdir()
    session, target = session_in(project), target_of("pages")
    for version in "12":
        send(delivery_of(version), target, session)
    assert publication_to(target, session).roll_back("").id.startswith("0001")
    assert 'data-release="1"' in shown(remote, "index.html")


def test_links_and_programs_that_are_not_ours_stay_what_they_are(publish, remote, clone):
    publish("1")
    other = clone("other")
    git(other, "fetch", "-q", "origin", "gh-pages")
    git(other, "checkout", "-q", "FETCH_HEAD")
    (other / "link").symlink_to("index.html")
    (other / 'a "quoted" name.sh').write_text("#!/bin/sh\n")
    (other / 'a "quoted" name.sh').chmod(0o755)
    git(other, "add", "-A")
    git(other, "commit", "-q", "-m", "by hand")
    git(other, "push", "-q", "origin", "HEAD:gh-pages")
    publish("2")
    kept = [line.split() for line in git(remote, "ls-tree", "gh-pages").splitlines()]
    assert {"100755", "120000"} <= {line[0] for line in kept}


def test_bytes_are_kept_as_they_are_whatever_git_is_told_about_line_ends(publish, remote):
    git(publish.editor, "config", "core.autocrlf", "true")
    publish("1")
    publish("2")
    blob = subprocess.run(
        ["git", "cat-file", "blob", "gh-pages:index.html"], cwd=remote, capture_output=True
    ).stdout
    assert b"\r\n" not in blob
    assert blob.rstrip().endswith(b"</html>")
