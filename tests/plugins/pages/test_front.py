"""Front door, 404 page and the home of each language."""

from __future__ import annotations

from all_pages import declared, made_by
from hypothesis import given
from issue_values import issue, issues, pair, region, rubric, theme

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import SectionName, ThemeName
from plugins.pages.front import front_pages

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
def test_every_contribution_is_in_one_chapter_of_each_home(issue: Issue) -> None:
    wanted = [pair.slug for pair in issue.pairs if pair.is_listed]
    homes = _homes(issue)
    assert [home.info.lang for home in homes] == list(Language)
    for home in homes:
        chapters = home.values.chapters
        assert [card.slug for chapter in chapters for card in chapter.cards] == wanted
        for chapter in chapters:
            sections = {issue.pair[card.slug].facts.section for card in chapter.cards}
            assert sections == {chapter.section.id}
            for card in chapter.cards:
                assert card.is_stub is (card.lang is not home.info.lang)


@given(issues())
def test_chapters_are_the_sections_with_contributions_in_print_order(issue: Issue) -> None:
    """A section without any has no heading over nothing."""
    filled = [
        name
        for name in issue.imprint.sections
        if any(pair.is_listed for pair in issue.in_section(name))
    ]
    for home in _homes(issue):
        assert [chapter.section.id for chapter in home.values.chapters] == filled
        for chapter in home.values.chapters:
            is_region = chapter.section.id in issue.region
            assert chapter.section.kind == ("region" if is_region else "rubric")


def test_chapters_and_themes_are_named_in_the_language_of_the_page() -> None:
    one = issue(
        pair("a"),
        rubrics=(rubric("foreword", "Алғы сөз", "Предисловие"),),
        themes=(theme("digital", "Цифрлық", "Цифровые"), theme("idle", "Бос", "Пустая")),
    )
    kazakh, russian = (home.values for home in _homes(one))
    assert [chapter.section for chapter in kazakh.chapters] == [
        SectionName(id="foreword", kind="rubric", name="Алғы сөз")
    ]
    assert [chapter.section.name for chapter in russian.chapters] == ["Предисловие"]
    assert kazakh.themes == (
        ThemeName(id="digital", name="Цифрлық", about="Цифрлық"),
        ThemeName(id="idle", name="Бос", about="Бос"),
    )
    assert [found.name for found in russian.themes] == ["Цифровые", "Пустая"]


def test_only_what_leads_a_chapter_has_its_standfirst() -> None:
    """One lies across the page, two share it, of more the first leads; withdrawn ones do not
    count."""
    for number, leading in ((1, 1), (2, 2), (3, 1), (5, 1)):
        pairs = [pair(f"slug-{n}", order=n) for n in range(number)]
        gone = pair("gone", order=0, status="withdrawn")
        for home in _homes(issue(gone, *pairs)):
            (chapter,) = home.values.chapters
            shown = [card.standfirst is not None for card in chapter.cards]
            assert shown == [True] * leading + [False] * (number - leading)


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
