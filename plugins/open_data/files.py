"""Tables as files: CSV for spreadsheets, JSON for programs, GeoJSON for maps.

CSV is that of RFC 4180 with the mark that tells a spreadsheet of UTF-8; an apostrophe stands there
before what a spreadsheet would take for a formula. Numbers, empty cells and texts are the same in
CSV and JSON otherwise.
"""

import csv
import io
import json
import re
from collections.abc import Iterable

from plugins.open_data.columns import Cell, Table

_BOM = "\ufeff"
# OWASP, “CSV injection”: what a cell of a spreadsheet must not begin with; nor what stands behind
# a sign at which one cuts that is told of other separators, as in countries with decimal commas.
_FORMULA = re.compile(r'(^|[;\t\r\n]"*)(?=[=+\-@＝＋－＠\t\r])')

Record = dict[str, Cell]


def csv_file(table: Table, records: Iterable[Record]) -> bytes:
    """The table with a row of names above."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    for record in records:
        writer.writerow(_cell(record[column.name]) for column in table.columns)
    return (_BOM + text.getvalue()).encode()


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    return _FORMULA.sub(r"\1'", value) if isinstance(value, str) else value


def json_file(records: Iterable[Record]) -> bytes:
    """A list of rows, each a mapping, a line for each."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def geojson_file(records: Iterable[Record]) -> bytes:
    """Rows with coordinates as points (RFC 7946); those without have no geometry."""
    features = (
        {
            "type": "Feature",
            "id": record["id"],
            "geometry": _point(record),
            "properties": {
                name: value for name, value in record.items() if name not in ("lat", "lon")
            },
        }
        for record in records
    )
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode()


def _point(record: Record) -> dict[str, object] | None:
    if record["lat"] is None or record["lon"] is None:
        return None
    return {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
