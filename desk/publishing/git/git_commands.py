"""Git as publishing uses it: one command, its output, and its complaints in words for people."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from desk.publishing.values.target_error import OVERTAKEN, TargetError, missing_tool, recognised
from plugins.issue.problem import N_

# What git says, the kind of fault, and what it means for people.
_COMPLAINTS = (
    (r"stale info|\[rejected\]|cannot lock ref", "busy", OVERTAKEN),
    (
        r"Authentication failed|could not read (Username|Password)|Permission (to|denied)|403",
        "denied",
        N_(
            "The repository does not accept you (%(reason)s). Sign in again or ask its owner for"
            " the right to push, then publish again."
        ),
    ),
    (
        r"(?i)No space left|disk quota|unpack failed|unable to create temporary",
        "full",
        N_(
            "The repository could not store the new version (%(reason)s). Make room there and"
            " publish again."
        ),
    ),
    (
        r"Could not resolve|Connection|timed out|does not appear to be|hung up",
        "unreachable",
        N_(
            "The repository cannot be reached (%(reason)s). Check the network and the target in"
            " the settings file, then publish again."
        ),
    ),
)


def git(project: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> bytes:
    """The output of a git command run in ``project``. Raises ``TargetError``."""
    calm = {} if sys.stdin and sys.stdin.isatty() else {"GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=project,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", **calm, **(environment or {})},
        )
    except FileNotFoundError as fault:
        raise missing_tool("git") from fault
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
    except TargetError as fault:
        if fault.code == "missing-tool":
            raise
        return None


def _fault(command: str, said: str) -> TargetError:
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("hint")]
    reason = next((x for x in lines if x.startswith(("fatal", "error", "remote"))), "")
    details = {"reason": reason or (lines[-1] if lines else "–"), "command": command}
    message = N_("git %(command)s could not do what was asked (%(reason)s).")
    known = recognised(said, _COMPLAINTS, **details)
    return known or TargetError("refused", message, **details)
