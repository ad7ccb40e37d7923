"""Coordinates lie in the country of the issue, whichever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import miniature, problems_of, write_files

TABLE = "content/data/issue.toml"


@pytest.mark.parametrize(
    ("edge", "key", "degrees"),
    [
        ("south = 53", "lat", 52.1),
        ("north = 53", "lat", 53.284),
        ("west = 60", "lon", 51.9),
        ("east = 70", "lon", 71.2),
    ],
)
def test_what_lies_beyond_an_edge_is_told(
    edge: str, key: str, degrees: float, tmp_path: Path
) -> None:
    files = miniature()
    lines = str(files[TABLE]).split("\n")
    name = edge.split()[0]
    files[TABLE] = "\n".join(edge if line.startswith(f"{name} = ") else line for line in lines)
    told = [p for p in problems_of(write_files(tmp_path, files)) if p.code == "far-away"]
    assert (key, degrees) in {(problem.args["key"], problem.args["degrees"]) for problem in told}
    assert {problem.args["key"] for problem in told} == {key}
