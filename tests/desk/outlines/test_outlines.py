"""``inv map``: rings out of a GeoJSON file, and what editors wrote in the table stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from issue_values import square
from makers import miniature, problems_of, read_issue, write_files

from desk.outlines import GEOMETRY, TABLE, make_outlines, outlines_table

ROWS = """\
# Our map.

[[outline]]
region = "atyrau"
tile = [1, 2]
lat = 47.5
lon = 52.25

[[outline]]
region = "akmola"
tile = [3, 1]
"""


def _feature(id: str, lat: float, lon: float) -> dict[str, Any]:
    ring = [[east, north] for north, east in square(lat, lon, 2)]
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "Feature", "properties": {"id": id}, "geometry": geometry}


def _geojson(*features: dict[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


SOUND = _geojson(_feature("akmola", 52, 69), _feature("atyrau", 47.5, 52))


def _project(folder: Path, geojson: str = SOUND, rows: str = ROWS) -> Path:
    return write_files(folder, {**miniature(), GEOMETRY: geojson, TABLE: rows})


def test_rings_come_into_the_table_and_all_else_stays(tmp_path: Path) -> None:
    project = _project(tmp_path)
    assert make_outlines(project, 450)
    text = (project / TABLE).read_text(encoding="utf-8")
    assert text.startswith("# Our map.\n\n[[outline]]\nregion = ")
    assert problems_of(project) == ()
    atyrau, akmola = read_issue(project).outlines
    assert (atyrau.tile, atyrau.lat, atyrau.lon) == ((1, 2), 47.5, 52.25)
    assert sorted(akmola.rings[0]) == sorted(square(52, 69, 2))
    assert make_outlines(project, 450)
    assert (project / TABLE).read_text(encoding="utf-8") == text


def test_a_new_region_gets_a_row_whose_tile_people_add(tmp_path: Path) -> None:
    project = _project(tmp_path, _geojson(_feature("akmola", 52, 69)), "")
    assert make_outlines(project, 450)
    (problem,) = problems_of(project)
    assert (problem.code, problem.spot.path, problem.args["key"]) == ("missing-key", TABLE, "tile")


@pytest.mark.parametrize(
    ("geojson", "code"),
    [
        ("", "geometry-unread"),
        ('{"features": [', "geometry-unread"),
        ("[]", "geometry-unread"),
        ('{"features": 7}', "geometry-unread"),
        ('{"features": [{"properties": {"id": "akmola"}, "geometry": null}]}', "geometry-unread"),
        (SOUND.replace('"Polygon"', '"Point"'), "geometry-unread"),
        (SOUND.replace("67", '"x"'), "geometry-unread"),
        ("[" * 100_000, "geometry-unread"),
        (SOUND.replace("akmola", "aqmola"), "unknown-region"),
    ],
)
def test_what_is_no_map_of_the_regions_is_told_and_nothing_written(
    geojson: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = _project(tmp_path, geojson)
    _text, problems = outlines_table(project, 450)
    assert [problem.code for problem in problems] == [code]
    assert not make_outlines(project, 450)
    assert (project / TABLE).read_text(encoding="utf-8") == ROWS
    assert GEOMETRY in capsys.readouterr().out


def test_a_table_with_a_slip_is_left_as_it_is(tmp_path: Path) -> None:
    project = _project(tmp_path, rows=ROWS.replace("[3, 1]", "[9, 1]"))
    _text, problems = outlines_table(project, 450)
    assert [str(problem.spot) for problem in problems] == [f"{TABLE}:11"]


def test_without_the_file_of_shapes_the_task_says_what_it_needs(tmp_path: Path) -> None:
    project = write_files(tmp_path, {**miniature(), TABLE: ROWS})
    _text, problems = outlines_table(project, 450)
    assert [problem.code for problem in problems] == ["geometry-missing"]
    assert not outlines_table(_project(tmp_path), 3)[0]  # too few points for anything


@pytest.mark.edition
def test_the_shipped_table_is_made_of_the_shipped_shapes(project: Path) -> None:
    """So a newsroom that changes one knows what the other becomes; an edition may have no map."""
    text, problems = outlines_table(project, 450)
    if not (project / GEOMETRY).exists():
        assert [problem.code for problem in problems] == ["geometry-missing"]
        return
    assert problems == ()
    assert text.count("rings = [") == (project / TABLE).read_text(encoding="utf-8").count(
        "rings = ["
    )
