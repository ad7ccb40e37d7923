"""A copy of the tree in which changed code is tried by the tests that call it; see mutants.py."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

_LEFT_BEHIND = (".git", ".cache", ".venv", "output", "__pycache__", "node_modules")
_EQUIPMENT = Path(__file__).resolve().parent
_OPTIONS = ("-x", "-q", "-n", "0", "--hypothesis-seed", "0")
_NOT_FOUND = 4  # pytest's exit code where a test that was asked for is not there
_NO_END = "Timeout ("  # what Python says where a test takes too long
_QUICK = 1.0  # seconds of a test; quick ones are tried before the others


class Trial:
    """Mutants are tried here one after the other."""

    def __init__(
        self,
        project: Path,
        folder: Path,
        rooms: Sequence[str],
        tests: Sequence[str],
        *,
        patience: float = 60.0,
    ) -> None:
        """``patience`` is how many seconds any single test may take."""
        self.folder, self.rooms, self.tests = folder.resolve(), rooms, tests
        self.patience = patience
        # Kept from run to run, whatever the machine wishes: compiling takes longer than most tests.
        self.compiled = self.folder.with_name(f"{folder.name}-compiled")
        self.environment = {
            "PYTHONPATH": str(_EQUIPMENT),
            "PYTHONPYCACHEPREFIX": str(self.compiled),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        self.called: dict[str, frozenset[str]] = {}
        self.seconds: dict[str, float] = {}
        self.timeout = 0.0
        ignored = shutil.ignore_patterns(*_LEFT_BEHIND)
        shutil.copytree(project, folder, ignore=ignored, symlinks=True)

    def as_it_is(self, timeout: float) -> str:
        """Run all tests without any mutant and learn what each of them calls; what pytest says
        where one fails. From here on a run may take four times as long."""
        told = self.folder / "called.json"
        watched = os.pathsep.join(str(self.folder / room) for room in self.rooms)
        started, self.timeout = time.monotonic(), timeout
        plugin = ("-p", "called_functions")
        ran = self._run([*plugin, *self.tests], CALLED_IN=watched, CALLED_TO=str(told))
        if ran is None or ran.returncode:
            return ran.stdout[-4000:] if ran else "They take too long."
        self.timeout = max(60.0, 4 * (time.monotonic() - started))
        for test, facts in json.loads(told.read_text(encoding="utf-8")).items():
            self.called[test] = frozenset(facts["called"])
            self.seconds[test] = facts["seconds"]
        return ""

    def outcome(self, module: str, function: int, text: str) -> str:
        """``killed``, ``survived`` or ``killed by time`` for a module that says ``text``; the
        change is in the function that begins in the line ``function``, or in none (0)."""
        file = self.folder / module
        before = file.read_text(encoding="utf-8")
        try:
            self._write(file, text)
            for chosen in self._calling(str(file), function):
                if (found := self._tried(chosen)) != "survived":
                    return found
            return "survived"
        finally:
            self._write(file, before)

    def _calling(self, file: str, function: int) -> Iterator[list[str]]:
        """The tests to ask: those that call the function, quick ones first; where it is called
        while tests are collected, or there is none, those that call the module, then all."""
        place = f"{file}:{function}"
        is_everybodys = not function or place in self.called[""]
        ranks: tuple[list[str], ...] = ([], [], [])
        for test in sorted(filter(None, self.called), key=lambda test: self.seconds[test]):
            called = self.called[test]
            calls_module = any(name.startswith(f"{file}:") for name in called)
            if place in called or (is_everybodys and calls_module):
                ranks[self.seconds[test] > _QUICK].append(test)
            elif "*" in called or is_everybodys:
                ranks[2].append(test)
        yield from filter(None, ranks)

    def _tried(self, tests: Sequence[str]) -> str:
        asked = self.folder / "asked.txt"
        asked.write_text("\n".join(tests), encoding="utf-8")
        # A test that comes to no end ends the run, long before all of them would be too late.
        longest = max(self.patience, 10 * max(self.seconds[test] for test in tests))
        ends = ("-o", f"faulthandler_timeout={longest}", "-o", "faulthandler_exit_on_timeout=true")
        ran = self._run([*ends, f"@{asked}"])
        if ran is not None and ran.returncode == _NOT_FOUND:  # cases that are named after the code
            ran = self._run(sorted({test.partition("::")[0] for test in tests}))
        if ran is None or _NO_END in ran.stderr:
            return "killed by time"
        return "killed" if ran.returncode else "survived"

    def _write(self, file: Path, text: str) -> None:
        """The module with ``text``; nothing that came of another text is left."""
        file.write_text(text, encoding="utf-8")
        for compiled in self.compiled.joinpath(*file.parent.parts[1:]).glob(f"{file.stem}.*"):
            compiled.unlink()
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def _run(
        self, arguments: Sequence[str], **environment: str
    ) -> subprocess.CompletedProcess[str] | None:
        try:
            return subprocess.run(
                [sys.executable, "-m", "pytest", *_OPTIONS, *arguments],
                cwd=self.folder,
                env={**os.environ, **self.environment, **environment},
                capture_output=True,
                encoding="utf-8",
                timeout=self.timeout,
            )
        except subprocess.TimeoutExpired:
            return None
