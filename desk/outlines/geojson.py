"""Regions in a GeoJSON file: the outer rings of each, by the id in its properties."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk.outlines.borders import Line
from plugins.issue.problem import N_, Problem, Spot
from plugins.reading.source_file import read_text


def read_shapes(file: Path, path: str) -> tuple[dict[str, tuple[Line, ...]], tuple[Problem, ...]]:
    """The rings of every region in ``file``, which messages call ``path``, and what is wrong."""
    if not file.is_file():
        message = N_(
            "This file is missing. Put the regions there as GeoJSON in degrees, each with its id"
            " from regions.toml under “properties”."
        )
        return {}, (Spot(path).problem("geometry-missing", message),)
    text, faults = read_text(file, path)
    if text is None:
        return {}, faults
    try:
        features = json.loads(text)["features"]
        shapes = {
            str(feature["properties"]["id"]): tuple(_rings(feature["geometry"]))
            for feature in features
        }
    except json.JSONDecodeError as fault:
        message = N_("This is no GeoJSON: it breaks off in this line. Save it anew from your map.")
        return {}, (Spot(path, fault.lineno).problem("geometry-unread", message),)
    except (KeyError, TypeError, ValueError, IndexError, RecursionError):
        message = N_(
            "This is no GeoJSON of regions: it needs “features”, each a Polygon or MultiPolygon"
            " with an id under “properties”. Save it anew from your map."
        )
        return {}, (Spot(path).problem("geometry-unread", message),)
    return shapes, ()


def _rings(geometry: Any) -> Iterator[Line]:
    """The outer ring of every polygon, degrees north first; holes are left out."""
    kinds = {"Polygon": lambda found: [found], "MultiPolygon": list}
    for polygon in kinds[geometry["type"]](geometry["coordinates"]):
        ring = [(round(float(point[1]), 3), round(float(point[0]), 3)) for point in polygon[0]]
        points = [point for n, point in enumerate(ring) if point != ring[n - 1]]
        if len(points) > 2:
            yield tuple(points)
