"""What was measured, as Markdown tables."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.counting import Counts
from benchmarks.measuring import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The counted runs of one generator at one size: whole builds, and rebuilds after an edit."""

    generator: str
    size: int
    counts: Counts
    whole: tuple[Run, ...]
    rebuilt: tuple[Run, ...] = ()

    @property
    def processor(self) -> float:
        """Median processor seconds of a whole build."""
        return median(run.processor for run in self.whole)


def circumstances() -> str:
    """The day and the machine, in a line."""
    day = datetime.datetime.now(datetime.UTC).date()
    return f"{day}, {os.cpu_count()} cores ({_processor()}), Python {platform.python_version()}"


def _processor() -> str:
    table = Path("/proc/cpuinfo")
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def comparison(results: Iterable[Result]) -> str:
    """A row for each size and generator: whole builds, then rebuilds after one edit."""
    head = (
        *("contributions", "generator", "pages", "wall s (min–max)", "CPU s", "peak MB"),
        *("CPU ms a page", "rebuild: wall s", "rebuild: CPU s"),
    )
    rows = []
    for result in results:
        walls = [run.wall for run in result.whole]
        rebuilt = ("–", "–")
        if result.rebuilt:
            rebuilt = (
                f"{median(run.wall for run in result.rebuilt):.2f}",
                f"{median(run.processor for run in result.rebuilt):.2f}",
            )
        rows.append((
            f"{result.size:,}",
            result.generator,
            f"{result.counts.pages:,}",
            f"{median(walls):.2f} ({min(walls):.2f}–{max(walls):.2f})",
            f"{result.processor:.2f}",
            f"{median(run.peak for run in result.whole):.0f}",
            f"{result.processor / result.counts.pages * 1000:.2f}",
            *rebuilt,
        ))  # fmt: skip
    return _table(head, rows)


def growth(results: Sequence[Result]) -> str:
    """Processor time of ours by contribution, beside that of the smallest size."""
    head = (
        "contributions",
        "runs",
        "wall s",
        "CPU s",
        "CPU ms a contribution",
        "growth",
        "peak MB",
    )
    rows = []
    first = results[0].processor / results[0].size
    for result in results:
        each = result.processor / result.size
        rows.append((
            f"{result.size:,}",
            str(len(result.whole)),
            f"{median(run.wall for run in result.whole):.2f}",
            f"{result.processor:.2f}",
            f"{each * 1000:.2f}",
            f"{(each / first - 1) * 100:+.0f} %",
            f"{median(run.peak for run in result.whole):.0f}",
        ))  # fmt: skip
    return _table(head, rows)


def stages(seen: Mapping[int, Mapping[str, Any]]) -> str:
    """The share of each stage of ours, a column for each size; then the costliest functions."""
    sizes = sorted(seen)
    head = ("stage", *(f"{size:,}" for size in sizes))
    names = seen[sizes[0]]["shares"]
    rows = [(name, *(f"{seen[size]['shares'][name]:.1%}" for size in sizes)) for name in names]
    for name, unit in (("processor", "CPU s, clock running"), ("peak", "peak MB")):
        rows.append((unit, *(f"{seen[size][name]:.1f}" for size in sizes)))
    parts = [_table(head, rows)]
    for size in sizes:
        costliest = [
            (
                row["stage"],
                f"`{row['function']}`" if row["function"] else "–",
                f"{row['share']:.1%}",
            )
            for row in seen[size]["costliest"]
        ]
        title = f"The costliest functions at {size:,}, each with the libraries it calls:"
        parts.append(f"{title}\n\n{_table(('stage', 'function', 'share'), costliest)}")
    return "\n\n".join(parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
