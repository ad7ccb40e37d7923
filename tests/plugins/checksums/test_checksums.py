"""SHA256SUMS: every file that was made, as sha256sum reads it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from all_pages import made_by
from issue_values import issue

from plugins.checksums import CHECKSUMS, checksums
from plugins.issue.listing import Written


def _line(folder: Path, name: str, data: bytes) -> Written:
    (folder / name).write_bytes(data)
    return Written(path=name, output="x", size=1, digest=hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("is_whole", [True, False])
def test_the_tool_that_everybody_has_agrees(tmp_path: Path, is_whole: bool) -> None:
    assert shutil.which("sha256sum"), "part of coreutils"
    lines = (_line(tmp_path, "b.html", b"b"), _line(tmp_path, "a.html", b"a"))
    (file,) = made_by(checksums, issue(), lines)
    (tmp_path / CHECKSUMS).write_bytes(file.content)
    if not is_whole:
        (tmp_path / "a.html").write_bytes(b"damaged")
    done = subprocess.run(["sha256sum", "--check", CHECKSUMS], cwd=tmp_path, capture_output=True)
    assert (done.returncode == 0) is is_whole


def test_files_that_were_only_declared_are_left_out_and_the_rest_is_in_order() -> None:
    lines = (
        Written(path="b", output="x", digest="22"),
        Written(path="zip", output="x"),
        Written(path="a", output="x", digest="11"),
    )
    (file,) = made_by(checksums, issue(), lines)
    assert file.content == b"11  a\n22  b\n"
