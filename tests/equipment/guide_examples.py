"""The examples of an editor's guide: read out of the guide, put into a site as an editor would.

An example is a fenced block; the paragraph above it names the file or files it belongs to. A whole
article or page (``markdown``) becomes the file, keys of the front matter (``yaml``) go into it,
rows of a table (``toml``) stand at its end, and so does a key of issue.toml in place of its line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from plugins.issue.language import Language

_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(markdown|yaml|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(
    r"`(content/(?:articles|pages|overviews|dossiers|data)/[a-z_-]+(?:\.kk|\.ru)?\.(?:md|toml))`"
)
_KEY_LINES = re.compile(r"^[a-z_]+:.*\n(?:[ -].*\n)*", re.MULTILINE)
_DECLARED = re.compile(r"^  - file: (\S+)$", re.MULTILINE)
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A block of the guide: the section it stands in, what it is and the files it belongs to."""

    section: str
    kind: str
    files: tuple[str, ...]
    text: str

    @property
    def values(self) -> dict[str, Any]:
        """What the example says: keys with their values, rows by the name of their array."""
        if self.kind == "toml":
            return tomllib.loads(self.text)
        front_matter = self.text.split("---\n")[1] if self.kind == "markdown" else self.text
        read: dict[str, Any] = yaml.safe_load(front_matter)
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide: its text, the levels of its headings, what stands from each to the next, its
    examples in order."""

    lang: Language
    text: str
    levels: tuple[int, ...]
    parts: tuple[str, ...]
    examples: tuple[Example, ...]


def read_guide(project: Path, lang: Language) -> Guide:
    """The guide in a language."""
    text = (project / "docs" / "guide" / f"{lang}.md").read_text(encoding="utf-8")
    headings = tuple(_headings(text))
    starts = (*(found.start() for found in headings), len(text))
    return Guide(
        lang=lang,
        text=text,
        levels=tuple(len(found[1]) for found in headings),
        parts=tuple(text[start:end] for start, end in pairwise(starts)),
        examples=tuple(_examples(text)),
    )


def _headings(text: str) -> Iterator[re.Match[str]]:
    """The headings of the guide, without those of the texts in its examples."""
    inside = [found.span() for found in _BLOCK.finditer(text)]
    for heading in _HEADING.finditer(text):
        if not any(start <= heading.start() < end for start, end in inside):
            yield heading


def _examples(text: str) -> Iterator[Example]:
    end = 0
    for block in _BLOCK.finditer(text):
        above = text[end : block.start()].rstrip()
        headings = [
            found[2]
            for found in _headings(text)
            if len(found[1]) == 2 and found.start() < block.start()
        ]
        # The paragraph right above; where an example follows another, words stand between them.
        files = _FILE.findall(above.rpartition("\n\n")[2])
        yield Example(section=headings[-1], kind=block[1], files=tuple(files), text=block[2])
        end = block.end()


def apply(example: Example, project: Path) -> None:
    """Do to the site what the example shows."""
    assert example.files, f"above the example in “{example.section}” no file is named"
    for path in example.files:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(_changed(before, example, path), encoding="utf-8")
    for name in _DECLARED.findall(example.text):
        photo = project / "content" / "images" / name
        photo.parent.mkdir(parents=True, exist_ok=True)
        photo.write_bytes(_JPEG)


def _changed(before: str, example: Example, path: str) -> str:
    if example.kind == "markdown" or "format" in example.values:
        return example.text
    if example.kind == "toml":
        if example.text.startswith("[["):
            return f"{before}\n{example.text}"
        (key,) = example.values
        assert re.search(rf"^{key} = .*\n", before, flags=re.MULTILINE), f"{path} has no {key}"
        return re.sub(rf"^{key} = .*\n", lambda _: example.text, before, flags=re.MULTILINE)
    assert before, f"{path} is in no example above this one"
    _start, front_matter, body = before.split("---\n", 2)
    for key in example.values:
        kept = (k for k in _KEY_LINES.findall(front_matter) if not k.startswith(f"{key}:"))
        front_matter = "".join(kept)
    return f"---\n{front_matter}{example.text}---\n{body}"
