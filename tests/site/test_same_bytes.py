"""The same input gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from checkouts import bytes_of, copy_checkout

ANOTHER_DAY = Path(__file__).parent / "another_day"


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.mark.slow
def test_another_path_day_zone_locale_and_hash_seed(
    project: Path, built_site: Path, tmp_path: Path
) -> None:
    checkout = copy_checkout(project, tmp_path)
    for file in checkout.rglob("*.md"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    elsewhere = {
        **os.environ,
        "PYTHONPATH": str(ANOTHER_DAY),
        "PYTHONHASHSEED": "20",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "ru_RU.UTF-8",
    }
    command = [sys.executable, "-m", "invoke", "build"]
    done = subprocess.run(command, cwd=checkout, env=elsewhere, capture_output=True)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    here, there = bytes_of(built_site), bytes_of(checkout / "output")
    assert len(here) > 100
    assert _differences(here, there) == set()


def test_the_day_of_the_other_build_is_really_another() -> None:
    """The test above would prove nothing if the clock stayed the same."""
    command = [sys.executable, "-c", "import datetime; print(datetime.date.today())"]
    days = []
    for path in ("", str(ANOTHER_DAY)):
        environment = {**os.environ, "PYTHONPATH": path}
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        days.append(done.stdout)
    assert days[0] != days[1]


@pytest.mark.slow
def test_a_second_build_gives_the_same_bytes(
    project: Path, built_site: Path, tmp_path: Path
) -> None:
    """In the same process too: nothing is remembered from one run to the next."""
    from desk.building import build

    assert build(project, output=str(tmp_path / "again"))
    assert _differences(bytes_of(built_site), bytes_of(tmp_path / "again")) == set()
