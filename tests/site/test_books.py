"""The books of this edition, as strangers' tools judge them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from all_pages import site_for
from ebook_checking import ace_messages, epubcheck_messages
from ebooks import Ebook
from makers import PROJECT, read_issue

from plugins.books.finished_files import epub_files
from plugins.issue.listing import Listing

MODULES = PROJECT / ".cache" / "browser_tools" / "node_modules"
NO_LISTING: Listing = ()


@pytest.fixture(scope="module")
def ebooks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The e-books of the edition, as files."""
    folder = tmp_path_factory.mktemp("books")
    issue = read_issue(PROJECT).without_drafts()
    found = {}
    for spec in epub_files(issue, site_for(issue, cache=folder), NO_LISTING):
        assert callable(spec.content)
        found[spec.path] = folder / Path(spec.path).name
        found[spec.path].write_bytes(spec.content())
    return found


@pytest.mark.edition
def test_every_word_of_a_link_in_an_ebook_leads_somewhere(ebooks: Mapping[str, Path]) -> None:
    for path, file in ebooks.items():
        assert list(Ebook(file.read_bytes()).faults()) == [], path


@pytest.mark.edition
@pytest.mark.long
def test_epubcheck_has_nothing_to_say(ebooks: Mapping[str, Path], tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("java not installed: e-books are not judged")
    for path, file in ebooks.items():
        assert epubcheck_messages(file, tmp_path / "report.json") == (), path


@pytest.mark.edition
@pytest.mark.long
def test_ace_has_nothing_to_say(ebooks: Mapping[str, Path], tmp_path: Path) -> None:
    if not (MODULES / "@daisy" / "ace-core").exists():
        pytest.skip("DAISY Ace was not fetched (npm): e-books are not judged")
    for path, file in ebooks.items():
        folder = tmp_path / file.stem
        folder.mkdir()
        assert ace_messages(file, folder, MODULES) == (), path
