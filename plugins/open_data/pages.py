"""The page that explains open data, and the files it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.listing import Download, Listing, download, page_of_tree
from plugins.issue.problem import N_
from plugins.open_data.columns import Table
from plugins.open_data.datapackage import FOLDER, PACKAGE, DataFile, column_words, datapackage
from plugins.open_data.files import csv_file, geojson_file, json_file
from plugins.open_data.tables import TABLES
from plugins.site.outputs import FileSpec, PageSpec, Site


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
    counts = {table.name: sum(1 for _ in table.rows(issue)) for table in TABLES}
    (package,) = (line for line in listing if line.path == PACKAGE)
    about = N_("Description of all tables for programs (Data Package)")
    for lang in Language:
        values = DataValues(
            tables=tuple(
                _words(site, table, lang, listing, counts[table.name]) for table in TABLES
            ),
            package=download(package, site.word(lang, about)),
        )
        info = page_of_tree("data", lang, site.word(lang, N_("Open data")))
        yield PageSpec(info=info, template="data", values=values)


def _words(site: Site, table: Table, lang: Language, listing: Listing, count: int) -> TableWords:
    files = (line for line in listing if line.path.startswith(f"{FOLDER}/{table.name}."))
    return TableWords(
        name=table.name,
        title=site.word(lang, table.title),
        about=site.word(lang, table.about),
        count=count,
        columns=tuple((column.name, column_words(site, column, lang)) for column in table.columns),
        downloads=tuple(download(line) for line in files),
    )
