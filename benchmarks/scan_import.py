"""How long the import of a scan takes: python benchmarks/scan_import.py FILE

Untangles FILE several times, writes nothing, and prints wall-clock and processor seconds of each
run, then the contributions found.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from desk.scan_import import import_scan  # noqa: E402
from desk.translations import compile_catalogues  # noqa: E402


def main() -> None:
    """Import the scan a few times into a folder that is thrown away."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("scan", type=Path)
    arguments.add_argument("--runs", type=int, default=5)
    chosen = arguments.parse_args()
    compile_catalogues()
    for number in range(1, chosen.runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            wall, processor = time.perf_counter(), time.process_time()
            outcome = import_scan(chosen.scan, PROJECT, into=Path(folder) / "review")
            wall, processor = time.perf_counter() - wall, time.process_time() - processor
        if outcome.failed:
            sys.exit(outcome.report)
        found = sum(path.suffix == ".md" for path in outcome.written)
        print(f"{number}: {wall:.2f} s, {processor:.2f} s of processor time, {found} contributions")


if __name__ == "__main__":
    main()
