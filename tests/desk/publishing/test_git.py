"""The state of the repository before publishing."""

import subprocess

import pytest

from desk.publishing.git import head, ignored, knows, uncommitted
from desk.publishing.values.target_error import TargetError


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "content" / "fulltext").mkdir(parents=True)
    (tmp_path / "content" / "статья.md").write_text("text")
    (tmp_path / ".gitignore").write_text("/content/fulltext/*\n*.mo\n__pycache__/\n*.bak\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first", "--date", "2026-11-23T10:00:00+05:00")
    return tmp_path


def git(folder, *arguments):
    moment = {"GIT_COMMITTER_DATE": "2026-11-23T10:00:00+05:00", "PATH": "/usr/bin:/bin"}
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@localhost", *arguments]
    subprocess.run(command, cwd=folder, check=True, env=moment, capture_output=True)


def spots(problems):
    return sorted(str(problem.spot) for problem in problems)


def test_the_date_of_a_commit_is_told_in_utc(repository):
    commit = head(repository)
    assert commit.date == "2026-11-23T05:00:00Z"
    assert len(commit.id) == 40


def test_a_folder_without_commits_is_told(tmp_path):
    with pytest.raises(TargetError):
        head(tmp_path)


def test_changed_new_and_deleted_files_are_named(repository):
    assert spots(uncommitted(repository)) == []
    (repository / "content" / "статья.md").write_text("changed")
    (repository / "content" / "new file.md").write_text("new")
    (repository / ".gitignore").unlink()
    assert spots(uncommitted(repository)) == [
        ".gitignore",
        "content/new file.md",
        "content/статья.md",
    ]


def test_what_publishing_itself_made_is_no_fault(repository):
    (repository / "site.zip").write_bytes(b"x")
    assert spots(uncommitted(repository)) == ["site.zip"]
    assert spots(uncommitted(repository, frozenset(("site.zip",)))) == []
    (repository / "zz.txt").write_text("x")
    assert spots(uncommitted(repository, frozenset(("site.zip",)))) == ["zz.txt"]


def test_files_git_ignores_but_the_build_reads_are_named(repository):
    (repository / "content" / "copy.md.bak").write_text("x")
    (repository / "content" / "__pycache__").mkdir()
    (repository / "content" / "__pycache__" / "x.pyc").write_text("x")
    (repository / "elsewhere.mo").write_text("x")
    assert spots(ignored(repository)) == ["content/copy.md.bak"]


def test_what_an_editors_program_keeps_in_content_is_read_by_nothing(repository):
    (repository / ".gitignore").write_text("*~\n")
    (repository / "theme").mkdir()
    (repository / "theme" / "base.html").write_text("x")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "ignores backups")
    for folder in ("content", "theme"):
        (repository / folder / "a~").write_text("x")
    assert spots(ignored(repository)) == ["theme/a~"]


def test_authors_own_texts_may_lie_there_ignored(repository):
    (repository / "content" / "fulltext" / "a.kk.md").write_text("an author's text")
    assert list(ignored(repository)) == []


def test_whether_our_state_goes_on_from_a_commit(repository):
    first = head(repository).id
    git(repository, "commit", "-q", "--allow-empty", "-m", "second")
    second = head(repository).id
    assert knows(repository, first)
    git(repository, "checkout", "-q", first)
    assert not knows(repository, second)
    assert not knows(repository, "0" * 40)


def test_other_projects_of_the_same_repository_do_not_count(repository):
    project = repository / "newspaper"
    (project / "content" / "fulltext").mkdir(parents=True)
    (project / ".gitignore").write_text("/content/fulltext/*\n*.bak\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "a newspaper beside another project")
    (repository / "content" / "статья.md").write_text("changed")
    (repository / "accounts.ods").write_text("new")
    (repository / "content" / "copy.md.bak").write_text("x")
    assert spots(uncommitted(project)) == []
    assert spots(ignored(project)) == []
    (project / "content" / "new.md").write_text("new")
    (project / "content" / "copy.md.bak").write_text("x")
    (project / "content" / "fulltext" / "a.ru.md").write_text("an author's text")
    assert spots(uncommitted(project)) == ["content/new.md"]
    assert spots(ignored(project)) == ["content/copy.md.bak"]
