"""The search page: what results can be chosen by, and the ways in for who has no scripts."""

from __future__ import annotations

from dataclasses import replace

from all_pages import EXTRAS, RENDERER, made_by, site_for
from bs4 import BeautifulSoup
from issue_values import both, region
from searchable_issue import searchable_issue

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.search.pages import search_pages
from plugins.site.frame import frame_key
from plugins.site.writer import with_extras


def shown(issue: Issue, lang: Language) -> BeautifulSoup:
    (page,) = [page for page in made_by(search_pages, issue) if page.info.lang is lang]
    site = site_for(issue)
    spec = with_extras(page, EXTRAS, issue, site)
    return BeautifulSoup(RENDERER.render(spec, site.frames[frame_key(page.info)]), "lxml")


def test_there_is_one_in_each_language_at_an_address_of_its_own() -> None:
    paths = [page.path for page in made_by(search_pages, searchable_issue())]
    assert paths == ["kk/search.html", "ru/search.html"]


def test_regions_and_practices_stand_by_the_alphabet_of_the_page() -> None:
    issue = searchable_issue()
    city = region("city", "Әділ қаласы", "город Адил", sorted_as=both("Әділ", "Адил"))
    page = shown(replace(issue, regions=(*issue.regions, city)), Language.RU)
    names = [option.get_text() for option in page.select("select[name=region] option")]
    assert names[1:] == [
        "город Адил",
        "Актюбинская область",
        "Западно-Казахстанская область",
        "Карагандинская область",
    ]
    practices = [option["value"] for option in page.select("select[name=practice] option")]
    assert practices == ["", "lesson-study", "mentoring"]


def test_without_scripts_the_lists_are_there() -> None:
    issue = searchable_issue()
    for lang in Language:
        ways = [link["href"] for link in shown(issue, lang).select(".other-ways a")]
        assert ways == [
            "index.html#contents",
            "regions/index.html",
            "authors/index.html",
            "index.html#practices",
            "glossary.html",
        ]
    without = shown(replace(issue, terms=()), Language.KK)
    assert "glossary.html" not in [link["href"] for link in without.select(".other-ways a")]
