"""What a host, another hand or an attribute did to the branch meanwhile."""

import subprocess

import pytest
from branches import files, git, shown

from desk.publishing.values.target_error import TargetError
from desk.publishing.ways.sending import publication_to, send


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


def test_a_page_damaged_on_the_branch_is_told_and_repaired(
    publish, remote, at_the_host, branch, talk
):
    publish("1")
    at_the_host({"ru/index.html": ""})
    assert branch.known().damaged == ("ru/index.html",)
    publish("1")
    assert any("What readers have is damaged" in line for line in talk.said)
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
    (other / "a\\b\nc").write_text("x")
    git(other, "add", "-A")
    git(other, "commit", "-q", "-m", "by hand")
    git(other, "push", "-q", "origin", "HEAD:gh-pages")
    publish("2")
    kept = [line.split() for line in git(remote, "ls-tree", "gh-pages").splitlines()]
    assert {"100755", "120000"} <= {line[0] for line in kept}
    assert {'"a \\"quoted\\" name.sh"', '"a\\\\b\\nc"'} <= set(files(remote))


def test_bytes_are_kept_as_they_are_whatever_git_is_told_about_line_ends(publish, remote):
    git(publish.editor, "config", "core.autocrlf", "true")
    publish("1")
    publish("2")
    blob = subprocess.run(
        ["git", "cat-file", "blob", "gh-pages:index.html"], cwd=remote, capture_output=True
    ).stdout
    assert b"\r\n" not in blob
    assert blob.rstrip().endswith(b"</html>")
