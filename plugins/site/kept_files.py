"""Costly files, kept between builds in the cache of the site."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.site.outputs import BundleSpec, FileSpec, PageSpec

_MARK = hashlib.sha256().digest_size  # bytes before a kept file


@dataclass(frozen=True, kw_only=True)
class KeptFiles:
    """``tell`` hears of each file before it is made; ``cache`` is the folder where they lie."""

    cache: Path
    tell: Callable[[str], None] | None

    def file(self, spec: FileSpec, make: Callable[[], bytes]) -> bytes:
        """The bytes of a file, made again only when its key has changed."""
        key = spec.key() if callable(spec.key) else spec.key
        if not key:
            return make()
        return self._made_once(make, spec.path, key, name=f"{spec.path}\n{key}")

    def bundle(
        self,
        spec: BundleSpec,
        pages: Mapping[str, bytes],
        digests: Mapping[str, str | None],
        folder: Path,
    ) -> bytes:
        """The bytes of a bundle, packed again only when a part has changed: ``pages`` are those
        that stand in it alone, ``digests`` those of the files in ``folder``."""

        def made() -> bytes:
            return spec.pack(
                (name, pages[name] if isinstance(part, PageSpec) else (folder / part).read_bytes())
                for name, part in spec.members
            )

        if not spec.key:
            return made()
        told = [spec.key]
        for name, part in spec.members:
            is_page = isinstance(part, PageSpec)
            digest = hashlib.sha256(pages[name]).hexdigest() if is_page else digests[str(part)]
            told.append(f"{name} {digest}")
        # It holds a whole site, so the cache has the last one alone.
        return self._made_once(made, spec.path, "\n".join(told), name=spec.path)

    def _made_once(self, make: Callable[[], bytes], path: str, key: str, *, name: str) -> bytes:
        """What is kept under ``name``, if it was made with this key and no power cut took it: a
        digest of both stands before the bytes."""
        kept = self.cache / _digest(name).hex()
        stored = kept.read_bytes() if kept.is_file() else b""
        if stored[:_MARK] == _digest(key, stored[_MARK:]):
            return stored[_MARK:]
        if self.tell:
            self.tell(path)
        data = make()
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.cache, delete=False) as fresh:
            fresh.write(_digest(key, data) + data)
        os.replace(fresh.name, kept)  # whole or not at all, also when two builds make it
        return data


def _digest(text: str, data: bytes = b"") -> bytes:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    digest.update(data)
    return digest.digest()
