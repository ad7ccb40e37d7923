"""Open data: what the edition knows, as tables for spreadsheets, programs and maps.

What a reader sees because of this room: a page per language that explains every table and column,
with the files beside it (CSV, JSON, GeoJSON) and datapackage.json, which describes them to
programs in both languages.
"""

from plugins.open_data.pages import data_files, data_pages
from plugins.site.outputs import Output

OUTPUTS = (
    Output(name="open-data", make=data_files),
    Output(name="data", make=data_pages, reads=("open-data",)),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
