"""The issue: sections, look-ups, print order."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from issue_values import imprint
from makers import miniature, read_issue, write_files

from plugins.issue.issue import Issue, in_print_order
from plugins.issue.language import Language


@pytest.fixture
def issue(tmp_path: Path) -> Issue:
    return read_issue(write_files(tmp_path, miniature()))


def test_sections_stand_in_print_order(issue: Issue) -> None:
    assert [section.id for section in issue.sections] == ["foreword", "akmola"]


def test_every_pair_is_in_exactly_one_section(issue: Issue) -> None:
    found = [pair for section in issue.sections for pair in issue.in_section(section.id)]
    assert found == list(issue.pairs)


def test_print_order_does_not_depend_on_the_order_of_files(issue: Issue) -> None:
    for pairs in itertools.permutations(issue.pairs):
        assert in_print_order(pairs, issue.imprint.sections) == issue.pairs


def test_an_unknown_section_comes_last(issue: Issue) -> None:
    assert [pair.slug for pair in in_print_order(issue.pairs, ("akmola",))] == [
        "kir",
        "oris",
        "alghysoz",
    ]


def test_pairs_by_author_and_theme(issue: Issue) -> None:
    assert [pair.slug for pair in issue.by_author("aygul-omarova")] == ["kir", "oris"]
    assert [pair.slug for pair in issue.by_author("ivan-petrov")] == ["alghysoz"]
    assert issue.in_practice("networks") == issue.pairs
    assert issue.in_practice("digital") == ()


def test_pages_are_found_by_language(issue: Issue) -> None:
    page = issue.page("about", Language.RU)
    assert page is not None and page.title == "О выпуске"
    assert issue.page("abuot", Language.RU) is None


def test_all_articles_are_there(issue: Issue) -> None:
    assert len(issue.articles) == 6


def test_an_unknown_id_is_an_error_and_no_guess(issue: Issue) -> None:
    with pytest.raises(KeyError):
        issue.section("akmolla")


def test_the_public_issue_has_no_drafts(tmp_path: Path) -> None:
    files = miniature()
    for lang in Language:
        path = f"content/articles/oris.{lang}.md"
        files[path] = str(files[path]).replace("status: published", "status: draft")
    issue = read_issue(write_files(tmp_path, files))
    assert "oris" in issue.pair
    assert "oris" not in issue.without_drafts().pair


@pytest.mark.parametrize(("years", "first"), [("2020–2021", 2020), ("1999", 1999), ("", 0)])
def test_the_first_year_of_the_print_is_known(years: str, first: int) -> None:
    assert replace(imprint(), printed_years=years).first_year == first
