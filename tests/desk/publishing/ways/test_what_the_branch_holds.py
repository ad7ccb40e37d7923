"""What a branch says of itself: versions in order, the live one, what is not ours or damaged."""

import os
import subprocess

import pytest
from branches import files, git, shown

from desk.publishing.values.release import Release, info_of, to_json
from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import publication_to
from plugins.issue.problem import Stopped

PICTURE = "static/images/a.0123456789.svg"


@pytest.fixture
def branch(clone, session_in, target_of):
    return publication_to(target_of("pages", keep=2), session_in(clone("looking")))


def release(number, **paths):
    files = {path: info_of(text) for path, text in {"index.html": b"page", **paths}.items()}
    keys = {"commit": "c" * 40, "date": "2026-11-23T10:00:00Z", "address": "https://a.kz"}
    return Release(id=f"{number:04d}-2026-11-23-cccccccc", after="", files=files, **keys)


def commits(remote, *made, onto="refs/heads/gh-pages"):
    """One commit on the branch after the other; each holds these files alone."""
    stream = b""
    for held in made:
        stream += b"commit %s\ncommitter A <a@a.kz> 1795428000 +0000\ndata 1\nx\n" % onto.encode()
        stream += b"deleteall\n"
        for path, data in held.items():
            stream += b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data)
    command = ["git", "fast-import", "--quiet", "--force"]
    subprocess.run(command, cwd=remote, input=stream, check=True)


def holding(told, **changes):
    """The files of a version's commit."""
    return {".published.json": to_json(told), ".nojekyll": b"", "index.html": b"page", **changes}


def test_there_is_no_branch_yet(branch, talk):
    known = branch.known()
    assert (known.releases, known.current, known.unmanaged, known.damaged) == ((), "", (), ())
    assert talk.said == []


def test_versions_come_in_the_order_of_their_numbers_whichever_is_live(branch, remote, talk):
    first, second = release(1), release(2)
    commits(remote, holding(first), holding(second), holding(first))
    known = branch.known()
    assert (known.releases, known.current) == ((first, second), first.id)
    assert talk.said == ["Fetching what is published…"]


def test_of_a_long_history_the_last_forty_commits_are_looked_at(branch, remote):
    commits(remote, *(holding(release(number)) for number in range(1, 43)))
    assert [known.number for known in branch.known().releases] == [*range(3, 43)]


def test_what_came_in_by_a_merge_is_no_version_of_the_branch(branch, remote):
    commits(remote, holding(release(7)), onto="refs/heads/other")
    commits(remote, holding(release(1)))
    tree = git(remote, "rev-parse", "gh-pages^{tree}")
    merge = git(remote, "commit-tree", tree, "-p", "gh-pages", "-p", "other", "-m", "merge")
    git(remote, "update-ref", "refs/heads/gh-pages", merge)
    assert [known.number for known in branch.known().releases] == [1]


def test_what_is_not_ours_and_what_is_not_as_it_was(branch, remote):
    live = release(1, **{"kk/a.html": b"a", "kk/gone.html": b"b", PICTURE: b"<svg>"})
    beside = {"CNAME": b"a.kz", "by-hand.html": b"x", "static/old.0123456789.css": b"x"}
    commits(remote, holding(live, **{"kk/a.html": b"other", PICTURE: b"<svg>"}, **beside))
    known = branch.known()
    assert known.unmanaged == ("by-hand.html",)
    assert known.damaged == ("kk/a.html", "kk/gone.html")


@pytest.mark.parametrize("text", [None, b"", b"{}", b'{"id": "000'])
def test_a_branch_that_lost_what_we_know_of_it_is_left_alone(publish, branch, remote, text):
    told = {} if text is None else {".published.json": text}
    commits(remote, holding(release(1)), {"index.html": b"page", **told})
    known = branch.known()
    assert ([known.number for known in known.releases], known.current) == ([1], "")
    before = git(remote, "rev-parse", "gh-pages")
    for act in (lambda: publish("2"), lambda: branch.roll_back("")):
        with pytest.raises(Stopped) as stopped:
            act()
        [problem] = stopped.value.problems
        assert (problem.code, problem.args["branch"]) == ("not-ours", "gh-pages")
    assert git(remote, "rev-parse", "gh-pages") == before


def test_going_back_finds_each_file_in_whichever_commit_holds_it_whole(branch, remote):
    first = release(1, **{"kk/a.html": b"a", PICTURE: b"<svg>"})
    whole = {"kk/a.html": b"a", PICTURE: b"<svg>"}
    commits(
        remote,
        holding(first, **{"kk/a.html": b"a"}),
        holding(first, **{**whole, "kk/a.html": b"other"}),
        holding(release(2)),
    )
    assert branch.roll_back("").id == first.id
    assert shown(remote, "kk/a.html") == "a"
    assert set(files(remote)) == {".nojekyll", ".published.json", "index.html", *whole}


def test_a_version_of_which_a_file_is_lost_is_no_way_back(branch, remote):
    first = release(1, **{"kk/a.html": b"a"})
    commits(remote, holding(first), holding(release(2)))
    before = git(remote, "rev-parse", "gh-pages")
    with pytest.raises(TargetError, match="is damaged") as fault:
        branch.roll_back("1")
    assert (fault.value.code, fault.value.details["num"]) == ("damaged", 1)
    assert fault.value.details["file"] == "kk/a.html"
    assert git(remote, "rev-parse", "gh-pages") == before


def test_who_asks_for_a_version_that_is_not_there_is_told_which_are(branch, remote):
    commits(remote, holding(release(1)), holding(release(2)))
    with pytest.raises(Stopped) as stopped:
        branch.roll_back("3")
    [problem] = stopped.value.problems
    assert (problem.code, problem.args["known"]) == (
        "unknown-release",
        "0001-2026-11-23-cccccccc, 0002-2026-11-23-cccccccc",
    )


def test_the_commit_holds_what_it_should_and_says_so(publish, remote, talk):
    published = publish("1", cname="edition.kz", branch="pages/site")
    held = files(remote, "pages/site")
    assert set(held) == {*published.files, ".nojekyll", ".published.json", "CNAME"}
    assert shown(remote, ".nojekyll", "pages/site") == ""
    assert shown(remote, "CNAME", "pages/site") == "edition.kz"
    about = git(remote, "show", "pages/site:.published.json")
    assert about.encode() == to_json(published).rstrip()
    message = git(remote, "log", "-1", "--format=%B", "pages/site").splitlines()
    assert message == [
        f"Publish {published.id}",
        "",
        f"Source-Commit: {published.commit}",
        f"Pages: {published.page_count}",
        "Address: https://edition.kz",
    ]
    assert talk.said[1:] == ["Pushing to pages/site…", "Fetching what is published…"]
    assert git(publish.editor, "for-each-ref", "refs/heads/publishing") == ""


def test_a_domain_is_written_only_where_the_target_has_one(publish, remote):
    published = publish("1")
    assert set(files(remote)) == {*published.files, ".nojekyll", ".published.json"}


def test_what_the_editors_own_clone_checks_before_a_push_is_not_asked(publish, remote):
    hook = publish.editor / ".git" / "hooks" / "pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    publish("1")
    assert 'data-release="1"' in shown(remote, "index.html")


def test_tags_of_the_repository_do_not_come_with_the_branch(publish, remote):
    publish("1")
    git(remote, "tag", "of-others", "gh-pages")
    publish("2")
    assert git(publish.editor, "tag") == ""


def test_a_file_whose_name_is_no_text_stays_on_the_branch(publish, remote, clone):
    publish("1")
    other = clone("other")
    git(other, "fetch", "-q", "origin", "gh-pages")
    git(other, "checkout", "-q", "FETCH_HEAD")
    (other / os.fsdecode(b"\xff.txt")).write_text("x")
    git(other, "add", "-A")
    git(other, "commit", "-q", "-m", "by hand")
    git(other, "push", "-q", "origin", "HEAD:gh-pages")
    publish("2")
    assert '"\\377.txt"' in files(remote)


def test_a_branch_that_went_on_another_way_at_the_host_is_seen_as_it_is(publish, branch, remote):
    publish("1")
    commits(remote, holding(release(5)), onto="refs/heads/new")
    git(remote, "update-ref", "refs/heads/gh-pages", "refs/heads/new")
    assert branch.known().current == release(5).id
    assert publish("2").number == 6
