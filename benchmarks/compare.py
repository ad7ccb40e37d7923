"""This project beside other generators: python benchmarks/compare.py --sizes 50,500

Prints Markdown: whole builds of all generators, the growth of ours with the number of
contributions, and where the time of ours goes. How and why: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.counting import Counts, count, differences, wanted
from benchmarks.generators import CACHE, GENERATORS, OURS, Generator
from benchmarks.measuring import Failed, Run, measure
from benchmarks.tables import Result, circumstances, comparison, growth, stages

_STAGES = Path(__file__).resolve().parent / "stages.py"


def compare(generators: Sequence[Generator], size: int, runs: int) -> list[Result]:
    """Build ``size`` contributions with each generator, in turns, so that a busy moment of the
    machine falls on all."""
    works = {generator.name: generator.prepare(size) for generator in generators}
    whole: dict[str, list[Run]] = {generator.name: [] for generator in generators}
    rebuilt: dict[str, list[Run]] = {generator.name: [] for generator in generators}
    counts: dict[str, Counts] = {}
    for turn in range(runs + 1):
        for generator in generators:
            work = works[generator.name]
            generator.remove_built(work)
            run = _build(generator, work, {})
            if turn:  # the first one warms the disk and is not counted
                whole[generator.name].append(run)
            else:
                counts[generator.name] = _counted(generator, work, size)
    for generator in generators:
        _build(generator, works[generator.name], generator.rebuilding)  # fills the caches
    for turn in range(runs):
        for generator in generators:
            work, words = works[generator.name], f"{turn}+{turn}={2 * turn}"
            generator.edit(work, words)
            rebuilt[generator.name].append(_build(generator, work, generator.rebuilding))
            if not generator.shows(work, words):
                sys.exit(f"{generator.name} built again, and {generator.page} is as it was")
    return [
        Result(
            generator=name,
            size=size,
            counts=counts[name],
            whole=tuple(whole[name]),
            rebuilt=tuple(rebuilt[name]),
        )
        for name in works
    ]


def grow(sizes: Sequence[int], runs: int) -> list[Result]:
    """Whole builds of ours at each size, in turns."""
    works = {size: OURS.prepare(size) for size in sizes}
    whole: dict[int, list[Run]] = {size: [] for size in sizes}
    for _turn in range(runs):
        for size, work in works.items():
            OURS.remove_built(work)
            whole[size].append(_build(OURS, work, {}))
            _say(f"  ours, {size}: {whole[size][-1].processor:.2f} s of processor time")
    return [
        Result(
            generator=OURS.name,
            size=size,
            counts=_counted(OURS, work, size),
            whole=tuple(whole[size]),
        )
        for size, work in works.items()
    ]


def look_at_stages(size: int) -> dict[str, Any]:
    """The shares of the stages of one whole build of ours, and what it took."""
    work = OURS.prepare(size)
    result = work / "stages.json"
    run = _measured([sys.executable, str(_STAGES), str(result)], work, {})
    seen: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return {**seen, "processor": run.processor, "peak": run.peak}


def _build(generator: Generator, work: Path, environment: Mapping[str, str]) -> Run:
    return _measured(generator.command_line(), work, environment)


def _measured(command: Sequence[str], work: Path, environment: Mapping[str, str]) -> Run:
    try:
        return measure(command, work, environment)
    except Failed as failed:
        sys.exit(str(failed))


def _counted(generator: Generator, work: Path, size: int) -> Counts:
    found = count(work / "output", generator.fronts)
    for difference in differences(found, wanted(size)):
        print(f"NOT EQUAL: {generator.name} at {size}: {difference}\n")
    return found


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


def _chosen(text: str) -> list[Generator]:
    known = {generator.name: generator for generator in GENERATORS}
    if unknown := set(text.split(",")) - set(known):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(known)}")
    return [known[name] for name in text.split(",")]


def main() -> None:
    """Measure what was asked for and print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=_sizes, default=[50, 500], help="of the comparison")
    arguments.add_argument("--only", type=_chosen, default=GENERATORS, help="ours,hugo,…")
    arguments.add_argument("--growth", type=_sizes, default=[], help="sizes ours is built at")
    arguments.add_argument("--stages", type=_sizes, default=[], help="sizes ours is looked into at")
    arguments.add_argument("--runs", type=int, default=3, help="counted runs of each")
    chosen = arguments.parse_args()
    print(f"{circumstances()}; medians of {chosen.runs}\n", flush=True)
    for generator in chosen.only if chosen.sizes else ():
        _say(f"installing {generator.name}")
        generator.install()
    for size in chosen.sizes:
        _say(f"building {size} contributions with each generator")
        print(f"{comparison(compare(chosen.only, size, chosen.runs))}\n", flush=True)
    if chosen.growth:
        print(f"{growth(grow(chosen.growth, chosen.runs))}\n", flush=True)
    if chosen.stages:
        print(stages({size: look_at_stages(size) for size in chosen.stages}), flush=True)


if __name__ == "__main__":
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            main()
        except BlockingIOError:
            sys.exit("another comparison is running: it uses the same folders and the same cores")
        except subprocess.CalledProcessError as failed:
            sys.exit(str(failed))
