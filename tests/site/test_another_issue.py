"""Nothing of one issue stands in code: an issue of other years, another country and another subject
has not a word of it, wherever its readers look."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from another_issue import another_issue
from printed_pages import PrintedPages

from desk.building import build

OURS = re.compile(
    r"\b202[0126]\b|\bKZ\b|\bkz/|азақстан|азахстан|Kazakhstan|мектеп|мұғалім|школ|учител"
    r"|[Ss]chools? |етекші|едущи|oblast",
)
# Where the site lies is a setting; a letter and a number are part of a name of a file or a font.
_ADDRESS = re.compile(
    r"https?(?:://|%3A//)[^\s\"<>]*|\b[uU]\+[0-9A-F-]+|[\w./-]+\.(?:woff2|js|css)\b"
)
_IN_WORDS = (".html", ".xml", ".json", ".csv", ".bib", ".ris", ".geojson", ".xhtml", ".opf", ".ncx")


def _texts(site: Path) -> Iterator[tuple[str, str]]:
    """What the site tells in words, the insides of e-books and the printed pages included."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix == ".epub":
            with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as book:
                for name in book.namelist():
                    if name.endswith(_IN_WORDS):
                        yield f"{path}: {name}", book.read(name).decode()
        elif file.suffix == ".pdf":
            yield path, PrintedPages(file.read_bytes()).text
        elif path.endswith(_IN_WORDS):
            yield path, file.read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_issue_of_another_country_has_nothing_of_this_one(
    small_site: Callable[..., Path],
) -> None:
    site = small_site(
        {
            **another_issue(),
            "content/articles/alghysoz.kk.md": None,
            "content/articles/alghysoz.ru.md": None,
        }
    )
    assert build(site, overrides={"PURPOSE": "publish"})
    texts = dict(_texts(site / "output"))
    assert {Path(path).suffix for path in texts} >= {".html", ".csv", ".pdf", ".xhtml", ".bib"}
    found = [
        f"{path}: {words[max(0, hit.start() - 40) : hit.end() + 40]}"
        for path, text in texts.items()
        for words in [_ADDRESS.sub("", text)]
        for hit in OURS.finditer(words)
    ]
    assert found[:9] == []
    assert (site / "output" / "kg" / "index.html").is_file()
