"""Lists of regions: as printed, or by the alphabet of the reader's language."""

from __future__ import annotations

import pytest
from hypothesis import given
from issue_values import author, both, issue, issues, organisation, pair, place, region, rubric

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.regional_index.grouping import (
    SectionEntries,
    places_in,
    regions_by_alphabet,
    regions_in_print_order,
    section_entries,
)

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
AKMOLA = region("akmola", "Ақмола облысы", "Акмолинская область")
ASTANA = region(
    "astana", "Нұр-Сұлтан қаласы", "город Нур-Султан", both("Нұр-Сұлтан қаласы", "Нур-Султан")
)
ALMATY = region("almaty-city", "Алматы қаласы", "город Алматы", both("Алматы қаласы", "Алматы"))
MANGYSTAU = region("mangystau", "Маңғыстау облысы", "Мангистауская область")
SHYMKENT = region("shymkent", "Шымкент қаласы", "город Шымкент", both("Шымкент қаласы", "Шымкент"))
REGIONS = (AKMOLA, ALMATY, MANGYSTAU, ASTANA, SHYMKENT)
PRINTED = ("foreword", "astana", "akmola")


def _ids(listed: tuple[SectionEntries, ...]) -> list[str]:
    return [part.section.id for part in listed]


def _some_issue() -> Issue:
    lost = ("almaty-city", "mangystau", "shymkent")
    return issue(regions=REGIONS, sections=PRINTED, lost=lost)


@pytest.mark.parametrize("lang", list(Language))
def test_print_order_is_that_of_the_issue_then_the_alphabet(lang: Language) -> None:
    """In Russian “город” does not count: Шымкент stands at Ш, not before Мангистау."""
    listed = _ids(regions_in_print_order(_some_issue(), lang))
    assert listed == ["astana", "akmola", "almaty-city", "mangystau", "shymkent"]


def test_the_alphabet_is_that_of_the_page() -> None:
    kazakh = _ids(regions_by_alphabet(_some_issue(), Language.KK))
    russian = _ids(regions_by_alphabet(_some_issue(), Language.RU))
    assert kazakh == ["akmola", "almaty-city", "mangystau", "astana", "shymkent"]
    assert russian == ["akmola", "almaty-city", "mangystau", "astana", "shymkent"]


def test_kazakh_letters_have_their_own_places() -> None:
    """Ә after А and І after Ы; by code points all nine would come after Я."""
    names = [f"{letter}лке" for letter in KAZAKH]
    regions = tuple(region(f"r{n}", kk=name) for n, name in reversed(list(enumerate(names))))
    listed = regions_by_alphabet(issue(regions=regions), Language.KK)
    assert [part.section.name.kk for part in listed] == names


@given(issues())
def test_every_region_is_in_both_orders_exactly_once(issue: Issue) -> None:
    for lang in Language:
        for listed in (regions_in_print_order(issue, lang), regions_by_alphabet(issue, lang)):
            assert sorted(_ids(listed)) == sorted(issue.region)


@given(issues())
def test_regions_by_the_alphabet_follow_the_alphabet(issue: Issue) -> None:
    for lang in Language:
        names = []
        for part in regions_by_alphabet(issue, lang):
            name = part.section.name[lang].removeprefix("город ")
            letter = next(char for char in name if char.isalpha()).upper()
            names.append(letter.replace("Ё", "Е") if lang is Language.RU else letter)
        own = [letter for letter in names if letter in KAZAKH]
        if lang is Language.RU:  # Kazakh letters are guests in a Russian list
            own = [letter for letter in own if letter not in "ӘҒҚҢӨҰҮҺІ"]
        assert own == sorted(own, key=KAZAKH.index)
        assert all(letter not in KAZAKH for letter in names[len(own) :]) or lang is Language.RU


@given(issues())
def test_print_order_keeps_the_order_of_the_imprint(issue: Issue) -> None:
    printed = [name for name in issue.imprint.sections if name in issue.region]
    for lang in Language:
        assert _ids(regions_in_print_order(issue, lang))[: len(printed)] == printed


@given(issues())
def test_every_listed_contribution_stands_under_one_section(issue: Issue) -> None:
    """In each language, and the withdrawn ones under none."""
    wanted = sorted(pair.slug for pair in issue.pairs if pair.is_listed)
    for lang in Language:
        sections = [section_entries(issue, row, lang) for row in (*issue.regions, *issue.rubrics)]
        found = [entry.slug for section in sections for entry in section.entries]
        assert sorted(found) == wanted


@given(issues())
def test_contributions_of_a_section_are_in_print_order(issue: Issue) -> None:
    for row in (*issue.regions, *issue.rubrics):
        found = section_entries(issue, row, Language.KK).entries
        orders = [entry.article.order for entry in found]
        assert orders == sorted(orders)


def test_a_section_knows_the_kind_of_its_page() -> None:
    one = issue(regions=(AKMOLA,))
    assert section_entries(one, AKMOLA, Language.KK).kind == "region"
    assert section_entries(one, rubric("foreword"), Language.KK).kind == "rubric"


def test_a_region_says_whether_the_scan_lost_its_pages() -> None:
    lost = {
        part.section.id: part.is_lost for part in regions_by_alphabet(_some_issue(), Language.KK)
    }
    assert lost == {
        "akmola": False,
        "almaty-city": True,
        "mangystau": True,
        "astana": False,
        "shymkent": True,
    }


def test_a_lone_file_stands_in_the_list_of_the_other_language_marked_with_its_own() -> None:
    lone = pair("lone", [Language.RU], region="akmola")
    one = issue(lone, regions=(AKMOLA,), sections=("akmola",))
    (entry,) = section_entries(one, AKMOLA, Language.KK).entries
    assert (entry.slug, entry.lang, entry.article.lang) == ("lone", Language.KK, Language.RU)
    assert entry.is_stub


def _with_places(**status: str) -> Issue:
    """Contributions from Akmola by authors of several places; ``status`` by slug."""
    authors = (
        author("at-home", place="own"),
        author("at-school", organisation="school"),
        author("guest", place="elsewhere"),
        author("nowhere"),
    )
    pairs = [
        pair(
            row.id,
            region="akmola",
            authors=(row.id,),
            order=n,
            status=status.get(row.id, "published"),
        )
        for n, row in enumerate(authors, start=1)
    ]
    return issue(
        *pairs,
        sections=("akmola",),
        regions=(AKMOLA, ALMATY),
        authors=authors,
        organisations=(organisation("school", place="of-school"),),
        places=(
            place("own", "akmola", "Ұзынкөл", "Узынколь"),
            place("of-school", "akmola", "Үлкенкөл", "Улькенколь"),
            place("elsewhere", "almaty-city"),
            place("unnamed", "akmola"),
        ),
    )


def test_places_are_those_of_the_authors_or_their_schools_by_the_alphabet() -> None:
    found = _with_places()
    assert [row.id for row in places_in(found, "akmola", Language.KK)] == ["own", "of-school"]
    assert [row.id for row in places_in(found, "akmola", Language.RU)] == ["own", "of-school"]


def test_a_place_of_another_region_is_not_said_to_lie_in_this_one() -> None:
    assert "elsewhere" not in {row.id for row in places_in(_with_places(), "akmola", Language.KK)}


def test_a_withdrawn_contribution_leaves_no_place_behind() -> None:
    found = places_in(_with_places(**{"at-home": "withdrawn"}), "akmola", Language.KK)
    assert [row.id for row in found] == ["of-school"]
