"""The commands as people run them: from content to readers, and what is said on the way."""

import io
import os
import random
import subprocess
import sys

import pytest

from desk.publishing import _session, _tell_success, publish, releases, rollback
from desk.publishing.git import head
from desk.publishing.hosting.site_tree import copy_of
from desk.publishing.store.folder import Folder
from desk.publishing.store.lock import locked
from desk.publishing.ways.sending import send


def git(folder, *arguments):
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@localhost", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def site(small_site, tmp_path, monkeypatch):
    """A committed copy of this project with a folder to publish to; messages come in Russian."""
    monkeypatch.setenv("EDITOR_LANG", "ru")
    monkeypatch.delenv("SITEURL", raising=False)
    folder = small_site(
        {
            "publishing.toml": f'[[target]]\nname = "disk"\nkind = "folder"\n'
            f'address = "https://edition.kz"\nfolder = "{tmp_path}/srv"\n'
            '[[target]]\nname = "unset"\nkind = "zip"\naddress = "https://leading.example"\n',
            ".gitignore": "*.mo\n/.cache/\n",
        }
    )
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "state")


def an_article(site):
    return sorted((site / "content" / "articles").glob("*.ru.md"))[0]


def change_title(site):
    article = an_article(site)
    text = article.read_text(encoding="utf-8")
    start = text.index('title: "')
    end = text.index("\n", start)
    article.write_text(f'{text[:start]}title: "Другой заголовок"{text[end:]}', encoding="utf-8")
    commit(site)


@pytest.mark.slow
def test_publish_publish_again_list_and_go_back(site, tmp_path, capsys):
    current = tmp_path / "srv" / "current"
    page = f"ru/articles/{an_article(site).name.removesuffix('.ru.md')}.html"
    assert publish(site, to="disk")
    before = (current / page).read_bytes()
    assert b"https://edition.kz/" in before
    assert b"leading-schools.example" not in before
    assert "https://edition.kz/" in capsys.readouterr().out
    change_title(site)
    assert publish(site, to="disk", dry_run=True)
    assert f"~ {page}" in capsys.readouterr().out
    git(site, "update-ref", "-d", "HEAD")
    commit(site)  # a history that knows nothing of what readers have, and nobody to say yes to it
    assert not publish(site, to="disk")
    assert (current / page).read_bytes() == before
    assert publish(site, to="disk", yes=True)
    assert "Другой заголовок" in (current / page).read_text(encoding="utf-8")
    capsys.readouterr()
    assert releases(site, to="disk")
    listed = capsys.readouterr().out.splitlines()
    assert [line[:2] for line in listed] == ["  ", "* "]
    assert " UTC " in listed[0]
    assert rollback(site, to="disk")
    assert (current / page).read_bytes() == before


@pytest.mark.slow
def test_a_page_that_changes_while_it_is_made_ready_is_not_sent(
    site, in_english, monkeypatch, tmp_path, capsys
):
    """It grows, too, and a page that is heavy is told before anything is sent."""

    def copy_to_a_bad_disk(built, tree):
        copy_of(built, tree)
        with (tree / "kk" / "index.html").open("a") as page:
            page.write(f"<!-- {''.join(random.Random(1).choices('abcdefgh', k=60_000))} -->")

    monkeypatch.setattr("desk.publishing.copy_of", copy_to_a_bad_disk)
    assert not publish(site, to="disk")
    said = capsys.readouterr().out
    assert "kk/index.html is heavier than the budget" in said
    start = f"Version {head(site).id[:8]} is damaged (files: 1, the first is kk/index.html)"
    assert start in said and "Readers have one whole version" in said
    assert not (tmp_path / "srv").exists()


@pytest.fixture
def in_english(monkeypatch, english):
    """Messages are as they stand in Python."""
    monkeypatch.setattr("desk.publishing.editors_wording", lambda: english)


@pytest.fixture
def shown(tmp_path, in_english, target_of, session_in, delivery_of):
    """A project whose target holds two versions, and these."""
    rows = (("disk", "folder", f'folder = "{tmp_path}/srv"'), ("file", "zip", ""))
    lines = [
        f'[[target]]\nname = "{name}"\nkind = "{kind}"\naddress = "https://edition.kz"\n{more}\n'
        for name, kind, more in rows
    ]
    (tmp_path / "publishing.toml").write_text("".join(lines), encoding="utf-8")
    target = target_of("folder", folder=str(tmp_path / "srv"))
    return tmp_path, [send(delivery_of(version), target, session_in(tmp_path)) for version in "12"]


def test_the_list_says_of_each_version_when_from_what_and_how_much(shown, capsys):
    project, versions = shown
    assert releases(project, to="disk")
    said = capsys.readouterr().out.splitlines()
    assert said == [
        f"{mark} {one.id}  2026-11-23 10:00:00 UTC  20 pages, 2 shared files,"
        f" {round(one.bytes / 1000)} kB, commit {one.commit[:8]}"
        for mark, one in zip(" *", versions, strict=True)
    ]
    assert releases(project, to="file")
    assert capsys.readouterr().out == "Nothing has been published to this target yet.\n"


def test_the_list_and_the_way_back_tell_what_is_not_as_it_should_be(shown, capsys):
    project, (first, _second) = shown
    (project / "srv" / "by-hand.html").write_text("x")
    (project / "srv" / "current" / "feed.xml").unlink()
    assert releases(project, to="disk")
    said = capsys.readouterr().out
    assert "Not ours, left alone: by-hand.html" in said and "1 files not as" in said
    assert "(feed.xml)" in said
    assert rollback(project, to="disk")
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"Readers have version {first.id}: https://edition.kz/"
    )
    assert not rollback(project, to="disk")
    assert capsys.readouterr().out.splitlines()[-1] == "Readers have the version they had."


def test_a_target_that_refuses_is_told_and_what_to_look_at(shown, capsys):
    project, _versions = shown
    (project / "srv").rename(project / "elsewhere")
    (project / "srv").write_text("no folder")
    assert not rollback(project, to="disk")
    said = capsys.readouterr().out.splitlines()
    assert f"{project}/srv cannot be used" in said[-2]
    assert said[-1] == "Readers have one whole version; inv releases tells which."


@pytest.mark.parametrize(
    ("yes", "is_asked", "answer", "agreed"),
    [
        (True, True, "no", True),
        (True, False, "", True),
        (False, False, "yes", False),
        (False, True, " YES ", True),
        (False, True, "y", False),
        (False, True, "", False),
    ],
)
def test_only_a_yes_is_a_yes(
    tmp_path, in_english, monkeypatch, capsys, yes, is_asked, answer, agreed
):
    terminal = io.StringIO(f"{answer}\n")
    monkeypatch.setattr(terminal, "isatty", lambda: is_asked)
    monkeypatch.setattr("sys.stdin", terminal)
    with _session(tmp_path, yes=yes) as session:
        assert session.ask("Go on?") is agreed
    said = capsys.readouterr().out
    assert said == ("Go on?\nType yes to go on: " if is_asked and not yes else "Go on?\n")


def test_who_goes_back_without_being_there_says_no(shown, capsys):
    project, (_first, second) = shown
    settings = (project / "publishing.toml").read_text(encoding="utf-8")
    row = settings.replace('"folder"\n', '"folder"\nserver = "nginx"\n')
    (project / "publishing.toml").write_text(row, encoding="utf-8")
    (project / "srv" / "hosting" / "nginx.conf").write_text("changed by hand")
    assert not rollback(project, to="disk")
    said = capsys.readouterr().out
    assert "Has it been reloaded?" in said and "Reload the server and publish again." in said
    assert said.endswith("Readers have the version they had.\n")
    assert os.readlink(project / "srv" / "current") == f"releases/{second.id}"
    assert rollback(project, to="disk", release=second.id)


def test_what_is_said_is_seen_at_once_also_by_who_reads_it_through_a_pipe(tmp_path, monkeypatch):
    pipe = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stdout", pipe)
    with _session(tmp_path) as session:
        session.show("one")
        assert pipe.buffer.getvalue() == b"one\n"


def test_a_file_to_upload_is_not_with_the_readers_yet(shown, in_english, target_of, capsys):
    project, (first, _second) = shown
    with _session(project) as session:
        for kind, said in (
            ("zip", "Once the file is uploaded, readers have"),
            ("folder", "Readers"),
        ):
            _tell_success(first, target_of(kind), session)
            assert capsys.readouterr().out.startswith(said)


@pytest.mark.slow
def test_a_site_with_an_error_is_not_published(site, tmp_path, capsys):
    article = an_article(site)
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("order: ", "ordre: "), encoding="utf-8")
    commit(site)
    assert not publish(site, to="disk")
    assert f"content/articles/{article.name}:" in capsys.readouterr().out
    assert not (tmp_path / "srv").exists()


def test_an_example_address_and_an_uncommitted_file_are_told_together(site, capsys):
    (site / "content" / "notes.md").write_text("x")
    assert not publish(site, to="unset")
    said = capsys.readouterr().out
    assert "publishing.toml:6: " in said
    assert "content/notes.md: " in said
    assert "Traceback" not in said


def test_two_runs_in_one_clone_do_not_build_over_each_other(site, in_english, capsys):
    with locked(Folder(site / ".cache" / "publishing"), beat=0.05):
        assert not publish(site, to="disk")
    assert "is publishing to this target at this moment" in capsys.readouterr().out


def test_the_address_of_the_environment_is_judged(site, in_english, capsys, monkeypatch):
    monkeypatch.setenv("SITEURL", "http://edition.kz")
    assert not publish(site, to="unset")
    assert "(http://edition.kz) must begin with https://" in capsys.readouterr().out


def test_an_unknown_target_is_told_without_a_traceback(site, capsys):
    assert not publish(site, to="dsik")
    assert not releases(site, to="dsik")
    assert not rollback(site, to="dsik")
    assert "disk" in capsys.readouterr().out


def test_publishing_settings_take_the_address_from_the_environment(project):
    command = "import runpy, sys; print(runpy.run_path(sys.argv[1])['SITEURL'])"
    done = subprocess.run(
        [sys.executable, "-c", command, str(project / "publishconf.py")],
        env=os.environ | {"SITEURL": "https://edition.kz/"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "https://edition.kz"


def test_a_faulty_draft_and_somebody_who_writes_hold_up_nothing(site, project, tmp_path):
    article = an_article(site)
    slug = article.name.removesuffix(".ru.md")
    for file in article.parent.glob(f"{slug}.*.md"):
        text = file.read_text(encoding="utf-8").replace("status: published", "status: draft")
        file.write_text(text.replace("authors: [", "authors: [nobody-known, "), encoding="utf-8")
    (site / ".gitignore").write_bytes((project / ".gitignore").read_bytes())
    commit(site)
    for mark in (f".{article.name}.swp", f"#{article.name}#", f"{article.name}~"):
        (article.parent / mark).write_text("x", encoding="utf-8")
    (article.parent / f".#{article.name}").symlink_to("asel@pc.4711:170000")
    assert publish(site, to="disk")
    current = tmp_path / "srv" / "current"
    assert (current / "ru/index.html").is_file()
    assert not (current / f"ru/articles/{slug}.html").exists()
