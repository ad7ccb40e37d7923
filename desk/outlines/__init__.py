"""``inv map``: writes the rings of the regions into content/data/outlines.toml, from a GeoJSON file
beside it, with as many points as a page has room for. Tiles and places of names stay as they are.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from desk.content.writing import write_all
from desk.outlines.borders import Line, plainer
from desk.outlines.geojson import read_shapes
from desk.translations import editors_wording
from plugins.issue.issue import Issue
from plugins.issue.problem import N_, Problem, Spot
from plugins.issue.vocabulary import Outline
from plugins.reading.safe_files import unsafe_files
from plugins.reading.tables import read_tables

TABLE, GEOMETRY = "content/data/outlines.toml", "content/data/outlines.geojson"
_HEADER = "[[outline]]"


def make_outlines(project: Path, points: int) -> bool:
    """Write the table and say so; False where something is wrong, and nothing was written."""
    wording = editors_wording()
    problems = unsafe_files(project / "content")
    if not problems:
        text, problems = outlines_table(project, points)
    if problems:
        print(wording.report(problems))
        return False
    try:
        changed = write_all({project / TABLE: text})
    except OSError as fault:
        message = N_("The disk refused (%(reason)s). Make room, or check the permissions.")
        print(wording.say(message, reason=fault.strerror or str(fault)))
        return False
    message = N_("%(path)s is written. inv check says what is still missing.")
    print(wording.say(message if changed else N_("%(path)s is as it was."), path=TABLE))
    return True


def outlines_table(project: Path, points: int) -> tuple[str, tuple[Problem, ...]]:
    """The text of the table with rings of so many ``points`` in all; or what is wrong."""
    tables = read_tables(project / "content" / "data")
    table = project / TABLE
    shapes, problems = read_shapes(project / GEOMETRY, GEOMETRY)
    of_table = tuple(problem for problem in tables.problems if problem.spot.path == TABLE)
    problems += of_table + tuple(_unknown(tables, shapes))
    made = {} if problems else plainer(shapes, points)
    message = N_("So few points leave nothing of “%(id)s”. Take more: inv map --points 600.")
    problems += tuple(
        Spot(GEOMETRY).problem("geometry-too-plain", message, id=name)
        for name, rings in made.items()
        if not rings
    )
    if problems:
        return "", problems
    head = table.read_text("utf-8").partition(_HEADER)[0].rstrip() if table.exists() else ""
    known = {row.region: row for row in tables.outlines}
    names = [*known, *(name for name in made if name not in known)]
    rows = (_row(name, known.get(name), made.get(name)) for name in names)
    return "\n\n".join(part for part in (head, *rows) if part) + "\n", ()


def _unknown(tables: Issue, shapes: Mapping[str, object]) -> Iterator[Problem]:
    message = N_("“%(id)s” is no region of regions.toml. Correct the id under “properties”.")
    for name in shapes:
        if name not in tables.region:
            yield Spot(GEOMETRY).problem("unknown-region", message, id=name)


def _row(name: str, row: Outline | None, rings: tuple[Line, ...] | None) -> str:
    lines = [_HEADER, f'region = "{name}"']
    if row is not None:
        lines.append(f"tile = [{row.tile[0]}, {row.tile[1]}]")
        if row.lat is not None:
            lines += [f"lat = {row.lat:g}", f"lon = {row.lon:g}"]
    found = rings if rings is not None else row.rings if row is not None else ()
    if found:
        points = (", ".join(f"{lat:g} {lon:g}" for lat, lon in ring) for ring in found)
        lines += ["rings = [", *(f'  "{line}",' for line in points), "]"]
    return "\n".join(lines)
