"""The pages of regions, rubrics and practices."""

from __future__ import annotations

from dataclasses import replace

from all_pages import OUTPUTS, declared
from drawn_issues import issues
from hypothesis import given
from issue_values import both, issue, pair, practice, region, rubric

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import PracticeName
from plugins.regional_index.pages import RegionsValues
from plugins.site.outputs import PageSpec

NORTH, SOUTH = region("north", "Солтүстік", "Север"), region("south", "Оңтүстік", "Юг")
ROOM = [output for output in OUTPUTS if output.name in ("regions", "region", "rubric", "practice")]


def _pages(issue: Issue, template: str = "") -> tuple[PageSpec, ...]:
    """All pages of the room, or those of one template."""
    _listing, specs = declared(issue, ROOM)
    pages = (spec for spec in specs if isinstance(spec, PageSpec))
    return tuple(page for page in pages if template in ("", page.template))


def test_each_language_has_both_orders_and_every_page() -> None:
    found = _pages(issue(regions=(NORTH, SOUTH), practices=(practice("digital"),)))
    for lang in Language:
        assert {
            page.path.removeprefix(f"{lang}/"): page.template
            for page in found
            if page.info.lang is lang
        } == {
            "regions/index.html": "regions",
            "regions/alphabet.html": "regions",
            "regions/north.html": "region",
            "regions/south.html": "region",
            "rubrics/foreword.html": "rubric",
            "practices/digital.html": "practice",
        }


def test_the_listing_names_the_pages_in_their_language() -> None:
    found = {page.path: page.info for page in _pages(issue(regions=(NORTH,)))}
    assert found["kk/regions/index.html"].title == "Өңірлер"
    assert found["ru/regions/alphabet.html"].title == "Регионы"
    north = found["ru/regions/north.html"]
    assert (north.title, north.slug, north.section) == ("Север", "north", "north")
    assert found["kk/rubrics/foreword.html"].section == "foreword"


def _lists(one: Issue) -> dict[str, RegionsValues]:
    return {page.path: page.values for page in _pages(one, "regions")}


def test_the_two_orders_know_their_own_order_and_each_other() -> None:
    one = issue(regions=(SOUTH, NORTH), sections=("foreword", "north", "south"))
    lists = _lists(one)
    by_print, by_alphabet = lists["kk/regions/index.html"], lists["kk/regions/alphabet.html"]
    assert (by_print.order, by_alphabet.order) == ("print", "alphabet")
    for values in (by_print, by_alphabet):
        assert values.print_order_path == "kk/regions/index.html"
        assert values.alphabet_path == "kk/regions/alphabet.html"
    assert [section.id for section in by_print.regions] == ["north", "south"]
    assert [section.id for section in by_alphabet.regions] == ["south", "north"]


def test_rubrics_stand_below_the_regions_in_print_order() -> None:
    rubrics = (rubric("foreword"), rubric("afterword"), rubric("unprinted"))
    sections = ("afterword", "north", "foreword")
    one = issue(regions=(NORTH,), rubrics=rubrics, sections=sections)
    for values in _lists(one).values():
        assert [section.id for section in values.rubrics] == ["afterword", "foreword"]


def test_an_empty_region_has_a_page_too() -> None:
    one = issue(regions=(NORTH,), sections=("foreword",), lost=("north",))
    pages = _pages(one, "region")
    assert [page.info.lang for page in pages] == list(Language)
    for page in pages:
        assert (page.values.cards, page.values.is_lost, page.values.places) == ((), True, ())


def test_a_region_tells_its_centre_and_what_became_of_it() -> None:
    changed = replace(NORTH, centre=both("Қала", "Город"), now=both("Бөлінді.", "Разделена."))
    _kazakh, russian = (page.values for page in _pages(issue(regions=(changed,)), "region"))
    assert (russian.name, russian.centre, russian.now) == ("Север", "Город", "Разделена.")
    bare, _russian = (page.values for page in _pages(issue(regions=(NORTH,)), "region"))
    assert (bare.name, bare.centre, bare.now) == ("Солтүстік", None, None)


def test_a_lone_file_stands_in_the_list_of_the_other_language_marked_with_its_own() -> None:
    lone = pair("lone", [Language.RU], region="north")
    kazakh, russian = _pages(issue(lone, regions=(NORTH,), sections=("north",)), "region")
    (card,) = kazakh.values.cards
    assert (card.slug, card.lang, card.is_stub) == ("lone", Language.RU, True)
    (card,) = russian.values.cards
    assert (card.slug, card.lang, card.is_stub) == ("lone", Language.RU, False)


def test_a_theme_lists_its_contributions_in_print_order_over_all_sections() -> None:
    pairs = (
        pair("third", order=2, practices=("digital",)),
        pair("other", order=1),
        pair("first", region="north", order=9, practices=("digital",)),
        pair("gone", order=3, practices=("digital",), status="withdrawn"),
        pair("last", [Language.RU], order=4, practices=("digital",)),
    )
    sections = ("north", "foreword")
    one = issue(*pairs, regions=(NORTH,), practices=(practice("digital"),), sections=sections)
    for page in _pages(one, "practice"):
        cards = page.values.cards
        assert [card.slug for card in cards] == ["first", "third", "last"]
        assert [card.is_stub for card in cards] == [False, False, page.info.lang is Language.KK]


def test_cards_of_a_theme_say_their_section_and_those_of_a_section_do_not() -> None:
    north = pair("aral", region="north", practices=("digital",))
    one = issue(north, sections=("north",), regions=(NORTH,), practices=(practice("digital"),))
    for template, sections in (("practice", ["Солтүстік", "Север"]), ("region", [None, None])):
        pages = _pages(one, template)
        assert [card.section for page in pages for card in page.values.cards] == sections


def test_a_theme_leads_to_all_themes() -> None:
    one = issue(
        practices=(practice("digital", "Цифрлық", "Цифровые"), practice("research", ru="Поиск"))
    )
    digital, research = _pages(one, "practice")[2:]
    assert digital.values.practice == PracticeName(id="digital", name="Цифровые")
    assert [row.id for row in digital.values.practices] == ["digital", "research"]
    assert research.values.practices == digital.values.practices


@given(issues())
def test_both_trees_have_the_same_pages_in_the_same_order(issue: Issue) -> None:
    paths = [page.path for page in _pages(issue)]
    kazakh = [path[3:] for path in paths if path.startswith("kk/")]
    russian = [path[3:] for path in paths if path.startswith("ru/")]
    assert kazakh == russian
    assert len(set(paths)) == len(paths)


@given(issues())
def test_a_contribution_is_on_the_page_of_its_section_and_no_other(issue: Issue) -> None:
    """In print order."""
    for page in (*_pages(issue, "region"), *_pages(issue, "rubric")):
        pairs = [pair for pair in issue.pairs if pair.is_listed]
        wanted = [pair.slug for pair in pairs if pair.facts.section == page.info.slug]
        assert [card.slug for card in page.values.cards] == wanted


@given(issues())
def test_a_contribution_is_on_the_page_of_each_of_its_themes_and_no_other(issue: Issue) -> None:
    for page in _pages(issue, "practice"):
        found = [card.slug for card in page.values.cards]
        assert found == [
            p.slug for p in issue.pairs if p.is_listed and page.info.slug in p.facts.practices
        ]
