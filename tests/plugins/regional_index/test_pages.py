"""The pages of regions, rubrics and themes."""

from __future__ import annotations

from hypothesis import given
from issue_values import issue, issues, pair, region, theme

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.regional_index.sheets import regional_sheets

NORTH, SOUTH = region("north", "Солтүстік", "Север"), region("south", "Оңтүстік", "Юг")


def test_each_language_has_both_orders_and_every_page() -> None:
    found = {
        sheet.here.path: sheet.template
        for sheet in regional_sheets(issue(regions=(NORTH, SOUTH), themes=(theme("digital"),)))
    }
    for lang in Language:
        assert {
            path.removeprefix(f"{lang}/"): name
            for path, name in found.items()
            if path.startswith(lang)
        } == {
            "regions/index.html": "regions",
            "regions/alphabet.html": "regions",
            "regions/north.html": "region",
            "regions/south.html": "region",
            "rubrics/foreword.html": "rubric",
            "themes/digital.html": "theme",
        }


def test_the_two_orders_know_their_own_order_and_each_other() -> None:
    one = issue(regions=(SOUTH, NORTH), sections=("foreword", "north", "south"))
    lists = {
        sheet.here.path: sheet.values
        for sheet in regional_sheets(one)
        if sheet.template == "regions"
    }
    by_print, by_alphabet = lists["kk/regions/index.html"], lists["kk/regions/alphabet.html"]
    assert (by_print["order"], by_alphabet["order"]) == ("print", "alphabet")
    for values in (by_print, by_alphabet):
        assert values["print_order_path"] == "kk/regions/index.html"
        assert values["alphabet_path"] == "kk/regions/alphabet.html"
    assert [part.section.id for part in by_print["listed"]] == ["north", "south"]
    assert [part.section.id for part in by_alphabet["listed"]] == ["south", "north"]


def test_rubrics_stand_below_the_regions_in_print_order() -> None:
    one = issue(regions=(NORTH,), sections=("north", "foreword"))
    for sheet in regional_sheets(one):
        if sheet.template == "regions":
            assert [part.section.id for part in sheet.values["rubrics"]] == ["foreword"]


def test_an_empty_region_has_a_page_too() -> None:
    one = issue(regions=(NORTH,), sections=("foreword",), lost=("north",))
    pages = [sheet for sheet in regional_sheets(one) if sheet.here.slug == "north"]
    assert [sheet.here.lang for sheet in pages] == list(Language)
    for sheet in pages:
        assert (sheet.values["listed"].entries, sheet.values["listed"].is_lost) == ((), True)
        assert sheet.values["places"] == ()


def test_a_theme_lists_its_contributions_in_print_order_over_all_sections() -> None:
    pairs = (
        pair("third", order=2, themes=("digital",)),
        pair("other", order=1),
        pair("first", region="north", order=9, themes=("digital",)),
        pair("gone", order=3, themes=("digital",), status="withdrawn"),
        pair("last", [Language.RU], order=4, themes=("digital",)),
    )
    sections = ("north", "foreword")
    one = issue(*pairs, regions=(NORTH,), themes=(theme("digital"),), sections=sections)
    for sheet in regional_sheets(one):
        if sheet.template == "theme":
            assert [entry.slug for entry in sheet.values["entries"]] == ["first", "third", "last"]
            assert [e.is_stub for e in sheet.values["entries"]] == [
                False,
                False,
                sheet.here.lang is Language.KK,
            ]


@given(issues())
def test_both_trees_have_the_same_pages_in_the_same_order(issue: Issue) -> None:
    paths = [sheet.here.path for sheet in regional_sheets(issue)]
    kazakh = [path[3:] for path in paths if path.startswith("kk/")]
    russian = [path[3:] for path in paths if path.startswith("ru/")]
    assert kazakh == russian
    assert len(set(paths)) == len(paths)


@given(issues())
def test_a_contribution_is_on_the_page_of_each_of_its_themes_and_no_other(issue: Issue) -> None:
    for sheet in regional_sheets(issue):
        if sheet.template == "theme":
            found = {entry.slug for entry in sheet.values["entries"]}
            wanted = {
                p.slug for p in issue.pairs if p.is_listed and sheet.here.slug in p.facts.themes
            }
            assert found == wanted
