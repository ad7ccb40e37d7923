"""The map of tiles: places that follow from coordinates, names short enough for a telephone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from issue_values import issue, region

from plugins.issue.language import Language
from plugins.letters.soft_hyphens import SOFT_HYPHEN
from plugins.pages.region_tiles import column_lengths, region_tiles


@given(st.integers(0, 200))
def test_columns_are_of_about_one_length_and_hold_all(number: int) -> None:
    lengths = column_lengths(number)
    assert sum(lengths) == number
    assert not lengths or max(lengths) - min(lengths) <= 1
    assert all(1 <= length <= 4 for length in lengths)


@given(st.lists(st.tuples(st.floats(40, 56), st.floats(46, 88)), max_size=20))
def test_nobody_stands_west_of_a_column_further_west_or_north_of_a_tile_above(
    places: list[tuple[float, float]],
) -> None:
    regions = [
        replace(region(f"region-{n}"), lat=lat, lon=lon) for n, (lat, lon) in enumerate(places)
    ]
    one = issue(regions=tuple(regions))
    columns = [
        [one.region[tile.id] for tile in column] for column in region_tiles(one, Language.KK)
    ]
    assert sorted(row.id for column in columns for row in column) == sorted(one.region)
    for column, east in pairwise(columns):
        assert max(row.lon for row in column) <= min(row.lon for row in east)
    for column in columns:
        assert [row.lat for row in column] == sorted((row.lat for row in column), reverse=True)


def test_a_tile_leaves_out_the_word_all_of_its_kind_share() -> None:
    oblasts = (
        region("east", "Шығыс Қазақстан облысы", "Восточно-Казахстанская область"),
        region("almaty", "Алматы облысы", "Алматинская область"),
    )
    cities = tuple(
        replace(region(name, f"{kk} қаласы", f"город {ru}"), kind="city")
        for name, kk, ru in (("city", "Алматы", "Алматы"), ("astana", "Нұр-Сұлтан", "Нур-Султан"))
    )
    one = issue(regions=(*oblasts, *cities))
    found = {
        lang: {
            t.id: t.short_name.replace(SOFT_HYPHEN, "") for c in region_tiles(one, lang) for t in c
        }
        for lang in Language
    }
    assert found[Language.KK] == {
        "east": "Шығыс Қазақстан",
        "almaty": "Алматы облысы",  # two would be called “Алматы”
        "city": "Алматы қаласы",
        "astana": "Нұр-Сұлтан",
    }
    assert found[Language.RU] == {
        "east": "Восточно-Казахстанская",
        "almaty": "Алматинская",
        "city": "Алматы",
        "astana": "Нур-Султан",
    }


def test_a_name_of_one_word_keeps_it() -> None:
    (column,) = region_tiles(issue(regions=(region("north", "Солтүстік", "Север"),)), Language.RU)
    assert [tile.short_name for tile in column] == ["Север"]
