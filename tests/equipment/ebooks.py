"""An EPUB as a reading system meets it, and what is wrong with how it is built."""

from __future__ import annotations

import io
import itertools
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True)
class Ebook:
    """A book by its bytes."""

    data: bytes

    @cached_property
    def entries(self) -> list[zipfile.ZipInfo]:
        return zipfile.ZipFile(io.BytesIO(self.data)).infolist()

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The files below EPUB/ by their names."""
        archive = zipfile.ZipFile(io.BytesIO(self.data))
        return {
            name.removeprefix("EPUB/"): archive.read(name)
            for name in archive.namelist()
            if name.startswith("EPUB/")
        }

    @cached_property
    def package(self) -> Any:
        return etree.fromstring(self.files["content.opf"])

    @cached_property
    def documents(self) -> dict[str, Any]:
        """The XHTML documents in the order of reading."""
        items = {item.get("id"): item.get("href") for item in self.package.iter(f"{OPF}item")}
        spine = [items[ref.get("idref")] for ref in self.package.iter(f"{OPF}itemref")]
        return {name: etree.fromstring(self.files[name]) for name in spine}

    def said(self, name: str) -> list[str]:
        """What the package says under a name of Dublin Core."""
        return [element.text or "" for element in self.package.iter(f"{DC}{name}")]

    def text(self, name: str) -> str:
        """The words of a document, soft hyphens aside."""
        return " ".join("".join(self.documents[name].itertext()).replace("\u00ad", "").split())

    def nav(self, kind: str) -> Any:
        """One of the ways through the book: toc, landmarks."""
        navs = self.documents["nav.xhtml"].iter(f"{XHTML}nav")
        return next(nav for nav in navs if nav.get(f"{OPS}type") == kind)

    def faults(self) -> Iterator[str]:
        """Broken links, missing files, doubled ids, headings that skip, words without language,
        notes that nothing tells apart."""
        first = self.entries[0]
        if (first.filename, first.compress_type) != ("mimetype", zipfile.ZIP_STORED):
            yield "mimetype does not come first as it is"
        listed = {item.get("href") for item in self.package.iter(f"{OPF}item")}
        if odd := listed ^ (set(self.files) - {"content.opf"}):
            yield f"manifest and files differ: {odd}"
        for name, root in self.documents.items():
            yield from (f"{name}: {fault}" for fault in self._faults_of(root))

    def _faults_of(self, root: Any) -> Iterator[str]:
        if not root.get("lang") or root.get("lang") != root.get(f"{XML}lang"):
            yield "no language"
        if not (root.findtext(f".//{XHTML}title") or "").strip():
            yield "no title"
        ids = root.xpath("//@id")
        if len(set(ids)) < len(ids):
            yield f"ids twice: {sorted(ids)}"
        levels = [int(e.tag[-1]) for e in root.iter(*(f"{XHTML}h{n}" for n in range(1, 7)))]
        if levels[:1] not in ([], [1]) or any(
            below - above > 1 for above, below in itertools.pairwise(levels)
        ):
            yield f"headings skip: {levels}"
        notes = [note.get("aria-label") for note in root.iter(f"{XHTML}aside")]
        if len(set(notes)) < len(notes):
            yield f"notes of one name: {notes}"
        for picture in root.iter(f"{XHTML}img"):
            if not picture.get("alt"):
                yield "a picture says nothing"
        for target in (*root.xpath("//@href"), *root.xpath("//@src")):
            yield from self._lost(target, root)

    def _lost(self, target: str, root: Any) -> Iterator[str]:
        if "://" in target or target.startswith("mailto:"):
            return
        name, _, fragment = target.partition("#")
        if name and posixpath.normpath(name) not in self.files:
            yield f"leads nowhere: {target}"
        elif fragment:
            place = self.documents[name] if name else root
            if fragment not in place.xpath("//@id"):
                yield f"leads to no place: {target}"
