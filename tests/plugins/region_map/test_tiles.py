"""The map of tiles: places from the table or from coordinates, names short enough for a phone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from issue_values import issue, outline, region

from plugins.issue.language import Language
from plugins.issue.vocabulary import TILES_IN_A_ROW, Region
from plugins.letters.soft_hyphens import SOFT_HYPHEN
from plugins.region_map.tiles import column_lengths, region_tiles, tile_places

REGIONS = st.lists(st.tuples(st.floats(40, 56), st.floats(46, 88)), max_size=40).map(
    lambda places: tuple(
        replace(region(f"region-{n}"), lat=lat, lon=lon) for n, (lat, lon) in enumerate(places)
    )
)


@given(st.integers(0, 200))
def test_columns_are_of_about_one_length_and_hold_all(number: int) -> None:
    lengths = column_lengths(number)
    assert sum(lengths) == number
    assert len(lengths) <= TILES_IN_A_ROW
    assert not lengths or max(lengths) - min(lengths) <= 1
    assert min(lengths, default=1) >= 1
    assert number > TILES_IN_A_ROW * 4 or max(lengths, default=0) <= 4


@given(REGIONS)
def test_without_a_table_nobody_stands_west_of_a_column_further_west_or_north_of_a_tile_above(
    regions: tuple[Region, ...],
) -> None:
    columns: dict[int, list[Region]] = {}
    for (column, _row), found in sorted(tile_places(issue(regions=regions)), key=lambda it: it[0]):
        columns.setdefault(column, []).append(found)
    for column, east in pairwise(columns.values()):
        assert max(row.lon for row in column) <= min(row.lon for row in east)
    for column in columns.values():
        assert [row.lat for row in column] == sorted((row.lat for row in column), reverse=True)


@given(REGIONS, st.data())
def test_every_region_is_a_tile_and_those_of_the_table_lie_where_it_says(
    regions: tuple[Region, ...], data: st.DataObject
) -> None:
    """Also where the table names some regions only, others, or one tile twice."""
    names = st.sampled_from([row.id for row in regions] + ["elsewhere"])
    tiles = st.tuples(st.integers(1, TILES_IN_A_ROW), st.integers(1, 12))
    rows = data.draw(st.lists(st.builds(outline, names, tiles), unique_by=lambda row: row.region))
    one = issue(regions=regions, outlines=tuple(rows))
    shown = region_tiles(one, Language.KK)
    assert all(len(row) == TILES_IN_A_ROW for row in shown)
    assert not shown or any(shown[-1])
    at = {
        tile.id: (c, r) for r, row in enumerate(shown, 1) for c, tile in enumerate(row, 1) if tile
    }
    assert sorted(at) == sorted(one.region)
    wanted = [row for row in rows if row.region in one.region]
    alone = [row for row in wanted if [other.tile for other in wanted].count(row.tile) == 1]
    assert [at[row.region] for row in alone] == [row.tile for row in alone]


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
            t.id: t.short_name.replace(SOFT_HYPHEN, "")
            for row in region_tiles(one, lang)
            for t in row
            if t
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
    (row,) = region_tiles(issue(regions=(region("north", "Солтүстік", "Север"),)), Language.RU)
    assert [tile.short_name for tile in row if tile] == ["Север"]
