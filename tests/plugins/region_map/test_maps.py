"""The map of the home page and that of a region's page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from all_pages import site_for
from issue_values import author, issue, outline, pair, place, region, square
from whole_issue import whole_issue

from plugins.issue.issue import Issue
from plugins.issue.land.projection import Box
from plugins.issue.language import Language
from plugins.issue.listing import page_of_tree
from plugins.region_map.front_map import MapPicture, region_map
from plugins.region_map.labels import labels
from plugins.region_map.locator import Locator, locator


def _picture(one: Issue, lang: Language = Language.KK) -> MapPicture | None:
    found = region_map(one, site_for(one), page_of_tree("home", lang, ""))
    assert found is not None
    return found.picture


def _locator(one: Issue, slug: str) -> Locator | None:
    info = page_of_tree("region", Language.KK, "", slug)
    return locator(one, site_for(one), info)


def test_every_region_of_the_table_is_on_the_map_and_points_come_last() -> None:
    picture = _picture(whole_issue(), Language.RU)
    assert picture is not None
    shown = (*picture.regions, *picture.points)
    assert [(r.id, bool(r.path), r.number) for r in shown] == [
        ("south", True, 0),
        ("north", True, 2),
        ("city", False, 0),
    ]
    assert [r.lines for r in shown] == [("Юг",), ("Север",), ("Город",)]
    for found in shown:
        assert 0 <= found.x <= picture.width and 0 <= found.y <= picture.height
    (south, north), (_city,) = picture.regions, picture.points
    assert north.y < south.y


def test_a_name_stands_where_the_table_says() -> None:
    one = whole_issue()
    moved = tuple(
        replace(row, lat=50.9, lon=69.1) if row.region == "north" else row for row in one.outlines
    )
    before, after = (_picture(found) for found in (one, replace(one, outlines=moved)))
    assert before is not None and after is not None
    (old,), (new,) = ([r for r in p.regions if r.id == "north"] for p in (before, after))
    assert new.x < old.x and new.y < old.y and new.path == old.path


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Солтүстік Қазақстан", ("Солтүстік", "Қазақстан")),
        ("Северо-Казахстанская", ("Северо-", "Казахстанская")),
        ("Нұр-Сұлтан", ("Нұр-Сұлтан",)),
        ("Карагандинская", ("Карагандинская",)),
    ],
)
def test_a_long_name_has_two_lines(name: str, lines: tuple[str, ...]) -> None:
    one = issue(regions=(region("a", name),), outlines=(outline("a", (1, 1), square(50, 70)),))
    picture = _picture(one)
    assert picture is not None and picture.regions[0].lines == lines


@pytest.mark.parametrize(
    "rows", [(), (outline("a", (1, 1)),), (outline("b", (1, 1), square(50, 70)),)]
)
def test_without_outlines_there_is_no_picture(rows: tuple[Any, ...]) -> None:
    """None in the table, points alone, or that of a region that is not there."""
    one = issue(regions=(region("a"),), outlines=rows)
    assert _picture(one) is None
    assert _locator(one, "a") is None


def test_a_region_lies_in_the_country_with_its_places() -> None:
    found = _locator(whole_issue(), "north")
    assert found is not None
    assert found.region and found.neighbours and found.country.region
    (village,) = found.places
    assert village.name == "Ауыл"
    assert found.width / 2 < village.x < found.width  # a little east of the middle


def test_a_city_is_a_point_in_what_lies_around_it() -> None:
    found = _locator(whole_issue(), "city")
    assert found is not None
    assert (found.region, found.country.region, found.places) == ("", "", ())
    assert found.neighbours
    assert 0 < found.country.x < found.country.width


def test_of_a_town_and_the_district_around_it_the_town_is_named() -> None:
    town, district = (
        replace(place(id, "a", kk), lat=50.0, lon=70.0)
        for id, kk in (("town", "Арал"), ("district", "Арал ауданы"))
    )
    one = issue(
        pair("x", region="a", authors=("one", "two", "three")),
        sections=("a",),
        regions=(region("a"),),
        places=(town, district, place("unknown", "a", "Белгісіз")),
        authors=tuple(
            author(id, place=where)
            for id, where in (("one", "town"), ("two", "district"), ("three", "unknown"))
        ),
        outlines=(outline("a", (1, 1), square(50, 70)),),
    )
    found = _locator(one, "a")
    assert found is not None and [label.name for label in found.places] == ["Арал"]


def test_names_cover_neither_each_other_nor_the_edge() -> None:
    frame = Box(left=0, top=0, right=400, bottom=300)
    points = [
        ("Жезқазған", (150.0, 100.0)),
        ("Сәтбаев", (156.0, 104.0)),
        ("Балқаш", (390.0, 150.0)),
    ]
    found = {label.name: label for label in labels(points, frame)}
    assert found["Балқаш"].anchor == "end"
    assert found["Жезқазған"].anchor != found["Сәтбаев"].anchor
