"""The state of the repository before publishing."""

import os
import subprocess

import pytest

from desk.publishing.git import git as run_git
from desk.publishing.git import git_or_none, git_text, head, ignored, knows, uncommitted
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


def test_what_is_to_be_done_with_a_new_file_and_with_a_changed_one(repository):
    (repository / "content" / "статья.md").write_text("changed")
    (repository / "new.md").write_text("new")
    told = {str(p.spot): (p.code, p.message.partition(". ")[2]) for p in uncommitted(repository)}
    assert told == {
        "content/статья.md": ("uncommitted", "Commit the change, or undo it."),
        "new.md": ("uncommitted", "Commit it, or move it away."),
    }


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
    for place in ("theme", "plugins"):
        (repository / place).mkdir()
        (repository / place / "a.txt").write_text("x")
    git(repository, "add", "-A")
    for place in ("theme", "plugins"):
        (repository / place / "a.bak").write_text("x")
    (repository / "theme" / "kk.mo").write_text("made of what is committed")
    assert spots(ignored(repository)) == ["content/copy.md.bak", "plugins/a.bak", "theme/a.bak"]
    assert {problem.code for problem in ignored(repository)} == {"ignored"}


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_settings_that_git_ignores_are_named(repository, settings):
    (repository / ".gitignore").write_text("*conf.py\n")
    (repository / settings).write_text("x")
    assert spots(ignored(repository)) == [settings]


def test_what_an_editors_program_keeps_in_content_is_read_by_nothing(repository):
    (repository / ".gitignore").write_text("*~\n*#*\n")
    (repository / "theme").mkdir()
    (repository / "theme" / "base.html").write_text("x")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "ignores backups")
    for folder in ("content", "theme"):
        (repository / folder / "a~").write_text("x")
    (repository / "content" / "#a.kk.md#").write_text("x")
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


@pytest.fixture
def fake_git(tmp_path, monkeypatch):
    """``fake_git(script)``: a program called git that does nothing but what the script says."""

    def make(script):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        (folder / "git").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        return tmp_path

    return make


def fault_of(folder):
    with pytest.raises(TargetError) as fault:
        run_git(folder, "push", "origin")
    return fault.value


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("! refs/heads/a:refs/heads/b (stale info)", "busy"),
        (" ! [rejected] main -> main (fetch first)", "busy"),
        ("error: cannot lock ref 'refs/heads/a'", "busy"),
        ("fatal: Authentication failed for 'https://a.kz/'", "denied"),
        ("fatal: could not read Username for 'https://a.kz'", "denied"),
        ("fatal: could not read Password for 'https://a.kz'", "denied"),
        ("remote: Permission to a/b.git denied to c.", "denied"),
        ("git@a.kz: Permission denied (publickey).", "denied"),
        ("fatal: The requested URL returned error: 403", "denied"),
        ("fatal: '/srv/403/site.git' does not appear to be a git repository", "unreachable"),
        ("remote: fatal: write error: No space left on device", "full"),
        ("remote: Disk quota exceeded", "full"),
        ("error: remote unpack failed: index-pack abnormal exit", "full"),
        ("fatal: unable to create temporary file: Read-only", "full"),
        ("fatal: unable to access: Could not resolve host: a.kz", "unreachable"),
        ("ssh: connect to host a.kz: Connection refused", "unreachable"),
        ("ssh: connect to host a.kz port 22: Operation timed out", "unreachable"),
        ("fatal: 'a' does not appear to be a git repository", "unreachable"),
        ("fatal: The remote end hung up unexpectedly", "unreachable"),
        ("fatal: something nobody has heard of", "refused"),
    ],
)
def test_what_git_complains_of_has_its_remedy(fake_git, said, code):
    fault = fault_of(fake_git(f'echo "{said}" >&2; exit 128'))
    assert (fault.code, fault.details["reason"]) == (code, said)


def test_of_much_that_git_says_its_reason_is_told_in_the_words_we_look_for(fake_git):
    """Also where a file has a name that is no text; nobody is asked for a password."""
    folder = fake_git("""
        printf '\\377\n' >&2
        echo "hint: try something else" >&2
        echo "fatal: $LC_ALL $GIT_TERMINAL_PROMPT" >&2
        echo "Please make sure you have access" >&2
        exit 1""")
    fault = fault_of(folder)
    assert (fault.code, fault.details) == ("refused", {"reason": "fatal: C 0", "command": "push"})
    assert fault_of(fake_git("echo one; echo two; echo hint: x; exit 1")).details["reason"] == "two"
    assert fault_of(fake_git("exit 1")).details["reason"] == "–"
    for begin in ("error", "remote"):
        said = f"echo '{begin}: why' >&2; echo more >&2; exit 1"
        assert fault_of(fake_git(said)).details["reason"] == f"{begin}: why"


def test_a_machine_without_git_is_told_wherever_git_is_asked(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    for ask in (run_git, git_or_none):
        with pytest.raises(TargetError) as fault:
            ask(tmp_path, "status")
        assert (fault.value.code, fault.value.details["tool"]) == ("missing-tool", "git")


def test_a_name_that_is_no_text_is_told_and_no_traceback(repository):
    (repository / os.fsdecode(b"content/\xff.md")).write_text("x")
    assert [problem.code for problem in uncommitted(repository)] == ["uncommitted"]


def test_an_answer_that_is_no_text_is_read_as_far_as_it_is_one(fake_git):
    assert git_text(fake_git("printf 'a\\377\\n'"), "log") == "a\ufffd"


def test_git_reads_what_it_is_told(repository):
    name = b"587be6b4c3f93f93c489c0111bba5596147a26cb\n"
    assert run_git(repository, "hash-object", "--stdin", told=b"x\n") == name
