"""Lists of regions: as printed, or by the alphabet of the reader's language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn_issues import issues
from hypothesis import given
from issue_values import author, both, issue, organisation, pair, place, region, rubric

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.regional_index.grouping import (
    PlaceName,
    SectionCount,
    places_in,
    regions_by_alphabet,
    regions_in_print_order,
    section_count,
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


def _ids(listed: tuple[SectionCount, ...]) -> list[str]:
    return [section.id for section in listed]


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
    assert [section.name for section in listed] == names


@given(issues())
def test_every_region_is_in_both_orders_exactly_once(issue: Issue) -> None:
    for lang in Language:
        for listed in (regions_in_print_order(issue, lang), regions_by_alphabet(issue, lang)):
            assert sorted(_ids(listed)) == sorted(issue.region)


@given(issues())
def test_regions_by_the_alphabet_follow_the_alphabet(issue: Issue) -> None:
    for lang in Language:
        names = []
        for section in regions_by_alphabet(issue, lang):
            name = section.name.removeprefix("город ")
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
def test_every_listed_contribution_is_counted_under_one_section(issue: Issue) -> None:
    """In each language, and the withdrawn ones under none."""
    wanted = sum(pair.is_listed for pair in issue.pairs)
    for lang in Language:
        sections = [section_count(issue, row, lang) for row in issue.section_rows]
        assert sum(section.number for section in sections) == wanted
        for section in sections:
            pairs = [pair for pair in issue.in_section(section.id) if pair.is_listed]
            assert section.number == len(pairs)


def test_a_section_is_told_by_name_and_number_and_the_kind_of_its_page() -> None:
    pairs = (
        pair("aral", region="akmola"),
        pair("lone", [Language.RU], region="akmola", order=2),
        pair("gone", region="akmola", order=3, status="withdrawn"),
    )
    one = issue(*pairs, regions=(AKMOLA,), sections=("akmola",))
    found = section_count(one, AKMOLA, Language.RU)
    assert found == SectionCount(
        id="akmola", kind="region", name="Акмолинская область", number=2, is_lost=False
    )
    foreword = section_count(one, rubric("foreword"), Language.KK)
    assert (foreword.kind, foreword.name, foreword.number) == ("rubric", "Айдар", 0)


def test_a_region_says_whether_the_scan_lost_its_pages() -> None:
    listed = regions_by_alphabet(_some_issue(), Language.KK)
    lost = {section.id: section.is_lost for section in listed}
    assert lost == {
        "akmola": False,
        "almaty-city": True,
        "mangystau": True,
        "astana": False,
        "shymkent": True,
    }


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


def _names(found: Issue, lang: Language) -> list[str]:
    return [place.name for place in places_in(found, "akmola", lang)]


def test_places_are_those_of_the_authors_or_their_schools_by_the_alphabet() -> None:
    found = _with_places()
    assert _names(found, Language.KK) == ["Ұзынкөл", "Үлкенкөл"]
    assert _names(found, Language.RU) == ["Узынколь", "Улькенколь"]


def test_a_place_of_another_region_is_not_said_to_lie_in_this_one() -> None:
    found = _with_places()
    assert found.place["elsewhere"].name.kk not in _names(found, Language.KK)


def test_a_withdrawn_contribution_leaves_no_place_behind() -> None:
    found = _with_places(**{"at-home": "withdrawn"})
    assert _names(found, Language.KK) == ["Үлкенкөл"]


def test_a_place_tells_its_district_and_what_became_of_it() -> None:
    village = replace(
        place("village", "akmola", "Ауыл", "Село"),
        district="district",
        now=both("Жаңа ауыл", "Новое село"),
        now_region=both("Абай облысы", "область Абай"),
    )
    one = issue(
        pair("aral", region="akmola", authors=("aigul",)),
        sections=("akmola",),
        regions=(AKMOLA,),
        authors=(author("aigul", place="village"),),
        places=(village, place("district", "akmola", "Дала ауданы", "Степной район")),
    )
    assert places_in(one, "akmola", Language.RU) == (
        PlaceName(
            name="Село", district="Степной район", now="Новое село", now_region="область Абай"
        ),
    )
    bare = replace(one, places=(replace(village, district=None, now=None, now_region=None),))
    assert places_in(bare, "akmola", Language.KK) == (
        PlaceName(name="Ауыл", district=None, now=None, now_region=None),
    )
