"""The commands as people run them: from content to readers, and what is said on the way."""

import os
import subprocess
import sys

import pytest

from desk.publishing import publish, releases, rollback


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
    assert (current / page).read_bytes() == before
    assert publish(site, to="disk")
    assert "Другой заголовок" in (current / page).read_text(encoding="utf-8")
    capsys.readouterr()
    assert releases(site, to="disk")
    listed = capsys.readouterr().out.splitlines()
    assert [line[:2] for line in listed] == ["  ", "* "]
    assert " UTC " in listed[0]
    assert rollback(site, to="disk")
    assert (current / page).read_bytes() == before


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
