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


def _built_elsewhere(checkout: Path, task: str) -> dict[str, bytes]:
    """All files of a build on another day, in another zone and locale, of files of another age."""
    for file in checkout.rglob("*.md"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    elsewhere = {
        "PYTHONPATH": str(ANOTHER_DAY),
        "PYTHONHASHSEED": "20",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "ru_RU.UTF-8",
    }
    return _built(checkout, task, elsewhere)


def _built(checkout: Path, task: str, environment: dict[str, str]) -> dict[str, bytes]:
    command = [sys.executable, "-m", "invoke", task]
    done = subprocess.run(
        command, cwd=checkout, env={**os.environ, **environment}, capture_output=True
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return bytes_of(checkout / "output")


@pytest.mark.slow
def test_another_path_day_zone_locale_and_hash_seed(
    project: Path, built_site: Path, tmp_path: Path
) -> None:
    here = bytes_of(built_site)
    there = _built_elsewhere(copy_checkout(project, tmp_path), "build")
    assert len(here) > 10
    assert _differences(here, there) == set()


@pytest.mark.edition
@pytest.mark.long
def test_books_and_the_zip_too(project: Path, tmp_path: Path) -> None:
    """And a second archive, which finds them in the cache, is the first."""
    path = tmp_path / "жол, a path"
    path.mkdir()
    checkout = copy_checkout(project, path)
    almaty = {"TZ": "Asia/Almaty", "LC_ALL": "C.UTF-8"}
    here = _built(checkout, "archive", almaty)
    assert {Path(name).suffix for name in here} >= {".epub", ".pdf", ".zip"}
    assert _differences(here, _built(checkout, "archive", almaty)) == set()
    there = _built_elsewhere(copy_checkout(project, tmp_path), "archive")
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
