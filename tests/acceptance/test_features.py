"""Overviews and dossiers: every claim has its source, every number too, and the words are ours."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from digest_text import body_of, text_of
from folded_words import words_of
from printed_text import PrintedIssue
from stated_numbers import stated_numbers

from plugins.issue.contribution import Page
from plugins.issue.issue import Issue
from plugins.issue.language import Language

WORDS_OF_AN_OVERVIEW = 300, 500
LEAST_CONTRIBUTIONS = 6
STANDARDS, MUNICIPALITIES = 29, 14  # rows of the documents' own tables
ABOUT_THE_DOCUMENTS = {
    # How many documents there are, and numbers that a dossier counts itself.
    "teacher-leadership-in-kazakhstan": {2, 3, 4},
    "mekteptegi-tazhiribe": {2, 3, 4, 29},
    "lyderiu-laikas-2": {2, 3, 14},
}


def _contributions_in(page: Page) -> set[str]:
    """The contributions a text links to."""
    found = (re.search(r"/articles/([a-z0-9-]+)\.", link.target) for link in page.body.links)
    return {match[1] for match in found if match}


def _of_kind(issue: Issue, kind: str) -> tuple[Page, ...]:
    pages = tuple(page for page in issue.features if page.kind == kind)
    assert pages
    return pages


@pytest.fixture(scope="session")
def claims(project: Path) -> dict[str, list[dict[str, Any]]]:
    """What the review file of each overview says: a claim, its contribution, its line."""
    folder = project / "content" / "overviews" / "review"
    files = sorted(folder.glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text("utf-8"))["claim"] for file in files}


@pytest.fixture(scope="session")
def background(shared: Path) -> str:
    """All documents that the dossiers retell, the days in them as separate numbers."""
    files = sorted((shared / "background").glob("*.txt"))
    assert files
    text = "\n\n".join(file.read_text("utf-8") for file in files)
    return re.sub(r"(?<!\d)(\d\d)\.(\d\d)\.(\d{4})(?!\d)", r"\1 - \2 - \3", text)


def test_every_text_is_there_in_both_languages(issue: Issue) -> None:
    texts = Counter((page.kind, page.slug) for page in issue.features)
    assert {name for name, number in texts.items() if number != len(Language)} == set()


def test_an_overview_is_as_long_as_agreed_and_rests_on_several(issue: Issue) -> None:
    wrong = {}
    shortest, longest = WORDS_OF_AN_OVERVIEW
    for page in _of_kind(issue, "overview"):
        length, sources = len(words_of(body_of(page))), len(_contributions_in(page))
        if not shortest <= length <= longest or sources < LEAST_CONTRIBUTIONS:
            wrong[page.source.path] = f"{length} words, {sources} contributions"
    assert wrong == {}


def test_every_claim_has_its_line_in_the_scan(
    issue: Issue, printed: PrintedIssue, claims: dict[str, list[dict[str, Any]]]
) -> None:
    assert set(claims) == {page.slug for page in _of_kind(issue, "overview")}
    strange = [
        f"{slug}: {claim['text']}"
        for slug, rows in claims.items()
        for claim in rows
        if claim["scan_line"] not in printed.contributions[claim["contribution"]].lines
    ]
    assert strange == []


def test_an_overview_links_what_its_claims_come_from(
    issue: Issue, claims: dict[str, list[dict[str, Any]]]
) -> None:
    for page in _of_kind(issue, "overview"):
        named = {claim["contribution"] for claim in claims[page.slug]}
        assert _contributions_in(page) - named == set(), page.source.path


def test_both_languages_lead_to_the_same_places(issue: Issue) -> None:
    different = []
    for page in issue.features:
        other = issue.page(page.slug, page.lang.other, page.kind)
        assert other is not None
        here, there = (
            Counter(link.target.replace(f".{half.lang}.md", "") for link in half.body.links)
            for half in (page, other)
        )
        if here != there:
            different.append(f"{page.source.path}: {here - there}")
    assert different == []


def test_both_languages_have_the_same_blocks(issue: Issue) -> None:
    """Headings, rows of tables and entries of lists: a long text is one in two languages."""
    counted = ("heading", "row", "item")
    different = []
    for page in _of_kind(issue, "dossier"):
        other = issue.page(page.slug, page.lang.other, page.kind)
        assert other is not None
        here, there = (
            Counter(block.kind for block in half.body.blocks if block.kind in counted)
            for half in (page, other)
        )
        assert here
        if here != there:
            different.append(f"{page.source.path}: {here} {there}")
    assert different == []


def test_numbers_of_an_overview_stand_in_what_it_links_to(
    issue: Issue, printed: PrintedIssue
) -> None:
    """A number in words up to that of its contributions may be the overview's own count."""
    strange = []
    for page in _of_kind(issue, "overview"):
        slugs = _contributions_in(page)
        known = {
            number
            for slug in slugs
            for row in stated_numbers(
                printed.contributions[slug].whole, issue.pair[slug].facts.printed_in
            )
            for number in (row.value, *row.parts)
        }
        strange += [
            f"{page.source.path}: {row.written}"
            for row in stated_numbers(f"{page.description}\n\n{body_of(page)}", page.lang)
            if row.value not in known and not (row.is_word and row.value <= len(slugs))
        ]
    assert strange == []


def test_numbers_of_a_dossier_stand_in_the_documents(issue: Issue, background: str) -> None:
    known = {
        number
        for lang in Language
        for row in stated_numbers(background, lang)
        for number in (row.value, *row.parts)
    }
    strange = [
        f"{page.source.path}: {row.written}"
        for page in _of_kind(issue, "dossier")
        for row in stated_numbers(_without_school_numbers(page), page.lang)
        if row.value not in known | ABOUT_THE_DOCUMENTS[page.slug]
    ]
    assert strange == []


def _without_school_numbers(page: Page) -> str:
    return re.sub(r"№\d+", "№", f"{page.description}\n\n{body_of(page)}")


def test_tables_of_the_dossiers_have_the_rows_of_the_documents(issue: Issue) -> None:
    for lang in Language:
        practice = issue.page("mekteptegi-tazhiribe", lang, "dossier")
        lithuania = issue.page("lyderiu-laikas-2", lang, "dossier")
        assert practice is not None
        assert lithuania is not None
        standards = re.findall(r"^\| (\d)\.(\d+) \|", practice.body.markdown, re.MULTILINE)
        assert len(set(standards)) == len(standards) == STANDARDS
        tables = lithuania.body.markdown.split("\n\n")
        rows = [
            line
            for table in tables
            if table.startswith("| Муниципалитет |")
            for line in table.splitlines()[2:]
        ]
        assert len(set(rows)) == len(rows) == MUNICIPALITIES


def test_no_eight_words_in_a_row_stand_in_a_source(
    issue: Issue, printed: PrintedIssue, background: str
) -> None:
    """Articles are held to the print in test_own_words.py, here to the documents."""
    documents = set(_runs(background))
    scan = set(_runs(printed.raw))
    for contribution in printed.contributions.values():
        scan.update(_runs(contribution.whole))
    texts = {
        page.source.path: (f"{page.description}\n\n{body_of(page)}", scan | documents)
        for page in (*issue.features, *issue.pages)
    }
    texts |= {article.source.path: (text_of(article), documents) for article in issue.articles}
    copied = [
        f"{path}: {' '.join(run)}"
        for path, (text, sources) in texts.items()
        for run in _runs(text)
        if run in sources
    ]
    assert copied == []


def _runs(text: str, length: int = 8) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    return (words[start : start + length] for start in range(len(words) - length + 1))
