"""How much the tests of a room notice: small faults are put into its code, one at a time.

    python tests/equipment/mutants.py plugins/letters --tests tests/plugins/letters --seed 1

Each mutant (an operator, a comparison, a condition or a constant turned round) is tried in a
temporary copy of the tree by those of the room's own tests that call the changed function, quick
ones first, until one fails. Printed: killed or survived with the place, then the change that nobody
noticed. Room and tests may be several paths, folders or modules; ``--least 54`` fails below.
Changes that nobody can notice stand with the reason in mutants_that_change_nothing.toml.
"""

from __future__ import annotations

import argparse
import ast
import copy
import difflib
import random
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutant_trial import Trial

PROJECT = Path(__file__).resolve().parents[2]
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
_EXCUSED = Path(__file__).with_name("mutants_that_change_nothing.toml")
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A module with one change; ``line`` is where it stands, ``function`` where the function
    around it begins: 0 where none does."""

    module: str
    line: int
    function: int
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
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, _Function)]
    for node, text in _changes(tree):
        data = source.encode()
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        after = (data[:start] + text.encode() + data[end:]).decode()
        around = [found for found in functions if _is_within(node, found)]
        begins = max((_first_line(found) for found in around), default=0)
        yield Mutant(module=module, line=node.lineno, function=begins, before=source, after=after)


def _is_within(node: ast.expr | ast.stmt, function: _Function) -> bool:
    return function.body[0].lineno <= node.lineno <= (function.end_lineno or 0)


def _first_line(function: _Function) -> int:
    """As Python counts: that of the first decorator."""
    return min(node.lineno for node in (function, *function.decorator_list))


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
    parser.add_argument("--timeout", type=float, default=1800, help="seconds for one run of tests")
    options = parser.parse_args(arguments)
    every = list(_all_mutants(project, options.rooms))
    chosen = random.Random(options.seed).sample(every, min(options.count, len(every)))
    excused = read_excused()
    survivors, number_excused = [], 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(project, Path(folder) / "tree", options.rooms, options.tests)
        if told := trial.as_it_is(options.timeout):
            print(f"Without any mutant the tests fail. Mend them, or give --timeout.\n{told}")
            return 1
        for number, mutant in enumerate(chosen, start=1):
            started = time.monotonic()
            if (mutant.module, mutant.change()) in excused:  # all tests would be asked in vain
                outcome = "excused"
                number_excused += 1
            else:
                outcome = trial.outcome(mutant.module, mutant.function, mutant.after)
            if outcome == "survived":
                survivors.append(mutant)
            place = f"{mutant.module}:{mutant.line}"
            print(
                f"{number:3} {outcome:14} {time.monotonic() - started:5.1f} s  {place}", flush=True
            )
    noticed = len(chosen) - len(survivors)
    print(f"\n{noticed - number_excused} of {len(chosen)} killed, {number_excused} excused")
    print(f"(seed {options.seed}, {len(every)} possible)")
    for mutant in survivors:
        print(f"\n{mutant.module}:{mutant.line}\n{mutant.change()}")
    return 1 if noticed < options.least else 0


def read_excused(file: Path = _EXCUSED) -> frozenset[tuple[str, str]]:
    """The changes that nobody can notice, as module and diff."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["mutant"]
    return frozenset((row["module"], row["change"].rstrip("\n")) for row in rows)


if __name__ == "__main__":
    sys.exit(main())
