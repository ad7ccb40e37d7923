"""A page for every half that is missing, and for none that is there."""

from __future__ import annotations

from all_sheets import sheets_of
from hypothesis import given
from issue_values import article, issue, issues, pair

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.language_switcher.stubs import stub_sheets


def test_a_stub_has_the_address_of_the_missing_article() -> None:
    one = issue(pair("both"), pair("lone", [Language.KK]))
    (sheet,) = stub_sheets(one)
    assert (sheet.here.kind, sheet.template) == ("stub", "stub")
    assert sheet.here.path == "ru/articles/lone.html"


def test_a_stub_is_in_no_index_and_has_no_twin() -> None:
    (sheet,) = stub_sheets(issue(pair("lone", [Language.RU])))
    assert (sheet.here.lang, sheet.here.has_twin, sheet.here.is_indexed) == (
        Language.KK,
        False,
        False,
    )


def test_a_stub_is_given_the_text_there_is_and_its_section() -> None:
    (sheet,) = stub_sheets(issue(pair("lone", [Language.RU])))
    assert sheet.values["article"].lang is Language.RU
    assert sheet.values["section"].id == "foreword"


def test_the_half_that_is_a_draft_has_a_stub() -> None:
    draft = article("begun", Language.RU, status="draft")
    public = issue(Pair(kk=article("begun"), ru=draft)).without_drafts()
    assert [sheet.here.path for sheet in stub_sheets(public)] == ["ru/articles/begun.html"]


@given(issues())
def test_every_contribution_has_one_page_in_each_language(issue: Issue) -> None:
    """An article or its stub, never both, never none; withdrawn ones keep their address."""
    found = [
        (sheet.here.slug, sheet.here.lang)
        for sheet in sheets_of(issue)
        if sheet.here.kind in ("article", "stub")
    ]
    assert sorted(found) == sorted((p.slug, lang) for p in issue.pairs for lang in Language)
