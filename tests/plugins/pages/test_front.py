"""Front door, homes, articles, pages about the edition, 404, and the way from /kz/."""

from __future__ import annotations

import posixpath

from all_sheets import sheets_of, sheets_with_redirects
from hypothesis import given
from issue_values import article, issue, issues, page, pair, region

from plugins.issue.contribution import Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.sheet import Sheet
from plugins.pages.sheets import edition_sheets, redirect_sheets

NORTH = region("north", "Солтүстік", "Север")


def _articles(issue: Issue, lang: Language) -> dict[str | None, Sheet]:
    return {
        sheet.here.slug: sheet
        for sheet in edition_sheets(issue)
        if sheet.here.kind == "article" and sheet.here.lang is lang
    }


def _neighbours(sheet: Sheet) -> tuple[str | None, str | None]:
    before, after = sheet.values["previous"], sheet.values["following"]
    return before.slug if before else None, after.slug if after else None


def test_the_pages_of_this_room() -> None:
    one = issue(pair("aral"), pages=tuple(page("about", lang) for lang in Language))
    assert {sheet.here.path: sheet.template for sheet in edition_sheets(one)} == {
        "index.html": "door",
        "404.html": "404",
        "kk/index.html": "home",
        "kk/about.html": "page",
        "kk/articles/aral.html": "article",
        "ru/index.html": "home",
        "ru/about.html": "page",
        "ru/articles/aral.html": "article",
    }


def test_door_and_404_speak_no_single_language_and_404_is_in_no_index() -> None:
    here = {sheet.here.kind: sheet.here for sheet in edition_sheets(issue())}
    assert (here["door"].lang, here["door"].is_indexed) == (None, True)
    assert (here["404"].lang, here["404"].is_indexed) == (None, False)


@given(issues())
def test_every_contribution_is_in_one_chapter_of_each_home(issue: Issue) -> None:
    wanted = [pair.slug for pair in issue.pairs if pair.is_listed]
    homes = [sheet for sheet in edition_sheets(issue) if sheet.template == "home"]
    assert [home.here.lang for home in homes] == list(Language)
    for home in homes:
        chapters = home.values["chapters"]
        assert [entry.slug for chapter in chapters for entry in chapter.entries] == wanted
        for chapter in chapters:
            assert {entry.article.section for entry in chapter.entries} <= {chapter.section.id}
            assert {entry.lang for entry in chapter.entries} <= {home.here.lang}


@given(issues())
def test_chapters_are_the_sections_in_print_order(issue: Issue) -> None:
    for sheet in edition_sheets(issue):
        if sheet.template == "home":
            chapters = sheet.values["chapters"]
            assert tuple(chapter.section.id for chapter in chapters) == issue.imprint.sections
            for chapter in chapters:
                is_region = chapter.section.id in issue.region
                assert chapter.kind == ("region" if is_region else "rubric")


def test_contributions_stand_in_print_order_however_they_were_read() -> None:
    read = [("d", "foreword", 1), ("b", "north", 2), ("c", "north", 10), ("a", "north", 1)]
    pairs = [
        pair(slug, order=order, region="north") if section == "north" else pair(slug, order=order)
        for slug, section, order in read
    ]
    one = issue(*pairs, sections=("north", "foreword"), regions=(NORTH,))
    assert [found.slug for found in one.pairs] == ["a", "b", "c", "d"]


def test_neighbours_follow_the_print_over_the_ends_of_sections() -> None:
    pairs = (
        pair("last", order=1),
        pair("first", order=1, region="north"),
        pair("middle", [Language.RU], order=2, region="north"),
    )
    one = issue(*pairs, sections=("north", "foreword"), regions=(NORTH,))
    kazakh, russian = (_articles(one, lang) for lang in Language)
    assert _neighbours(kazakh["first"]) == (None, "middle")
    assert kazakh["first"].values["following"].is_stub
    assert _neighbours(kazakh["last"]) == ("middle", None)
    assert _neighbours(russian["middle"]) == ("first", "last")


@given(issues())
def test_following_the_neighbours_one_reads_the_whole_issue(issue: Issue) -> None:
    listed = [pair.slug for pair in issue.pairs if pair.is_listed]
    for lang in Language:
        for slug, sheet in _articles(issue, lang).items():
            if slug not in listed:
                assert _neighbours(sheet) == (None, None)
                continue
            before, after = _neighbours(sheet)
            place = listed.index(str(slug))
            assert before == (listed[place - 1] if place else None)
            assert after == (listed[place + 1] if place + 1 < len(listed) else None)


def test_a_withdrawn_article_keeps_its_address_and_leaves_lists_and_index() -> None:
    one = issue(pair("kept", order=1), pair("gone", order=2, status="withdrawn"))
    sheets = sheets_of(one)
    gone = [sheet for sheet in sheets if sheet.here.slug == "gone"]
    assert [sheet.here.path for sheet in gone] == ["kk/articles/gone.html", "ru/articles/gone.html"]
    assert not any(sheet.here.is_indexed for sheet in gone)
    for sheet in sheets:
        if sheet.template == "home":
            (chapter,) = sheet.values["chapters"]
            assert [entry.slug for entry in chapter.entries] == ["kept"]


def test_a_translation_that_was_withdrawn_is_no_twin() -> None:
    halves = Pair(kk=article("aral"), ru=article("aral", Language.RU, status="withdrawn"))
    one = issue(halves)
    kazakh, russian = (_articles(one, lang)["aral"].here for lang in Language)
    assert (kazakh.has_twin, kazakh.is_indexed) == (False, True)
    assert (russian.has_twin, russian.is_indexed) == (True, False)


def test_a_page_about_the_edition_knows_whether_it_has_a_twin() -> None:
    pages = (page("about", Language.KK), page("about", Language.RU), page("lone", Language.RU))
    found = {
        sheet.here.path: sheet.here.has_twin
        for sheet in edition_sheets(issue(pages=pages))
        if sheet.template == "page"
    }
    assert found == {"kk/about.html": True, "ru/about.html": True, "ru/lone.html": False}


def test_pages_are_given_what_the_scan_lost() -> None:
    pairs = (
        pair("whole", order=1),
        pair("torn", [Language.RU], order=2, scan_lost=("end",)),
        pair("gone", order=3, scan_lost=("start",), status="withdrawn"),
    )
    for sheet in edition_sheets(issue(*pairs, pages=(page("about", Language.KK),))):
        if sheet.template == "page":
            assert [entry.slug for entry in sheet.values["losses"]] == ["torn"]
            assert sheet.values["losses"][0].is_stub


@given(issues())
def test_no_two_pages_claim_one_address(issue: Issue) -> None:
    paths = [sheet.here.path for sheet in sheets_with_redirects(issue)]
    assert len(set(paths)) == len(paths)
    assert len({path.lower() for path in paths}) == len(paths)


@given(issues())
def test_the_country_code_leads_to_every_kazakh_page(issue: Issue) -> None:
    written = {sheet.here.path for sheet in sheets_of(issue)}
    redirects = list(redirect_sheets(sorted(written)))
    assert len(redirects) == sum(path.startswith("kk/") for path in written)
    for sheet in redirects:
        start, target = sheet.here.path, str(sheet.values["target"])
        led = posixpath.normpath(posixpath.join(posixpath.dirname(start), target))
        assert led == sheet.values["target_path"] == start.replace("kz/", "kk/", 1)
        assert led in written
        assert not sheet.here.is_indexed
