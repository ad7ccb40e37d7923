"""What of a file goes over the line, packed by gzip; counted once for the same bytes."""

import json
import os
import tempfile
import zlib
from pathlib import Path


class TransferSizes:
    """Those of a build; ``kept`` is the file where the build before left its own."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._before = _read(kept)
        self._sizes: dict[str, int] = {}

    def of(self, digest: str, data: bytes) -> int:
        """That of ``data``, whose digest is known already."""
        size = self._before.get(digest) or len(zlib.compress(data))
        self._sizes[digest] = size
        return size

    def keep(self) -> None:
        """Leave them to the next build, and nothing else."""
        if self._sizes == self._before:
            return
        self._kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=self._kept.parent, delete=False) as fresh:
            json.dump(self._sizes, fresh)
        os.replace(fresh.name, self._kept)


def _read(kept: Path) -> dict[str, int]:
    """What a power cut took is counted again."""
    try:
        sizes = json.loads(kept.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    is_whole = isinstance(sizes, dict) and all(isinstance(size, int) for size in sizes.values())
    return sizes if is_whole else {}
