"""The page that explains open data, and the files it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Listing, page_of_tree, told_size
from plugins.issue.problem import N_
from plugins.open_data.columns import Table
from plugins.open_data.datapackage import FOLDER, PACKAGE, DataFile, column_words, datapackage
from plugins.open_data.files import csv_file, geojson_file, json_file
from plugins.open_data.tables import TABLES
from plugins.site.outputs import FileSpec, PageSpec, Site

FORMATS = {"csv": "CSV", "json": "JSON", "geojson": "GeoJSON"}  # as people write them


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to take away: its path from the site's root, its format, its size in bytes."""

    path: str
    format: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """A table in words: ``columns`` are names and what they hold, ``count`` is its rows."""

    name: str
    title: str
    about: str
    count: int
    columns: tuple[tuple[str, str], ...]
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataValues:
    """All tables, and the description of them all."""

    tables: tuple[TableWords, ...]
    package: Download


def data_files(issue: Issue, site: Site, _listing: Listing) -> Iterator[FileSpec]:
    """Every table in each format, then the description of all of them."""
    files = tuple(file for table in TABLES for file in _files(issue, site, table))
    for file in files:
        yield FileSpec(path=file.path, content=file.data)
    yield FileSpec(path=PACKAGE, content=datapackage(issue, site, files))


def _files(issue: Issue, site: Site, table: Table) -> Iterator[DataFile]:
    records = tuple(table.records(issue, site))
    yield DataFile(table=table, format="csv", data=csv_file(table, records))
    yield DataFile(table=table, format="json", data=json_file(records))
    if {"lat", "lon"} <= {column.name for column in table.columns}:
        yield DataFile(table=table, format="geojson", data=geojson_file(records))


def data_pages(issue: Issue, site: Site, listing: Listing) -> Iterator[PageSpec]:
    """A page per language; ``listing`` has the files of open data."""
    sizes = {line.path: told_size(line.size or 0) for line in listing}
    counts = {table.name: sum(1 for _ in table.rows(issue)) for table in TABLES}
    for lang in Language:
        tables = tuple(_words(site, table, lang, sizes, counts[table.name]) for table in TABLES)
        info = page_of_tree("data", lang, site.word(lang, N_("Open data")))
        package = Download(path=PACKAGE, format=FORMATS["json"], size=sizes[PACKAGE])
        values = DataValues(tables=tables, package=package)
        yield PageSpec(info=info, template="data", values=values)


def _words(
    site: Site, table: Table, lang: Language, sizes: dict[str, int], count: int
) -> TableWords:
    downloads = (
        Download(path=path, format=FORMATS[path.rpartition(".")[2]], size=size)
        for path, size in sizes.items()
        if path.startswith(f"{FOLDER}/{table.name}.")
    )
    return TableWords(
        name=table.name,
        title=site.word(lang, table.title),
        about=site.word(lang, table.about),
        count=count,
        columns=tuple((column.name, column_words(site, column, lang)) for column in table.columns),
        downloads=tuple(downloads),
    )
