"""The map is judged: every region is on it once, in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from issue_values import outline, square
from makers import miniature, problems_of, said_of, write_files

TABLE = "content/data/outlines.toml"


def _row(region: str, tile: str, *rings: str, more: str = "") -> str:
    text = f'[[outline]]\nregion = "{region}"\ntile = {tile}\n{more}'
    quoted = ", ".join(f'"{ring}"' for ring in rings)
    return f"{text}rings = [{quoted}]\n" if rings else text


AKMOLA = _row("akmola", "[3, 1]", "54 67, 54 72, 51 72, 51 67")
ATYRAU = _row("atyrau", "[1, 2]")


def _told(folder: Path, table: str, **more: str) -> list[str]:
    files = {**miniature(), TABLE: table, **more}
    return [f"{problem.spot} {problem.code}" for problem in problems_of(write_files(folder, files))]


def test_a_sound_map_is_sound(tmp_path: Path) -> None:
    assert _told(tmp_path, AKMOLA + ATYRAU) == []


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (AKMOLA, ["content/data/regions.toml:12 not-mapped"]),
        (AKMOLA + ATYRAU + ATYRAU, [f"{TABLE}:9 duplicate-id"]),
        (AKMOLA + ATYRAU.replace("[1, 2]", "[3, 1]"), [f"{TABLE}:7 tile-twice"]),
        (AKMOLA + ATYRAU + _row("aral", "[1, 1]"), [f"{TABLE}:9 unknown-region"]),
        (AKMOLA.replace("54 67", "67 54") + ATYRAU, [f"{TABLE}:4 far-away"]),
        (AKMOLA.replace("54", "14").replace("51", "11") + ATYRAU, [f"{TABLE}:4 far-away"]),
        (AKMOLA.replace("54", "52.9").replace("51", "50") + ATYRAU, [f"{TABLE}:4 centre-outside"]),
        (AKMOLA + _row("atyrau", "[1, 2]", more="lat = 47\n"), [f"{TABLE}:8 half-coordinates"]),
        (AKMOLA + _row("atyrau", "[1, 2]", more="lat = 4.7\nlon = 52\n"), [f"{TABLE}:8 far-away"]),
    ],
)
def test_what_is_wrong_with_a_map_is_told_in_its_line(
    table: str, told: list[str], tmp_path: Path
) -> None:
    assert _told(tmp_path, table) == told


@pytest.mark.parametrize(
    "tile", ["[0, 1]", "[6, 1]", "[1, 13]", "[1]", "[1, 2, 3]", '["1", "2"]', "3", '"3, 1"',
             "[true, true]", "[1.0, 2.0]", "[]", "{}"]
)  # fmt: skip
def test_a_tile_is_a_column_and_a_row(tile: str, tmp_path: Path) -> None:
    assert _told(tmp_path, AKMOLA.replace("[3, 1]", tile) + ATYRAU) == [f"{TABLE}:3 bad-value"]


@pytest.mark.parametrize(
    "ring", ["54 67, 54 72", "54 67 51, 54 72, 51 72", "54, 67, 51", "54 67; 54 72; 51 72", "",
             "54 67, 54 72, x y", "54 67, 54 72, 5e1 6e1", "54 67,, 54 72, 51 72",
             "nan nan, 1 1, 2 2"]
)  # fmt: skip
def test_a_ring_is_three_points_or_more(ring: str, tmp_path: Path) -> None:
    table = _row("akmola", "[3, 1]", ring)
    assert _told(tmp_path, table + ATYRAU) == [f"{TABLE}:4 bad-value"]


def test_shapes_of_which_nothing_was_made_are_told(tmp_path: Path) -> None:
    geojson = "content/data/outlines.geojson"
    files = {**miniature(), geojson: "{}"}
    assert said_of(write_files(tmp_path, files)) == [
        f"{geojson} file-unknown: Nothing is made of this file yet: run inv map, which writes"
        f" {TABLE}."
    ]
    assert _told(tmp_path, AKMOLA + ATYRAU, **{geojson: "{}"}) == []


@pytest.mark.parametrize(
    ("lat", "lon", "is_held"),
    [(50, 70, True), (50.9, 70.9, True), (51.1, 70, True), (51.3, 70, False), (50, 72, False)],
)
def test_a_place_at_the_border_may_have_been_cut_off(lat: float, lon: float, is_held: bool) -> None:
    assert outline("a", (1, 1), square(50, 70)).surrounds(lat, lon) is is_held


def test_a_point_surrounds_nothing() -> None:
    assert not outline("a", (1, 1)).surrounds(50, 70)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (AKMOLA, "content/data/regions.toml:12 not-mapped?: The region “atyrau” is not on the map."
         f" Add a row [[outline]] with its region and tile to {TABLE}; then inv map adds its rings,"
         " where it is no single point."),
        (AKMOLA + ATYRAU.replace("[1, 2]", "[3, 1]"), f"{TABLE}:7 tile-twice: “akmola” has this"
         " tile too. Give one of them another column or row."),
        (AKMOLA.replace("54", "52.9").replace("51", "50") + ATYRAU, f"{TABLE}:4 centre-outside: The"
         " centre of the region (content/data/regions.toml:6) does not lie in its rings. Correct"
         " lat and lon there, or bring the rings of this region: inv map writes them."),
        (AKMOLA.replace("54 67", "67 54").replace("51 72", "72 51") + ATYRAU, f"{TABLE}:4 far-away:"
         " rings = 67.0 lies outside the country (40.0 to 56.0). Are lat and lon the right way"
         " round?"),
        (AKMOLA.replace("54 67", "54 17") + ATYRAU, f"{TABLE}:4 far-away: rings = 17.0 lies outside"
         " the country (46.0 to 88.0). Are lat and lon the right way round?"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_map_is_named(table: str, told: str, tmp_path: Path) -> None:
    assert said_of(write_files(tmp_path, {**miniature(), TABLE: table})) == [told]


@pytest.mark.parametrize("key", ["lat = 53.284", "lon = 69.394"])
def test_a_region_whose_centre_cannot_be_read_hides_no_other(key: str, tmp_path: Path) -> None:
    regions = "content/data/regions.toml"
    text = str(miniature()[regions]).replace(key, f'{key[:3]} = "x"', 1)
    table = AKMOLA + _row("atyrau", "[1, 2]", "50 50, 50 51, 49 51")
    told = _told(tmp_path, table, **{regions: text})
    assert sorted(line.split()[1] for line in told) == ["bad-value", "centre-outside"]
