"""The books of this edition, as strangers' tools judge them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from all_pages import site_for
from book_values import book_specs, cache_with_photo
from ebook_checking import ace_messages, epubcheck_messages
from ebooks import Ebook
from makers import PROJECT, read_issue
from printed_pages import PrintedPages
from whole_issue import whole_issue

from plugins.books import OUTPUTS
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.site.outputs import FileSpec

MODULES = PROJECT / ".cache" / "browser_tools" / "node_modules"
HEADINGS = ("/H1", "/H2", "/H3", "/H4")


@pytest.fixture(scope="module")
def edition_issue() -> Issue:
    """The edition as readers see it."""
    return read_issue(PROJECT).without_drafts()


@pytest.fixture(scope="module")
def books(edition_issue: Issue, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The books of the edition by their paths, as files."""
    folder = tmp_path_factory.mktemp("books")
    site = site_for(edition_issue, cache=folder)
    found = {}
    for spec in (spec for output in OUTPUTS for spec in output.make(edition_issue, site, ())):
        assert isinstance(spec, FileSpec) and callable(spec.content)
        found[spec.path] = folder / Path(spec.path).name
        found[spec.path].write_bytes(spec.content())
    return found


@pytest.fixture(scope="module")
def ebooks(books: Mapping[str, Path]) -> Mapping[str, Path]:
    """Those for reading systems."""
    return {path: file for path, file in books.items() if file.suffix == ".epub"}


@pytest.fixture(scope="module")
def newspapers(books: Mapping[str, Path]) -> Mapping[str, PrintedPages]:
    """Those to print."""
    files = {path: file for path, file in books.items() if file.suffix == ".pdf"}
    return {path: PrintedPages(file.read_bytes()) for path, file in files.items()}


@pytest.mark.edition
def test_every_word_of_a_link_in_an_ebook_leads_somewhere(ebooks: Mapping[str, Path]) -> None:
    for path, file in ebooks.items():
        assert list(Ebook(file.read_bytes()).faults()) == [], path


@pytest.fixture
def judged(ebooks: Mapping[str, Path], tmp_path: Path) -> Mapping[str, Path]:
    """The e-books of the edition and of an issue that has everything, full texts too."""
    found = dict(ebooks)
    cache = cache_with_photo(tmp_path / "cache")
    for path, spec in book_specs(whole_issue(), cache).items():
        if path.endswith(".epub") and callable(spec.content):
            found[path] = tmp_path / Path(path).name
            found[path].write_bytes(spec.content())
    return found


@pytest.mark.edition
@pytest.mark.long
def test_epubcheck_has_nothing_to_say(judged: Mapping[str, Path], tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("java not installed: e-books are not judged")
    for path, file in judged.items():
        assert epubcheck_messages(file, tmp_path / "report.json") == (), path


@pytest.mark.edition
@pytest.mark.long
def test_ace_has_nothing_to_say(judged: Mapping[str, Path], tmp_path: Path) -> None:
    if not (MODULES / "@daisy" / "ace-core").exists():
        pytest.skip("DAISY Ace was not fetched (npm): e-books are not judged")
    for path, file in judged.items():
        folder = tmp_path / file.stem
        folder.mkdir()
        assert ace_messages(file, folder, MODULES) == (), path


def _letters(text: str) -> str:
    """Without blanks and hyphens: a line may end at either."""
    return "".join(text.split()).replace("-", "")


@pytest.mark.edition
def test_every_headline_can_be_found_in_the_newspaper(
    edition_issue: Issue, newspapers: Mapping[str, PrintedPages]
) -> None:
    """Its words are copied as they were written, also where a line broke them."""
    for lang in Language:
        words = _letters(newspapers[f"books/{edition_issue.imprint.id}-{lang}.pdf"].text)
        listed = [pair.in_lang(lang) for pair in edition_issue.pairs if pair.is_listed]
        lost = [one.title for one in listed if _letters(one.title) not in words]
        assert lost == []


@pytest.mark.edition
@pytest.mark.long
def test_no_line_stands_alone_and_no_headline_at_the_foot(
    newspapers: Mapping[str, PrintedPages],
) -> None:
    for path, pages in newspapers.items():
        assert pages.lonely_lines() == [], path
        assert pages.headings_at_the_foot(HEADINGS) == [], path
        assert pages.hidden_hyphens() == [], path
