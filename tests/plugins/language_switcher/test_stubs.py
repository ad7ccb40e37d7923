"""A page for every half that is missing, and for none that is there."""

from __future__ import annotations

import pytest
from all_pages import infos_of, made_by
from drawn_issues import issues
from hypothesis import given
from issue_values import article, issue, pair, rubric

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import SectionName
from plugins.language_switcher.stubs import StubValues, stubs


def test_a_stub_has_the_address_of_the_missing_article() -> None:
    one = issue(pair("both"), pair("lone", [Language.KK]))
    (page,) = made_by(stubs, one)
    assert (page.info.kind, page.template) == ("stub", "stub")
    assert page.path == "ru/articles/lone.html"


def test_a_stub_is_in_no_index_and_has_no_twin() -> None:
    (page,) = made_by(stubs, issue(pair("lone", [Language.RU])))
    assert (page.info.lang, page.info.twin, page.info.is_indexed) == (Language.KK, None, False)


@pytest.mark.parametrize(("status", "is_withdrawn"), [("published", False), ("withdrawn", True)])
def test_a_stub_names_the_text_there_is_and_its_section(status: str, is_withdrawn: bool) -> None:
    """The headline in its own language, the section in that of the page."""
    rubrics = (rubric("foreword", "Алғы сөз", "Предисловие"),)
    (page,) = made_by(stubs, issue(pair("lone", [Language.RU], status=status), rubrics=rubrics))
    assert page.values == StubValues(
        title="Тақырып lone ru",
        text_lang=Language.RU,
        is_withdrawn=is_withdrawn,
        section=SectionName(id="foreword", kind="rubric", name="Алғы сөз"),
    )
    assert (page.info.title, page.info.section) == ("Тақырып lone ru", "foreword")


def test_the_half_that_is_a_draft_has_a_stub() -> None:
    draft = article("begun", Language.RU, status="draft")
    public = issue(Pair(kk=article("begun"), ru=draft)).without_drafts()
    assert [page.path for page in made_by(stubs, public)] == ["ru/articles/begun.html"]


@given(issues())
def test_every_contribution_has_one_page_in_each_language(issue: Issue) -> None:
    """An article or its stub, never both, never none; withdrawn ones keep their address."""
    found = [
        (info.slug, info.lang)
        for info in infos_of(issue).values()
        if info.kind in ("article", "stub")
    ]
    assert sorted(found) == sorted((p.slug, lang) for p in issue.pairs for lang in Language)
