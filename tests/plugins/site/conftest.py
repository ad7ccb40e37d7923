"""What the tests of the seam share: a folder to write into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from writing import Writing


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """An empty folder with templates and a cache beside it; see writing.py."""
    # It reads the catalogues, which are compiled only after this file is loaded.
    from writing import Writing

    return Writing(tmp_path)
