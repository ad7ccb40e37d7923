"""Front door, 404 page and the home of each language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from all_pages import declared, made_by
from drawn_issues import issues
from hypothesis import given
from issue_values import issue, pair, region
from whole_issue import whole_issue

from plugins.issue.issue import Issue
from plugins.issue.vocabulary import SectionName
from plugins.pages.front import Counts, front_pages

NORTH = region("north", "Солтүстік", "Север")


def _homes(issue: Issue) -> tuple:
    return tuple(page for page in made_by(front_pages, issue) if page.template == "home")


def test_the_pages_of_the_front() -> None:
    assert [(page.path, page.template) for page in made_by(front_pages, issue())] == [
        ("index.html", "door"),
        ("404.html", "404"),
        ("kk/index.html", "home"),
        ("ru/index.html", "home"),
    ]


def test_door_and_404_speak_no_single_language_and_404_is_in_no_index() -> None:
    door, not_found, *_homes = (page.info for page in made_by(front_pages, issue()))
    assert (door.lang, door.is_indexed) == (None, True)
    assert (not_found.lang, not_found.is_indexed) == (None, False)


def test_the_front_is_called_as_the_issue_is() -> None:
    door, _not_found, kazakh, russian = (page.info for page in made_by(front_pages, issue()))
    assert door.title == "Шығарылым – Выпуск"
    assert (kazakh.title, kazakh.twin) == ("Шығарылым", "ru/index.html")
    assert (russian.title, russian.twin) == ("Выпуск", "kk/index.html")


@given(issues())
def test_every_contribution_is_on_each_home(issue: Issue) -> None:
    """In its chapter; where all of a rubric leads, at the head."""
    wanted = [pair.slug for pair in issue.pairs if pair.is_listed]
    for home in _homes(issue):
        head = _head(home)
        chapters = home.values.chapters
        shown = [card.slug for chapter in chapters for card in chapter.cards]
        assert [slug for slug in wanted if slug in {*shown}] == shown
        assert {*shown, *head} == {*wanted}
        for chapter in chapters:
            sections = {issue.pair[card.slug].facts.section for card in chapter.cards}
            assert sections <= {chapter.section.id}
            for card in chapter.cards:
                assert card.is_stub is (card.lang is not home.info.lang)


@given(issues())
def test_every_region_is_a_chapter(issue: Issue) -> None:
    """Those without contributions come last and say why; rubrics without any are left out."""
    for home in _homes(issue):
        chapters = home.values.chapters
        regions = [row.section.id for row in chapters if row.section.kind == "region"]
        assert sorted(regions) == sorted(issue.region)
        filled = [bool(chapter.cards) for chapter in chapters]
        assert filled == sorted(filled, reverse=True)
        for chapter in chapters:
            assert chapter.cards or chapter.section.kind == "region"
            assert chapter.is_lost <= (chapter.section.id in issue.imprint.sections_lost)


def _head(home: Any) -> list[str]:
    """The contributions at the head of a home."""
    lead = [home.values.lead.card.slug] if home.values.lead else []
    return [*lead, *(second.card.slug for second in home.values.seconds)]


def test_the_table_says_what_leads() -> None:
    pairs = [pair(slug, order=n) for n, slug in enumerate("abcdef")]
    one = issue(*pairs)
    named = replace(one, imprint=replace(one.imprint, leading=("f", "gone", "c")))
    assert [_head(home) for home in _homes(named)] == [["f", "c"]] * 2


def test_without_a_word_of_the_table_the_rubrics_lead_or_the_first_there_is() -> None:
    pairs = [pair(f"slug-{n}", order=n) for n in range(6)]
    withdrawn = pair("gone", order=0, status="withdrawn")
    assert _head(_homes(issue(withdrawn, *pairs))[0]) == ["slug-0", "slug-1", "slug-2", "slug-3"]
    northern = [pair(slug, region="north", order=n) for n, slug in enumerate("ab")]
    one = issue(*northern, sections=("north",), regions=(NORTH,))
    assert _head(_homes(one)[0]) == ["a"]
    assert _homes(issue())[0].values.lead is None


def test_the_front_page_counts_what_is_listed() -> None:
    one = whole_issue()
    for home in _homes(one):
        assert home.values.counts == Counts(contributions=3, regions=1, organisations=1, authors=2)


def test_what_leads_is_named_in_the_language_of_the_page() -> None:
    one = whole_issue()
    kazakh, russian = (home.values for home in _homes(one))
    assert kazakh.lead.section == SectionName(id="foreword", kind="rubric", name="Айдар")
    assert russian.lead.section.name == "Рубрика"
    assert [figure.what for figure in russian.lead.figures] == ["Школы 2–3-х"]
    assert [second.card.slug for second in russian.seconds] == ["aral", "lone"]
    assert [second.card.is_stub for second in russian.seconds] == [False, True]
    assert [found.name for found in russian.practices] == ["Цифровые", "Практика"]


def test_only_the_first_of_a_chapter_has_its_standfirst() -> None:
    pairs = [pair(f"slug-{n}", order=n, region="north") for n in range(4)]
    one = issue(*pairs, sections=("north",), regions=(NORTH,))
    for home in _homes(one):
        (chapter,) = home.values.chapters
        shown = [card.standfirst is not None for card in chapter.cards]
        assert shown == [True, False, False, False]


def test_contributions_stand_in_print_order_however_they_were_read() -> None:
    read = [("d", "foreword", 1), ("b", "north", 2), ("c", "north", 10), ("a", "north", 1)]
    pairs = [
        pair(slug, order=order, region="north") if section == "north" else pair(slug, order=order)
        for slug, section, order in read
    ]
    one = issue(*pairs, sections=("north", "foreword"), regions=(NORTH,))
    assert [found.slug for found in one.pairs] == ["a", "b", "c", "d"]


@given(issues())
def test_no_two_pages_claim_one_address(issue: Issue) -> None:
    """Of the whole site; the writer would refuse them."""
    listing, specs = declared(issue)
    assert len({line.path.casefold() for line in listing}) == len(listing) == len(specs)
