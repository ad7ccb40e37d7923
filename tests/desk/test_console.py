"""What commands say can be read on every console, and files are found whatever the locale knows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from makers import PROJECT

_SAYS = "from desk.console import speak_utf8; speak_utf8(); import os; print(os.listdir('.'))"


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "cp1251"},
    ],
)
def test_names_of_files_come_out_whole(
    locale: dict[str, str], project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "жоба қалтасы"
    folder.mkdir()
    (folder / "Ә – мақала.md").touch()
    kept = {name: text for name, text in os.environ.items() if name not in ("LC_ALL", "LANG")}
    environment = {**kept, **locale, "PYTHONPATH": str(project)}
    done = subprocess.run(
        [sys.executable, "-c", _SAYS], cwd=folder, env=environment, capture_output=True
    )
    assert done.stdout.decode("utf-8").strip() == "['Ә – мақала.md']", done.stderr


_WORKS = (
    "from desk.console import speak_utf8; speak_utf8(); import sys\n"
    "for number in range(20_000): print('сөз', number, flush=number % 2)\n"
    "print('ақыры', file=sys.stderr)\n"
    "open('done', 'w').close()"
)


def _unheard(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run where nobody reads what is printed."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), **more}
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        return subprocess.run(
            command, cwd=folder, env=environment, stdout=pipe, stderr=subprocess.PIPE
        )


@pytest.mark.parametrize("buffered", ["", "1"])
def test_who_stops_reading_stops_no_work(tmp_path: Path, buffered: str) -> None:
    done = _unheard([sys.executable, "-c", _WORKS], tmp_path, PYTHONUNBUFFERED=buffered)
    assert (done.returncode, done.stderr.decode().strip()) == (0, "ақыры")
    assert (tmp_path / "done").is_file()


@pytest.mark.parametrize("typed", ["-l", "outputs"])
def test_a_task_that_nobody_reads_to_its_end_ends_well(typed: str) -> None:
    done = _unheard([sys.executable, "-m", "invoke", typed], PROJECT)
    assert (done.returncode, done.stderr.decode()) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_disk_that_is_full_is_told(tmp_path: Path) -> None:
    """Only who reads no more is nobody's loss."""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", _WORKS]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode != 0 and b"No space left" in done.stderr
