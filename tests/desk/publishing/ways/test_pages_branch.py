"""Publishing to a branch, against a real bare repository."""

import pytest
from branches import files, git, shown

from desk.publishing.values.release import is_asset
from desk.publishing.ways.sending import publication_to, send
from plugins.issue.problem import Stopped


def test_the_branch_holds_the_site_and_what_hosts_want(publish, remote):
    publish("1", cname="edition.kz")
    assert 'data-release="1"' in shown(remote, "index.html")
    assert shown(remote, "CNAME") == "edition.kz"
    assert {".nojekyll", "_headers", "_redirects"} <= set(files(remote))


def test_the_domain_we_wrote_is_no_file_of_somebody_else(publish, session_in, target_of, talk):
    publish("1", cname="edition.kz")
    known = publication_to(target_of("pages"), session_in(publish.editor)).known()
    assert known.unmanaged == ()
    assert not any("Not ours" in line for line in talk.said)


def test_who_publishes_stands_in_the_commit(publish, remote):
    git(publish.editor, "config", "user.name", "Айгүл")
    git(publish.editor, "config", "user.email", "aigul@newspaper.example")
    publish("1")
    said = git(remote, "log", "-1", "--format=%an <%ae> %cn <%ce>", "gh-pages")
    assert said == "Айгүл <aigul@newspaper.example> Айгүл <aigul@newspaper.example>"


def test_where_git_knows_nobody_publishing_signs_and_says_what_was_done(
    publish, remote, session_in, target_of, monkeypatch
):
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    first = publish("1")
    publish("2")
    publication_to(target_of("pages"), session_in(publish.editor)).roll_back("")
    said = git(remote, "log", "-3", "--format=%s|%an <%ae>|%cn <%ce>", "gh-pages").splitlines()
    nobody = "|".join(["Publishing <publishing@localhost>"] * 2)
    assert said[0] == f"Go back to {first.id}|{nobody}"
    assert said[2] == f"Publish {first.id}|{nobody}"


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
