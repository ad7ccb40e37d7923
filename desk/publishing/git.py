"""Git as publishing uses it: commands with their complaints in words for people, and the state of
the repository: what is committed, and which commit a release is made from."""

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desk.publishing.values.target_error import OVERTAKEN, TargetError, missing_tool, recognised
from plugins.issue.contribution import FULL_TEXTS
from plugins.issue.editing_marks import is_editing_mark
from plugins.issue.problem import N_, Problem, Spot

# What a build reads; anything ignored by git in here would be published and never be found again.
_BUILT_FROM = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")
_CONTENT = "content/"
_MADE = ".mo"  # made by the build itself from files that are committed, as is __pycache__
_DENIED = N_(
    "The repository does not accept you (%(reason)s). Sign in again or ask its owner for"
    " the right to push, then publish again."
)
_FULL = N_(
    "The repository could not store the new version (%(reason)s). Make room there and"
    " publish again."
)
_UNREACHABLE = N_(
    "The repository cannot be reached (%(reason)s). Check the network and the target in"
    " the settings file, then publish again."
)
# What git says, the kind of fault, and what it means for people.
_COMPLAINTS = (
    (r"stale info|\[rejected\]|cannot lock ref", "busy", OVERTAKEN),
    (
        r"Authentication failed|could not read (Username|Password)|Permission (to|denied)"
        r"|returned error: 403",  # the bare number may stand in an address
        "denied",
        _DENIED,
    ),
    (r"(?i)No space left|disk quota|unpack failed|unable to create temporary", "full", _FULL),
    (
        r"Could not resolve|Connection|timed out|does not appear to be|hung up",
        "unreachable",
        _UNREACHABLE,
    ),
    (r"", "refused", N_("git %(command)s could not do what was asked (%(reason)s).")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit: its full id and its date in UTC (``2026-11-23T10:00:00Z``)."""

    id: str
    date: str


def head(project: Path) -> Commit:
    """The commit that is checked out. Raises ``TargetError`` where there is none."""
    commit, seconds = git_text(project, "log", "-1", "--format=%H %ct").split()
    date = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
    return Commit(id=commit, date=date.strftime("%Y-%m-%dT%H:%M:%SZ"))


def knows(project: Path, commit: str) -> bool:
    """Whether the checked-out state goes on from that commit."""
    return git_or_none(project, "merge-base", "--is-ancestor", commit, "HEAD") is not None


def uncommitted(project: Path, made: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Files that differ from the commit: what is published could not be found again.

    ``made`` are files publishing itself made, which no build reads.
    """
    for mark, path in _status(project, "--untracked-files=all", "."):
        if path in made:
            continue
        if mark == "??":
            message = N_("This file is not committed. Commit it, or move it away.")
        else:
            message = N_("This file differs from the commit. Commit the change, or undo it.")
        yield Spot(path).problem("uncommitted", message)


def ignored(project: Path) -> Iterator[Problem]:
    """Files the build reads though git ignores them; authors' own texts are a matter of their own,
    and rarely belong into a repository."""
    for mark, path in _status(project, "--ignored", *_BUILT_FROM):
        if mark != "!!" or "__pycache__" in path or path.endswith(_MADE):
            continue
        if path.startswith(_CONTENT) and is_editing_mark(path.rpartition("/")[2]):
            continue  # nothing reads it
        if not path.startswith(f"{FULL_TEXTS}/"):
            message = N_(
                "git ignores this file, yet the build may read it. Commit it or move it away."
            )
            yield Spot(path).problem("ignored", message)


def git(project: Path, *arguments: str, told: bytes = b"") -> bytes:
    """The output of a git command run in ``project``, which reads ``told``.

    Raises ``TargetError``.
    """
    calm = {} if sys.stdin and sys.stdin.isatty() else {"GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=project,
            input=told or None,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", **calm},
        )
    except FileNotFoundError as fault:
        raise missing_tool("git") from fault
    if not done.returncode:
        return done.stdout
    said = (done.stderr + done.stdout).decode(errors="replace")
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("hint")]
    reasons = (line for line in lines if line.startswith(("fatal", "error", "remote")))
    reason = next(reasons, lines[-1] if lines else "–")
    raise recognised(said, _COMPLAINTS, reason=reason, command=arguments[0])


def git_text(project: Path, *arguments: str) -> str:
    """The same, as text without the line end."""
    return git(project, *arguments).decode(errors="replace").strip()


def git_or_none(project: Path, *arguments: str) -> bytes | None:
    """The output, or ``None`` where git says no."""
    try:
        return git(project, *arguments)
    except TargetError as fault:
        if fault.code == "missing-tool":
            raise
        return None


def _status(project: Path, mode: str, *names: str) -> Iterator[tuple[str, str]]:
    """Marks and paths of these folders and files; a repository may hold more than the project."""
    start = git_text(project, "rev-parse", "--show-prefix")
    command = ("status", "--porcelain=v1", "-z", "--no-renames", mode, "--", *names)
    for entry in git(project, *command).decode(errors="replace").split("\0"):
        if entry:
            yield entry[:2], entry[3:].removeprefix(start)
