"""Git as publishing uses it: one command, its output, and its complaints in words for people."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from desk.publishing.store.disk import DiskFault
from desk.publishing.store.lock import OVERTAKEN
from plugins.issue.problem import N_


class GitFault(DiskFault):
    """Git refused; ``said`` is its complaint."""

    def __init__(self, code: str, message: str, said: str, **facts: object) -> None:
        super().__init__(code, message, **facts)
        self.said = said


def git(project: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> bytes:
    """The output of a git command run in ``project``. Raises ``GitFault``."""
    calm = {} if sys.stdin and sys.stdin.isatty() else {"GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=project,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", **calm, **(environment or {})},
        )
    except FileNotFoundError as fault:
        message = N_("The program %(tool)s is missing on this machine. Install it.")
        raise GitFault("missing-tool", message, "", tool="git") from fault
    if done.returncode:
        raise _fault(arguments[0], (done.stderr + done.stdout).decode(errors="replace"))
    return done.stdout


def git_text(project: Path, *arguments: str) -> str:
    """The same, as text without the line end."""
    return git(project, *arguments).decode(errors="replace").strip()


def git_or_none(project: Path, *arguments: str) -> bytes | None:
    """The output, or ``None`` where git says no."""
    try:
        return git(project, *arguments)
    except GitFault as fault:
        if fault.code == "missing-tool":
            raise
        return None


def _fault(command: str, said: str) -> GitFault:
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("hint")]
    reason = next((x for x in lines if x.startswith(("fatal", "error", "remote"))), "")
    facts = {"reason": reason or (lines[-1] if lines else "–"), "command": command}
    if "stale info" in said or "[rejected]" in said or "cannot lock ref" in said:
        return GitFault("busy", OVERTAKEN, said, **facts)
    if re.search(
        r"Authentication failed|could not read (Username|Password)|Permission (to|denied)|403",
        said,
    ):
        message = N_(
            "The repository does not accept you (%(reason)s). Sign in again or ask its owner for"
            " the right to push, then publish again."
        )
        return GitFault("denied", message, said, **facts)
    if re.search(r"No space left|disk quota|unpack failed|unable to create temporary", said, re.I):
        message = N_(
            "The repository could not store the new version (%(reason)s). Make room there and"
            " publish again."
        )
        return GitFault("full", message, said, **facts)
    if re.search(r"Could not resolve|Connection|timed out|does not appear to be|hung up", said):
        message = N_(
            "The repository cannot be reached (%(reason)s). Check the network and the target in"
            " the settings file, then publish again."
        )
        return GitFault("unreachable", message, said, **facts)
    message = N_("git %(command)s could not do what was asked (%(reason)s).")
    return GitFault("refused", message, said, **facts)
