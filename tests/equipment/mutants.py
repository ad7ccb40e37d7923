"""How much the tests of a room notice: small faults are put into its code, one at a time.

    python tests/equipment/mutants.py plugins/letters --tests tests/plugins/letters --seed 1

Each mutant (an operator, a comparison, a condition or a constant turned round) is tried in a
temporary copy of the tree by the room's own tests, those of the changed module first (by their
name, then by what they import), until one fails. Printed: killed or survived with the place, then
the change that nobody noticed. Room and tests may be several paths, folders or modules;
``--least 54`` fails below.
"""

from __future__ import annotations

import argparse
import ast
import copy
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_LEFT_BEHIND = (".git", ".cache", ".venv", "output", "__pycache__", "node_modules")
_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
# Words for people, alone or marked for translation: the catalogues have tests of their own.
_MARKS = ("N_", "_", "gettext", "ngettext")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A module with one change; ``line`` is where it stands."""

    module: str
    line: int
    before: str
    after: str

    def change(self) -> str:
        """The change as a diff without its surroundings."""
        old, new = self.before.splitlines(), self.after.splitlines()
        lines = list(difflib.unified_diff(old, new, n=0, lineterm=""))[3:]
        return "\n".join(f"    {line}" for line in lines)


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its text."""
    lines = source.encode().splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    for node, text in _changes(ast.parse(source)):
        data = source.encode()
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        after = (data[:start] + text.encode() + data[end:]).decode()
        yield Mutant(module=module, line=node.lineno, before=source, after=after)


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """What may be replaced, and by which text."""
    for node in _judged(tree):
        if isinstance(node, (ast.Compare, ast.BoolOp, ast.BinOp)):
            yield from ((node, f"({ast.unparse(turned)})") for turned in _turned(node))
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, f"({ast.unparse(node.operand)})"
        elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
            if not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
                yield node.test, f"(not ({ast.unparse(node.test)}))"
        elif isinstance(node, ast.comprehension):
            for test in node.ifs:
                yield test, "True"
        elif isinstance(node, (ast.Continue, ast.Break)):
            yield node, "break" if isinstance(node, ast.Continue) else "continue"
        elif isinstance(node, ast.Constant):
            if isinstance(node.value, bool):
                yield node, str(not node.value)
            elif isinstance(node.value, (int, float)):
                yield node, f"({node.value + 1})"
            elif isinstance(node.value, str):
                yield node, repr(f"{node.value}x" if node.value else "x")


def _turned(node: ast.Compare | ast.BoolOp | ast.BinOp) -> Iterator[ast.expr]:
    for place, operator in enumerate(node.ops if isinstance(node, ast.Compare) else [node.op]):
        if type(operator) in _TURNED:
            turned = copy.deepcopy(node)
            other = _TURNED[type(operator)]()
            if isinstance(turned, ast.Compare):
                turned.ops[place] = other  # type: ignore[call-overload]
            else:
                turned.op = other  # type: ignore[assignment]
            yield turned


def _judged(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes in their order but annotations, docstrings, words for people and f-strings."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list") or isinstance(node, ast.JoinedStr):
            continue
        for child in value if isinstance(value, list) else [value]:
            is_words = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            is_marked = (
                isinstance(child, ast.Call)
                and isinstance(child.func, ast.Name)
                and child.func.id in _MARKS
            )
            if isinstance(child, ast.AST) and not is_words and not is_marked:
                yield from _judged(child)


class Trial:
    """A copy of the tree in which mutants are tried one after the other."""

    def __init__(self, project: Path, folder: Path, tests: Sequence[str], timeout: float) -> None:
        self.folder, self.tests, self.timeout = folder, tests, timeout
        ignored = shutil.ignore_patterns(*_LEFT_BEHIND)
        shutil.copytree(project, folder, ignore=ignored, symlinks=True)

    def outcome_as_it_is(self) -> str:
        """The tests without any mutant; from here on one may take four times as long."""
        started = time.monotonic()
        found = self._run(self.tests)
        self.timeout = max(self.timeout, 4 * (time.monotonic() - started))
        return found

    def outcome(self, mutant: Mutant) -> str:
        """``killed``, ``survived`` or ``killed by time``."""
        file = self.folder / mutant.module
        try:
            self._write(file, mutant.after)
            for chosen in (*self._nearest(mutant.module), self.tests):
                if (found := self._run(chosen)) != "survived":
                    return found
            return "survived"
        finally:
            self._write(file, mutant.before)

    def _nearest(self, module: str) -> list[list[str]]:
        """The tests that bear the name of a module, and the others that import it."""
        door = Path(module).with_suffix("").as_posix().removesuffix("/__init__").replace("/", ".")
        named, importing = list[str](), list[str]()
        for folder in self.tests:
            for test in sorted((self.folder / folder).rglob("test_*.py")):
                path = test.relative_to(self.folder).as_posix()
                if test.stem == f"test_{Path(module).stem}":
                    named.append(path)
                elif f"from {door} import" in test.read_text(encoding="utf-8"):
                    importing.append(path)
        return [chosen for chosen in (named, importing) if chosen]

    def _write(self, file: Path, text: str) -> None:
        """The module with ``text``; nothing that was compiled from another text is left."""
        file.write_text(text, encoding="utf-8")
        for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*"):
            compiled.unlink()
        shutil.rmtree(self.folder / ".cache" / "hypothesis", ignore_errors=True)

    def _run(self, chosen: Sequence[str]) -> str:
        options = ["-x", "-q", "-n", "0", "--hypothesis-seed", "0"]
        command = [sys.executable, "-m", "pytest", *options, *chosen]
        environment = {**os.environ, "PYTHONPATH": ""}
        try:
            ran = subprocess.run(
                command, cwd=self.folder, capture_output=True, timeout=self.timeout, env=environment
            )
        except subprocess.TimeoutExpired:
            return "killed by time"
        return "survived" if ran.returncode == 0 else "killed"


def _all_mutants(project: Path, rooms: Sequence[str]) -> Iterator[Mutant]:
    files = {
        file
        for room in rooms
        for file in ([project / room] if room.endswith(".py") else (project / room).rglob("*.py"))
    }
    for file in sorted(files):
        module = file.relative_to(project).as_posix()
        yield from mutants_of(module, file.read_text(encoding="utf-8"))


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Try the mutants the command line asks for; 1 where too few were killed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rooms", nargs="+", help="folders or modules of code")
    parser.add_argument("--tests", nargs="+", required=True, help="the tests of the room")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=int, default=0, help="how many have to be killed")
    parser.add_argument("--timeout", type=float, default=600, help="seconds for one run of tests")
    options = parser.parse_args(arguments)
    every = list(_all_mutants(project, options.rooms))
    chosen = random.Random(options.seed).sample(every, min(options.count, len(every)))
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(project, Path(folder) / "tree", options.tests, options.timeout)
        outcome = trial.outcome_as_it_is()
        if outcome != "survived":
            print(f"Without any mutant: {outcome}. Mend the tests first, or give them --timeout.")
            return 1
        for number, mutant in enumerate(chosen, start=1):
            started = time.monotonic()
            outcome = trial.outcome(mutant)
            seconds = time.monotonic() - started
            place = f"{mutant.module}:{mutant.line}"
            print(f"{number:3} {outcome:14} {seconds:5.1f} s  {place}", flush=True)
            if outcome == "survived":
                survivors.append(mutant)
    killed = len(chosen) - len(survivors)
    print(f"\n{killed} of {len(chosen)} killed (seed {options.seed}, {len(every)} possible)")
    for mutant in survivors:
        print(f"\n{mutant.module}:{mutant.line}\n{mutant.change()}")
    return 1 if killed < options.least else 0


if __name__ == "__main__":
    sys.exit(main())
