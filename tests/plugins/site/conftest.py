"""What the tests of the seam share: a folder to write into."""

from __future__ import annotations

from pathlib import Path

import pytest
from writing import Writing


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """An empty folder with templates and a cache beside it; see writing.py."""
    return Writing(tmp_path)
